package dev.clew.codegen;

import dev.clew.trace.Operation;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What to compile into one class: a root trace and, when a trace tree has settled, the bridges and other loops that are stitched to it, so that jumps between
 * them are plain gotos.
 *
 * @param name readable, becomes part of the class and method names
 * @param root where the code is entered
 * @param header the header the root starts at, or null for a lone bridge
 * @param bridges guard to the bridge that is emitted in place of its exit; the bridge's inputs are the guard's live values, already in JVM locals
 * @param loops other headers whose traces are emitted inside; a {@code JUMP} to such a header is a goto
 * @param exits gives the constant exit object of a guard without a bridge here
 * @param callable whether a jump to a header outside may call its code (and come back) instead of returning to the dispatcher; bounded by the runtime so
 *     that no cycle of calls exists
 * @param assumptions what the traces here rely on; null if nothing
 * @param result what the portal returns, if the root is also to be called as a method with its inputs as parameters ({@link GeneratedCode#call}); else null
 * @param host full-privilege lookup on the class the hidden class is defined beside
 * @param stress whether every guard asks {@link Exit#stressed}
 */
public record Region(
    String name,
    Trace root,
    Header header,
    Map<Operation, Trace> bridges,
    Map<Target, Trace> loops,
    Function<Operation, Exit> exits,
    Predicate<Target> callable,
    Assumptions assumptions,
    Class<?> result,
    MethodHandles.Lookup host,
    boolean stress) {}
