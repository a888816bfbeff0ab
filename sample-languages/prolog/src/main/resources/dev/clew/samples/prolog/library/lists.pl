% Lists.

append([], L, L).
append([H|T], L, [H|R]) :- append(T, L, R).

append(Lists, List) :- foldl_append(Lists, List).

foldl_append([], []).
foldl_append([L|Ls], All) :- append(L, Rest, All), foldl_append(Ls, Rest).

member(X, [Y|Ys]) :- member_(Ys, X, Y).

member_(_, X, X).
member_([Y|Ys], X, _) :- member_(Ys, X, Y).

memberchk(X, L) :- member(X, L), !.

length(List, Length) :-
    '$skip_list'(List, Known, Rest),
    length_(Rest, List, Known, Length).

length_(Rest, List, _, Length) :-
    nonvar(Length), \+ integer(Length), !,
    length_error(Rest, List, Length).
length_(_, _, _, Length) :-
    integer(Length), Length < 0, !,
    throw(error(domain_error(not_less_than_zero, Length), context(length/2, _))).
length_(Rest, _, Known, Length) :- Rest == [], !, Length = Known.
length_(Rest, _, Known, Length) :- var(Rest), integer(Length), !,
    More is Length - Known,
    More >= 0,
    length_list(More, Rest).
length_(Rest, _, Known, Length) :- var(Rest), Rest \== Length, !,
    length_enumerate(Rest, Known, Length).
length_(Rest, _, _, _) :- var(Rest), !,
    throw(error(resource_error(finite_memory), context(length/2, _))).
length_(_, List, _, _) :- throw(error(type_error(list, List), context(length/2, _))).

length_error(_, _, Length) :- throw(error(type_error(integer, Length), context(length/2, _))).

length_list(0, []) :- !.
length_list(N, [_|T]) :- N1 is N-1, length_list(N1, T).

length_enumerate([], N, N).
length_enumerate([_|T], N0, N) :- N1 is N0+1, length_enumerate(T, N1, N).

reverse(Xs, Ys) :- reverse_(Xs, [], Ys).

reverse_([], Ys, Ys).
reverse_([X|Xs], Rs, Ys) :- reverse_(Xs, [X|Rs], Ys).

nth0(Index, List, Elem) :- nth_(Index, 0, List, Elem).

nth1(Index, List, Elem) :- nth_(Index, 1, List, Elem).

nth_(Index, Base, List, Elem) :- integer(Index), !,
    Skip is Index - Base,
    Skip >= 0,
    nth_fixed(Skip, List, Elem).
nth_(Index, Base, [X|Xs], Elem) :- var(Index), !,
    nth_any(Xs, X, Elem, Base, Index).
nth_(Index, _, _, _) :- nonvar(Index), throw(error(type_error(integer, Index), _)).

nth_fixed(0, [X|_], X) :- !.
nth_fixed(N, [_|Xs], X) :- N1 is N-1, nth_fixed(N1, Xs, X).

nth_any(_, X, X, Base, Base).
nth_any([Y|Ys], _, X, Base, Index) :- Next is Base+1, nth_any(Ys, Y, X, Next, Index).

nth0(Index, List, Elem, Rest) :- nth_rest(Index, 0, List, Elem, Rest).

nth1(Index, List, Elem, Rest) :- nth_rest(Index, 1, List, Elem, Rest).

nth_rest(Index, Base, List, Elem, Rest) :- integer(Index), !,
    Skip is Index - Base,
    Skip >= 0,
    nth_take(Skip, List, Elem, Rest).
nth_rest(Index, Base, List, Elem, Rest) :- nth_select(List, Elem, Rest, Base, Index).

nth_take(0, [X|Xs], X, Xs) :- !.
nth_take(N, [Y|Xs], X, [Y|Rest]) :- N1 is N-1, nth_take(N1, Xs, X, Rest).

nth_select([X|Xs], X, Xs, Base, Base).
nth_select([Y|Xs], X, [Y|Rest], Base, Index) :- Next is Base+1, nth_select(Xs, X, Rest, Next, Index).

last([X], Last) :- !, Last = X.
last([_|Xs], Last) :- last(Xs, Last).

sum_list(Xs, Sum) :- sum_list_(Xs, 0, Sum).

sumlist(Xs, Sum) :- sum_list(Xs, Sum).

sum_list_([], Sum, Sum).
sum_list_([X|Xs], Sum0, Sum) :- Sum1 is Sum0+X, sum_list_(Xs, Sum1, Sum).

max_list([X|Xs], Max) :- max_list_(Xs, X, Max).

max_list_([], Max, Max).
max_list_([X|Xs], Max0, Max) :- Max1 is max(X, Max0), max_list_(Xs, Max1, Max).

min_list([X|Xs], Min) :- min_list_(Xs, X, Min).

min_list_([], Min, Min).
min_list_([X|Xs], Min0, Min) :- Min1 is min(X, Min0), min_list_(Xs, Min1, Min).

max_member(Max, [X|Xs]) :- max_member_(Xs, X, Max).

