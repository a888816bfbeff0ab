package dev.clew.bytecode;

import dev.clew.annotations.Effects;
import dev.clew.annotations.EffectsOf;
import dev.clew.annotations.Elidable;
import dev.clew.annotations.Memory;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.annotations.UseEffects;
import dev.clew.spi.Woven;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.HashMap;

/** Methods that call one whose author said what it does, for {@link DeclaredEffectsTest}; each has one call to look at, the last. */
@Woven
@UseEffects({PromisedCases.HashMapEffects.class, PromisedCases.DequeEffects.class})
final class PromisedCases {
  int top;
  @QuasiImmutable int rare;

  static class Base {
    int inherited;
  }

  static final class Other extends Base {
    int own;
  }

  @EffectsOf(HashMap.class)
  interface HashMapEffects {
    @Effects(reads = Memory.NONE, writes = Memory.NONE)
    Object get(Object key);

    @Elidable
    @Effects(raises = false)
    int size();
  }

  @EffectsOf(ArrayDeque.class)
  abstract static class DequeEffects {
    @Effects(reads = Memory.NONE, writes = Memory.NONE, raises = false, observable = false)
    DequeEffects() {}
  }

  @Effects
  static void nothingSaid() {}

  @Effects(reads = Memory.NONE, writes = Memory.NONE, raises = false, observable = false)
  static void nothingDone() {}

  @Effects(reads = Memory.ARRAYS, writes = Memory.NONE, observable = false)
  static void readsArrays() {}

  @Effects(reads = Memory.NONE, writes = Memory.FIELDS, fields = {"top", "Other.own", "dev.clew.bytecode.PromisedCases$Base.inherited"}, raises = false, observable = false)
  static void writesSome() {}

  @Effects(writes = Memory.FIELDS, fields = "rare")
  static void writesRare() {}

  @Elidable
  @Effects(raises = false)
  static int elidable() {
    return 1;
  }

  static void callsNothingSaid() {
    nothingSaid();
  }

  static void callsNothingDone() {
    nothingDone();
  }

  static void callsReadsArrays() {
    readsArrays();
  }

  static void callsWritesSome() {
    writesSome();
  }

  static void callsWritesRare() {
    writesRare();
  }

  static int callsElidable() {
    return elidable();
  }

  static Object callsGet(HashMap<?, ?> map) {
    return map.get("x");
  }

  static int callsSize(HashMap<?, ?> map) {
    return map.size();
  }

  static void callsClear(HashMap<?, ?> map) {
    map.clear();
  }

  static Object callsConstructor() {
    return new ArrayDeque<Object>();
  }

  static Object callsTable(BigInteger x) {
    return x.negate();
  }

  /** Stands inside of a class that uses promises. */
  @Woven
  static final class Inner {
    static Object callsGet(HashMap<?, ?> map) {
      return map.get("x");
    }
  }
}
