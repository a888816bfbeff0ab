package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.trace.Constant;
import dev.clew.trace.Op;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;

/**
 * A {@code @Rewrite} method, read: the two expressions it hands to {@code Jit.rewrites}. Its code is run on expressions instead of values, which is possible
 * because it may have no branches.
 *
 * @param from what is computed, a call
 * @param to what gives the same
 * @param parameters how many parameters the method has: the variables of the rule
 */
public record RewriteRule(Call from, Expression to, int parameters) {
  private static final String JIT = "dev/clew/annotations/Jit";
  private static final String REWRITES = "rewrites";
  private static final String NO_CALL = "the rule does not call Jit.rewrites";

  /** A value that the rule speaks of. */
  public sealed interface Expression permits Parameter, Literal, Computation, Call {}

  /** A parameter of the method. */
  public record Parameter(int index) implements Expression {}

  /** A constant. */
  public record Literal(Constant value) implements Expression {}

  /** A scalar operation. */
  public record Computation(Op op, List<Expression> arguments) implements Expression {}

  /**
   * A call.
   *
   * @param at index of the instruction
   * @param line its source line
   */
  public record Call(int at, int line, MemberRef callee, List<Expression> arguments) implements Expression {}

  /** What can be wrong with a rule by itself. */
  public enum Flaw {
    /** More than the one statement, or something an expression of a rule may not have. */
    FORM,
    /** The pattern is no call. */
    PATTERN,
    /** A parameter that the pattern does not have. */
    UNBOUND,
    /** The replacement is rewritten by the same rule again. */
    LOOPS
  }

  /** A method that is no rule. */
  public static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public final Flaw flaw;

    /** Where, as a source line; 0 if the class file does not tell. */
    public final int line;

