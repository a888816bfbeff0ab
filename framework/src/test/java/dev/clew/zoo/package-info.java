/**
 * The zoo: small interpreters, in ordinary annotated Java, whose dispatch loops hold every construct that javac and ecj compile.
 *
 * <p><b>Does:</b> each class has {@code static String run(int seed)}, which interprets a guest program of {@link Code#ROUNDS} rounds and returns a digest of all it computed,
 * one number for each construct, so that a difference names its construct.
 * <b>Input and output:</b> a seed; a digest that depends on the seed and on nothing else.
 * <b>Invariants:</b> the package needs the annotations only; it compiles with javac and with ecj; but for {@link Statics}, a run leaves no state behind that changes what a later run returns.
 * <b>Does not:</b> know of the JIT compiler: the tests in {@code dev.clew} and the modes in {@code dev.clew.modes} do.
 * <b>Start reading at:</b> {@link Arithmetic}.
 */
package dev.clew.zoo;
