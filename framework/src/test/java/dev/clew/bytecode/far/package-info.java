/**
 * The other package, for members without access across packages.
 *
 * <p><b>Does:</b> nothing by itself. <b>Input and output:</b> none. <b>Invariants:</b> its classes extend those of the test package. <b>Does not:</b> hold
 * tests. <b>Start reading at</b> {@link dev.clew.bytecode.far.FarChild}.
 */
package dev.clew.bytecode.far;
