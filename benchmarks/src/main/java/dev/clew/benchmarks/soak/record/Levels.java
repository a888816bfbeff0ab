package dev.clew.benchmarks.soak.record;

/**
 * How full things are at one moment.
 *
 * @param heap bytes of the heap in use
 * @param metaspace bytes of metaspace in use
 * @param codeCache bytes of compiled code in use
 * @param classes how many classes are loaded
 * @param rss bytes of real memory that the process has, 0 if that is not known
 */
public record Levels(long heap, long metaspace, long codeCache, long classes, long rss) {}
