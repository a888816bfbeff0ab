% Counting, adding up and choosing among all solutions.

aggregate_all(What, _, _) :- var(What), !, throw(error(instantiation_error, _)).
aggregate_all(count, Goal, Count) :- !, findall(x, Goal, List), length(List, Count).
aggregate_all(count(_), Goal, Count) :- !, findall(x, Goal, List), length(List, Count).
aggregate_all(sum(E), Goal, Sum) :- !, findall(E, Goal, List), sum_list(List, Sum).
aggregate_all(bag(E), Goal, List) :- !, findall(E, Goal, List).
aggregate_all(set(E), Goal, Set) :- !, findall(E, Goal, List), sort(List, Set).
aggregate_all(max(E), Goal, Max) :- !, findall(E, Goal, [X|Xs]), max_list([X|Xs], Max).
aggregate_all(min(E), Goal, Min) :- !, findall(E, Goal, [X|Xs]), min_list([X|Xs], Min).
aggregate_all(max(E, W), Goal, max(Max, Witness)) :- !, findall(E-W, Goal, [P|Ps]), aggregate_max_pair(Ps, P, Max-Witness).
aggregate_all(min(E, W), Goal, min(Min, Witness)) :- !, findall(E-W, Goal, [P|Ps]), aggregate_min_pair(Ps, P, Min-Witness).
aggregate_all(What, _, _) :- throw(error(domain_error(aggregate_spec, What), _)).

aggregate_max_pair([], P, P).
aggregate_max_pair([E-W|Ps], E0-W0, P) :- ( E > E0 -> aggregate_max_pair(Ps, E-W, P) ; aggregate_max_pair(Ps, E0-W0, P) ).

aggregate_min_pair([], P, P).
aggregate_min_pair([E-W|Ps], E0-W0, P) :- ( E < E0 -> aggregate_min_pair(Ps, E-W, P) ; aggregate_min_pair(Ps, E0-W0, P) ).
