/**
 * The programs of the behaviours, told anew as tiny portals: class {@code RowNNN} is the row of that number in {@code docs/behaviours.md}.
 *
 * <p><b>Does:</b> each {@code RowNNN} has {@code static String run(int seed)}. <b>Input and output:</b> a seed, which some use to vary their data; what the portal computed.
 * <b>Invariants:</b> needs the annotations only. <b>Does not:</b> state what must hold; the tests one package up do.
 * <b>Start reading at:</b> {@link dev.clew.behaviours.portals.Loops}.
 */
package dev.clew.behaviours.portals;
