% Pairs of keys and values.

pairs_keys_values([], [], []).
pairs_keys_values([K-V|Ps], [K|Ks], [V|Vs]) :- pairs_keys_values(Ps, Ks, Vs).

pairs_keys([], []).
pairs_keys([K-_|Ps], [K|Ks]) :- pairs_keys(Ps, Ks).

pairs_values([], []).
pairs_values([_-V|Ps], [V|Vs]) :- pairs_values(Ps, Vs).

transpose_pairs(Pairs, Transposed) :- flip_pairs(Pairs, Flipped), keysort(Flipped, Transposed).

flip_pairs([], []).
flip_pairs([K-V|Ps], [V-K|Fs]) :- flip_pairs(Ps, Fs).
