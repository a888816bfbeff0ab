/**
 * Makes sense of what was measured.
 *
 * <p><b>Does.</b> Turns {@link dev.clew.benchmarks.measure.Measurement}s into ratios, a table, lines of JSON, a page with plots, and a comparison with an older
 * file of results. <b>Invariants.</b> Medians; ratios are of measurements of one session only; a spread goes with each. <b>Does not</b> measure, and does not
 * decide what is good enough. <b>Start reading at</b> {@link dev.clew.benchmarks.report.Row}.
 */
package dev.clew.benchmarks.report;
