/**
 * The rows of {@code docs/behaviours.md} as tests: what RPython's own tests demand of a meta-tracing JIT compiler.
 *
 * <p><b>Does:</b> one method {@code rowNNN_...} for each row that can hold now, on the portal {@code RowNNN} of the package below.
 * <b>Input and output:</b> every row runs in all modes and must give the plain run's result; what else it claims is counted in one observed run with RPython's test settings.
 * <b>Invariants:</b> a row is a method here or is listed as pending or different in the document, and {@link dev.clew.behaviours.DocumentTest} says so.
 * <b>Does not:</b> test single passes. <b>Start reading at:</b> {@link dev.clew.behaviours.LoopRowsTest}.
 */
package dev.clew.behaviours;
