package dev.clew.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.clew.testing.Sample;
import dev.clew.testing.Scalars;
import dev.clew.testing.TraceGenerator;
import dev.clew.testing.Traces;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {
  private static final String EXAMPLE = """
      loop demo.Interp.run
      [i0, r1:Node]
      i2 = int_add(i0, 1)
      i3 = getfield(r1, Node.value)
      i4 = int_lt(i2, i3)
      guard_true(i4) => [run@17: i2, v0=Pair{a=v0, tag=i3}, v1=int[]{1, i2} | main@3: r1, v0]
      jump(i2, r1)
      """;

  @Test
  void theExampleComesBackAsWritten() {
    Symbols symbols = Traces.symbols();
    Trace trace = TraceParser.parse(EXAMPLE, symbols);
    TraceVerifier.verify(trace);
    assertThat(TracePrinter.print(trace, symbols)).isEqualTo(EXAMPLE);
  }

  @Test
  void whatASnapshotOwesAndKeepsComesBack() {
    String text = """
        loop t
        [i0, r1:Node, r2:int[]]
        i3 = int_add(i0, 1)
        guard_true(i3) => [a: v0=Pair{a=v0} | b: r1 ; setfield(r1, v0, Node.payload), setstatic(v0, Shapes.last), setarrayitem(r2, i0, 7, int[]) & i3, r2]
        guard_true(i0) => [run@18: ; setstatic(v0=Integer{i3}, Shapes.last)]
        guard_false(i0) => [run@19: & i3]
        jump(i0, r1, r2)
        """;
    Symbols symbols = Traces.symbols();
    Trace trace = TraceParser.parse(text, symbols);
    TraceVerifier.verify(trace);
    assertThat(TracePrinter.print(trace, symbols)).isEqualTo(text);
    Snapshot first = trace.operations().get(1).snapshot();
    assertThat(first.stores()).extracting(Operation::op).containsExactly(Op.SETFIELD, Op.SETSTATIC, Op.SETARRAYITEM);
    assertThat(first.stores().get(0).argument(1)).as("the same virtual as in the frame").isSameAs(first.values()[0]);
    assertThat(first.kept()).containsExactly(trace.operations().get(0), trace.inputs().get(2));
    assertThat(first.caller().stores()).isEmpty();
  }

  @Test
  void generatedTracesComeBackEqual() {
    Set<String> ops = new TreeSet<>();
    for (int seed = 0; seed < 2000; seed++) {
      Sample sample = new TraceGenerator(seed).withLabels().withVirtuals().generate();
      Symbols symbols = new Symbols();
      String printed = TracePrinter.print(sample.trace(), symbols);
      Trace parsed = TraceParser.parse(printed, symbols);
      assertThat(TracePrinter.print(parsed, symbols)).as("seed %d", seed).isEqualTo(printed);
      assertThat(TracePrinter.same(parsed, sample.trace())).as("seed %d", seed).isTrue();
      sample.trace().operations().forEach(o -> ops.add(o.op().text()));
    }
    assertThat(ops).isEqualTo(Arrays.stream(Op.values()).map(Op::text).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void tracesEqualUpToRenamingPrintAlike() {
    Trace a = Traces.parse("loop a\n[i7, r3:Box]\ni9 = int_neg(i7)\nguard_true(i9) => [run@1: v5=Node{value=i7}]\njump(i9, r3)");
    Trace b = Traces.parse("loop b\n# comment\n\n  [i0, r0 : Box]\n i1=int_neg( i0 )\nguard_true(i1)=>[run@1:v0=Node{value=i0}]\njump(i1,r0)\n");
    assertThat(TracePrinter.same(a, b)).isTrue();
    assertThat(TracePrinter.print(a).replace("loop a", "loop b")).isEqualTo(TracePrinter.print(b));
  }

  @Test
  void tracesThatDifferInAConstantObjectAreNotTheSame() {
    Trace a = new Trace("t", Trace.Role.LOOP, List.of(), List.of(Operation.of(Op.FINISH, null, Constant.of(new Object()))), List.of());
    Trace b = new Trace("t", Trace.Role.LOOP, List.of(), List.of(Operation.of(Op.FINISH, null, Constant.of(new Object()))), List.of());
    assertThat(TracePrinter.print(a)).isEqualTo(TracePrinter.print(b));
    assertThat(TracePrinter.same(a, b)).isFalse();
    assertThat(TracePrinter.same(a, a)).isTrue();
  }

  @Test
  void literalsKeepKindAndBits() {
    for (Kind kind : List.of(Kind.INT, Kind.LONG, Kind.FLOAT, Kind.DOUBLE)) {
      for (Constant c : Scalars.edges(kind)) {
        assertThat(Literals.parse(Literals.print(c))).as(Literals.print(c)).isEqualTo(c);
      }
    }
    Constant strangeFloat = Constant.of(Kind.FLOAT, 0xffa00001, null);
    Constant strangeDouble = Constant.of(Kind.DOUBLE, 0x7ff400000000000fL, null);
    assertThat(Literals.parse(Literals.print(strangeFloat))).isEqualTo(strangeFloat);
    assertThat(Literals.parse(Literals.print(strangeDouble))).isEqualTo(strangeDouble);
  }

  @Test
  void objectsPrintWithoutHashesAndAreToldApart() {
    Object first = new Object();
    Object second = new Object();
    Trace trace = new Trace("needs quotes \"here\"", Trace.Role.BRIDGE, List.of(), List.of(
        Operation.of(Op.JUMP, new Target("x"), Constant.of(first), Constant.of(second), Constant.of(first), Constant.of("guest"), Constant.of(Kind.INT),
            Constant.of(int[].class), Constant.ofImmutableArray(new int[1]), Constant.NULL)), List.of("valid"));
    Symbols symbols = new Symbols();
    String printed = TracePrinter.print(trace, symbols);
    assertThat(printed).isEqualTo("""
        bridge "needs quotes \\"here\\""
        assumes @String.valid
        []
        jump(@Object, @Object#2, @Object, @String.guest, @Kind.INT, @Class.int.array, @int.array!, null) -> @x
        """);
    Trace parsed = TraceParser.parse(printed, symbols);
    assertThat(parsed.name()).isEqualTo(trace.name());
    assertThat(parsed.role()).isEqualTo(Trace.Role.BRIDGE);
    assertThat(parsed.assumptions()).isEqualTo(List.of("valid"));
    assertThat(parsed.last().target()).isSameAs(trace.last().target());
    assertThat(((Constant) parsed.last().argument(6)).immutableElements()).isTrue();
    assertThat(TracePrinter.print(parsed, symbols)).isEqualTo(printed);
  }

  @Test
  void classesOfOneNameAreToldApart() throws Exception {
    ClassLoader other = new ClassLoader(null) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (var in = TextFormatTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
          byte[] bytes = in.readAllBytes();
          return defineClass(name, bytes, 0, bytes.length);
        } catch (java.io.IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    };
    Class<?> twin = other.loadClass(Target.class.getName());
    Input a = new Input(Kind.REF, TypeDescr.of(Target.class));
    Input b = new Input(Kind.REF, TypeDescr.of(twin.arrayType()));
    Trace trace = new Trace("t", Trace.Role.LOOP, List.of(a, b), List.of(Operation.of(Op.JUMP, null, a, b)), List.of());
    Symbols symbols = new Symbols();
    String printed = TracePrinter.print(trace, symbols);
    assertThat(printed).contains("[r0:Target, r1:Target#2[]]");
    assertThat(TraceParser.parse(printed, symbols).inputs().get(1).type()).isSameAs(b.type());
  }

  @Test
  void linesAreNumberedAsInTheWholeText() {
    Symbols symbols = Traces.symbols();
    Trace trace = TraceParser.parse(EXAMPLE, symbols);
    assertThat(String.join("\n", TracePrinter.lines(trace, symbols))).isEqualTo(EXAMPLE.lines().skip(2).collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
      "i1 = int_sum(i0, 1)                  | unknown operation \"int_sum\"",
      "i1 = int_add(i0)                     | int_add takes 2 values but has 1",
      "i1 = int_add(i0, i5)                 | unknown value \"i5\"",
      "i1 = int_add(i0, five)               | expected a value but found \"five\"",
      "i1 = int_add(i0, 99999999999)        | expected a value but found \"99999999999\"",
      "r1 = int_add(i0, 1)                  | int_add gives a result named i..., not r1",
      "i0 = int_add(i0, 1)                  | i0 is defined twice",
      "x1 = int_add(i0, 1)                  | expected the name of a value, as i0, j0, f0, d0 or r0, but found \"x1\"",
      "i1 = guard_true(i0) => [a@1:]        | guard_true has no result",
      "guard_true(i0)                       | expected \"=>\" but found the end of the line",
      "guard_true(i0) => [a@1: v3]          | unknown virtual \"v3\"",
      "guard_true(i0) => [a@1: v0=Node{hat=1}] | unknown field \"Node.hat\"",
      "guard_true(i0) => [a@1: v0=Node{value=1]| expected \",\" but found \"]\"",
      "guard_true(i0) => [a@1: i0 i0]       | expected \",\" but found \"i0]\"",
      "guard_true(i0) => [a@1: i0 ; int_add(i0, 1)] | expected a store but found \"int_add\"",
      "guard_true(i0) => [a@1: ; setstatic(i0, Shapes.hat)] | unknown field \"Shapes.hat\"",
      "guard_true(i0) => [a@1: ; setstatic(i0)] | expected a value but found \"i0)\"",
      "guard_true(i0) => [a@1: ; ]          | expected a store but found \"]\"",
      "guard_true(i0) => [a@1: & v0]        | expected a value but found \"v0\"",
      "guard_true(i0) => [a@1: & i7]        | unknown value \"i7\"",
      "guard_true(i0) => [a@1: & i0 ; setstatic(i0, Shapes.counter)] | expected \"]\" but found \"; setstatic(i0, Shapes.counter)]\"",
      "i1 = instanceof(null, Hat)           | unknown type \"Hat\"",
      "i1 = getfield(null, Box.hat)         | unknown field \"Box.hat\"",
      "i1 = getarrayitem(null, 0, int)      | expected an array type but found int",
      "call(Callees.hat)                    | unknown method \"Callees.hat\"",
      "new()                                | new needs a TypeDescr as last argument",
      "finish(@hat)                         | unknown object \"hat\"",
      "merge_point(\"a                      | expected a closing quote",
      "label(i0)                            | expected \"@\" but found the end of the line",
      "jump(i0) again                       | expected the end of the line but found \"again\"",
  })
  void errorsNameTheLine(String line, String problem) {
    assertThatThrownBy(() -> Traces.parse("loop t\n\n# three\n[i0]\n" + line + "\n"))
        .isInstanceOfSatisfying(TraceSyntaxException.class, e -> assertThat(e.line()).isEqualTo(5))
        .hasMessageStartingWith("line 5: " + problem + "\n").hasMessageEndingWith(line);
  }

  @Test
  void errorsInTheFrameOfTheTextNameTheLine() {
    assertThatThrownBy(() -> Traces.parse("\n\n")).hasMessageContaining("line 1: expected \"loop\" or \"bridge\"");
    assertThatThrownBy(() -> Traces.parse("\nlop t\n[]")).hasMessageContaining("line 2: expected \"bridge \" but found \"lop t\"");
    assertThatThrownBy(() -> Traces.parse("loop t\n")).hasMessageContaining("line 2: expected the inputs");
    assertThatThrownBy(() -> Traces.parse("loop t\n[i0, x1]\n")).hasMessageContaining("line 2: expected the name of a value");
  }
}
