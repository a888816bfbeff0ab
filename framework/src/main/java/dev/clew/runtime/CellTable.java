package dev.clew.runtime;

import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cells of one portal for one guest code object, held by that object itself, so that they die with it. The usual key beside the object is one int (a program
 * counter), which indexes an array; a second object is searched for among few; other keys are hashed.
 *
 * <p>A key beside the object may die before it: the text that calls a procedure once. So hashed cells that nothing passes for long are forgotten, with what was compiled for them; a location that comes
 * back starts over. (RPython's memory manager lets loops age for the same reason.)
 *
 * <p>Public for the stubs that woven portals call.
 */
public final class CellTable {
  private static final int MAX_INDEX = 1 << 16;
  private static final int MAX_SEARCHED = 8;
  private static final int FEW = 64;

  private final LinkedPortal portal;
  private final Object owner;
  private final CellTable next;
  private volatile Cell[] byIndex;
  private volatile Cell[] bySecond = {};
  private final ConcurrentHashMap<Key, Cell> byKey = new ConcurrentHashMap<>();
  private volatile int enough = FEW;
  private Forgotten forgotten;

  private record Key(long[] prims, Object[] refs) {
    @Override
    public boolean equals(Object other) {
      if (!(other instanceof Key k) || !Arrays.equals(prims, k.prims) || refs.length != k.refs.length) {
        return false;
      }
      for (int i = 0; i < refs.length; i++) {
        if (refs[i] != k.refs[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      int h = Arrays.hashCode(prims);
      for (Object r : refs) {
        h = h * 31 + System.identityHashCode(r);
      }
      return h;
    }
  }

  /**
   * Creates a table.
   *
   * @param owner the object whose field holds it; null if none does
   * @param next the table of another portal for the same object, or null
   */
  CellTable(LinkedPortal portal, Object owner, CellTable next) {
    this.portal = portal;
    this.owner = owner;
    this.next = next;
    this.byIndex = new Cell[portal.keyShape() == KeyShape.OBJECT_AND_INT ? 16 : 0];
  }

  /** Tells whether it is that portal's for that object; an object that was cloned holds the table of the one it was cloned from. */
  boolean isOf(LinkedPortal p, Object object) {
    return portal == p && owner == object;
  }

  /** Returns the object whose field holds it, or null. */
  Object owner() {
    return owner;
  }

  /** Returns the table of a portal in a chain, or null. */
  static CellTable find(CellTable first, LinkedPortal portal) {
    for (CellTable t = first; t != null; t = t.next) {
      if (t.portal == portal) {
        return t;
      }
    }
    return null;
  }

  /** Returns the cell for the greens whose int is {@code index}; {@code object} is the green the table hangs off. */
  Cell at(Object object, int index) {
    Cell[] cells = byIndex;
    if (index >= 0 && index < cells.length && cells[index] != null) {
      return cells[index];
    }
    return index >= 0 && index < MAX_INDEX ? met(grow(object, index)) : at(new long[] {index}, new Object[] {object});
  }

  private Cell met(Cell c) {
    portal.novelty().met(c);
    return c;
  }

  private synchronized Cell grow(Object object, int index) {
    Cell[] cells = byIndex;
    if (index >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(MAX_INDEX, Math.max(index + 1, cells.length * 2)));
    }
    if (cells[index] == null) {
      cells[index] = new Cell(this, portal, greens(new long[] {index}, new Object[] {object}));
    }
    byIndex = cells;
    return cells[index];
  }

  /** Returns the cell for one object, or for two; {@code object} is the green the table hangs off. The first few are searched, as most objects go with one or two others. */
  Cell at(Object object, Object second) {
    for (Cell c : bySecond) {
      if (c.second() == second) {
        return c;
      }
    }
    return addSecond(object, second);
  }

  private Cell addSecond(Object object, Object second) {
    Cell c = at(new long[0], portal.keyShape() == KeyShape.OBJECT ? new Object[] {object} : new Object[] {object, second});
    searchFor(c);
    return c;
  }

  private synchronized void searchFor(Cell c) {
    Cell[] cells = bySecond;
    if (cells.length < MAX_SEARCHED && byKey.containsValue(c) && !Arrays.asList(cells).contains(c)) {
      Cell[] more = Arrays.copyOf(cells, cells.length + 1);
      more[cells.length] = c;
      bySecond = more;
    }
  }

  /** Returns the cell for greens of any shape, split as merge points pass them. */
  Cell at(long[] prims, Object[] refs) {
    Key key = new Key(prims, refs);
    Cell c = byKey.get(key);
    if (c != null) {
      return c;
    }
    if (portal.keyShape() == KeyShape.OBJECT) { // lives and dies with the table
      return met(byKey.computeIfAbsent(key, k -> new Cell(this, portal, greens(prims, refs))));
    }
    portal.engine().aging().newLocation();
    return met(add(key));
  }

  private synchronized Cell add(Key key) {
    if (forgotten == null) {
      forgotten = new Forgotten();
      portal.engine().aging().add(this);
    }
    forgotten.comes(key);
    if (byKey.size() >= enough) {
      forgetWhatRests();
      enough = forgotten.comesBack() ? 4 * enough : Math.max(FEW, 2 * byKey.size());
    }
    return byKey.computeIfAbsent(key, k -> new Cell(this, portal, greens(k.prims, k.refs)));
  }

  /**
   * Forgets what nothing passed since this was done last, and what was compiled but has not been entered for long. Done when the table has doubled (later, if what was forgotten comes back), and by
   * {@link Aging}.
   */
  synchronized void forgetWhatRests() {
    long now = System.nanoTime();
    byKey.entrySet().removeIf(e -> {
      boolean rests = e.getValue().rests(now);
      if (rests) {
        forgotten.add(e.getKey());
        CellTables.release(e.getValue());
      }
      return rests;
    });
    Collection<Cell> left = byKey.values();
    bySecond = Arrays.stream(bySecond).filter(left::contains).toArray(Cell[]::new);
  }

  private List<Constant> greens(long[] prims, Object[] refs) {
    List<Constant> greens = new ArrayList<>();
    int p = 0;
    int r = 0;
    for (int i = 0; i < portal.greenCount(); i++) {
      Kind kind = portal.kind(i);
      greens.add(kind.isPrimitive() ? Constant.of(kind, prims[p++], null) : Constant.of(refs[r++]));
    }
    return List.copyOf(greens);
  }
}
