% Quicksort with difference lists.

:- initialization(main).

main :- loop(8), numbers(200, 17, List), sorted(List, Sorted), write(Sorted), nl.

loop(0) :- !.
loop(N) :- numbers(200, N, List), sorted(List, _), N1 is N-1, loop(N1).

numbers(0, _, []) :- !.
numbers(N, Seed, [X|Xs]) :-
    X is Seed mod 100,
    Next is (Seed*3877 + 29573) mod 139968,
    N1 is N-1,
    numbers(N1, Next, Xs).

sorted(List, Sorted) :- qsort(List, Sorted, []).

qsort([], Rest, Rest).
qsort([X|Xs], Sorted, Rest) :-
    partition(Xs, X, Small, Large),
    qsort(Large, Sorted1, Rest),
    qsort(Small, Sorted, [X|Sorted1]).

partition([], _, [], []).
partition([X|Xs], Pivot, [X|Small], Large) :- X =< Pivot, !, partition(Xs, Pivot, Small, Large).
partition([X|Xs], Pivot, Small, [X|Large]) :- partition(Xs, Pivot, Small, Large).
