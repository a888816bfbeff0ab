% Raises the polynomial 1+x+y+z to its fourth power (the benchmark of the name takes the tenth). A polynomial is a number, or poly(Variable, Terms) with terms term(Exponent, Coefficient) in rising order.

:- initialization(main).

main :- base(P), power(4, P, R), size(R, N), write(N), nl, value(R, V), write(V), nl.

base(P) :-
    add(poly(x, [term(0, 1), term(1, 1)]), poly(y, [term(1, 1)]), P1),
    add(poly(z, [term(1, 1)]), P1, P).

power(0, _, 1) :- !.
power(N, P, R) :-
    M is N-1,
    power(M, P, R1),
    multiply(P, R1, R).

% The variables in order: x, y, z, the first outermost.
add(poly(V, Ts), poly(V, Us), poly(V, Vs)) :- !, add_terms(Ts, Us, Vs).
add(poly(V, Ts), poly(W, Us), poly(V, Vs)) :- V @< W, !, add_constant(Ts, poly(W, Us), Vs).
add(P, poly(W, Us), poly(W, Vs)) :- P = poly(_, _), !, add_constant(Us, P, Vs).
add(poly(V, Ts), C, poly(V, Vs)) :- !, add_constant(Ts, C, Vs).
add(C, poly(V, Ts), poly(V, Vs)) :- !, add_constant(Ts, C, Vs).
add(C, D, E) :- E is C+D.

add_constant([term(0, A)|Ts], C, [term(0, B)|Ts]) :- !, add(A, C, B).
add_constant(Ts, C, [term(0, C)|Ts]).

add_terms([], Us, Us) :- !.
add_terms(Ts, [], Ts) :- !.
add_terms([term(E, A)|Ts], [term(E, B)|Us], [term(E, C)|Vs]) :- !, add(A, B, C), add_terms(Ts, Us, Vs).
add_terms([term(E, A)|Ts], [term(F, B)|Us], [term(E, A)|Vs]) :- E < F, !, add_terms(Ts, [term(F, B)|Us], Vs).
add_terms(Ts, [term(F, B)|Us], [term(F, B)|Vs]) :- add_terms(Ts, Us, Vs).

multiply(poly(V, Ts), poly(V, Us), poly(V, Vs)) :- !, multiply_terms(Ts, Us, Vs).
multiply(poly(V, Ts), poly(W, Us), poly(V, Vs)) :- V @< W, !, scale(Ts, poly(W, Us), Vs).
multiply(P, poly(W, Us), poly(W, Vs)) :- P = poly(_, _), !, scale(Us, P, Vs).
multiply(poly(V, Ts), C, poly(V, Vs)) :- !, scale(Ts, C, Vs).
multiply(C, poly(V, Ts), poly(V, Vs)) :- !, scale(Ts, C, Vs).
multiply(C, D, E) :- E is C*D.

scale([], _, []).
scale([term(E, A)|Ts], C, [term(E, B)|Us]) :- multiply(A, C, B), scale(Ts, C, Us).

multiply_terms([], _, []).
multiply_terms([T|Ts], Us, Vs) :-
    multiply_term(Us, T, Ws),
    multiply_terms(Ts, Us, Xs),
    add_terms(Ws, Xs, Vs).

multiply_term([], _, []).
multiply_term([term(F, B)|Us], term(E, A), [term(G, C)|Vs]) :-
    G is E+F,
    multiply(A, B, C),
    multiply_term(Us, term(E, A), Vs).

% How many coefficients there are, and the value where all variables are 1.
size(poly(_, Ts), N) :- !, size_all(Ts, 0, N).
size(_, 1).

size_all([], N, N).
size_all([term(_, C)|Ts], N0, N) :- size(C, M), N1 is N0+M, size_all(Ts, N1, N).

value(poly(_, Ts), V) :- !, value_all(Ts, 0, V).
value(C, C).

value_all([], V, V).
value_all([term(_, C)|Ts], V0, V) :- value(C, W), V1 is V0+W, value_all(Ts, V1, V).
