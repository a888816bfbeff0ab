package dev.clew.weave;

/**
 * The rules about hints, one row each: what is required and how to get there. What was found is told by the {@link Mistake}.
 */
public enum Rule {
  /** A portal without a merge point. */
  NO_MERGE_POINT(true, "exactly one Jit.mergePoint() in a portal", "call Jit.mergePoint() as the first statement of the dispatch loop"),
  /** A portal with more than one merge point. */
  SEVERAL_MERGE_POINTS(true, "exactly one Jit.mergePoint() in a portal", "keep the one at the top of the dispatch loop; make a second loop a portal of its own"),
  /** A merge point in a method that is no portal. */
  MERGE_POINT_OUTSIDE(true, "Jit.mergePoint() only inside a @Portal method itself, not in a method or lambda it calls",
      "move the call into the portal, or mark this method @Portal"),
  /** A loop header in a method that is no portal. */
  LOOP_HEADER_OUTSIDE(true, "Jit.loopHeader() only inside a @Portal method itself, not in a method or lambda it calls",
      "return to the dispatch loop what happened and call Jit.loopHeader() there"),
  /** A merge point in the middle of an expression. */
  STACK_NOT_EMPTY(true, "an empty operand stack at the merge point", "make Jit.mergePoint() a statement of its own, outside of any expression"),
  /** A merge point while a monitor is held. */
  IN_MONITOR(true, "no monitor held at the merge point, since compiled code may take over from there", "move the synchronized block inside the loop, behind the merge point"),
  /** A green without a value. */
  GREEN_NOT_ASSIGNED(true, "every @Green variable declared before the merge point, in scope and definitely assigned there",
      "declare it before the loop with an initial value, or drop @Green"),
  /** A variable both green and red. */
  RED_IS_GREEN(true, "a variable is either green or red", "drop one of the two annotations"),
  /** A red that carries nothing. */
  RED_NOT_LIVE(true, "a @Red variable has a value at the merge point that is read later", "drop @Red, or use the variable behind the merge point"),
  /** A variable whose type cannot be named where it is. */
  VARIABLE_TYPE_HIDDEN(true, "variables that live across the merge point have types the portal's class may access", "declare the variable with a public supertype instead of var"),
  /** A variable hint in a method that is no portal. */
  VARIABLE_HINT_OUTSIDE(true, "@Green and @Red only on parameters and local variables of a @Portal method", "drop the annotation, or mark the method @Portal"),
  /** A variable hint on something that is no variable. */
  VARIABLE_HINT_MISPLACED(true, "@Green and @Red on the type of a parameter or local variable itself", "write it in front of the variable's declaration"),
  /** A portal that is a constructor or class initialiser. */
  PORTAL_CONSTRUCTOR(true, "a portal is a method", "move the loop into a method and call it from here"),
  /** A portal without bytecode. */
  PORTAL_NO_BODY(true, "a portal has a body in Java", "put @Portal on the method that holds the dispatch loop"),
  /** A synchronized portal. */
  PORTAL_SYNCHRONIZED(true, "a portal holds no monitor, since compiled code may take over from it", "drop synchronized, or take the lock in the caller"),
  /** Two portals with one name. */
  PORTAL_NAME_TAKEN(true, "a different name for each portal of a class", "rename one of the two methods"),
  /** A portal in an old class file. */
  PORTAL_CLASS_VERSION(true, "class files of Java 8 (version 52) or later for portals", "compile with --release 8 or later"),
  /** A portal HotSpot would never compile. */
  PORTAL_TOO_BIG(true, "at most 8000 bytes of bytecode in a portal after weaving, or HotSpot never compiles it", "move the bodies of rare instructions into methods"),
  /** A portal HotSpot will soon refuse to compile. */
  PORTAL_BIG(false, "at most 8000 bytes of bytecode in a portal after weaving, or HotSpot never compiles it", "move the bodies of rare instructions into methods before it grows over"),
  /** A location provider that cannot be made. */
  PORTAL_LOCATION(true, "a location provider is a concrete class with a constructor without parameters", "add one, or leave location out"),
  /** A green that is compared by identity and made anew. */
  GREEN_WITHOUT_IDENTITY(false, "a @Green object is the same object each time, since objects are compared by identity; texts and boxes are often made anew",
      "use a primitive, an enum constant or an object of the guest program; for a text, one object of a class of yours that stands for it"),
  /** A portal without greens. */
  NO_GREENS(false, "a green variable that names the position in the guest program", "mark the guest program and the position in it @Green"),
  /** Elidable without a result. */
  ELIDABLE_VOID(true, "an @Elidable method returns its result", "return the result, or drop @Elidable"),
  /** Loop invariant with arguments or without a result. */
  LOOP_INVARIANT_SIGNATURE(true, "a @LoopInvariant method has no parameters and returns its result", "use @Elidable for a method with parameters, or drop the annotation"),
  /** A hint about a body on a method without one. */
  HINT_NO_BODY(true, "@Promote, @UnrollSafe and @LookInside on methods with a body in Java", "put it on the methods that implement this one"),
  /** Look inside and do not. */
  LOOK_CONTRADICTION(true, "either @LookInside or @DontLookInside", "drop one of the two annotations"),
  /** A quasi-immutable field that cannot change. */
  QUASI_FINAL(true, "@QuasiImmutable on a field that is written now and then", "drop @QuasiImmutable: final fields are understood without a hint"),
  /** Quasi-immutable and immutable, and no array. */
  QUASI_AND_IMMUTABLE(true, "a field changes never (@Immutable) or seldom (@QuasiImmutable); both are for an array that is replaced seldom and whose elements never change", "drop one of the two annotations"),
  /** An immutable field that is written. */
  IMMUTABLE_WRITTEN(false, "an @Immutable field is written in constructors only, or before its object is in use", "assign it in the constructor; say @Immutable(setLater = true) if all this is done before a guest program runs that uses the object; or use @QuasiImmutable"),
  /** A field in effects that does not exist. */
  EFFECTS_FIELD(true, "fields in @Effects exist: top for one of this class, Frame.top for one of a class of its package, any other with its package",
      "correct the name, or leave fields out: all fields are meant then"),
  /** Fields in effects that touch no fields. */
  EFFECTS_WITHOUT_FIELDS(true, "fields in @Effects only where reads or writes includes Memory.FIELDS",
      "leave fields out, or let reads or writes include FIELDS"),
  /** A method that stands for none. */
  EFFECTS_OF_MISSING(true, "a method of an @EffectsOf type has the name and parameter types of one that the other class itself declares",
      "correct it; what is inherited belongs in another @EffectsOf type, for the class that declares it"),
  /** A method that stands for another and says nothing. */
  EFFECTS_OF_SILENT(true, "each method of an @EffectsOf type carries @Effects or @Elidable", "say what the method does, or remove it"),
  /** A use of a type that says nothing of others. */
  USE_EFFECTS_OF_OTHER(true, "types in @UseEffects are marked @EffectsOf", "mark the type, or leave it out"),
  /** A rewrite rule that is more or less than two expressions. */
  REWRITE_FORM(true, "a @Rewrite method is static and only returns Jit.rewrites(from, to), of calls of @Elidable methods, arithmetic, parameters, constants",
      "move what is more into an @Elidable method and call that"),
  /** A rewrite rule about something else than a call. */
  REWRITE_PATTERN(true, "what a rule rewrites is a call of an @Elidable method of the same class",
      "move the rule to the class of the method, or wrap the computation in an @Elidable method"),
  /** A variable of a rewrite rule that nothing binds. */
  REWRITE_UNBOUND(true, "each parameter in what a rule rewrites to is in what it rewrites, too", "drop it"),
  /** A rewrite rule that applies to its own result. */
  REWRITE_LOOPS(true, "what a rule rewrites to is not rewritten by the same rule again",
      "choose one of the two forms, and tell it from the other by a call or constant in it"),
  /** A method in a rewrite rule that may raise, or is called for its effect. */
  REWRITE_CALLEE(true, "methods called in a rule are marked @Elidable and cannot raise; integers are not divided in what a rule rewrites to",
      "mark it @Elidable @Effects(raises = false), if that is so"),
  /** A hint about fields on a class without. */
  CLASS_WITHOUT_FIELDS(true, "@Immutable and @Virtualizable on a class with instance fields", "put it on the class that declares the fields");

  private final boolean error;
  private final String required;
  private final String fix;

  Rule(boolean error, String required, String fix) {
    this.error = error;
    this.required = required;
    this.fix = fix;
  }

  /** Tells whether breaking the rule stops the weaver; otherwise it is a warning. */
  public boolean isError() {
    return error;
  }

  /** Returns what the rule asks for. */
  public String required() {
    return required;
  }

  /** Returns what an author usually does about it. */
  public String fix() {
    return fix;
  }
}
