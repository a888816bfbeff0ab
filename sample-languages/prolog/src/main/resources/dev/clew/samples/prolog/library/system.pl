% What belongs to the system and is natural in Prolog: all solutions, and the like.

X \= Y :- \+ X = Y.

once(G) :- call(G), !.

ignore(G) :- call(G), !.
ignore(_).

not(G) :- \+ G.

forall(Condition, Action) :- \+ (Condition, \+ Action).

apply(G, Extra) :- '$add_arguments'(G, Extra, Goal), call(Goal).

'$add_arguments'(G, Extra, Goal) :-
    G =.. List,
    '$append'(List, Extra, All),
    Goal =.. All.

'$append'([], L, L).
'$append'([H|T], L, [H|R]) :- '$append'(T, L, R).

findall(Template, Goal, Solutions) :-
    findall(Template, Goal, Solutions, []).

findall(Template, Goal, Solutions, Tail) :-
    '$check_partial_list'(Solutions),
    '$collector'(Collector),
    '$run_all'(Template, Goal, Collector),
    '$collected'(Collector, List, Tail),
    Solutions = List.

'$run_all'(Template, Goal, Collector) :-
    call(Goal),
    '$collect'(Collector, Template),
    fail.
'$run_all'(_, _, _).

bagof(Template, Goal, Solutions) :-
    '$check_partial_list'(Solutions),
    '$free_variables'(Template^Goal, Plain, Witness),
    '$bagof'(Witness, Template, Plain, Solutions).

'$bagof'([], Template, Goal, Solutions) :- !,
    findall(Template, Goal, List),
    List = [_|_],
    Solutions = List.
'$bagof'(Witness, Template, Goal, Solutions) :-
    findall(Witness-Template, Goal, Pairs),
    Pairs = [_|_],
    keysort(Pairs, Sorted),
    '$bag_groups'(Sorted, Groups),
    '$member'(Witness-Solutions, Groups).

'$member'(X, [Y|Ys]) :- '$member'(Ys, X, Y).

'$member'(_, X, X).
'$member'([Y|Ys], X, _) :- '$member'(Ys, X, Y).

setof(Template, Goal, Solutions) :-
    '$check_partial_list'(Solutions),
    bagof(Template, Goal, List),
    sort(List, Solutions).

_^Goal :- call(Goal).

call_cleanup(Goal, Cleanup) :- setup_call_cleanup(true, Goal, Cleanup).

% The cleanup is done when the goal has no more solutions or throws; a goal that leaves choice points is cut to its first.
setup_call_cleanup(Setup, Goal, Cleanup) :-
    once(Setup),
    catch(Goal, Error, true)
    ->  ignore(Cleanup),
        ( nonvar(Error) -> throw(Error) ; true )
    ;   ignore(Cleanup),
        fail.

with_output_to(Sink, Goal) :-
    Sink =.. [Kind, Text],
    '$open_memory'(Stream),
    current_output(Before),
    set_output(Stream),
    (   catch(Goal, Error, true)
    ->  Result = true
    ;   Result = false
    ),
    set_output(Before),
    '$memory_text'(Stream, Atom),
    ( nonvar(Error) -> throw(Error) ; true ),
    Result == true,
    '$text_as'(Kind, Atom, Text).

'$text_as'(atom, Atom, Atom).
'$text_as'(codes, Atom, Codes) :- atom_codes(Atom, Codes).
'$text_as'(chars, Atom, Chars) :- atom_chars(Atom, Chars).

read_term_from_atom(Atom, Term) :- read_term_from_atom(Atom, Term, []).

phrase(Body, List) :- phrase(Body, List, []).

phrase(Body, List, Rest) :-
    '$check_body'(Body),
    '$check_partial_list'(List),
    '$check_partial_list'(Rest),
    dcg_translate_body(Body, S0, S, Goal),
    S0 = List,
    S = Rest,
    call(Goal).

'$check_body'(Body) :- var(Body), !, throw(error(instantiation_error, _)).
'$check_body'(Body) :- callable(Body), !.
'$check_body'(Body) :- throw(error(type_error(callable, Body), _)).

listing :-
    forall('$predicate'(Indicator), listing(Indicator)).

listing(Name) :- atom(Name), !,
    forall('$predicate'(Name/Arity), listing(Name/Arity)).
listing(Name/Arity) :-
    functor(Head, Name, Arity),
    forall(clause(Head, Body), portray_clause((Head :- Body))).

portray_clause(Clause) :-
    \+ \+ ( '$name_variables'(Clause), '$portray'(Clause) ).

'$name_variables'(Term) :-
    term_variables(Term, Variables),
    '$number_all'(Variables, 0).

'$number_all'([], _).
'$number_all'(['$VAR'(N)|Vs], N) :- N1 is N+1, '$number_all'(Vs, N1).

'$portray'((Head :- true)) :- !, '$write_clause'(Head), write('.'), nl.
'$portray'((Head :- Body)) :- !, '$write_clause'(Head), write(' :-'), '$portray_body'(Body, 1), write('.'), nl.
'$portray'(Fact) :- '$write_clause'(Fact), write('.'), nl.

'$write_clause'(Term) :- write_term(Term, [quoted(true), numbervars(true)]).

'$portray_body'((A, B), Depth) :- !,
    '$portray_body'(A, Depth),
    write(','),
    '$portray_body'(B, Depth).
'$portray_body'(Goal, Depth) :-
    nl,
    '$indent'(Depth),
    write_term(Goal, [quoted(true), numbervars(true), priority(999)]).

'$indent'(0) :- !.
'$indent'(N) :- write('    '), N1 is N-1, '$indent'(N1).
