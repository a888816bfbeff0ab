% Calling goals on the elements of lists.

maplist(_, []).
maplist(G, [X|Xs]) :- call(G, X), maplist(G, Xs).

maplist(G, Xs, Ys) :- maplist_(Xs, Ys, G).

maplist_([], [], _).
maplist_([X|Xs], [Y|Ys], G) :- call(G, X, Y), maplist_(Xs, Ys, G).

maplist(G, Xs, Ys, Zs) :- maplist_(Xs, Ys, Zs, G).

maplist_([], [], [], _).
maplist_([X|Xs], [Y|Ys], [Z|Zs], G) :- call(G, X, Y, Z), maplist_(Xs, Ys, Zs, G).

maplist(G, Ws, Xs, Ys, Zs) :- maplist_(Ws, Xs, Ys, Zs, G).

maplist_([], [], [], [], _).
maplist_([W|Ws], [X|Xs], [Y|Ys], [Z|Zs], G) :- call(G, W, X, Y, Z), maplist_(Ws, Xs, Ys, Zs, G).

foldl(G, Xs, V0, V) :- foldl_(Xs, G, V0, V).

foldl_([], _, V, V).
foldl_([X|Xs], G, V0, V) :- call(G, X, V0, V1), foldl_(Xs, G, V1, V).

foldl(G, Xs, Ys, V0, V) :- foldl_(Xs, Ys, G, V0, V).

foldl_([], [], _, V, V).
foldl_([X|Xs], [Y|Ys], G, V0, V) :- call(G, X, Y, V0, V1), foldl_(Xs, Ys, G, V1, V).

include(G, List, Included) :- include_(List, G, Included).

include_([], _, []).
include_([X|Xs], G, Included) :-
    ( call(G, X) -> Included = [X|Rest] ; Included = Rest ),
    include_(Xs, G, Rest).

exclude(G, List, Included) :- exclude_(List, G, Included).

exclude_([], _, []).
exclude_([X|Xs], G, Included) :-
    ( call(G, X) -> Included = Rest ; Included = [X|Rest] ),
    exclude_(Xs, G, Rest).

partition(G, List, In, Out) :- partition_(List, G, In, Out).

partition_([], _, [], []).
partition_([X|Xs], G, In, Out) :-
    (   call(G, X)
    ->  In = [X|In1], Out = Out1
    ;   In = In1, Out = [X|Out1]
    ),
    partition_(Xs, G, In1, Out1).
