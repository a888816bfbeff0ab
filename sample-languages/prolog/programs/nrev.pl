% Naive reverse of a list of 30 elements: 496 inferences each time.

:- initialization(main).

main :-
    range(1, 30, List),
    repeat_reverse(60, List),
    reversed(List, Reversed),
    write(Reversed), nl.

repeat_reverse(0, _) :- !.
repeat_reverse(N, List) :-
    reversed(List, _),
    N1 is N-1,
    repeat_reverse(N1, List).

range(N, N, [N]) :- !.
range(I, N, [I|Rest]) :- I1 is I+1, range(I1, N, Rest).

reversed([], []).
reversed([H|T], Reversed) :- reversed(T, Rest), concatenate(Rest, [H], Reversed).

concatenate([], L, L).
concatenate([H|T], L, [H|R]) :- concatenate(T, L, R).
