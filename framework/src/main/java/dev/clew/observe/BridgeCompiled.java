package dev.clew.observe;

import dev.clew.trace.Location;

/**
 * A trace that starts at a failing guard has been compiled and linked to it.
 *
 * @param stamp when
 * @param id the trace
 * @param tree the loop the bridge belongs to
 * @param parent the trace with the guard: the loop, or another bridge of it
 * @param guard the guard
 * @param guest where the guard stands
 * @param work what it took
 * @param className name of the generated class, as stack traces show it
 */
public record BridgeCompiled(Stamp stamp, int id, int tree, int parent, int guard, Location guest, Work work, String className) implements JitEvent {

  @Override
  public String text() {
    return "bridge " + id + " from " + parent + "/" + guard + " at " + guest.text() + "  " + work.text();
  }
}
