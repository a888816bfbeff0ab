package dev.clew.resume;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Boxes;
import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Operation;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a guard needs to rebuild the interpreter's frames, once its trace is installed: no trace values any more, only small integers. Each value of a frame, and each
 * content of a virtual, is a <em>source</em>: a live value (by its index), a constant, or a virtual. Two low bits tell which, as RPython's tagged resume numbering does.
 */
public final class ResumeData {
  private static final int LIVE = 0;
  private static final int CONSTANT = 1;
  private static final int VIRTUAL = 2;

  private final Snapshot.FramePoint[] points;
  private final int[][] sources;
  private final Constant[] constants;
  private final VirtualShape[] virtuals;
  private final Kind[] liveKinds;
  private final TypeDescr[] liveTypes;
  private final OwedStore[] stores;
  private final int[] livePosition;

  private record VirtualShape(TypeDescr type, FieldDescr[] fields, int[] contents) {}

  /** A store that was put off, with the sources of the operation's arguments. */
  private record OwedStore(Op op, Object descriptor, int[] arguments) {}

  private ResumeData(Snapshot.FramePoint[] points, int[][] sources, Constant[] constants, VirtualShape[] virtuals, OwedStore[] stores, List<? extends Value> live) {
    this.points = points;
    this.sources = sources;
    this.constants = constants;
    this.virtuals = virtuals;
    this.stores = stores;
    this.liveKinds = live.stream().map(Value::kind).toArray(Kind[]::new);
    this.liveTypes = live.stream().map(Value::type).toArray(TypeDescr[]::new);
    this.livePosition = new int[liveKinds.length];
    int prims = 0;
    int refs = 0;
    for (int i = 0; i < liveKinds.length; i++) {
      livePosition[i] = liveKinds[i].isPrimitive() ? prims++ : refs++;
    }
  }

  /** Compresses a snapshot; to rebuild frames, its frame points have to be {@link CodePoint}s. */
  public static ResumeData of(Snapshot snapshot) {
    return of(snapshot, snapshot.liveValues());
  }

  /**
   * Compresses a snapshot whose live values are handed over in an order of their own.
   *
   * @param live what is handed over, in order: at least the snapshot's live values
   */
  public static ResumeData of(Snapshot snapshot, List<? extends Value> live) {
    return new Numbering(snapshot, live).finish();
  }

