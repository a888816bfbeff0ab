/**
 * Runs one and the same program in every mode of the JIT compiler.
 *
 * <p><b>Does:</b> loads a class with {@code static String run(int seed)} afresh, plain or woven, and runs it as a {@link Mode} says.
 * <b>Input and output:</b> a loader that has the class files, a class name, a mode; what each run returned, and the counters.
 * <b>Invariants:</b> every run starts with new classes, so that static initialisation and compiled code of one mode are not seen by the next; a run that hangs fails with the stack
 * of its thread.
 * <b>Does not:</b> know any program: the zoo, the rows of the behaviours and the tests of the root package bring theirs.
 * <b>Start reading at:</b> {@link dev.clew.modes.Modes}.
 */
package dev.clew.modes;
