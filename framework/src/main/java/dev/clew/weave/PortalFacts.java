package dev.clew.weave;

import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.PortalShape;
import dev.clew.weave.MethodScan.MergePoint;
import dev.clew.weave.MethodScan.TryBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * What the weaver knows of a portal without mistakes: the values that travel through its merge point, and how the code around it looks to the verifier.
 *
 * @param owner internal name of its class
 * @param method what was read of it
 * @param mergePoint its merge point
 * @param shape slots of greens and reds and their order, from the decoder
 * @param coveringTries exception table entries that cover the merge point, by position in the table
 */
record PortalFacts(String owner, MethodScan method, MergePoint mergePoint, PortalShape shape, BitSet coveringTries) {
  static List<PortalFacts> of(ClassScan scan) {
    if (scan.portals().isEmpty()) {
      return List.of();
    }
    Map<String, DecodedMethod> decoded = new HashMap<>();
    for (DecodedMethod m : DecodedClass.decode(scan.classFile, null)) {
      decoded.put(m.name + m.descriptor, m);
    }
    List<PortalFacts> facts = new ArrayList<>();
    for (MethodScan m : scan.portals()) {
      if (m.mergePoints.size() == 1) { // otherwise the rules have something to say
        facts.add(of(scan.name, m, PortalShape.of(decoded.get(m.name + m.descriptor))));
      }
    }
    return facts;
  }

  private static PortalFacts of(String owner, MethodScan method, PortalShape shape) {
    MergePoint mergePoint = method.mergePoints.get(0);
    int at = mergePoint.index();
    BitSet covering = new BitSet();
    List<TryBlock> tries = method.tryBlocks();
    for (int t = 0; t < tries.size(); t++) {
      if (tries.get(t).start() <= at && at < tries.get(t).end()) {
        covering.set(t);
      }
    }
    return new PortalFacts(owner, method, mergePoint, shape, covering);
  }

  boolean usesLoopHeader() {
    return !method.loopHeaderLines.isEmpty();
  }

  /** Returns the verifier's type of a local at the merge point. */
  Object type(int slot) {
    return slot < mergePoint.locals().size() ? mergePoint.locals().get(slot) : Opcodes.TOP;
  }

  /** Returns the descriptor under which a local travels. */
  String descriptor(int slot) {
    Object type = type(slot);
    if (type == Opcodes.INTEGER) {
      return "I";
    } else if (type == Opcodes.LONG) {
      return "J";
    } else if (type == Opcodes.FLOAT) {
      return "F";
    } else if (type == Opcodes.DOUBLE) {
      return "D";
    }
    return type instanceof String name ? Type.getObjectType(name).getDescriptor() : "Ljava/lang/Object;"; // the type of null, so far
  }

  /**
   * Returns the class that gets the field for cells, by internal name: that of the first green that is an object; null if there is none or it is an array. Interfaces and classes
   * out of scope are left out by who weaves them.
   */
  String cellHolder() {
    return Arrays.stream(shape.greens()).mapToObj(this::type).filter(t -> t instanceof String).map(String.class::cast).findFirst().filter(t -> t.charAt(0) != '[').orElse(null);
  }

  /** Returns the type of the call site: greens, then reds, to a transfer. */
  String callSiteDescriptor() {
    StringBuilder text = new StringBuilder("(");
    for (int slot : shape.slots()) {
      text.append(descriptor(slot));
    }
    if (usesLoopHeader()) {
      text.append('I'); // whether a loop header was passed
    }
    return text.append(")L").append(Names.TRANSFER).append(';').toString();
  }
}
