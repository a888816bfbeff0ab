package dev.clew.resume;

import static dev.clew.resume.ResumeDataTest.array;
import static dev.clew.resume.ResumeDataTest.at;
import static dev.clew.resume.ResumeDataTest.box;
import static dev.clew.resume.ResumeDataTest.innermost;
import static dev.clew.resume.ResumeDataTest.input;
import static dev.clew.resume.ResumeDataTest.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.trace.Constant;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.Input;
import dev.clew.trace.Kind;
import dev.clew.trace.Op;
import dev.clew.trace.Snapshot;
import dev.clew.trace.TypeDescr;
import dev.clew.trace.Value;
import dev.clew.trace.Virtual;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a bridge's recorder is told while frames are rebuilt, and the trace values that stand beside the concrete ones. */
class LinkedValuesTest {
  /** Writes down what it is told; each allocation and box is a new input. */
  static final class Script implements ResumeData.Recording {
    private final List<Input> live;
    private final List<Input> made = new ArrayList<>();
    final List<String> events = new ArrayList<>();

    Script(ResumeData data) {
      live = data.inputs();
    }

    @Override
    public Value live(int index) {
      return live.get(index);
    }

    @Override
    public Value allocate(TypeDescr type, boolean array, int length) {
      return make("allocate " + type.javaClass().getSimpleName() + (array ? " " + length : ""), type);
    }

    @Override
    public Value box(TypeDescr type, Value content) {
      return make("box " + type.javaClass().getSimpleName() + " " + name(content), type);
    }

    @Override
    public void fill(Value object, FieldDescr field, TypeDescr type, int index, Value content) {
      events.add("fill " + name(object) + (field == null ? "[" + index + "] " : "." + field.javaField().getName() + " ") + name(content));
    }

    @Override
    public void store(Op op, Object descriptor, Value[] arguments) {
      events.add(op.text() + " " + descriptor + " " + java.util.Arrays.stream(arguments).map(this::name).toList());
    }

    private Value make(String event, TypeDescr type) {
      events.add(event);
      made.add(new Input(Kind.REF, type));
      return made.get(made.size() - 1);
    }

    private String name(Value v) {
      return live.contains(v) ? "live" + live.indexOf(v) : made.contains(v) ? "made" + made.indexOf(v) : v.toString();
    }
  }

  @BeforeAll
  static void pairsCanBeAllocated() {
    ResumeDataTest.pairsCanBeAllocated();
  }

  @Test
  void liveValuesAreTheBridgesInputsInOrder() {
    ResumeData data = ResumeData.of(innermost("all", "(IJFDLjava/lang/Object;)V",
        input(Kind.INT), input(Kind.LONG), Constant.of(1.5f), input(Kind.DOUBLE), input(Kind.REF)));
    assertThat(data.inputs()).extracting(Input::kind).containsExactly(Kind.INT, Kind.LONG, Kind.DOUBLE, Kind.REF);
    var script = new Script(data);
    Frame f = data.rebuild(new long[3], new Object[1], script);
    assertThat(f.value(0)).isSameAs(script.live.get(0));
    assertThat(f.value(1)).isSameAs(script.live.get(1));
    assertThat(f.value(3)).isEqualTo(Constant.of(1.5f));
    assertThat(f.value(4)).isSameAs(script.live.get(2));
    assertThat(f.value(6)).isSameAs(script.live.get(3));
    assertThat(script.events).isEmpty();
  }

  @Test
  void theStacksValuesAreLinkedToo() {
    ResumeData data = ResumeData.of(innermost("stack", "(JI)J", input(Kind.INT), input(Kind.LONG)));
    var script = new Script(data);
    Frame f = data.rebuild(new long[2], new Object[0], script);
    assertThat(f.value(f.method.maxLocals)).isSameAs(script.live.get(1));
    assertThat(f.value(f.method.maxLocals + 1)).isNull();
  }

  @Test
  void cyclesAreAllocatedBeforeTheyAreFilled() {
    Virtual first = pair(Constant.of(1), Constant.NULL);
    Virtual second = pair(input(Kind.INT), first);
    first.fill(Constant.of(1), second);
    ResumeData data = ResumeData.of(innermost("one", "(Ljava/lang/Object;)V", first));
    var script = new Script(data);
    Frame f = data.rebuild(new long[] {5}, new Object[0], script);
    assertThat(script.events).containsExactly("allocate Pair", "allocate Pair", "fill made0.a 1", "fill made0.b made1", "fill made1.a live0", "fill made1.b made0");
    assertThat(f.value(0)).isSameAs(script.made.get(0));
  }

  @Test
  void arraysAreFilledByIndex() {
    ResumeData data = ResumeData.of(innermost("one", "(Ljava/lang/Object;)V", array(int[].class, Constant.of(4), input(Kind.INT))));
    var script = new Script(data);
    data.rebuild(new long[] {5}, new Object[0], script);
    assertThat(script.events).containsExactly("allocate int[] 2", "fill made0[0] 4", "fill made0[1] live0");
  }

  @Test
  void aBoxSharedByTwoFramesIsRecordedOnce() {
    Virtual box = box(TypeDescr.of(Integer.class), input(Kind.INT));
    Snapshot outer = at("one", "(Ljava/lang/Object;)V", CodePoint.Mode.CALLING, null, box);
    ResumeData data = ResumeData.of(at("one", "(Ljava/lang/Object;)V", CodePoint.Mode.BEFORE, outer, box));
    var script = new Script(data);
    Frame f = data.rebuild(new long[] {5}, new Object[0], script);
    assertThat(script.events).containsExactly("box Integer live0");
    assertThat(f.value(0)).isSameAs(f.caller.value(0)).isSameAs(script.made.get(0));
  }
}
