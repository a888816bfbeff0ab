% Counting, and what else everyone expects.

between(Low, High, X) :- integer(X), !, between_check(Low, High), X >= Low, between_below(X, High).
between(Low, High, X) :- var(X), !, between_check(Low, High), between_(High, Low, X).
between(_, _, X) :- throw(error(type_error(integer, X), context(between/3, _))).

between_check(Low, High) :- integer(Low), integer(High), !.
between_check(Low, High) :- integer(Low), ( High == inf ; High == infinite ), !.
between_check(Low, High) :- ( var(Low) ; var(High) ), !, throw(error(instantiation_error, context(between/3, _))).
between_check(Low, _) :- \+ integer(Low), !, throw(error(type_error(integer, Low), context(between/3, _))).
between_check(_, High) :- throw(error(type_error(integer, High), context(between/3, _))).

between_below(_, High) :- atom(High), !.
between_below(X, High) :- X =< High.

between_(High, Low, X) :- atom(High), !, between_from(Low, X).
between_(High, Low, X) :- Low < High, !, between_up(Low, High, X).
between_(High, High, High).

between_up(Low, _, Low).
between_up(Low, High, X) :- Next is Low+1, between_next(Next, High, X).

between_next(High, High, X) :- !, X = High.
between_next(Low, High, X) :- between_up(Low, High, X).

between_from(Low, Low).
between_from(Low, X) :- Next is Low+1, between_from(Next, X).

concat_atom(List, Atom) :- atomic_list_concat(List, Atom).
concat_atom(List, Separator, Atom) :- atomic_list_concat(List, Separator, Atom).

subsumes_term(General, Specific) :-
    \+ \+ ( term_variables(Specific, Vars1),
            unify_with_occurs_check(General, Specific),
            term_variables(Vars1, Vars2),
            Vars1 == Vars2 ).

numbervars(Term, Start, End) :-
    term_variables(Term, Variables),
    numbervars_(Variables, Start, End).

numbervars_([], End, End).
numbervars_(['$VAR'(N)|Vs], N, End) :- N1 is N+1, numbervars_(Vs, N1, End).