max_member_([], Max, Max).
max_member_([X|Xs], Max0, Max) :- ( X @> Max0 -> max_member_(Xs, X, Max) ; max_member_(Xs, Max0, Max) ).

min_member(Min, [X|Xs]) :- min_member_(Xs, X, Min).

min_member_([], Min, Min).
min_member_([X|Xs], Min0, Min) :- ( X @< Min0 -> min_member_(Xs, X, Min) ; min_member_(Xs, Min0, Min) ).

numlist(Low, High, []) :- Low > High, !.
numlist(Low, High, [Low|Rest]) :- Next is Low+1, numlist(Next, High, Rest).

select(X, [X|Xs], Xs).
select(X, [Y|Xs], [Y|Rest]) :- select(X, Xs, Rest).

selectchk(X, List, Rest) :- select(X, List, Rest), !.

select(X, Xs, Y, Ys) :- select4(Xs, X, Y, Ys).

select4([X|T], X, Y, [Y|T]).
select4([H|T], X, Y, [H|T2]) :- select4(T, X, Y, T2).

subtract([], _, []).
subtract([X|Xs], Ys, Rest) :- memberchk(X, Ys), !, subtract(Xs, Ys, Rest).
subtract([X|Xs], Ys, [X|Rest]) :- subtract(Xs, Ys, Rest).

intersection([], _, []).
intersection([X|Xs], Ys, [X|Rest]) :- memberchk(X, Ys), !, intersection(Xs, Ys, Rest).
intersection([_|Xs], Ys, Rest) :- intersection(Xs, Ys, Rest).

union([], Ys, Ys).
union([X|Xs], Ys, Rest) :- memberchk(X, Ys), !, union(Xs, Ys, Rest).
union([X|Xs], Ys, [X|Rest]) :- union(Xs, Ys, Rest).

delete([], _, []).
delete([X|Xs], Y, Rest) :- X \= Y, !, Rest = [X|Rest1], delete(Xs, Y, Rest1).
delete([_|Xs], Y, Rest) :- delete(Xs, Y, Rest).

permutation([], []).
permutation(Xs, [Y|Ys]) :- select(Y, Xs, Rest), permutation(Rest, Ys).

flatten(List, Flat) :- flatten_(List, [], Flat0), !, Flat = Flat0.

flatten_(Var, Tail, [Var|Tail]) :- var(Var), !.
flatten_([], Tail, Tail) :- !.
flatten_([X|Xs], Tail, Flat) :- !, flatten_(X, Flat1, Flat), flatten_(Xs, Tail, Flat1).
flatten_(Atom, Tail, [Atom|Tail]).

list_to_set(List, Set) :- list_to_set_(List, [], Set).

list_to_set_([], _, []).
list_to_set_([X|Xs], Seen, Set) :- seen(X, Seen), !, list_to_set_(Xs, Seen, Set).
list_to_set_([X|Xs], Seen, [X|Set]) :- list_to_set_(Xs, [X|Seen], Set).

seen(X, [Y|Ys]) :- ( X == Y -> true ; seen(X, Ys) ).

list_to_ord_set(List, Set) :- sort(List, Set).

ord_union(A, B, C) :- append(A, B, All), sort(All, C).

ord_subtract([], _, []).
ord_subtract([X|Xs], Ys, Zs) :- ( seen(X, Ys) -> Zs = Zs1 ; Zs = [X|Zs1] ), ord_subtract(Xs, Ys, Zs1).

ord_memberchk(X, Xs) :- seen(X, Xs).

ord_insert(Set, X, Set1) :- ord_union(Set, [X], Set1).

predsort(P, List, Sorted) :-
    length(List, N),
    ( N < 2 -> Sorted = List ; predsort_(P, N, List, _, Sorted) ).

predsort_(P, 2, [X1,X2|L], L, R) :- !, call(P, Delta, X1, X2), predsort_two(Delta, X1, X2, R).
predsort_(_, 1, [X|L], L, [X]) :- !.
predsort_(_, 0, L, L, []) :- !.
predsort_(P, N, L1, L3, R) :-
    N1 is N // 2,
    N2 is N - N1,
    predsort_(P, N1, L1, L2, R1),
    predsort_(P, N2, L2, L3, R2),
    predmerge(P, R1, R2, R).

predsort_two(<, X1, X2, [X1,X2]).
predsort_two(=, X1, _, [X1]).
predsort_two(>, X1, X2, [X2,X1]).

predmerge(_, [], R, R) :- !.
predmerge(_, R, [], R) :- !.
predmerge(P, [H1|T1], [H2|T2], Result) :-
    call(P, Delta, H1, H2),
    !,
    predmerge_(Delta, P, H1, H2, T1, T2, Result).

predmerge_(<, P, H1, H2, T1, T2, [H1|R]) :- predmerge(P, T1, [H2|T2], R).
predmerge_(=, P, H1, _, T1, T2, [H1|R]) :- predmerge(P, T1, T2, R).
predmerge_(>, P, H1, H2, T1, T2, [H2|R]) :- predmerge(P, [H1|T1], T2, R).
