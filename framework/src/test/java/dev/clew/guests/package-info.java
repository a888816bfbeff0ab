/**
 * Small interpreters for the tests of the root package that look at something else than results.
 *
 * <p><b>Does:</b> each class has one portal and what a test needs to look inside while it runs. <b>Input and output:</b> see each class. <b>Invariants:</b> needs the annotations only.
 * <b>Does not:</b> cover constructs; that is the zoo. <b>Start reading at:</b> {@link dev.clew.guests.Branching}.
 */
package dev.clew.guests;
