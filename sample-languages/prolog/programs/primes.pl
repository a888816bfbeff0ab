% The sieve of Eratosthenes on lists.

:- initialization(main).

main :- primes(600, Primes), length(Primes, N), last_of(Primes, P), write(N-P), nl.

primes(Max, Primes) :- range(2, Max, List), sieve(List, Primes).

range(Low, High, []) :- Low > High, !.
range(Low, High, [Low|Rest]) :- Next is Low+1, range(Next, High, Rest).

sieve([], []).
sieve([P|Xs], [P|Ps]) :- remove(Xs, P, Rest), sieve(Rest, Ps).

remove([], _, []).
remove([X|Xs], P, Rest) :- X mod P =:= 0, !, remove(Xs, P, Rest).
remove([X|Xs], P, [X|Rest]) :- remove(Xs, P, Rest).

last_of([X], X) :- !.
last_of([_|Xs], X) :- last_of(Xs, X).
