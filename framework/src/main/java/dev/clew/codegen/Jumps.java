package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.Kind;
import dev.clew.trace.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Loop headers of one method and all ways to them. A jump fills the header's variables and counts the budget down; when that is used up it returns to the
 * dispatcher. Code that got a transfer from somewhere else goes <em>on</em>: to a header of this method if the transfer names one, else it returns the
 * transfer.
 *
 * <p>Jumps of traces meet in one <em>latch</em> a header, which C2 likes better than several back edges (0.84 to 1.16 ns an iteration of two paths). Jumps
 * after a transfer must not use it: loops whose latch could also be reached from exits never taken came out twice as slow, 1.12 to 0.56 ns (JDK 17 and 25
 * alike). The price is a linked bridge at 1.67 instead of 1.26 ns, until it is stitched.
 */
final class Jumps {
  private final MethodEmitter method;
  private final Code code;
  private final Map<Target, HeaderCode> headers = new LinkedHashMap<>();
  private final Label on = new Label();
  private boolean onUsed;

  Jumps(MethodEmitter method, Code code) {
    this.method = method;
    this.code = code;
  }

  /** Makes a header known; its variables are given. */
  HeaderCode declare(Block block, List<Local> slots) {
    HeaderCode header = new HeaderCode(block, slots);
    headers.put(block.target(), header);
    method.reserve(header.overhead());
    return header;
  }

  /** Returns the header a block starts at in this method, or null if it is none or not here. */
  HeaderCode find(Block block) {
    HeaderCode header = block.target() == null ? null : headers.get(block.target());
    return header != null && header.block() == block ? header : null;
  }

  Collection<HeaderCode> all() {
    return headers.values();
  }

  /** Goes to a header whose variables are filled: falls into its body if that can stand here, else jumps back, or forward to it. */
  void go(HeaderCode header) {
    if (!header.placed() && method.hasRoomFor(header.block())) {
      placeBody(header);
    } else if (!header.block().budgeted()) {
      code.jump(header.start());
    } else if (header.latchPlaced()) {
      code.jump(header.latch());
    } else {
      header.setLatchPlaced();
      code.place(header.latch(), withBudget(header.slots()));
      back(header);
    }
  }

  /** Counts the budget down, and jumps to the header or, when it is used up, returns to the dispatcher. */
  private void back(HeaderCode header) {
    if (!header.block().budgeted()) {
      code.jump(header.start());
      return;
    }
    int budget = method.budget().slot();
    code.out().visitIincInsn(budget, -weight(header));
    code.load(Kind.INT, budget);
    code.jump(Opcodes.IFGT, header.start());
    if (header.spentPlaced()) {
      code.jump(header.spent());
    } else {
      placeSpent(header);
    }
  }

  private static int weight(HeaderCode header) {
    return ((Header) header.block().target()).weight();
  }

  /** Emits the loop's operations here. */
  void placeBody(HeaderCode header) {
    header.setPlaced();
    code.place(header.start(), withBudget(header.slots()));
    Locals locals = new Locals(method.budget());
    for (Local slot : header.slots()) {
      locals.bind(slot);
    }
    new Straight(method, header.block(), locals).run(header.block().start());
  }

  /** Calls the method that has the loop's operations, as they do not fit here. */
  void placeCall(HeaderCode header) {
    header.setPlaced();
    code.place(header.start(), withBudget(header.slots()));
    method.call(method.emission().headerUnit(header.block()), header.slots());
    goOn();
  }

  /** Returns to the dispatcher with a jump to the header. */
  private void placeSpent(HeaderCode header) {
    header.setSpentPlaced();
    code.place(header.spent(), withBudget(header.slots()));
    method.storeBudget();
    method.emission().stubs().leave(code, Transfer.JUMP, header.block().target(), Packing.kinds(header.slots()), Packing.from(code, header.slots()));
  }

  /** Goes on with the transfer on the stack, at the place all share. */
  void goOn() {
    if (headers.isEmpty()) {
      code.op(Opcodes.ARETURN);
    } else {
      onUsed = true;
      code.jump(on);
    }
  }

  /** Emits the shared places: where transfers are looked at, and where arrays too long to be unpacked everywhere are. */
  void placeOn() {
    if (onUsed) {
      code.place(on, withBudget(List.of()), Code.verifierType(Kind.REF, Transfer.class));
      goOnHere();
    }
    for (HeaderCode header : headers.values()) {
      if (header.unpacksOnce()) {
        code.place(header.unpack(), withBudget(List.of(prims(), refs())));
        Packing.unpack(code, header.slots(), prims().slot(), refs().slot());
        code.storeAll(header.slots());
        back(header);
      }
    }
  }

  private Local prims() {
    return new Local(null, Kind.REF, method.scratch(), long[].class);
  }

  private Local refs() {
    return new Local(null, Kind.REF, method.scratch() + 1, Object[].class);
  }

  /** Enters a header that unpacks once; the arrays are the method's parameters. */
  void enter(HeaderCode header) {
    if (header.block().budgeted()) {
      code.out().visitIincInsn(method.budget().slot(), weight(header)); // what the jump will take
    }
    code.jump(header.unpack());
  }

  /** Goes on with the transfer on the stack, in code of its own: if C2 sees where the transfer was made, nothing merges with it, and it is never allocated. */
  void goOnHere() {
    if (headers.isEmpty()) {
      code.op(Opcodes.ARETURN);
      return;
    }
    Local transfer = new Local(null, Kind.REF, method.scratch() + 2, Transfer.class);
    int prims = prims().slot();
    int refs = refs().slot();
    code.store(Kind.REF, transfer.slot());
    for (HeaderCode header : headers.values()) {
      Label next = new Label();
      code.load(transfer);
      code.getField(Transfer.class, "target", Object.class);
      method.emission().constants().push(code, header.block().target());
      code.jump(Opcodes.IF_ACMPNE, next);
      code.load(transfer);
      code.getField(Transfer.class, "prims", long[].class);
      code.store(Kind.REF, prims);
      code.load(transfer);
      code.getField(Transfer.class, "refs", Object[].class);
      code.store(Kind.REF, refs);
      if (header.unpacksOnce()) {
        code.jump(header.unpack());
      } else {
        Packing.unpack(code, header.slots(), prims, refs);
        code.storeAll(header.slots());
        back(header);
      }
      code.place(next, withBudget(List.of(transfer)));
    }
    method.storeBudget();
    code.load(transfer);
    code.op(Opcodes.ARETURN);
  }

  /** Returns an upper bound for the bytes of {@link #goOnHere}. */
  int goOnBytes() {
    int bytes = 0;
    for (HeaderCode header : headers.values()) {
      bytes += header.overhead();
    }
    return bytes;
  }

  /** Returns the variables together with the budget, for stack maps. */
  List<Local> withBudget(List<Local> locals) {
    if (method.budget() == null) {
      return locals;
    }
    List<Local> all = new ArrayList<>(locals);
    all.add(method.budget());
    return all;
  }
}
