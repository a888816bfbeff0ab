% A grammar of arithmetic expressions: parses, prints the tree and the value, and reports what is wrong.

:- initialization(main).

main :- repeat_parse(8), input(Text), atom_codes(Text, Codes), report(Text, Codes), fail.
main.

repeat_parse(0) :- !.
repeat_parse(_) :- input(Text), atom_codes(Text, Codes), parse(Codes, _), fail.
repeat_parse(N) :- N1 is N-1, repeat_parse(N1).

input('1+2*3').
input('(1+2)*3 - 4*(5 - 6)').
input('2*(3+4)*5 - 60/(1+2+3)').
input('17 - 8 - 4').
input('1+*2').

report(Text, Codes) :-
    (   parse(Codes, Tree)
    ->  Value is Tree,
        write(Text = Tree), write(' is '), write(Value), nl
    ;   write(wrong(Text)), nl
    ).

parse(Codes, Tree) :- phrase(tokens(Tokens), Codes), !, phrase(expression(Tree), Tokens), !.

tokens(Ts) --> " ", !, tokens(Ts).
tokens([T|Ts]) --> token(T), !, tokens(Ts).
tokens([]) --> [].

token(number(N)) --> digit(D), !, digits(Ds), { number_codes(N, [D|Ds]) }.
token(Mark) --> [C], { mark(C, Mark) }.

digits([D|Ds]) --> digit(D), !, digits(Ds).
digits([]) --> [].

digit(D) --> [D], { D >= 0'0, D =< 0'9 }.

mark(0'+, +).
mark(0'-, -).
mark(0'*, *).
mark(0'/, /).
mark(0'(, open).
mark(0'), close).

expression(E) --> term(T), more_terms(T, E).

more_terms(E0, E) --> [+], !, term(T), more_terms(E0+T, E).
more_terms(E0, E) --> [-], !, term(T), more_terms(E0-T, E).
more_terms(E, E) --> [].

term(T) --> factor(F), more_factors(F, T).

more_factors(T0, T) --> [*], !, factor(F), more_factors(T0*F, T).
more_factors(T0, T) --> [/], !, factor(F), more_factors(T0/F, T).
more_factors(T, T) --> [].

factor(N) --> [number(N)].
factor(E) --> [open], expression(E), [close].
