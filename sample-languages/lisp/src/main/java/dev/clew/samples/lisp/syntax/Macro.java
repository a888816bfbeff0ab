package dev.clew.samples.lisp.syntax;

/** A macro, with the scope it was defined in. */
public record Macro(SyntaxRules rules, Scope scope) implements Binding {}
