% Runs the goal again and again: first with its output in a file, then with none. Writes the times, then that output.
clew_main :-
    current_output(Stdout),
    clew_now(T0), clew_load, clew_now(T1), Loading is T1-T0, End is T1 + @NANOS@,
    open('@OUTPUT@', write, File), set_output(File),
    clew_now(T2), clew_runs(1), clew_now(T3), First is T3-T2,
    close(File), open('/dev/null', write, Null), set_output(Null),
    clew_next(1, First, Runs), clew_repeat(T3, End, Runs, Times),
    set_output(Stdout),
    clew_print([0-Loading, 1-First|Times]),
    write('output:'), nl,
    open('@OUTPUT@', read, Output), clew_copy(Output), close(Output).

clew_repeat(Now, End, _, []) :- Now >= End, !.
clew_repeat(_, End, Runs, [Runs-Nanos|Times]) :-
    clew_now(A), clew_runs(Runs), clew_now(B), Nanos is B-A,
    clew_next(Runs, Nanos, Next),
    clew_repeat(B, End, Next, Times).

% The clock may tick only every millisecond.
clew_next(Runs, Nanos, Next) :- Nanos < 50000000, !, Next is Runs*2.
clew_next(Runs, _, Runs).

clew_runs(0) :- !.
clew_runs(N) :- \+ \+ @GOAL@, N1 is N-1, clew_runs(N1).

clew_print([]).
clew_print([Runs-Nanos|Times]) :- write(Runs), write(' '), write(Nanos), nl, clew_print(Times).

clew_copy(Stream) :- get_char(Stream, C), clew_copy(C, Stream).

clew_copy(end_of_file, _) :- !.
clew_copy(C, Stream) :- put_char(C), clew_copy(Stream).
