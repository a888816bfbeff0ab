% A meta-interpreter that counts inferences, running naive reverse and a search.

:- initialization(main).

:- dynamic(rev/2).
:- dynamic(app/3).
:- dynamic(color/1).
:- dynamic(neighbours/2).
:- dynamic(coloring/5).

main :-
    range(1, 20, List),
    solve(rev(List, Reversed), 0, N1),
    write(Reversed-N1), nl,
    ( solve(coloring(A, B, C, D, E), 0, N2), write([A, B, C, D, E]-N2), nl, fail ; true ).

range(N, N, [N]) :- !.
range(I, N, [I|Rest]) :- I1 is I+1, range(I1, N, Rest).

solve(true, N, N) :- !.
solve((A, B), N0, N) :- !, solve(A, N0, N1), solve(B, N1, N).
solve(X \== Y, N, N) :- !, X \== Y.
solve(Goal, N0, N) :-
    clause(Goal, Body),
    N1 is N0+1,
    solve(Body, N1, N).

rev([], []).
rev([H|T], R) :- rev(T, S), app(S, [H], R).

app([], L, L).
app([H|T], L, [H|R]) :- app(T, L, R).

color(red).
color(green).
color(blue).

neighbours(X, Y) :- color(X), color(Y), X \== Y.

coloring(A, B, C, D, E) :-
    neighbours(A, B), neighbours(A, C), neighbours(B, C),
    neighbours(C, D), neighbours(B, D), neighbours(D, E), A \== E.
