% Who owns the zebra?

:- initialization(main).

main :- houses(Houses), owner(zebra, Houses, Owner), write(Owner), nl, print_all(Houses).

print_all([]).
print_all([house(Color, Owner, _, _, _)|Hs]) :- write(Color-Owner), nl, print_all(Hs).

owner(Pet, Houses, Owner) :- one_of(house(_, Owner, Pet, _, _), Houses).

houses(Houses) :-
    Houses = [house(_, norwegian, _, _, _), _, house(_, _, _, milk, _), _, _],
    one_of(house(red, english, _, _, _), Houses),
    one_of(house(green, _, _, coffee, _), Houses),
    one_of(house(_, spanish, dog, _, _), Houses),
    one_of(house(_, ukrainian, _, tea, _), Houses),
    right_of(house(green, _, _, _, _), house(ivory, _, _, _, _), Houses),
    one_of(house(_, _, snails, _, winstons), Houses),
    one_of(house(yellow, _, _, _, kools), Houses),
    next_to(house(_, _, _, _, chesterfields), house(_, _, fox, _, _), Houses),
    next_to(house(_, _, _, _, kools), house(_, _, horse, _, _), Houses),
    one_of(house(_, _, _, orange_juice, lucky_strikes), Houses),
    one_of(house(_, japanese, _, _, parliaments), Houses),
    next_to(house(_, norwegian, _, _, _), house(blue, _, _, _, _), Houses),
    one_of(house(_, _, zebra, _, _), Houses).

one_of(X, [X|_]).
one_of(X, [_|Ys]) :- one_of(X, Ys).

right_of(X, Y, [Y, X|_]).
right_of(X, Y, [_|Zs]) :- right_of(X, Y, Zs).

next_to(X, Y, Zs) :- right_of(X, Y, Zs).
next_to(X, Y, Zs) :- right_of(Y, X, Zs).
