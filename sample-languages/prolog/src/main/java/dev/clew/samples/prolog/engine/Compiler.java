package dev.clew.samples.prolog.engine;

import dev.clew.samples.prolog.arith.Comparison;
import dev.clew.samples.prolog.arith.Expression;
import dev.clew.samples.prolog.errors.Errors;
import dev.clew.samples.prolog.term.Atom;
import dev.clew.samples.prolog.term.Functor;
import dev.clew.samples.prolog.term.Struct;
import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import java.util.function.UnaryOperator;

/**
 * Compiles one clause: its head to patterns, its body to nodes. Also compiles control constructs that are called as terms; there the arguments of goals are taken as they are.
 *
 * <p>Goals are gone through in the order of execution, because a variable's first occurrence is compiled unlike the others; but a node is made with the node behind it. So each goal first
 * becomes a maker of nodes, and the makers are then applied from the last to the first.
 */
final class Compiler {
  /** Makes the node of a goal, given the node behind it. */
  private interface Maker extends UnaryOperator<Node> {}

  /** Makes the node of a test, given the node behind it and the one to go to if it does not hold, or null. */
  private interface TestMaker {
    Node make(Node next, Node otherwise);
  }

  private static final Functor NOT = Functor.of("\\+", 1);
  private static final Functor IDENTICAL = Functor.of("==", 2);
  private static final Functor NOT_IDENTICAL = Functor.of("\\==", 2);
  private static final Functor IS = Functor.of("is", 2);
  private static final Functor CALL = Functor.of("call", 1);
  private static final Set<Functor> CONTROL = Set.of(Functor.COMMA, Functor.SEMICOLON, Functor.ARROW, Functor.SOFT_ARROW, NOT, Functor.of("!", 0));

  private final Predicates predicates;
  private final Origin origin;
  private final Recursion isRecursive;
  private final Slots slots = new Slots();

  /** The whole body, for messages. */
  private Term body;

  /** The slot of the barrier that a cut goes back to inside of a condition; none for the clause's own. */
  private Integer cutSlot;

  /**
   * Makes a compiler.
   *
   * @param origin the clause's, null for a goal
   * @param isRecursive tells of which predicates a call may lead back to this clause
   */
  Compiler(Predicates predicates, Origin origin, Recursion isRecursive) {
    this.predicates = predicates;
    this.origin = origin;
    this.isRecursive = isRecursive;
  }

  /** Tells whether goals of this functor are compiled rather than called. */
  static boolean isControl(Functor functor) {
    return CONTROL.contains(functor);
  }

  /** Returns the functors of the control constructs. */
  static Set<Functor> controls() {
    return CONTROL;
  }

  /** Compiles a clause. */
  Code compile(Term head, Term goal) {
    slots.count(head);
    slots.count(goal);
    Term[] arguments = head instanceof Struct s ? s.args() : new Term[0];
    Object key = arguments.length == 0 ? null : Code.keyOf(arguments[0].deref());
    Term checked = origin.occursCheck() ? unifyInBody(arguments, goal) : goal;
    Pattern[] patterns = slots.headPatterns(arguments);
    Node first = compileGoal(checked);
    return new Code(origin, key, patterns, slots.size(), first);
  }

