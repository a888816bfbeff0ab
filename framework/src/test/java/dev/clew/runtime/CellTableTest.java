package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.clew.Clew;
import dev.clew.trace.Constant;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which cell belongs to which greens. */
class CellTableTest {
  private Clew jit;
  private Guest keys;
  private LinkedPortal simple;
  private LinkedPortal other;
  private LinkedPortal wide;

  @BeforeEach
  void linkPortals() throws Exception {
    jit = Clew.builder().build();
    keys = new Guest(jit, "Keys");
    keys.call("run");
    simple = keys.portal("simple");
    other = keys.portal("other");
    wide = keys.portal("wide");
  }

  @AfterEach
  void close() {
    jit.close();
  }

  @Test
  void anIntKeyHasOneCell() {
    Object program = new Object();
    CellTable table = new CellTable(simple, program, null);
    Cell three = table.at(program, 3);
    assertThat(table.at(program, 3)).isSameAs(three);
    assertThat(table.at(program, 4)).isNotSameAs(three);
    assertThat(three.greens()).containsExactly(Constant.of(program), Constant.of(3));
  }

  @Test
  void cellsStayWhenTheTableGrows() {
    Object program = new Object();
    CellTable table = new CellTable(simple, program, null);
    Cell[] cells = new Cell[2_000];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = table.at(program, i);
    }
    for (int i = 0; i < cells.length; i++) {
      assertThat(table.at(program, i)).isSameAs(cells[i]);
    }
    assertThat(cells).doesNotHaveDuplicates();
  }

  @Test
  void keysThatAreNegativeOrVeryLargeHaveTheirCellsToo() {
    Object program = new Object();
    CellTable table = new CellTable(simple, program, null);
    for (int key : new int[] {-1, Integer.MIN_VALUE, (1 << 16) - 1, 1 << 16, (1 << 16) + 1, Integer.MAX_VALUE}) {
      Cell cell = table.at(program, key);
      assertThat(table.at(program, key)).as("key %d", key).isSameAs(cell);
      assertThat(cell.greens()).as("key %d", key).containsExactly(Constant.of(program), Constant.of(key));
    }
  }

  @Test
  void referencesAreComparedByIdentity() {
    CellTable table = new CellTable(wide, null, null);
    String a = new String("equal");
    String b = new String("equal");
    Cell cell = table.at(new long[] {7}, new Object[] {a, b});
    assertThat(table.at(new long[] {7}, new Object[] {a, b})).isSameAs(cell);
    assertThat(table.at(new long[] {7}, new Object[] {b, a})).isNotSameAs(cell);
    assertThat(table.at(new long[] {7}, new Object[] {a, a})).isNotSameAs(cell);
    assertThat(table.at(new long[] {8}, new Object[] {a, b})).isNotSameAs(cell);
    assertThat(cell.greens()).containsExactly(Constant.of(a), Constant.of(b), Constant.of(7L));
  }

  @Test
  void nullIsAKeyLikeAnyOther() {
    CellTables tables = wide.tables();
    Cell cell = tables.cell(new long[] {7}, new Object[] {null, "b"});
    assertThat(tables.cell(new long[] {7}, new Object[] {null, "b"})).isSameAs(cell);
    assertThat(tables.cell(new long[] {7}, new Object[] {null, null})).isNotSameAs(cell);
  }

  @Test
  void aWovenObjectHoldsItsTableItself() throws Exception {
    Object program = keys.call("create");
    CellTable table = simple.tables().of(program);
    assertThat(simple.tables().of(program)).isSameAs(table);
    assertThat(CellTables.cellsField(program.getClass()).get(program)).isSameAs(table);
    assertThat(simple.tables().of(keys.call("create"))).isNotSameAs(table);
  }

  @Test
  void twoPortalsHaveTablesOfTheirOwnAtOneObject() throws Exception {
    Object program = keys.call("create");
    CellTable first = simple.tables().of(program);
    CellTable second = other.tables().of(program);
    assertThat(second).isNotSameAs(first);
    assertThat(simple.tables().of(program)).isSameAs(first);
    assertThat(other.tables().of(program)).isSameAs(second);
    assertThat(first.isOf(simple, program)).isTrue();
    assertThat(second.isOf(other, program)).isTrue();
    assertThat(CellTable.find(second, simple)).isSameAs(first);
    assertThat(CellTable.find(second, wide)).isNull();
  }

  /** A clone comes with what the field of its original holds. */
  @Test
  void aCloneHasCellsOfItsOwn() throws Exception {
    assertThat(new Guest(jit, "Clones").call("run", 20)).isEqualTo("20,20,20,20 200,200,200,200 20,20,20,20");
    try (Clew hot = Clew.builder().set("threshold", "3").set("verify", "on").build()) {
      Guest clones = new Guest(hot, "Clones");
      assertThat(clones.call("run", 1000)).isEqualTo("1000,1000,1000,1000 10000,10000,10000,10000 1000,1000,1000,1000");
      assertThat(hot.statistics().summary().loops()).isEqualTo(8);
      assertThat(hot.statistics().internalFailures()).isZero();
    }
  }

  @Test
  void anObjectThatIsNotWovenHasItsTableBesideIt() {
    String program = new String("program");
    assertThat(CellTables.cellsField(String.class)).isNull();
    assertThat(wide.tables().of(program)).isSameAs(wide.tables().of(program));
    assertThat(wide.tables().of(new String("program"))).isNotSameAs(wide.tables().of(program));
  }

  @Test
  void theRecorderFindsTheCellThatTheStubCounts() throws Exception {
    Object program = keys.call("create");
    assertThat(simple.tables().cell(new long[] {5}, new Object[] {program})).isSameAs(simple.tables().of(program).at(program, 5));
    assertThat(LinkedPortal.tick(simple, null, program, 5)).isNull();
    assertThat(simple.tables().of(program).at(program, 5).count()).isEqualTo(1);
  }

  @Test
  void keysThatNothingPassesAnyMoreAreForgotten() throws Exception {
    Object program = new Object();
    CellTable table = new CellTable(wide, program, null);
    String used = new String("used");
    Cell kept = table.at(new long[] {0}, new Object[] {program, used});
    List<WeakReference<Object>> once = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Object key = new Object();
      table.at(new long[] {0}, new Object[] {program, key}).tick();
      once.add(new WeakReference<>(key));
      assertThat(table.at(new long[] {0}, new Object[] {program, used})).isSameAs(kept);
      kept.tick();
    }
    for (int i = 0; i < 200 && alive(once) > 300; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(alive(once)).isBetween(1L, 300L);
  }

  @Test
  void fewKeysOfADeadProgramAreForgottenWhenNewOnesAreMetLater() throws Exception {
    Object constant = new Object();
    CellTable table = new CellTable(wide, constant, null);
    Object dead = new Object();
    WeakReference<Object> gone = new WeakReference<>(dead);
    table.at(new long[] {0}, new Object[] {constant, dead}).tick();
    Object alive = new Object();
    Cell used = table.at(new long[] {0}, new Object[] {constant, alive});
    dead = null;
    for (int i = 0; i < 2; i++) {
      used.tick();
      wide.engine().aging().look();
    }
    for (int i = 0; i < 200 && gone.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(gone.get()).isNull();
    assertThat(table.at(new long[] {0}, new Object[] {constant, alive})).isSameAs(used);
  }

  @Test
  void whatWasCompiledIsKeptForSomeTime() {
    Object program = new Object();
    CellTable table = new CellTable(wide, program, null);
    Object second = new Object();
    Cell compiled = table.at(new long[] {0}, new Object[] {program, second});
    compiled.header();
    for (int i = 0; i < 3; i++) {
      wide.engine().aging().look();
    }
    assertThat(table.at(new long[] {0}, new Object[] {program, second})).isSameAs(compiled);
    assertThat(compiled.rests(System.nanoTime() + 61_000_000_000L)).isTrue();
  }

  @Test
  void manyKeysInTurnAreNotForgottenAgainAndAgain() {
    Object program = new Object();
    CellTable table = new CellTable(wide, program, null);
    Object[] keys = new Object[1_000];
    Arrays.setAll(keys, i -> new Object());
    Cell[] cells = new Cell[keys.length];
    for (int round = 0; round < 12; round++) {
      for (int i = 0; i < keys.length; i++) {
        Cell cell = table.at(new long[] {0}, new Object[] {program, keys[i]});
        cell.tick();
        if (round > 4) {
          assertThat(cell).as("round %d, key %d", round, i).isSameAs(cells[i]);
        }
        cells[i] = cell;
      }
    }
  }

  private static long alive(List<WeakReference<Object>> references) {
    return references.stream().filter(r -> r.get() != null).count();
  }
}
