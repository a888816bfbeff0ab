% Symbolic differentiation.

:- initialization(main).

main :- loop(40), all.

loop(0) :- !.
loop(_) :- example(E), d(E, x, _), fail.
loop(N) :- N1 is N-1, loop(N1).

all :- example(E), d(E, x, D), write(D), nl, fail.
all.

example((x+1)*(x^2+2)*(x^3+3)).
example(x/x/x/x/x/x/x/x/x/x).
example(log(log(log(log(log(log(log(log(log(log(x))))))))))).
example(x*x*x*x*x*x*x*x*x*x).
example(exp(x^2)-(-(x^2))).

d(U+V, X, DU+DV) :- !, d(U, X, DU), d(V, X, DV).
d(U-V, X, DU-DV) :- !, d(U, X, DU), d(V, X, DV).
d(U*V, X, DU*V+U*DV) :- !, d(U, X, DU), d(V, X, DV).
d(U/V, X, (DU*V-U*DV)/(V^2)) :- !, d(U, X, DU), d(V, X, DV).
d(U^N, X, DU*N*U^N1) :- !, integer(N), N1 is N-1, d(U, X, DU).
d(-(U), X, -(DU)) :- !, d(U, X, DU).
d(exp(U), X, exp(U)*DU) :- !, d(U, X, DU).
d(log(U), X, DU/U) :- !, d(U, X, DU).
d(X, X, 1) :- !.
d(_, _, 0).
