% Hofstadter's MU puzzle: derives muiiu from mi.

:- initialization(main).

main :- theorem([m, u, i, i, u], 5, Steps), write(Steps), nl.

theorem([m, i], _, [[m, i]]).
theorem(Goal, Depth, [Goal|Steps]) :-
    Depth > 0,
    Depth1 is Depth-1,
    theorem(Before, Depth1, Steps),
    rule(Before, Goal).

rule(S, R) :- add_u(S, R).
rule([m|T], [m|R]) :- join(T, T, R).
rule([m|T], [m|R]) :- replace_iii(T, R).
rule([m|T], [m|R]) :- drop_uu(T, R).

add_u([i], [i, u]).
add_u([H|T], [H|R]) :- add_u(T, R).

replace_iii([i, i, i|T], [u|T]).
replace_iii([H|T], [H|R]) :- replace_iii(T, R).

drop_uu([u, u|T], T).
drop_uu([H|T], [H|R]) :- drop_uu(T, R).

join([], L, L).
join([H|T], L, [H|R]) :- join(T, L, R).
