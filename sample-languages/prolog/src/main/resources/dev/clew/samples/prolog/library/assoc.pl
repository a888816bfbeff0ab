% Association lists as AVL trees: t, or t(Key, Value, Balance, Left, Right), with balance <, - or >.

empty_assoc(t).

get_assoc(Key, t(K, V, _, L, R), Value) :-
    compare(Order, Key, K),
    get_assoc_(Order, Key, V, L, R, Value).

get_assoc_(=, _, V, _, _, V).
get_assoc_(<, Key, _, L, _, V) :- get_assoc(Key, L, V).
get_assoc_(>, Key, _, _, R, V) :- get_assoc(Key, R, V).

put_assoc(Key, A0, Value, A) :- put_assoc_(A0, Key, Value, A, _).

put_assoc_(t, Key, Value, t(Key, Value, -, t, t), yes).
put_assoc_(t(K, V, B, L, R), Key, Value, Tree, Grown) :-
    compare(Order, Key, K),
    put_assoc_(Order, K, V, B, L, R, Key, Value, Tree, Grown).

put_assoc_(=, K, _, B, L, R, _, Value, t(K, Value, B, L, R), no).
put_assoc_(<, K, V, B, L, R, Key, Value, Tree, Grown) :-
    put_assoc_(L, Key, Value, L1, LeftGrown),
    assoc_rebalance(LeftGrown, left, t(K, V, B, L1, R), Tree, Grown).
put_assoc_(>, K, V, B, L, R, Key, Value, Tree, Grown) :-
    put_assoc_(R, Key, Value, R1, RightGrown),
    assoc_rebalance(RightGrown, right, t(K, V, B, L, R1), Tree, Grown).

assoc_rebalance(no, _, Tree, Tree, no).
assoc_rebalance(yes, left, t(K, V, -, L, R), t(K, V, <, L, R), yes) :- !.
assoc_rebalance(yes, left, t(K, V, >, L, R), t(K, V, -, L, R), no) :- !.
assoc_rebalance(yes, right, t(K, V, -, L, R), t(K, V, >, L, R), yes) :- !.
assoc_rebalance(yes, right, t(K, V, <, L, R), t(K, V, -, L, R), no) :- !.
assoc_rebalance(yes, left, t(K, V, <, t(K1, V1, <, L1, R1), R), t(K1, V1, -, L1, t(K, V, -, R1, R)), no) :- !.
assoc_rebalance(yes, right, t(K, V, >, L, t(K1, V1, >, L1, R1)), t(K1, V1, -, t(K, V, -, L, L1), R1), no) :- !.
assoc_rebalance(yes, left, t(K, V, <, t(K1, V1, >, L1, t(K2, V2, B, L2, R2)), R), t(K2, V2, -, t(K1, V1, B1, L1, L2), t(K, V, B2, R2, R)), no) :- !,
    assoc_balances(B, B1, B2).
assoc_rebalance(yes, right, t(K, V, >, L, t(K1, V1, <, t(K2, V2, B, L2, R2), R1)), t(K2, V2, -, t(K, V, B1, L, L2), t(K1, V1, B2, R2, R1)), no) :-
    assoc_balances(B, B1, B2).

assoc_balances(<, -, >).
assoc_balances(>, <, -).
assoc_balances(-, -, -).

list_to_assoc(Pairs, Assoc) :- list_to_assoc_(Pairs, t, Assoc).

list_to_assoc_([], A, A).
list_to_assoc_([K-V|Ps], A0, A) :- put_assoc(K, A0, V, A1), list_to_assoc_(Ps, A1, A).

assoc_to_list(Assoc, List) :- assoc_to_list_(Assoc, [], List).

assoc_to_list_(t, List, List).
assoc_to_list_(t(K, V, _, L, R), Rest, List) :- assoc_to_list_(R, Rest, List1), assoc_to_list_(L, [K-V|List1], List).

assoc_to_keys(Assoc, Keys) :- assoc_to_list(Assoc, List), pairs_keys(List, Keys).

assoc_to_values(Assoc, Values) :- assoc_to_list(Assoc, List), pairs_values(List, Values).

max_assoc(Assoc, K, V) :- assoc_to_list(Assoc, List), last(List, K-V).

min_assoc(Assoc, K, V) :- assoc_to_list(Assoc, [K-V|_]).

del_assoc(Key, A0, Value, A) :-
    assoc_to_list(A0, List0),
    select(Key0-Value, List0, List),
    Key0 == Key,
    !,
    list_to_assoc(List, A).
