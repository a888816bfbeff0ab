package dev.clew.testing;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.Symbols;
import dev.clew.trace.Trace;
import dev.clew.trace.TraceParser;
import java.util.ArrayList;
import java.util.List;

/** Traces written as text over {@link Shapes} and {@link Callees}, and inputs for them written as Java values. */
public final class Traces {
  private Traces() {}

  /** Returns a table that knows the classes of {@link Shapes}, all callees of {@link Callees}, and {@code @program}, {@code @pair}, the constants of Shapes. */
  public static Symbols symbols() {
    return new Symbols()
        .define(Shapes.class, Shapes.Weighed.class,
            Shapes.Box.class, Shapes.WideBox.class, Shapes.Pair.class, Shapes.Node.class, Shapes.Program.class, Shapes.Complaint.class)
        .define(Callees.ALL.toArray(MethodDescr[]::new))
        .define(Callees.COPIES.toArray(MethodDescr[]::new))
        .object("program", Shapes.CONSTANTS.get(0))
        .object("pair", Shapes.CONSTANTS.get(1));
  }

  /** Parses a trace with a fresh {@link #symbols} table. */
  public static Trace parse(String text) {
    return TraceParser.parse(text, symbols());
  }

  /** Returns constants for the inputs of a trace: narrow types and booleans count as int. */
  public static List<Constant> inputs(Trace trace, Object... values) {
    List<Constant> inputs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      inputs.add(constant(trace.inputs().get(i).kind(), values[i]));
    }
    return inputs;
  }

  private static Constant constant(Kind kind, Object value) {
    return switch (kind) {
      case INT -> Constant.of(((Number) value).intValue());
      case LONG -> Constant.of(((Number) value).longValue());
      case FLOAT -> Constant.of(((Number) value).floatValue());
      case DOUBLE -> Constant.of(((Number) value).doubleValue());
      case REF -> Constant.of(value);
      case VOID -> throw new IllegalArgumentException("void");
    };
  }
}
