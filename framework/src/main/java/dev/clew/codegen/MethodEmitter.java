package dev.clew.codegen;

import dev.clew.trace.AbortReason;
import dev.clew.trace.Kind;
import dev.clew.trace.Value;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Emits one method: its way in, the straight code from its start, then loops and bridges as far as there is room, then exits. Keeps the account of bytes:
 * HotSpot never compiles a method of more than 8000, so what is promised to be emitted later is <em>reserved</em>, and what does not fit becomes a method
 * of its own.
 */
final class MethodEmitter {
  private final Emission emission;
  private final Unit unit;
  private final Code code;
  private final Jumps jumps;
  private final Exits exits;
  private Local budget;
  private int reserved;

  MethodEmitter(Emission emission, Unit unit) {
    this.emission = emission;
    this.unit = unit;
    this.code = emission.open(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, unit.name(), unit.descriptor());
    this.jumps = new Jumps(this, code);
    this.exits = new Exits(this, code);
  }

  /** Emits the method. */
  void emit() {
    List<Block> headers = unit.main() ? List.copyOf(emission.layout().headers()) : unit.startsHeader() ? List.of(unit.block()) : List.of();
    if (firstBudgeted(headers) != null) {
      budget = new Local(null, Kind.INT, unit.arrays() ? 3 : parameterSlots(), null);
    }
    for (Block h : headers) {
      jumps.declare(h, headerSlots(h));
    }
    if (unit.main() && unit.arrays()) {
      enterByNumber();
    } else {
      enter();
    }
    drain();
    emission.close(unit.name(), code);
    int size = emission.sizes().get(unit.name());
    if (size > ClassVerifier.HUGE_METHOD) {
      throw new CodegenException(AbortReason.METHOD_TOO_LARGE, unit.name() + " has " + size + " bytes of bytecode: HotSpot would never compile it", null);
    }
  }

  private static Block firstBudgeted(Iterable<Block> headers) {
    for (Block h : headers) {
      if (h.budgeted()) {
        return h;
      }
    }
    return null;
  }

  private int parameterSlots() {
    int slots = 0;
    for (Local p : unit.parameters()) {
      slots += p.kind().slots();
    }
    return slots;
  }

  /** A header's variables: the parameters if the method starts there, else the lowest slots; variables of several headers may overlap. */
  private List<Local> headerSlots(Block header) {
    if (header == unit.block() && !unit.arrays()) {
      return unit.parameters();
    }
    Locals locals = new Locals(budget);
    List<Local> slots = new ArrayList<>();
    for (int k = 0; k < header.inputs().size(); k++) {
      Value v = header.inputs().get(k);
      slots.add(locals.define(v, v.kind(), v.kind().isPrimitive() ? null : emission.access().verifierType(header.declaredType(k)), -1));
    }
    return slots;
  }

  private void enter() {
    HeaderCode header = unit.from() == unit.block().start() ? jumps.find(unit.block()) : null;
    List<Local> values = header != null ? header.slots() : unit.parameters();
    if (unit.arrays()) {
      if (header == null) {
        values = new ArrayList<>();
        Locals locals = new Locals(budget);
        for (Local p : unit.parameters()) {
          values.add(locals.define(p.value(), p.kind(), p.type(), -1));
        }
      }
      if (header != null && header.unpacksOnce()) {
        loadBudget(unit.block());
        jumps.enter(header);
      } else {
        Packing.unpack(code, values, 0, 1);
        code.storeAll(values);
        loadBudget(unit.block());
      }
    } else {
      loadBudget(unit.block());
    }
    if (header != null) {
      jumps.placeBody(header);
    } else {
      Locals locals = new Locals(budget);
      for (Local v : values) {
        locals.bind(v);
      }
      new Straight(this, unit.block(), locals).run(unit.from());
    }
  }

  private void enterByNumber() {
    List<Block> entries = emission.entries();
    Label[] labels = new Label[entries.size()];
    for (int n = 0; n < labels.length; n++) {
      labels[n] = new Label();
    }
    List<Local> arguments = List.of(new Local(null, Kind.REF, 0, long[].class), new Local(null, Kind.REF, 1, Object[].class));
    code.load(Kind.INT, 2);
    code.out().visitTableSwitchInsn(0, labels.length - 1, labels[0], labels);
    for (int n = labels.length - 1; n >= 0; n--) { // the root last, so that its body follows
      Block block = entries.get(n);
      code.place(labels[n], arguments);
      if (n == 0) {
        enter();
      } else {
        HeaderCode header = jumps.find(block);
        if (header.unpacksOnce()) {
          loadBudget(block);
          jumps.enter(header);
        } else {
          Packing.unpack(code, header.slots(), 0, 1);
          code.storeAll(header.slots());
          loadBudget(block);
          code.jump(header.start());
        }
      }
    }
  }

  private void loadBudget(Block entry) {
    if (budget != null) {
      Block source = entry.budgeted() ? entry : firstBudgeted(unit.main() ? emission.layout().headers() : List.of(unit.block()));
      emission.constants().push(code, source.target());
      code.getField(Header.class, "budget", int.class);
      code.store(Kind.INT, budget.slot());
    }
  }

  private void drain() {
    while (placeHeader() || placeBridge()) { }
    exits.placePlain();
    jumps.placeOn();
  }

  private boolean placeHeader() {
    for (HeaderCode h : jumps.all()) {
      if (!h.placed()) {
        if (hasRoomFor(h.block())) {
          jumps.placeBody(h);
        } else {
          jumps.placeCall(h);
        }
        return true;
      }
    }
    return false;
  }

  private boolean placeBridge() {
    PendingExit exit = exits.nextBridge();
    if (exit != null) {
      exits.placeBridge(exit);
    }
    return exit != null;
  }

  /** Calls another method of the class with the values of variables; its transfer is left on the stack. */
  void call(Unit callee, List<Local> values) {
    if (callee.arrays()) {
      emission.stubs().pack(code, Packing.kinds(values), Packing.from(code, values));
    } else {
      code.loadAll(ParameterOrder.sorted(values));
    }
    code.invokeStatic(emission.owner(), callee.name(), callee.descriptor());
  }

  Emission emission() {
    return emission;
  }

  Code code() {
    return code;
  }

  Jumps jumps() {
    return jumps;
  }

  Exits exits() {
    return exits;
  }

  /**
   * Returns the first of three slots that are free where nothing but the budget is live: for the two arrays, and a transfer. Arrays that are parameters
   * are there already.
   */
  int scratch() {
    return unit.arrays() ? 0 : budget == null ? 0 : budget.slot() + 1;
  }

  /** Returns the variable that counts jumps down, or null if the method has no header with a budget. */
  Local budget() {
    return budget;
  }

  /** Writes down how much of the budget is left, before the region's main method returns. */
  void storeBudget() {
    if (budget != null && unit.main() && emission.region().header() != null) {
      emission.constants().push(code, emission.region().header());
      code.load(Kind.INT, budget.slot());
      code.putField(Header.class, "left", int.class);
    }
  }

  int size() {
    return code.size();
  }

  /** Promises (or, if negative, takes back) bytes that will be emitted later. */
  void reserve(int bytes) {
    reserved += bytes;
  }

  int reserved() {
    return reserved;
  }

  /** Tells whether so many more bytes fit. */
  boolean hasRoom(int bytes) {
    return code.size() + reserved + bytes <= emission.limit();
  }

  /** Tells whether the block's code and exits fit. */
  boolean hasRoomFor(Block block) {
    return hasRoom(emission.costs().block(block));
  }
}
