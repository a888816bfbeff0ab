% Fibonacci numbers beyond 64 bits, and a factorial.

:- initialization(main).

main :-
    fib(1000, F), write(F), nl,
    factorial(100, G), write(G), nl,
    H is F*F - G // 7 ^ 20, write(H), nl.

fib(N, F) :- fib(N, 0, 1, F).

fib(0, A, _, A) :- !.
fib(N, A, B, F) :- N1 is N-1, C is A+B, fib(N1, B, C, F).

factorial(0, 1) :- !.
factorial(N, F) :- M is N-1, factorial(M, G), F is N*G.
