/**
 * Measures what the JIT gains and costs.
 *
 * <p><b>Does.</b> Is the command {@code clew bench}: chooses programs ({@code program}), has each run every way, and by other implementations of its language
 * ({@code peer}), in processes of their own ({@code measure}), and reports ({@code report}). What facilities cost
 * is measured apart from it ({@code overhead}). <b>Output.</b> A table; on request JSON lines, a page with plots,
 * a comparison with older results. <b>Invariants.</b> What was asked for is checked before anything is measured. <b>Does not</b> judge: no test depends on a
 * time. <b>Start reading at</b> {@link dev.clew.benchmarks.Main}.
 */
package dev.clew.benchmarks;
