
clew_now(Nanos) :- real_time(T), Nanos is T * 1000000.

clew_load.

:- initialization(clew_main).

