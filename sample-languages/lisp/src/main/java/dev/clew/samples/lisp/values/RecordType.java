package dev.clew.samples.lisp.values;

import java.util.Arrays;

/**
 * A type made by {@code define-record-type}, and its procedures. They are primitives, so that a trace looks inside them and the field's index is a constant.
 */
public final class RecordType {
  private final String name;
  private final Object[] fields;

  /** Makes a type; the fields are symbols. */
  public RecordType(String name, Object[] fields) {
    this.name = name.startsWith("<") && name.endsWith(">") && name.length() > 2 ? name.substring(1, name.length() - 1) : name;
    this.fields = fields;
  }

  /** Returns its name without the customary angle brackets. */
  public String name() {
    return name;
  }

  /** Returns the names of its fields. */
  public Object[] fields() {
    return fields.clone();
  }

  /** Returns the constructor that takes values for these fields. */
  public Procedure constructor(String procedure, Object[] parameters) {
    int[] indexes = new int[parameters.length];
    boolean inOrder = parameters.length == fields.length;
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = indexOf(parameters[i]);
      inOrder &= indexes[i] == i;
    }
    return inOrder ? new Whole(procedure) : new Partial(procedure, indexes);
  }

  /** Returns the predicate. */
  public Procedure predicate(String procedure) {
    return new Primitive(procedure, 1) {
      @Override
      public Object call1(Object a) {
        return a instanceof RecordValue r && r.type == RecordType.this;
      }
    };
  }

  /** Returns the procedure that reads a field. */
  public Procedure accessor(String procedure, Object field) {
    int index = indexOf(field);
    return new Primitive(procedure, 1) {
      @Override
      public Object call1(Object a) {
        if (a instanceof RecordValue r && r.type == RecordType.this) {
          return r.fields[index];
        }
        throw wrong("a record of type " + RecordType.this.name, a);
      }
    };
  }

  /** Returns the procedure that writes a field. */
  public Procedure modifier(String procedure, Object field) {
    int index = indexOf(field);
    return new Primitive(procedure, 2) {
      @Override
      public Object call2(Object a, Object value) {
        if (a instanceof RecordValue r && r.type == RecordType.this) {
          r.fields[index] = value;
          return Special.UNSPECIFIED;
        }
        throw wrong("a record of type " + RecordType.this.name, a);
      }
    };
  }

  private int indexOf(Object field) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i] == field) {
        return i;
      }
    }
    throw SchemeError.of("record type " + name + " has no field", field);
  }

  /** The constructor that takes all fields in their order. */
  private final class Whole extends Primitive {
    Whole(String procedure) {
      super(procedure, fields.length);
    }

    @Override
    public Object call0() {
      return make(0, new Object[0]);
    }

    @Override
    public Object call1(Object a) {
      return make(1, new Object[] {a});
    }

    @Override
    public Object call2(Object a, Object b) {
      return make(2, new Object[] {a, b});
    }

    @Override
    public Object call3(Object a, Object b, Object c) {
      return make(3, new Object[] {a, b, c});
    }

    @Override
    public Object callN(Object[] args) {
      return make(args.length, args.clone());
    }

    private Object make(int given, Object[] values) {
      if (given != fields.length) {
        throw arity(given);
      }
      return new RecordValue(RecordType.this, values);
    }
  }

  /** A constructor that leaves fields out or takes them in another order. */
  private final class Partial extends Variadic {
    private final int[] indexes;

    Partial(String procedure, int[] indexes) {
      super(procedure, indexes.length, indexes.length);
      this.indexes = indexes;
    }

    @Override
    protected Object call(Object[] args) {
      Object[] values = new Object[fields.length];
      Arrays.fill(values, Special.UNSPECIFIED);
      for (int i = 0; i < indexes.length; i++) {
        values[indexes[i]] = args[i];
      }
      return new RecordValue(RecordType.this, values);
    }
  }
}
