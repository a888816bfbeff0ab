% All ways to put six queens on a board.

:- initialization(main).

main :-
    findall(Qs, queens(6, Qs), All),
    length(All, N),
    write(N), nl,
    All = [First|_],
    write(First), nl.

queens(N, Qs) :-
    range(1, N, Ns),
    place(Ns, [], Qs).

range(N, N, [N]) :- !.
range(I, N, [I|Rest]) :- I1 is I+1, range(I1, N, Rest).

place([], Qs, Qs).
place(Unplaced, Safe, Qs) :-
    choose(Q, Unplaced, Rest),
    \+ attacked(Q, 1, Safe),
    place(Rest, [Q|Safe], Qs).

choose(X, [X|Xs], Xs).
choose(X, [Y|Ys], [Y|Zs]) :- choose(X, Ys, Zs).

attacked(Q, Distance, [Other|_]) :- Q is Other + Distance.
attacked(Q, Distance, [Other|_]) :- Q is Other - Distance.
attacked(Q, Distance, [_|Others]) :- Next is Distance+1, attacked(Q, Next, Others).
