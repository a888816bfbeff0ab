package dev.clew.testkit.recipes;

import dev.clew.annotations.Elidable;
import dev.clew.annotations.Green;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.Jit;
import dev.clew.annotations.Portal;
import dev.clew.annotations.QuasiImmutable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Version tags: methods of guest classes, which may be redefined while the guest runs. A class has a version that is replaced whenever the class or one above
 * it changes. The class of the receiver is promoted; then its version is a constant, and so is what the look-up through all superclasses finds.
 */
@Immutable
final class Methods implements Instruction.Program {
  private final Instruction[] code;

  private Methods(String program) {
    this.code = Instruction.parse(program);
  }

  @Override
  public Instruction at(int pc) {
    return code[pc];
  }

  private static final class Version {}

  /** The body of a guest method. */
  private record Adding(int by) {
    int call(int x) {
      return x + by;
    }
  }

  private static final class GuestClass {
    private final GuestClass parent;
    private final Map<String, Adding> methods = new HashMap<>();
    private final List<GuestClass> children = new ArrayList<>();
    @QuasiImmutable private Version version = new Version();

    GuestClass(GuestClass parent) {
      this.parent = parent;
      if (parent != null) {
        parent.children.add(this);
      }
    }

    void define(String name, Adding body) {
      methods.put(name, body);
      changed();
    }

    private void changed() {
      version = new Version();
      children.forEach(GuestClass::changed);
    }

    Adding method(String name) {
      return find(name, version);
    }

    @Elidable
    private Adding find(String name, Version current) {
      for (GuestClass c = this; c != null; c = c.parent) {
        Adding method = c.methods.get(name);
        if (method != null) {
          return method;
        }
      }
      throw new IllegalArgumentException("no method " + name);
    }
  }

  private static final class Instance {
    private final GuestClass type;

    Instance(GuestClass type) {
      this.type = type;
    }
  }

  /** Calls an inherited method, which is redefined in the parent half way. */
  static int run(int n) {
    GuestClass parent = new GuestClass(null);
    GuestClass child = new GuestClass(parent);
    parent.define("next", new Adding(1));
    Methods program = new Methods("call next; again");
    Instance receiver = new Instance(child);
    int half = loop(program, receiver, n / 2, 0);
    parent.define("next", new Adding(100));
    return loop(program, receiver, n / 2, half);
  }

  @Portal(location = Instruction.Where.class)
  private static int loop(@Green Methods program, Instance receiver, int n, int start) {
    @Green int pc = 0;
    int accumulator = start;
    while (true) {
      Jit.mergePoint();
      Instruction i = program.code[pc++];
      if (i.op().equals("call")) {
        accumulator = Jit.promote(receiver.type).method(i.name()).call(accumulator);
      } else {
        if (--n <= 0) {
          return accumulator;
        }
        pc = 0;
        Jit.loopHeader();
      }
    }
  }
}
