package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.bytecode.DecodedMethod.SwitchTable;
import dev.clew.weave.ClassSource;
import dev.clew.weave.Scope;
import dev.clew.weave.Weaver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A woven class file decodes to the same methods as the original, but for what the weaver has to leave: stores to its loop header flag, the fence at the end of
 * constructors, and calls behind writes to quasi-immutable fields.
 */
class WovenDecodingTest {
  private static final String PREFIX = "dev/clew/zoo/";

  /** All classes of the zoo by internal name. */
  private static final Map<String, byte[]> ZOO = zoo();

  private static final Weaver WEAVER = new Weaver(Scope.of(n -> n.startsWith(PREFIX), () -> Weaver.cellHolders(ZOO.values())),
      ClassSource.of(WovenDecodingTest.class.getClassLoader()), mistake -> { });

  private static Map<String, byte[]> zoo() {
    Map<String, byte[]> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of(WovenDecodingTest.class.getResource("/" + PREFIX + "Code.class").toURI()).getParent())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        byte[] classFile = Files.readAllBytes(file);
        found.put(new net.bytebuddy.jar.asm.ClassReader(classFile).getClassName(), classFile);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  static Stream<String> names() {
    return ZOO.keySet().stream().filter(n -> !n.endsWith("package-info")).sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void methodsAreTheSameBeforeAndAfterWeaving(String name) {
    byte[] original = ZOO.get(name);
    Map<String, DecodedMethod> woven = byName(WEAVER.weave(original));
    byName(original).forEach((key, m) -> {
      DecodedMethod w = woven.get(key);
      assertThat(w).as(key).isNotNull();
      assertThat(listing(w)).as(key).isEqualTo(listing(m));
      PortalShape shape = PortalShape.of(m);
      if (shape != null) {
        PortalShape other = PortalShape.of(w);
        assertThat(other.greens()).as(key).isEqualTo(shape.greens());
        assertThat(other.reds()).as(key).isEqualTo(shape.reds());
        assertThat(other.hasLoopHeader()).isEqualTo(shape.hasLoopHeader());
      }
    });
  }

  @Test
  void thereArePortalsAmongThem() {
    long portals = ZOO.values().stream().flatMap(c -> byName(c).values().stream()).filter(m -> PortalShape.of(m) != null).count();
    assertThat(portals).isGreaterThan(10);
  }

  @Test
  void methodsTheWeaverAddsAreNotDecoded() {
    for (byte[] original : ZOO.values()) {
      assertThat(byName(WEAVER.weave(original)).keySet()).noneMatch(n -> n.startsWith("clew$"));
    }
  }

  private static Map<String, DecodedMethod> byName(byte[] classFile) {
    Map<String, DecodedMethod> methods = new HashMap<>();
    DecodedClass.decode(classFile, WovenDecodingTest.class).forEach(m -> methods.put(m.name + m.descriptor, m));
    return methods;
  }

  /** Writes a method out, with targets counted in instructions that are the author's. */
  private static List<String> listing(DecodedMethod m) {
    Set<Integer> added = added(m);
    int[] position = new int[m.length() + 1];
    for (int i = 0; i < m.length(); i++) {
      position[i + 1] = position[i] + (added.contains(i) ? 0 : 1);
    }
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < m.length(); i++) {
      if (!added.contains(i)) {
        boolean jump = m.opcode[i] >= IFEQ && m.opcode[i] <= GOTO || m.opcode[i] == IFNULL || m.opcode[i] == IFNONNULL;
        lines.add(m.opcode[i] + " " + (jump ? position[m.a[i]] : m.a[i]) + " " + operand(m.operand[i], position) + " line " + m.line[i]);
      }
    }
    List<DecodedMethod.Handler> handlers = new ArrayList<>();
    for (DecodedMethod.Handler h : m.handlers) { // the weaver cuts ranges in two around its block, of which nothing is left
      DecodedMethod.Handler last = handlers.isEmpty() ? null : handlers.get(handlers.size() - 1);
      if (last != null && last.end() == h.start() && last.target() == h.target() && Objects.equals(last.type(), h.type())) {
        handlers.set(handlers.size() - 1, new DecodedMethod.Handler(last.start(), h.end(), h.target(), h.type()));
      } else {
        handlers.add(h);
      }
    }
    handlers.forEach(h -> lines.add("handler " + position[h.start()] + ".." + position[h.end()] + " " + position[h.target()] + " " + h.type()));
    return lines;
  }

  private static Object operand(Object operand, int[] position) {
    if (operand instanceof SwitchTable t) {
      List<String> cases = new ArrayList<>();
      for (int k = 0; k < t.keys().length; k++) {
        cases.add(t.keys()[k] + "->" + position[t.targets()[k]]);
      }
      return cases + " else " + position[t.defaultTarget()];
    }
    return operand instanceof Decoder.CallSiteRef site ? site.name() + site.descriptor() + List.of(site.arguments()) : operand;
  }

  /** Finds what the weaver put in besides the block at the merge point. */
  private static Set<Integer> added(DecodedMethod m) {
    Set<Integer> added = new HashSet<>();
    int flag = -1;
    for (int i = 0; i < m.length(); i++) {
      int at = i;
      if (m.opcode[i] == INVOKESTATIC && m.operand[i] instanceof MemberRef r && r.name().equals("storeStoreFence")) {
        added.add(i);
      }
      if (m.opcode[i] == INVOKESTATIC && m.operand[i] instanceof MemberRef r && r.name().equals("quasiChanged")) {
        added.add(i);
        added.add(i - 1);
        int copied = m.opcode[i - 2] == PUTSTATIC ? 0 : m.opcode[i - 3] == SWAP ? 3 : 5;
        IntStream.rangeClosed(1, copied).forEach(k -> added.add(at - 2 - k));
      }
      if (m.opcode[i] == DecodedMethod.LOOP_HEADER && m.opcode[i + 1] == ICONST_1 && m.opcode[i + 2] == ISTORE && isNeverLoaded(m, m.a[i + 2])) {
        flag = m.a[i + 2];
        added.add(i + 1);
        added.add(i + 2);
      }
    }
    if (flag >= 0 && m.opcode[0] == ICONST_0 && m.opcode[1] == ISTORE && m.a[1] == flag) {
      added.add(0);
      added.add(1);
    }
    return added;
  }

  private static boolean isNeverLoaded(DecodedMethod m, int slot) {
    for (int i = 0; i < m.length(); i++) {
      if (m.opcode[i] == ILOAD && m.a[i] == slot) {
        return false;
      }
    }
    return true;
  }
}
