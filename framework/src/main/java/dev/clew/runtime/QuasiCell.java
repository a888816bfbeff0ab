package dev.clew.runtime;

import dev.clew.trace.FieldDescr;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * The companion of one quasi-immutable field of one object: who relies on its value. The weaver put it into a field beside the field, and tells it about every write.
 */
final class QuasiCell {
  private final List<WeakReference<Validity>> dependents = new ArrayList<>();
  private final String name;
  private int version;

  private QuasiCell(String name) {
    this.name = name;
  }

  /** "The field has not changed since." */
  record Assumption(QuasiCell cell, int version) {
    /** Makes the code depend on it; false if the field has changed already. */
    boolean register(Validity validity) {
      return cell.register(version, validity);
    }

    @Override
    public String toString() {
      return cell.name;
    }
  }

  /** Returns the assumption for a field, or null if its class has no companion for it. */
  static Assumption assume(FieldDescr field, Object object) {
    try {
      Field companion = field.javaField().getDeclaringClass().getDeclaredField("clew$q$" + field.javaField().getName());
      QuasiCell cell;
      synchronized (QuasiCell.class) {
        cell = (QuasiCell) companion.get(object);
        if (cell == null) {
          cell = new QuasiCell(field.toString());
          companion.set(object, cell);
        }
      }
      synchronized (cell) {
        return new Assumption(cell, cell.version);
      }
    } catch (NoSuchFieldException | IllegalAccessException e) {
      return null; // not woven: the field is read like any other
    }
  }

  private synchronized boolean register(int since, Validity validity) {
    if (since != version) {
      return false;
    }
    dependents.removeIf(d -> d.get() == null);
    dependents.add(new WeakReference<>(validity));
    return true;
  }

  /** The field was written. */
  void changed() {
    List<WeakReference<Validity>> affected;
    synchronized (this) {
      version++;
      affected = new ArrayList<>(dependents);
      dependents.clear();
    }
    Error failure = null;
    for (WeakReference<Validity> d : affected) {
      Validity v = d.get();
      if (v != null) {
        try {
          v.invalidate(name);
        } catch (Error e) { // out of memory or stack: the others' code must not go on with the old value
          failure = failure == null ? e : failure;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
