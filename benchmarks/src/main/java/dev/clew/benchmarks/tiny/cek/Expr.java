package dev.clew.benchmarks.tiny.cek;

/** An expression. Variables are numbers: how far up the environment they are. */
sealed interface Expr {
  /** A number. */
  record Literal(Object value) implements Expr {}

  /** A variable. */
  record Variable(int index) implements Expr {}

  /** Makes a closure; the first parameter is the outermost. */
  record Lambda(String name, Expr body) implements Expr {}

  /** Two ways. */
  record If(Expr test, Expr yes, Expr no) implements Expr {}

  /** A primitive operation on one or two operands; the second is null for those that have one. */
  record Operation(Primitive primitive, Expr first, Expr second) implements Expr {}

  /** A call. */
  record Call(Expr function, Arguments arguments) implements Expr {}

  /** Operands of a call that are still to be evaluated; null when there are none. */
  record Arguments(Expr first, Arguments rest) {}

  /** Binds a closure that may call itself. */
  record Letrec(Lambda lambda, Expr body) implements Expr {}
}
