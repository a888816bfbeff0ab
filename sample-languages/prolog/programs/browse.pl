% After Gabriel's BROWSE: matches patterns with wild cards against many small trees.

:- initialization(main).

main :-
    trees(12, 7, Trees),
    patterns(Patterns),
    count(Patterns, Trees, 0, N),
    write(N), nl.

patterns([
    [a, any(_), b, any(_), c],
    [any(_), [one(X), any(_), one(X)], any(_)],
    [any(_), [any(Y)], any(_), [any(Y)], any(_)]
]).

trees(0, _, []) :- !.
trees(N, Seed, [Tree|Trees]) :-
    tree(9, Seed, Next, Tree),
    N1 is N-1,
    trees(N1, Next, Trees).

tree(0, Seed, Seed, []) :- !.
tree(N, Seed, Last, [Node|Nodes]) :-
    Next is (Seed*421 + 1663) mod 7875,
    Kind is Next mod 5,
    node(Kind, N, Next, After, Node),
    N1 is N-1,
    tree(N1, After, Last, Nodes).

node(0, _, S, S, a).
node(1, _, S, S, b).
node(2, _, S, S, c).
node(3, N, S, L, Tree) :- M is N // 3, tree(M, S, L, Tree).
node(4, N, S, L, Tree) :- M is N // 2, tree(M, S, L, Tree).

count([], _, N, N).
count([P|Ps], Trees, N0, N) :- count_one(Trees, P, N0, N1), count(Ps, Trees, N1, N).

count_one([], _, N, N).
count_one([T|Ts], P, N0, N) :-
    findall(x, match(P, T), Found),
    length(Found, Count),
    N1 is N0 + Count,
    count_one(Ts, P, N1, N).

match([], []) :- !.
match([any(Part)|Ps], List) :- !, split(List, Part, Rest), match(Ps, Rest).
match([one(X)|Ps], [X|Xs]) :- !, match(Ps, Xs).
match([P|Ps], [X|Xs]) :- atom(P), !, P == X, match(Ps, Xs).
match([P|Ps], [X|Xs]) :- compound_list(X), match(P, X), match(Ps, Xs).

compound_list([]).
compound_list([_|_]).

split(Rest, [], Rest).
split([X|Xs], [X|Part], Rest) :- split(Xs, Part, Rest).
