package dev.clew.bytecode.far;

import dev.clew.bytecode.MembersTest;

/** Extends classes of the other package. */
public final class FarChild {
  private FarChild() {}

  /** Declares a package-private method that overrides nothing, since its namesake belongs to the other package. */
  public static class Hiding extends MembersTest.Base {
    String packaged() {
      return "Hiding";
    }

    @Override
    protected String guarded() {
      return "Hiding";
    }
  }

  /** Overrides, here, a method that was made public on the way. */
  public static class Widened extends MembersTest.Opened {
    @Override
    public String packaged() {
      return "Widened";
    }
  }

  /** A constructor that only subclasses may call. */
  public static class Guarded {
    /** Its own value. */
    public final int value;

    /** Sets the value. */
    protected Guarded(int value) {
      this.value = value;
    }
  }
}
