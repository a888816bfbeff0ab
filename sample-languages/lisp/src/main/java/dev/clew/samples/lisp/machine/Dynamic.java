package dev.clew.samples.lisp.machine;

import dev.clew.samples.lisp.values.Box;
import dev.clew.samples.lisp.values.Parameter;

/**
 * The dynamic environment: exception handlers, parameters, and the {@code dynamic-wind}s under way. It never changes; there is always a current one, and frames
 * that bring an old one back.
 */
final class Dynamic {
  static final Dynamic INITIAL = new Dynamic(null, null, null);

  private final Handlers handlers;
  private final Bindings bindings;
  private final Winders winders;

  private Dynamic(Handlers handlers, Bindings bindings, Winders winders) {
    this.handlers = handlers;
    this.bindings = bindings;
    this.winders = winders;
  }

  /** The handlers, innermost first. */
  record Handlers(Object handler, Handlers outer) {}

  /** The values of parameters, innermost first. */
  private record Bindings(Parameter parameter, Box value, Bindings outer) {}

  /** The {@code dynamic-wind}s, innermost first; {@code around} is the dynamic environment of both thunks. */
  record Winders(Object before, Object after, Dynamic around, int depth, Winders outer) {}

  Handlers handlers() {
    return handlers;
  }

  Winders winders() {
    return winders;
  }

  Dynamic withHandlers(Handlers others) {
    return new Dynamic(others, bindings, winders);
  }

  Dynamic withHandler(Object handler) {
    return withHandlers(new Handlers(handler, handlers));
  }

  Dynamic withParameter(Parameter p, Object value) {
    return new Dynamic(handlers, new Bindings(p, new Box(value), bindings), winders);
  }

  Dynamic withWinder(Object before, Object after) {
    return new Dynamic(handlers, bindings, new Winders(before, after, this, winders == null ? 1 : winders.depth + 1, winders));
  }

  /** Returns where the value of a parameter is. */
  Box place(Parameter p) {
    for (Bindings b = bindings; b != null; b = b.outer) {
      if (b.parameter == p) {
        return b.value;
      }
    }
    return p.initial();
  }
}
