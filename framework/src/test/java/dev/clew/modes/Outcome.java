package dev.clew.modes;

import dev.clew.observe.Summary;
import java.util.List;

/**
 * What came of running a program in one mode.
 *
 * @param results what the runs returned, or the stack trace of what they threw, in order of the seeds, thread after thread
 * @param summary the counters at the end; null for {@link Mode#PLAIN}
 */
public record Outcome(List<String> results, Summary summary) {}
