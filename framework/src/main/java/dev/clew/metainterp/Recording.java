package dev.clew.metainterp;

import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Trace;

/**
 * What came of a recording. The guest has gone on meanwhile, in any case: {@code transfer} says where it stands.
 *
 * @param transfer where to go on
 * @param trace the trace, or null if it was given up
 * @param reason why there is no trace, or null
 * @param place where in the interpreter it was given up, or null
 * @param failure the internal failure behind it, or null
 * @param operations how many operations had been recorded
 * @param instructions how many instructions of the interpreter were executed meanwhile
 */
public record Recording(Transfer transfer, Trace trace, AbortReason reason, StackTraceElement place, Throwable failure, int operations, int instructions) {}
