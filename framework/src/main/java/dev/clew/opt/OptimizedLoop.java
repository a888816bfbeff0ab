package dev.clew.opt;

import dev.clew.trace.Target;
import dev.clew.trace.Trace;

/**
 * A loop after optimising: one trace, or an entry part and a loop part.
 *
 * @param entry starts at the header of which nothing is known; goes round by itself, or jumps to {@code target}
 * @param body starts at {@code target}, and goes round by itself; null if there is nothing to know
 * @param target the header of the loop part, or null
 * @param state what holds at {@code target}, or null
 * @param otherWayNext whether what is known at the end says that the next iteration takes another way than the recorded one, as in a function that two places call in turn
 */
public record OptimizedLoop(Trace entry, Trace body, Target target, HeaderState state, boolean otherWayNext) {}
