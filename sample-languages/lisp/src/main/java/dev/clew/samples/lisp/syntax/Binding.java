package dev.clew.samples.lisp.syntax;

/** What an identifier can mean. */
public sealed interface Binding permits Variable, Global, Macro, Form, Definition, Auxiliary {}
