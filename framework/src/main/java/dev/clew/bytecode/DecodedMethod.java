package dev.clew.bytecode;

import dev.clew.trace.Kind;
import java.util.List;

/**
 * One method of the author's interpreter, decoded: instructions by index (not byte offset), opcodes as in the JVM specification with the short forms folded
 * ({@code iload_1} is {@code iload} with {@link #a} 1; {@code wide} is gone), branch targets as indices.
 *
 * <p>{@link #operand} holds what an instruction refers to: symbolic at first ({@link MemberRef}, {@link TypeRef}), then replaced by what it resolved to.
 * The replacement is idempotent, so that racing threads do no harm.
 */
public final class DecodedMethod {
  /** Pseudo opcode in the place of {@code Jit.mergePoint()} and the code the weaver put there. */
  public static final int MERGE_POINT = 256;

  /** Pseudo opcode in the place of {@code Jit.loopHeader()}. */
  public static final int LOOP_HEADER = 257;

  /** The class that declares the method. */
  public final Class<?> owner;

  /** Name without class. */
  public final String name;

  /** Descriptor. */
  public final String descriptor;

  /** Source file of the class, or null. */
  public final String sourceFile;

  /** Modifiers as in the class file. */
  public final int access;

  /** Size of the local variable array. */
  public final int maxLocals;

  /** Greatest depth of the operand stack, in slots. */
  public final int maxStack;

  /** Opcode of each instruction. */
  public final int[] opcode;

  /** Local variable, branch target, dimension count or immediate of each instruction. */
  public final int[] a;

  /** What each instruction refers to. */
  public final Object[] operand;

  /** What each instruction referred to before anything was resolved; for messages, which name what the class file names. */
  final Object[] symbols;

  /** Source line of each instruction, 0 if unknown. */
  public final int[] line;

  /** Exception handlers, in order of precedence. */
  public final Handler[] handlers;

  /** Names of local variables, for messages. */
  public final List<LocalName> localNames;

  /** Slots marked {@code @Green} on locals and parameters, with their ranges. */
  public final List<MarkedLocal> greens;

  /** Kinds of the arguments, receiver first. */
  public final Kind[] argumentKinds;

  /** Kind of the result. */
  public final Kind returnKind;

  /** Whether the author lifted the budget for loops in it with {@code @UnrollSafe}. */
  public final boolean unrollSafe;

  /** What the layers above know of the method as a portal, or null; here so that it dies with the method's class. */
  public volatile Object portal;

  private volatile Liveness liveness;

  /** An exception handler: instructions [start, end), the handler's first instruction, and the internal name of the class it catches (null: all). */
  public record Handler(int start, int end, int target, String type) {}

  /** A named local variable, valid in [start, end). */
  public record LocalName(String name, int slot, int start, int end) {}

  /** A local or parameter that carries a hint annotation, valid in [start, end). */
  public record MarkedLocal(int slot, int start, int end) {}

  /** A symbolic reference to a field or method. */
  public record MemberRef(String owner, String name, String descriptor, boolean isInterface) {}

  /** A symbolic reference to a class, by internal name or array descriptor. */
  public record TypeRef(String name) {}

  /** A switch: default target, keys in ascending order, and their targets. */
  public record SwitchTable(int defaultTarget, int[] keys, int[] targets) {
    /** Returns the target for a key. */
    public int target(int key) {
      int i = java.util.Arrays.binarySearch(keys, key);
      return i >= 0 ? targets[i] : defaultTarget;
    }
  }

  DecodedMethod(Class<?> owner, String sourceFile, String name, String descriptor, int access, int maxLocals, int maxStack, int[] opcode, int[] a, Object[] operand, int[] line,
      Handler[] handlers, List<LocalName> localNames, List<MarkedLocal> greens, boolean unrollSafe) {
    this.owner = owner;
    this.sourceFile = sourceFile;
    this.name = name;
    this.descriptor = descriptor;
    this.access = access;
    this.maxLocals = maxLocals;
    this.maxStack = maxStack;
    this.opcode = opcode;
    this.a = a;
    this.operand = operand;
    this.symbols = operand.clone();
    this.line = line;
    this.handlers = handlers;
    this.localNames = localNames;
    this.greens = greens;
    this.unrollSafe = unrollSafe;
    this.argumentKinds = Descriptors.argumentKinds(descriptor, (access & java.lang.reflect.Modifier.STATIC) != 0);
    this.returnKind = Descriptors.returnKind(descriptor);
  }

  /** Tells whether it is a constructor. */
  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Returns which locals are live where; computed on first use. */
  public Liveness liveness() {
    Liveness l = liveness;
    if (l == null) {
      l = new Liveness(this);
      liveness = l;
    }
    return l;
  }

  /** Returns the number of instructions. */
  public int length() {
    return opcode.length;
  }

  /** Returns the place of an instruction in the author's source, as stack traces show it; the hidden class of a lambda, which has no lines, by the name of its class and the file that is in. */
  public StackTraceElement place(int index) {
    if (owner.isHidden()) {
      return new StackTraceElement(owner.getName().substring(0, owner.getName().indexOf('/')), name, DecodedClass.of(owner.getNestHost()).sourceFile(), -1);
    }
    return new StackTraceElement(owner.getName(), name, sourceFile, line[index] == 0 ? -1 : line[index]);
  }

  @Override
  public String toString() {
    return owner.getName() + '.' + name + descriptor;
  }
}
