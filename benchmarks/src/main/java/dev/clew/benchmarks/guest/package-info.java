/**
 * The sample languages, ready to be measured.
 *
 * <p><b>Does.</b> Loads a program once, and runs it as often as asked, with its output kept in memory. <b>Input.</b> The program's file. <b>Invariants.</b> One
 * class for each language, public, whose constructor takes the file. <b>Does not</b> know how it is woven: these classes, and the interpreters they use, are
 * loaded anew for each way to run. <b>Start reading at</b> {@link dev.clew.benchmarks.guest.BfGuest}.
 */
package dev.clew.benchmarks.guest;
