% Definite clause grammars, as in the draft of ISO 13211-3.

dcg_translate_rule((Head0, Pushback --> Body0), (Head :- Body)) :- !,
    '$dcg_nonterminal'(Head0, S0, S, Head),
    '$dcg_body'(Body0, S0, S1, Goal1),
    '$dcg_terminals'(Pushback, S, S1, Goal2),
    Body = (Goal1, Goal2).
dcg_translate_rule((Head0 --> Body0), (Head :- Body)) :-
    '$dcg_nonterminal'(Head0, S0, S, Head),
    '$dcg_body'(Body0, S0, S, Body).

dcg_translate_body(Body, S0, S, Goal) :- '$dcg_body'(Body, S0, S, Goal).

'$dcg_nonterminal'(Head, _, _, _) :- var(Head), !, throw(error(instantiation_error, _)).
'$dcg_nonterminal'(Head0, S0, S, Head) :- callable(Head0), !,
    Head0 =.. List,
    '$append'(List, [S0, S], All),
    Head =.. All.
'$dcg_nonterminal'(Head, _, _, _) :- throw(error(type_error(callable, Head), _)).

'$dcg_body'(V, S0, S, phrase(V, S0, S)) :- var(V), !.
'$dcg_body'((A0, B0), S0, S, (A, B)) :- !, '$dcg_body'(A0, S0, S1, A), '$dcg_body'(B0, S1, S, B).
'$dcg_body'((A0 ; B0), S0, S, (A ; B)) :- !, '$dcg_body'(A0, S0, S, A), '$dcg_body'(B0, S0, S, B).
'$dcg_body'((A0 | B0), S0, S, (A ; B)) :- !, '$dcg_body'(A0, S0, S, A), '$dcg_body'(B0, S0, S, B).
'$dcg_body'((A0 -> B0), S0, S, (A -> B)) :- !, '$dcg_body'(A0, S0, S1, A), '$dcg_body'(B0, S1, S, B).
'$dcg_body'((A0 *-> B0), S0, S, (A *-> B)) :- !, '$dcg_body'(A0, S0, S1, A), '$dcg_body'(B0, S1, S, B).
'$dcg_body'(\+ A0, S0, S, (\+ A, S0 = S)) :- !, '$dcg_body'(A0, S0, _, A).
'$dcg_body'(!, S0, S, (!, S0 = S)) :- !.
'$dcg_body'({}, S0, S, S0 = S) :- !.
'$dcg_body'({G}, S0, S, (G, S0 = S)) :- !.
'$dcg_body'([], S0, S, S0 = S) :- !.
'$dcg_body'(Terminals, S0, S, Goal) :- Terminals = [_|_], !, '$dcg_terminals'(Terminals, S0, S, Goal).
'$dcg_body'(call(G), S0, S, call(G, S0, S)) :- !.
'$dcg_body'(Call, S0, S, Goal) :- compound(Call), functor(Call, call, _), !,
    Call =.. List, '$append'(List, [S0, S], All), Goal =.. All.
'$dcg_body'(NonTerminal, S0, S, Goal) :- '$dcg_nonterminal'(NonTerminal, S0, S, Goal).

'$dcg_terminals'(List, S0, S, S0 = All) :- '$dcg_list'(List, S, All).

'$dcg_list'(List, _, _) :- var(List), !, throw(error(instantiation_error, _)).
'$dcg_list'([], S, S) :- !.
'$dcg_list'([X|Xs], S, [X|Ys]) :- !, '$dcg_list'(Xs, S, Ys).
'$dcg_list'(List, _, _) :- throw(error(type_error(list, List), _)).
