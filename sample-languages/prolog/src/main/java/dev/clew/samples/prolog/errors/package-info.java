/**
 * Prolog's errors as Java exceptions.
 *
 * <p><b>Does.</b> Carries a ball from where it is thrown to the driver, and builds the error terms of ISO 13211-1 (7.12.2). <b>Input and output.</b> Terms. <b>Invariants.</b> A ball
 * is a copy: nothing that is undone on the way to the catcher changes it. <b>Does not</b> catch anything. <b>Start reading at</b>
 * {@link dev.clew.samples.prolog.errors.Errors}.
 */
package dev.clew.samples.prolog.errors;
