% A term rewriter: brings formulas of propositional logic into conjunctive normal form, and simplifies.

:- initialization(main).

main :- loop(4), show.

loop(0) :- !.
loop(_) :- formula(F), normal(F, _), fail.
loop(N) :- N1 is N-1, loop(N1).

show :- formula(F), normal(F, G), write(G), nl, fail.
show.

formula(imp(p, and(q, r))).
formula(iff(p, q)).
formula(not(or(and(p, q), not(imp(q, iff(r, s)))))).
formula(iff(iff(p, q), r)).

normal(F, G) :- rewrite_all(F, F1), ( F1 == F -> G = F ; normal(F1, G) ).

rewrite_all(F, G) :-
    F =.. [Name|Arguments],
    rewrite_list(Arguments, Rewritten),
    F1 =.. [Name|Rewritten],
    ( rule(F1, F2) -> G = F2 ; G = F1 ).

rewrite_list([], []).
rewrite_list([F|Fs], [G|Gs]) :- rewrite_all(F, G), rewrite_list(Fs, Gs).

rule(iff(A, B), and(imp(A, B), imp(B, A))).
rule(imp(A, B), or(not(A), B)).
rule(not(not(A)), A).
rule(not(and(A, B)), or(not(A), not(B))).
rule(not(or(A, B)), and(not(A), not(B))).
rule(or(A, and(B, C)), and(or(A, B), or(A, C))).
rule(or(and(A, B), C), and(or(A, C), or(B, C))).
rule(or(A, B), true) :- complement(A, B).
rule(and(A, A), A).
rule(or(A, A), A).
rule(and(true, A), A).
rule(and(A, true), A).
rule(or(true, _), true).
rule(or(_, true), true).

complement(not(A), A).
complement(A, not(A)).
