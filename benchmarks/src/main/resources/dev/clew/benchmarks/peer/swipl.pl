clew_now(Nanos) :- get_time(T), Nanos is truncate(T * 1000000000).

clew_load :- consult('@PROGRAM@').

