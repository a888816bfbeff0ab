package dev.clew.weave;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The classes that are woven together. Everything that one woven class assumes of another (a public field, a constructor that sets nothing) rests on both being in scope, so all
 * routes weave all classes of a scope or fail.
 */
public final class Scope {
  private final Predicate<String> covers;
  private final Supplier<Set<String>> holders;
  private volatile Set<String> cellHolders;

  private Scope(Predicate<String> covers, Supplier<Set<String>> holders) {
    this.covers = covers;
    this.holders = holders;
  }

  /**
   * Describes a scope.
   *
   * @param covers whether a class, by internal name, belongs to it; the framework's own and the JDK's never do
   * @param cellHolders internal names of the classes that hold cells, see {@link PortalFacts#cellHolder}; asked for once, when first needed, because it takes a look at all portals
   * @return the scope
   */
  public static Scope of(Predicate<String> covers, Supplier<Set<String>> cellHolders) {
    return new Scope(covers, cellHolders);
  }

  /** Tells whether a class, by internal name, is woven. */
  public boolean covers(String internalName) {
    return !Names.isReserved(internalName) && covers.test(internalName);
  }

  /** Tells whether a class, by internal name, is the type of some portal's first green that is an object. */
  boolean holdsCells(String internalName) {
    Set<String> known = cellHolders;
    if (known == null) {
      known = Set.copyOf(holders.get()); // twice at worst, with the same result
      cellHolders = known;
    }
    return known.contains(internalName);
  }
}
