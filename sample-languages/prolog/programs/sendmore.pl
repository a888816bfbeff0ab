% SEND + MORE = MONEY, by trying digits from the right.

:- initialization(main).

main :- solve(Digits), write(Digits), nl.

solve([S, E, N, D, M, O, R, Y]) :-
    M = 1,
    Digits0 = [0, 2, 3, 4, 5, 6, 7, 8, 9],
    take(D, Digits0, Digits1),
    take(E, Digits1, Digits2),
    column(D, E, 0, Y, C1), take(Y, Digits2, Digits3),
    take(N, Digits3, Digits4),
    take(R, Digits4, Digits5),
    column(N, R, C1, E, C2),
    take(O, Digits5, Digits6),
    column(E, O, C2, N, C3),
    take(S, Digits6, _), S > 0,
    column(S, M, C3, O, M).

take(X, [X|Xs], Xs).
take(X, [Y|Ys], [Y|Zs]) :- take(X, Ys, Zs).

column(A, B, CarryIn, Digit, CarryOut) :-
    Sum is A + B + CarryIn,
    Digit is Sum mod 10,
    CarryOut is Sum // 10.