    MalformedException(Flaw flaw, int line, String message) {
      super(message);
      this.flaw = flaw;
      this.line = line;
    }
  }

  /**
   * Reads a rule.
   *
   * @param m the decoded method; its class need not be loaded
   * @throws MalformedException if it is none
   */
  public static RewriteRule read(DecodedMethod m) throws MalformedException {
    Deque<Expression> stack = new ArrayDeque<>();
    for (int i = 0; i < m.length(); i++) {
      if (isEnd(m, i)) {
        Expression to = stack.pop();
        return checked(m, stack.pop(), to, m.line[i]);
      }
      stack.push(step(m, i, stack));
    }
    throw new MalformedException(Flaw.FORM, m.line[0], NO_CALL);
  }

  private static boolean isEnd(DecodedMethod m, int i) throws MalformedException {
    boolean rewrites = m.symbols[i] instanceof MemberRef ref && ref.owner().equals(JIT) && ref.name().equals(REWRITES);
    if (rewrites && (i + 2 != m.length() || m.opcode[i + 1] != IRETURN)) {
      throw new MalformedException(Flaw.FORM, m.line[i], "the rule does not return what Jit.rewrites says, and nothing else");
    }
    return rewrites;
  }

  private static Expression step(DecodedMethod m, int i, Deque<Expression> stack) throws MalformedException {
    int op = m.opcode[i];
    Op row = Arithmetic.row(op);
    if (row != null) {
      return new Computation(row, pop(stack, row.arguments().length()));
    }
    return switch (op) {
      case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD -> new Parameter(parameter(m, i));
      case ICONST_M1, ICONST_0, ICONST_1, ICONST_2, ICONST_3, ICONST_4, ICONST_5 -> new Literal(Constant.of(op - ICONST_0));
      case LCONST_0, LCONST_1 -> new Literal(Constant.of((long) op - LCONST_0));
      case FCONST_0, FCONST_1, FCONST_2 -> new Literal(Constant.of((float) op - FCONST_0));
      case DCONST_0, DCONST_1 -> new Literal(Constant.of((double) op - DCONST_0));
      case ACONST_NULL -> new Literal(Constant.NULL);
      case LDC -> {
        if (m.symbols[i] instanceof Constant c) {
          yield new Literal(c);
        }
        throw wrong(m, i, "a class literal");
      }
      case INVOKESTATIC, INVOKEVIRTUAL, INVOKEINTERFACE, INVOKESPECIAL -> {
        MemberRef ref = (MemberRef) m.symbols[i];
        int count = Descriptors.argumentKinds(ref.descriptor(), op == INVOKESTATIC).length;
        yield new Call(i, m.line[i], ref, pop(stack, count));
      }
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN -> throw new MalformedException(Flaw.FORM, m.line[i], NO_CALL);
      default -> throw wrong(m, i, word(op));
    };
  }

  private static List<Expression> pop(Deque<Expression> stack, int count) {
    LinkedList<Expression> arguments = new LinkedList<>();
    for (int n = 0; n < count; n++) {
      arguments.addFirst(stack.pop());
    }
    return List.copyOf(arguments);
  }

  private static int parameter(DecodedMethod m, int i) throws MalformedException {
    int slot = 0;
    for (int p = 0; p < m.argumentKinds.length; p++) {
      if (slot == m.a[i]) {
        return p;
      }
      slot += m.argumentKinds[p].slots();
    }
    throw wrong(m, i, "a local variable");
  }

  private static MalformedException wrong(DecodedMethod m, int i, String what) {
    return new MalformedException(Flaw.FORM, m.line[i], "the rule has " + what);
  }

  private static String word(int op) {
    return op >= IFEQ && op <= JSR || op == IFNULL || op == IFNONNULL || op == TABLESWITCH || op == LOOKUPSWITCH ? "a branch or comparison"
        : op >= ISTORE && op <= SASTORE || op == IINC ? "an assignment"
        : op >= GETSTATIC && op <= PUTFIELD || op >= IALOAD && op <= SALOAD || op == ARRAYLENGTH ? "an access to a field or array"
        : op == CHECKCAST || op == INSTANCEOF ? "a cast or instanceof"
        : op == NEW || op == NEWARRAY || op == ANEWARRAY || op == MULTIANEWARRAY ? "an object that it makes"
        : op == INVOKEDYNAMIC ? "a lambda or a concatenation of strings"
        : "a second statement";
  }

  private static RewriteRule checked(DecodedMethod m, Expression from, Expression to, int line) throws MalformedException {
    if (!(from instanceof Call call)) {
      throw new MalformedException(Flaw.PATTERN, line, "what the rule rewrites is no call");
    }
    List<Integer> bound = new ArrayList<>();
    collect(from, bound);
    List<Integer> used = new ArrayList<>();
    collect(to, used);
    used.removeAll(bound);
    if (!used.isEmpty()) {
      String parameter = name(m, used.get(0));
      throw new MalformedException(Flaw.UNBOUND, line, "what the rule rewrites to has the parameter " + parameter + ", which what it rewrites does not have");
    }
    if (hasInstance(call, to)) {
      throw new MalformedException(Flaw.LOOPS, line, "the rule rewrites what it rewrites to again");
    }
    return new RewriteRule(call, to, m.argumentKinds.length);
  }

  private static String name(DecodedMethod m, int parameter) {
    int slot = 0;
    for (int p = 0; p < parameter; p++) {
      slot += m.argumentKinds[p].slots();
    }
    int wanted = slot;
    return m.localNames.stream().filter(l -> l.slot() == wanted).map(DecodedMethod.LocalName::name).findFirst().orElse("number " + (parameter + 1));
  }

  private static void collect(Expression e, List<Integer> into) {
    if (e instanceof Parameter p) {
      into.add(p.index);
    }
    arguments(e).forEach(a -> collect(a, into));
  }

  private static List<Expression> arguments(Expression e) {
    return e instanceof Call c ? c.arguments : e instanceof Computation c ? c.arguments : List.of();
  }

  /** Returns all calls in the rule, those of the pattern first. */
  public List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    collectCalls(from, calls);
    collectCalls(to, calls);
    return calls;
  }

  private static void collectCalls(Expression e, List<Call> into) {
    if (e instanceof Call c) {
      into.add(c);
    }
    arguments(e).forEach(a -> collectCalls(a, into));
  }

  /** Tells whether a call of the JDK is known to be pure and not to raise. */
  public static boolean isPureInJdk(Call call) {
    try {
      Class<?> owner = Class.forName(call.callee.owner().replace('/', '.'), false, null);
      Method method = Members.method(owner, call.callee.name(), call.callee.descriptor());
      KnownMethods.Known known = method == null ? null : KnownMethods.of(method);
      return known != null && known.pure() && !known.effects().raises();
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Tells whether what the rule rewrites to divides integers, which may raise. */
  public boolean divides() {
    return divides(to);
  }

  private static boolean divides(Expression e) {
    return e instanceof Computation c && Arithmetic.divides(c.op) || arguments(e).stream().anyMatch(RewriteRule::divides);
  }

  /** Tells whether the pattern matches some part of an expression whose parameters stand for themselves. */
  private static boolean hasInstance(Call pattern, Expression e) {
    return matches(pattern, e, new HashMap<>()) || arguments(e).stream().anyMatch(a -> hasInstance(pattern, a));
  }

  /** What two expressions have to have in common besides their arguments. */
  private static Object head(Expression e) {
    return e instanceof Call c ? c.callee : e instanceof Computation c ? c.op : e;
  }

  private static boolean matches(Expression pattern, Expression e, Map<Integer, Expression> bound) {
    if (pattern instanceof Parameter p) {
      Expression before = bound.putIfAbsent(p.index, e);
      return before == null || before.equals(e);
    }
    boolean sameHead = head(pattern).equals(head(e));
    List<Expression> patterns = arguments(pattern);
    List<Expression> others = arguments(e);
    boolean all = sameHead && patterns.size() == others.size();
    for (int i = 0; all && i < patterns.size(); i++) {
      all = matches(patterns.get(i), others.get(i), bound);
    }
    return all;
  }
}
