% Builds and takes apart atoms.

:- initialization(main).

main :-
    words(60, Words),
    join(Words, Text),
    atom_length(Text, Length),
    write(Length), nl,
    occurrences(Text, ana, N),
    write(N), nl,
    split(Text, Parts),
    longest(Parts, '', Longest),
    write(Longest), nl,
    reverse_atom(Longest, Reversed),
    write(Reversed), nl,
    caesar(Longest, Secret), caesar_back(Secret, Plain),
    write(Secret-Plain), nl.

words(0, []) :- !.
words(N, [W|Ws]) :-
    Length is N mod 5 + 1,
    word(Length, N, Codes),
    atom_codes(W, Codes),
    N1 is N-1,
    words(N1, Ws).

word(0, _, []) :- !.
word(L, N, [0'a, C|Cs]) :-
    C is 0'm + (N + L) mod 4,
    L1 is L-1,
    word(L1, N, Cs).

join([W], W) :- !.
join([W|Ws], Text) :- join(Ws, Rest), atom_concat(W, ' ', W1), atom_concat(W1, Rest, Text).

occurrences(Text, Part, N) :- findall(B, sub_atom(Text, B, _, _, Part), Bs), length(Bs, N).

split(Text, [Word|Words]) :-
    sub_atom(Text, Before, 1, After, ' '), !,
    sub_atom(Text, 0, Before, _, Word),
    sub_atom(Text, _, After, 0, Rest),
    split(Rest, Words).
split(Text, [Text]).

longest([], Longest, Longest).
longest([W|Ws], Longest0, Longest) :-
    atom_length(W, L), atom_length(Longest0, L0),
    ( L > L0 -> longest(Ws, W, Longest) ; longest(Ws, Longest0, Longest) ).

reverse_atom(Atom, Reversed) :- atom_chars(Atom, Chars), backwards(Chars, [], Back), atom_chars(Reversed, Back).

backwards([], L, L).
backwards([X|Xs], L, R) :- backwards(Xs, [X|L], R).

caesar(Plain, Secret) :- shift(Plain, 3, Secret).
caesar_back(Secret, Plain) :- shift(Secret, -3, Plain).

shift(A, By, B) :- atom_codes(A, As), shift_all(As, By, Bs), atom_codes(B, Bs).

shift_all([], _, []).
shift_all([C|Cs], By, [D|Ds]) :- D is (C - 0'a + By + 26) mod 26 + 0'a, shift_all(Cs, By, Ds).
