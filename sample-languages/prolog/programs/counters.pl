% Counters and tables kept in the database.

:- initialization(main).

:- dynamic(counter/2).
:- dynamic(known/2).

main :-
    retractall(counter(_, _)),
    assertz(counter(even, 0)),
    assertz(counter(odd, 0)),
    count(400),
    counter(even, E), counter(odd, O),
    write(E/O), nl,
    fib(60, F), write(F), nl,
    findall(N, known(N, _), Ns), length(Ns, Length), write(Length), nl,
    queue(300, Left), write(Left), nl.

count(0) :- !.
count(N) :-
    ( N mod 2 =:= 0 -> bump(even) ; bump(odd) ),
    N1 is N-1,
    count(N1).

bump(Name) :- retract(counter(Name, N)), N1 is N+1, assertz(counter(Name, N1)).

fib(N, F) :- known(N, F), !.
fib(N, N) :- N < 2, !.
fib(N, F) :-
    A is N-1, B is N-2,
    fib(A, FA), fib(B, FB),
    F is FA+FB,
    assertz(known(N, F)).

:- dynamic(item/1).

% Clauses added while a call runs over them are not seen by it.
queue(N, Left) :-
    retractall(item(_)),
    fill(N),
    ( item(X), X mod 3 =:= 0, retract(item(X)), Y is X+1, assertz(item(Y)), fail ; true ),
    findall(X, item(X), Xs),
    sum(Xs, 0, Left).

fill(0) :- !.
fill(N) :- asserta(item(N)), N1 is N-1, fill(N1).

sum([], S, S).
sum([X|Xs], S0, S) :- S1 is S0+X, sum(Xs, S1, S).
