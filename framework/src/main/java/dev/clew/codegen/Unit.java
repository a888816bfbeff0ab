package dev.clew.codegen;

import dev.clew.trace.Kind;
import java.util.List;

/**
 * One generated method that holds operations: the region's main method, or a piece that did not fit into it.
 *
 * @param name the method's name
 * @param block where it starts
 * @param from index of the operation it starts at
 * @param parameters the values it takes, in parameter slots, which are in {@link ParameterOrder}; their types are the descriptor's
 * @param arrays whether the values come in two arrays instead
 * @param main whether it is the region's main method: the only one that knows all headers. With {@code arrays}, it takes the number of an entry too
 */
record Unit(String name, Block block, int from, List<Local> parameters, boolean arrays, boolean main) {
  /** Returns the method's descriptor. */
  String descriptor() {
    StringBuilder text = new StringBuilder("(");
    if (arrays) {
      text.append("[J[Ljava/lang/Object;").append(main ? "I" : "");
    } else {
      for (Local p : ParameterOrder.sorted(parameters)) {
        text.append(p.kind() == Kind.REF ? TypeNames.descriptor(p.type()) : String.valueOf(p.kind().letter()));
      }
    }
    return text.append(")Ldev/clew/spi/Transfer;").toString();
  }

  /** Tells whether the method starts at a loop header, so that it has the header's label. */
  boolean startsHeader() {
    return from == block.start() && block.target() != null;
  }
}
