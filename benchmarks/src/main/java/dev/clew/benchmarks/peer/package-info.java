/**
 * Other implementations of the languages, to be measured beside ours.
 *
 * <p><b>Does.</b> Looks for them on the {@code PATH}, and for those on the JVM among the jars that a build of their own has fetched, and makes, from a
 * program of ours, what they need to run it again and again and to take the times themselves. <b>Input and output.</b> A
 * {@link dev.clew.benchmarks.program.Program}; a command line. <b>Invariants.</b> They run the same text as we do, or, for the small interpreters, the same
 * chore written in their language, and must give the same output. Nothing here needs a class of theirs to be compiled or to run. <b>Does not</b> install
 * anything. <b>Start reading at</b> {@link dev.clew.benchmarks.peer.Peers}, which lists them, then {@link dev.clew.benchmarks.peer.Peer}.
 */
package dev.clew.benchmarks.peer;
