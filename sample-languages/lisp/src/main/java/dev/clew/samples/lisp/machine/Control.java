package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.values.Arity;
import dev.clew.samples.lisp.values.Procedure;

/** A procedure that needs the continuation: it tells the machine how to go on. */
public abstract class Control extends Procedure {
  private final String name;
  private final int least;
  private final int most;

  /** Makes one that takes at least {@code least} arguments and at most {@code most}, any number if that is below 0. */
  protected Control(String name, int least, int most) {
    this.name = name;
    this.least = least;
    this.most = most;
  }

  @Override
  public final String name() {
    return name;
  }

  final void checked(Machine machine, Object[] args) {
    if (args.length < least || most >= 0 && args.length > most) {
      throw Arity.error(name, least, most, args.length);
    }
    call(machine, args);
  }

  /** Does it; the continuation is in {@code machine.kont}. Ends with {@link Machine#returns} or {@link Machine#apply}. */
  protected abstract void call(Machine machine, Object[] args);
}
