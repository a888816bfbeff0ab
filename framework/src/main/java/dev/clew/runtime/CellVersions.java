package dev.clew.runtime;

import dev.clew.opt.HeaderState;
import dev.clew.opt.Versions;
import dev.clew.trace.Target;
import dev.clew.trace.Trace;
import java.util.List;

/** The versions of headers as cells have them. */
final class CellVersions implements Versions {
  private final int limit;

  /** Creates the view; {@code limit} is how many versions of one header may be called. */
  CellVersions(int limit) {
    this.limit = limit;
  }

  /** A jump may lead {@link Anywhere}, of which there are no versions. */
  @Override
  public List<Version> loops(Target header) {
    return header instanceof LoopHeader ? cell(header).versions() : List.of();
  }

  @Override
  public List<Version> callees(Target header) {
    return cell(header).callees();
  }

  @Override
  public Trace recorded(Target header) {
    return header instanceof LoopHeader ? cell(header).recorded() : null;
  }

  @Override
  public Target newLoop(Target header, HeaderState state) {
    return !(header instanceof LoopHeader) || cell(header).versions().size() >= limit ? null : cell(header).newLoop(state);
  }

  @Override
  public Target newCallee(Target header, HeaderState state) {
    return cell(header).callees().size() >= limit ? null : cell(header).newCallee(state);
  }

  private static Cell cell(Target header) {
    return ((LoopHeader) header).cell();
  }
}