  /** Returns the inputs a bridge has for the live values, in order. */
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < liveKinds.length; i++) {
      inputs.add(new Input(liveKinds[i], liveTypes[i]));
    }
    return inputs;
  }

  /** Returns how many frames there are. */
  public int depth() {
    return points.length;
  }

  /** Returns where the innermost frame stands. */
  public CodePoint point() {
    return (CodePoint) points[0];
  }

  /** How virtuals and constants become trace values again when a bridge is recorded; null values when nothing is recorded. */
  public interface Recording {
    /** Returns the bridge's input for live value {@code index}. */
    Value live(int index);

    /** Records the allocation of a virtual that was just rebuilt; {@code length} counts for arrays only. */
    Value allocate(TypeDescr type, boolean array, int length);

    /** Records the making of a box. */
    Value box(TypeDescr type, Value content);

    /** Records that a field of a rebuilt virtual was filled; {@code field} is null for arrays, where {@code index} counts. */
    void fill(Value object, FieldDescr field, TypeDescr type, int index, Value content);

    /** Records a store that was owed and has just been done. */
    void store(Op op, Object descriptor, Value[] arguments);
  }

  /**
   * Rebuilds the frames, after all stores that are owed are done.
   *
   * @param prims raw bits of the primitive live values, in order
   * @param refs the reference live values, in order; more may follow
   * @param recording how to record, or null to rebuild only
   * @return the innermost frame, its callers linked; a frame in mode CALLED or THROWN still waits for its outcome
   */
  public Frame rebuild(long[] prims, Object[] refs, Recording recording) {
    Rebuilder r = new Rebuilder(prims, refs, recording);
    Frame below = null;
    for (int i = points.length - 1; i >= 0; i--) {
      below = r.frame((CodePoint) points[i], sources[i], below);
    }
    return below;
  }

  /**
   * Rebuilds the values of a snapshot of one frame that stands at no instruction, such as the reds at a loop header, after all stores that are owed are done.
   *
   * @param prims raw bits of the primitive live values, in order
   * @param refs the reference live values, in order
   * @param intoPrims receives raw bits of the frame's primitive values, in order
   * @param intoRefs receives its references, in order
   */
  public void rebuildValues(long[] prims, Object[] refs, long[] intoPrims, Object[] intoRefs) {
    Rebuilder r = new Rebuilder(prims, refs, null);
    int p = 0;
    int n = 0;
    for (int source : sources[0]) {
      if (r.kind(source) == Kind.REF) {
        intoRefs[n++] = r.ref(source);
      } else {
        intoPrims[p++] = r.bits(source);
      }
    }
  }

  private final class Rebuilder {
    private final long[] prims;
    private final Object[] refs;
    private final Recording recording;
    private final Object[] made = new Object[virtuals.length];
    private final Value[] madeValues = new Value[virtuals.length];

    Rebuilder(long[] prims, Object[] refs, Recording recording) {
      this.prims = prims;
      this.refs = refs;
      this.recording = recording;
      // First allocate all, then fill: contents may be cyclic.
      for (int i = 0; i < virtuals.length; i++) {
        VirtualShape v = virtuals[i];
        boolean array = v.fields == null;
        if (Boxes.isBox(v.type)) {
          continue;
        }
        made[i] = array ? java.lang.reflect.Array.newInstance(v.type.javaClass().getComponentType(), v.contents.length) : v.type.allocate();
        if (recording != null) {
          madeValues[i] = recording.allocate(v.type, array, v.contents.length);
        }
      }
      for (int i = 0; i < virtuals.length; i++) {
        if (!Boxes.isBox(virtuals[i].type)) {
          fill(i);
        }
      }
      for (OwedStore owed : stores) {
        store(owed);
      }
    }

    private void store(OwedStore owed) {
      int[] from = owed.arguments;
      int value = from[from.length - 1];
      switch (owed.op) {
        case SETFIELD -> set((FieldDescr) owed.descriptor, ref(from[0]), value);
        case SETSTATIC -> set((FieldDescr) owed.descriptor, null, value);
        default -> {
          ArrayDescr array = (ArrayDescr) owed.descriptor;
          int index = (int) bits(from[1]);
          if (kind(value) == Kind.REF) {
            array.setRef(ref(from[0]), index, ref(value));
          } else {
            array.setBits(ref(from[0]), index, bits(value));
          }
        }
      }
      if (recording != null) {
        recording.store(owed.op, owed.descriptor, Arrays.stream(from).mapToObj(this::value).toArray(Value[]::new));
      }
    }

    private void set(FieldDescr field, Object object, int source) {
      if (kind(source) == Kind.REF) {
        field.setRef(object, ref(source));
      } else {
        field.setBits(object, bits(source));
      }
    }

    private void fill(int i) {
      VirtualShape v = virtuals[i];
      for (int k = 0; k < v.contents.length; k++) {
        int s = v.contents[k];
        FieldDescr field = v.fields == null ? null : v.fields[k];
        Kind kind = kind(s);
        if (field == null) {
          store(made[i], k, kind, s);
        } else {
          set(field, made[i], s);
        }
        if (recording != null) {
          recording.fill(madeValues[i], field, v.type, k, value(s));
        }
      }
    }

    private void store(Object array, int index, Kind kind, int source) {
      if (kind == Kind.REF) {
        ((Object[]) array)[index] = ref(source);
      } else {
        ArrayDescr.of(array.getClass().getComponentType()).setBits(array, index, bits(source));
      }
    }

    Frame frame(CodePoint point, int[] from, Frame caller) {
      Frame f = new Frame(point.method(), caller, recording != null);
      f.pc = point.index();
      int[] live = point.method().liveness().slotsBefore(point.index());
      for (int i = 0; i < from.length; i++) {
        int s = from[i];
        Kind kind = kind(s);
        if (i >= live.length) {
          if (kind == Kind.REF) {
            f.push(ref(s), value(s));
          } else {
            f.push(kind, bits(s), value(s));
          }
        } else if (kind == Kind.REF) {
          f.set(live[i], ref(s), value(s));
        } else {
          f.set(live[i], bits(s), value(s));
        }
      }
      return f;
    }

    private Kind kind(int source) {
      return switch (source & 3) {
        case LIVE -> liveKinds[source >> 2];
        case CONSTANT -> constants[source >> 2].kind();
        default -> Kind.REF;
      };
    }

    private long bits(int source) {
      return (source & 3) == LIVE ? prims[livePosition[source >> 2]] : constants[source >> 2].bits();
    }

    private Object ref(int source) {
      int i = source >> 2;
      return switch (source & 3) {
        case LIVE -> refs[livePosition[i]];
        case CONSTANT -> constants[i].object();
        default -> made(i);
      };
    }

    private Value value(int source) {
      if (recording == null) {
        return null;
      }
      int i = source >> 2;
      return switch (source & 3) {
        case LIVE -> recording.live(i);
        case CONSTANT -> constants[i];
        default -> {
          made(i);
          yield madeValues[i];
        }
      };
    }

    /** Boxes are made when first asked for: their content is a primitive, so that there is no cycle. */
    private Object made(int i) {
      if (made[i] == null) {
        VirtualShape v = virtuals[i];
        int s = v.contents[0];
        made[i] = Boxes.box(v.type, bits(s));
        if (recording != null) {
          madeValues[i] = recording.box(v.type, value(s));
        }
      }
      return made[i];
    }
  }

  /** Numbers the values of a snapshot. */
  private static final class Numbering {
    private final List<Snapshot.FramePoint> points = new ArrayList<>();
    private final List<int[]> sources = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<Virtual> virtuals = new ArrayList<>();
    private final Map<Value, Integer> live = new IdentityHashMap<>();
    private final Map<Virtual, Integer> virtualIndex = new IdentityHashMap<>();
    private final List<OwedStore> stores = new ArrayList<>();
    private final List<? extends Value> values;

    Numbering(Snapshot snapshot, List<? extends Value> values) {
      this.values = values;
      for (int i = 0; i < values.size(); i++) {
        live.put(values.get(i), i);
      }
      for (Snapshot s = snapshot; s != null; s = s.caller()) {
        points.add(s.point());
        sources.add(sources(s.values()));
      }
      for (Operation store : snapshot.stores()) {
        stores.add(new OwedStore(store.op(), store.descriptor(), sources(store.arguments())));
      }
    }

    private int[] sources(Value[] from) {
      return Arrays.stream(from).mapToInt(this::source).toArray();
    }

    private int source(Value v) {
      if (v instanceof Constant c) {
        constants.add(c);
        return (constants.size() - 1) << 2 | CONSTANT;
      } else if (v instanceof Virtual virtual) {
        return virtualIndex.computeIfAbsent(virtual, k -> {
          virtuals.add(k);
          return virtuals.size() - 1;
        }) << 2 | VIRTUAL;
      }
      return live.get(v) << 2 | LIVE;
    }

    ResumeData finish() {
      List<VirtualShape> shapes = new ArrayList<>();
      for (int i = 0; i < virtuals.size(); i++) { // grows while contents are numbered
        Virtual v = virtuals.get(i);
        shapes.add(new VirtualShape(v.type(), v.isArray() ? null : v.fields().toArray(FieldDescr[]::new), sources(v.contents())));
      }
      return new ResumeData(points.toArray(Snapshot.FramePoint[]::new), sources.toArray(int[][]::new), constants.toArray(Constant[]::new),
          shapes.toArray(VirtualShape[]::new), stores.toArray(OwedStore[]::new), values);
    }
  }
}
