package dev.clew.codegen;

import dev.clew.trace.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassWriter;

/** What all parts of the generator share while one class is made. */
final class Emission {
  private final Region region;
  private final String owner;
  private final ClassWriter writer;
  private final Access access;
  private final Constants constants;
  private final Layout layout;
  private final Stubs stubs = new Stubs(this);
  private final Deque<Unit> units = new ArrayDeque<>();
  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final Map<Block, Unit> headerUnits = new LinkedHashMap<>();
  private final String name;
  private final int limit;
  private final Costs costs;
  private int pieces;

  Emission(Region region, String owner, String name, ClassWriter writer, int limit) {
    this.region = region;
    this.owner = owner;
    this.name = name;
    this.writer = writer;
    this.limit = limit;
    this.costs = new Costs(region.stress());
    this.access = new Access(region.host());
    this.constants = new Constants(owner, access);
    this.layout = new Layout(region);
  }

  Region region() {
    return region;
  }

  /** Returns the estimates of code size. */
  Costs costs() {
    return costs;
  }

  /** Returns how many bytes of bytecode a method should not pass. */
  int limit() {
    return limit;
  }

  /** Returns the internal name of the generated class. */
  String owner() {
    return owner;
  }

  Access access() {
    return access;
  }

  Constants constants() {
    return constants;
  }

  Layout layout() {
    return layout;
  }

  Stubs stubs() {
    return stubs;
  }

  Map<String, Integer> sizes() {
    return sizes;
  }

  /** Begins a method. */
  Code open(int modifiers, String method, String descriptor) {
    return new Code(writer.visitMethod(modifiers, method, descriptor, null, null));
  }

  /** Ends a method. */
  void close(String method, Code code) {
    sizes.put(method, code.end());
  }

  /** Returns the main method; it is emitted first. */
  Unit mainUnit(boolean arrays) {
    Unit unit = new Unit(name, layout.root(), layout.root().start(), ParameterOrder.inSlots(headerLocals(layout.root())), arrays, true);
    units.add(unit);
    return unit;
  }

  /** Returns a method that goes on at an operation, with the values given; it is emitted later. */
  Unit unit(String kind, Block block, int from, List<Local> values) {
    Unit unit = new Unit(name.concat("$").concat(kind).concat(Integer.toString(++pieces)), block, from, ParameterOrder.inSlots(values), Shape.isPacked(values),
        false);
    units.add(unit);
    return unit;
  }

  /** Returns the method for a loop that did not fit into the main method, one a header. */
  Unit headerUnit(Block header) {
    Unit unit = headerUnits.get(header);
    if (unit == null) {
      unit = unit("loop", header, header.start(), headerLocals(header));
      headerUnits.put(header, unit);
    }
    return unit;
  }

  /** Returns the blocks a dispatcher can enter the region at: the root first, then every other block with a {@link Header}. */
  List<Block> entries() {
    List<Block> entries = new ArrayList<>(List.of(layout.root()));
    for (Block b : layout.headers()) {
      if (b.budgeted() && b != layout.root()) {
        entries.add(b);
      }
    }
    return entries;
  }

  /** Returns the next method to emit, or null. */
  Unit nextUnit() {
    return units.poll();
  }

  private List<Local> headerLocals(Block block) {
    List<Local> locals = new ArrayList<>();
    for (int k = 0; k < block.inputs().size(); k++) {
      Value v = block.inputs().get(k);
      locals.add(new Local(v, v.kind(), 0, v.kind().isPrimitive() ? null : access.verifierType(block.declaredType(k))));
    }
    return locals;
  }
}