  /** Replaces what is not the first occurrence of a variable in the head by new variables, and unifies these by goals in front of the body, which check for occurrences. */
  private Term unifyInBody(Term[] arguments, Term goal) {
    Term result = goal;
    Set<Term> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < arguments.length; i++) {
      Term argument = arguments[i].deref();
      if (!(argument instanceof Var) || !seen.add(argument)) {
        Var made = new Var();
        slots.count(made);
        slots.count(made);
        arguments[i] = made;
        result = Struct.of(Functor.COMMA, Struct.of(Functor.EQUALS, made, argument), result);
      }
    }
    return result;
  }

  /** Compiles a body and returns its first node. */
  Node compileGoal(Term goal) {
    body = goal;
    return sequence(goal).apply(Return.NODE);
  }

  /** Returns how many variables the code needs. */
  int slots() {
    return slots.size();
  }

  private Maker sequence(Term goal) {
    var makers = new ArrayList<Maker>();
    Term t = goal.deref();
    while (t instanceof Struct s && s.functor == Functor.COMMA) {
      makers.add(goal(s.arg(0).deref()));
      t = s.arg(1).deref();
    }
    makers.add(goal(t));
    return next -> {
      Node node = next;
      for (int i = makers.size() - 1; i >= 0; i--) {
        node = makers.get(i).apply(node);
      }
      return node;
    };
  }

  private Maker goal(Term goal) {
    if (goal instanceof Var) {
      return call(CALL, new Pattern[] {pattern(goal)});
    }
    if (goal instanceof Atom a) {
      return atomGoal(a);
    }
    if (!(goal instanceof Struct s)) {
      throw Errors.type("callable", body);
    }
    if (CONTROL.contains(s.functor)) {
      return control(s);
    }
    Maker inline = origin == null ? null : inline(s);
    return inline != null ? inline : call(s.functor, patterns(s));
  }

  private Maker call(Functor functor, Pattern[] arguments) {
    boolean recursive = isRecursive.test(functor);
    return next -> {
      Node behind = recursive && next != Return.NODE ? new Resume(origin, next) : next;
      return new Call(origin, behind, predicates.get(functor), arguments, recursive);
    };
  }

  private Maker atomGoal(Atom a) {
    switch (a.name) {
      case "true":
        return next -> next;
      case "fail", "false":
        return next -> Fail.NODE;
      case "!":
        Integer slot = cutSlot;
        return next -> slot == null ? new Cut(origin, next) : new LocalCut(origin, next, slot);
      default:
        return call(Functor.of(a, 0), new Pattern[0]);
    }
  }

  private Pattern pattern(Term t) {
    return origin == null ? new Pattern.OfConstant(t) : slots.pattern(t);
  }

  private Pattern[] patterns(Struct s) {
    Pattern[] result = new Pattern[s.arity()];
    for (int i = 0; i < result.length; i++) {
      result[i] = pattern(s.arg(i).deref());
    }
    return result;
  }

  /** Returns the maker of a goal that needs no call, null if it does. */
  private Maker inline(Struct s) {
    TestMaker test = test(s);
    if (test != null) {
      return next -> test.make(next, null);
    }
    if (s.functor == Functor.EQUALS && !origin.occursCheck()) {
      return unify(s.arg(0).deref(), s.arg(1).deref());
    }
    if (s.functor == IS) {
      Expression expression = slots.expression(s.arg(1).deref());
      if (expression != null) {
        Pattern result = pattern(s.arg(0).deref());
        return next -> new Is(origin, next, result, expression);
      }
    }
    return null;
  }

  /** The side that is met for the first time, or else the structure, is unified with the other, so that nothing is made just to be taken apart. */
  private Maker unify(Term left, Term right) {
    boolean swap = slots.isNew(left) || (left instanceof Struct && !slots.isNew(right));
    Pattern built = pattern(swap ? right : left);
    Pattern unified = pattern(swap ? left : right);
    return next -> new Unify(origin, next, built, unified);
  }

  /** Returns the maker of a goal that is a test of terms known already, null if it is none. */
  private TestMaker test(Struct s) {
    if (origin == null) {
      return null;
    }
    if (s.arity() == 1) {
      TermKind kind = TermKind.of(s.name().name);
      if (kind == null || slots.isNew(s.arg(0).deref())) {
        return null;
      }
      Pattern argument = pattern(s.arg(0).deref());
      return (next, otherwise) -> new TypeTest(origin, next, otherwise, kind, argument);
    }
    if (s.functor == IDENTICAL || s.functor == NOT_IDENTICAL) {
      if (slots.isNew(s.arg(0).deref()) || slots.isNew(s.arg(1).deref())) {
        return null;
      }
      Pattern left = pattern(s.arg(0).deref());
      Pattern right = pattern(s.arg(1).deref());
      return (next, otherwise) -> new IdentityTest(origin, next, otherwise, left, right, s.functor == IDENTICAL);
    }
    Comparison comparison = s.arity() == 2 ? Comparison.of(s.name().name) : null;
    if (comparison == null) {
      return null;
    }
    Expression left = slots.expression(s.arg(0).deref());
    Expression right = slots.expression(s.arg(1).deref());
    return left == null || right == null ? null : (next, otherwise) -> new ArithmeticTest(origin, next, otherwise, comparison, left, right);
  }

  private Maker control(Struct s) {
    if (s.functor == Functor.COMMA) {
      return sequence(s);
    }
    int[] shared = origin == null ? new int[0] : slots.shared(branches(s));
    Maker maker = branching(s);
    return shared.length == 0 ? maker : next -> new Initialise(origin, maker.apply(next), shared);
  }

  private Maker branching(Struct s) {
    Term first = s.arg(0).deref();
    if (s.functor == NOT) {
      return negation(first);
    }
    Term second = s.arg(1).deref();
    if (s.functor != Functor.SEMICOLON) {
      return conditional(first, second, Atom.of("fail"), s.functor == Functor.SOFT_ARROW);
    }
    if (first instanceof Struct c && (c.functor == Functor.ARROW || c.functor == Functor.SOFT_ARROW)) {
      return conditional(c.arg(0).deref(), c.arg(1).deref(), second, c.functor == Functor.SOFT_ARROW);
    }
    Set<Var> before = slots.enterBranch();
    Maker left = sequence(first);
    slots.leaveBranch(before);
    Maker right = sequence(second);
    slots.leaveBranch(before);
    return next -> new Branch(origin, left.apply(next), right.apply(next), Branch.NO_SLOT);
  }

  private Maker negation(Term goal) {
    Term whole = body;
    body = goal;
    Maker result = conditional(goal, Atom.of("fail"), Atom.TRUE, false);
    body = whole;
    return result;
  }

  /** Returns the branches of a control construct; in each, variables that occur nowhere else can have their first occurrence. */
  private static List<Term> branches(Struct s) {
    var result = new ArrayList<Term>();
    Term t = s;
    while (t instanceof Struct d && d.functor == Functor.SEMICOLON) {
      result.add(d.arg(0).deref());
      t = d.arg(1).deref();
    }
    result.add(t);
    return result;
  }

  private Maker conditional(Term condition, Term thenGoal, Term elseGoal, boolean soft) {
    Set<Var> before = slots.enterBranch();
    TestMaker test = condition instanceof Struct s ? test(s) : null;
    int slot = test == null ? slots.anonymous() : Branch.NO_SLOT;
    Maker tried = null;
    if (test == null) {
      Integer outer = cutSlot;
      cutSlot = slot;
      tried = sequence(condition);
      cutSlot = outer;
    }
    Maker thenPart = sequence(thenGoal);
    slots.leaveBranch(before);
    Maker elsePart = sequence(elseGoal);
    slots.leaveBranch(before);
    if (test != null) {
      return next -> test.make(thenPart.apply(next), elsePart.apply(next));
    }
    Maker goals = tried;
    return next -> new Branch(origin, goals.apply(new Commit(origin, thenPart.apply(next), slot, soft)), elsePart.apply(next), slot);
  }
}
