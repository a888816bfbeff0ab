% Cryptomultiplication: all digits of the first factor and the products are even (e) or odd (o).
%
%     o e e
%       e e
%   -------
%   e o e e
%   e o e
%   -------
%   o o e e

:- initialization(main).

main :- repeat_puzzle(3), puzzle(X, Y, P), write([X, Y, P]), nl.

repeat_puzzle(0) :- !.
repeat_puzzle(N) :- puzzle(_, _, _), N1 is N-1, repeat_puzzle(N1).

puzzle(X, Y, P) :-
    odd(A), even_left(B), even(C),
    X is A*100 + B*10 + C,
    even(D0), D0 > 0, even(E0), E0 > 0,
    Y is D0*10 + E0,
    P1 is X*E0, pattern(P1, [e, e, o, e]),
    P2 is X*D0, pattern(P2, [e, o, e]),
    P is X*Y, pattern(P, [e, e, o, o]),
    !.

even(0). even(2). even(4). even(6). even(8).
even_left(0). even_left(2). even_left(4). even_left(6). even_left(8).
odd(1). odd(3). odd(5). odd(7). odd(9).

% The digits from the right, and no others.
pattern(0, []) :- !.
pattern(N, [Kind|Kinds]) :-
    N > 0,
    Digit is N mod 10,
    kind(Digit, Kind),
    Rest is N // 10,
    pattern(Rest, Kinds).

kind(Digit, Kind) :- ( Digit mod 2 =:= 0 -> Kind = e ; Kind = o ).
