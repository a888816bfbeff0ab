package dev.clew.benchmarks.tiny.ast;

import dev.clew.annotations.QuasiImmutable;

/** Remembers where the field of a name was in the last object. */
final class FieldCache {
  private final String field;
  @QuasiImmutable private Shape shape;
  @QuasiImmutable private int index;

  FieldCache(String field) {
    this.field = field;
  }

  int indexIn(Obj object) {
    if (object.shape() != shape) {
      index = object.shape().indexOf(field);
      shape = object.shape();
    }
    return index;
  }
}
