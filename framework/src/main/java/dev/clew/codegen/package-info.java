/**
 * Traces to classes.
 *
 * <p><b>Does:</b> compiles a {@link dev.clew.codegen.Region}, a trace or a tree of them, into one hidden class, and defines it. <b>Input:</b> the region, with
 * a constant {@link dev.clew.codegen.Exit} for each guard that can leave it; <b>output:</b> {@link dev.clew.codegen.GeneratedCode}, whose
 * {@link dev.clew.codegen.CompiledCode} is run on primitives as raw bits and references, and says by a {@link dev.clew.spi.Transfer} where to go on.
 *
 * <p><b>How the code looks:</b> straight operations in JVM locals, guards as conditional jumps to exits behind them; a loop header is a set of fixed locals
 * and a place that all jumps with budget left go to; a bridge of the region stands in place of its guard's exit, its inputs being the locals of the guard's
 * live values. What C2 does well is left to it: nothing is scheduled, hoisted or allocated to registers here.
 *
 * <p><b>Invariants:</b> no generated method that holds operations is longer than HotSpot compiles (8000 bytes): what does not fit becomes a method of its
 * own, and comes back by the same transfers as any exit does. Only members that the host's loader and package may name are linked by name, all others are
 * constant method handles. Only the main method knows all loop headers, so every transfer to a header of the region ends there, or at the dispatcher. This
 * package is cold when it is needed most, hence no lambdas, streams or string concatenation where every class comes by: the first of each costs more than
 * generating a class.
 *
 * <p><b>Does not:</b> optimise, know the interpreter's frames, or decide when to compile and what to link.
 *
 * <p><b>Start reading at</b> {@link dev.clew.codegen.CodeGenerator#generate}, then {@link dev.clew.codegen.MethodEmitter} and {@link
 * dev.clew.codegen.Straight}.
 */
package dev.clew.codegen;
