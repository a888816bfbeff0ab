package dev.clew.runtime;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the table of cells for a guest code object: in the object's own {@code clew$cells} field if its class was woven, else beside it. The field holds a cell instead, which knows its table, where
 * greens are one or two objects: most objects have one cell. Without a reference green there is one table for the portal.
 *
 * <p>An object of a class that is not woven (a String, an array) cannot hold its table. It is kept in a map, and since its compiled code refers to it as a constant, it
 * would live as long as the portal; the map is therefore emptied when it has grown past {@link #MAX_FOREIGN} entries.
 */
final class CellTables {
  private static final int MAX_FOREIGN = 10_000;

  private static final ClassValue<Field> CELLS = new ClassValue<>() {
    @Override
    protected Field computeValue(Class<?> type) {
      for (Class<?> c = type; c != null; c = c.getSuperclass()) {
        try {
          return c.getDeclaredField("clew$cells");
        } catch (NoSuchFieldException e) {
          continue;
        }
      }
      return null;
    }
  };

  private final LinkedPortal portal;
  private final CellTable common;
  private final Map<Identity, CellTable> foreign = new HashMap<>();

  CellTables(LinkedPortal portal) {
    this.portal = portal;
    this.common = new CellTable(portal, null, null);
  }

  private record Identity(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity i && i.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** Returns the field that holds the tables of objects of a class, or null. */
  static Field cellsField(Class<?> type) {
    return CELLS.get(type);
  }

  Cell cell(long[] greenPrims, Object[] greenRefs) {
    if (greenRefs.length == 0 || greenRefs[0] == null) {
      return common.at(greenPrims, greenRefs);
    }
    CellTable t = of(greenRefs[0]);
    return switch (portal.keyShape()) {
      case OBJECT -> t.at(greenRefs[0], null);
      case OBJECT_AND_INT -> t.at(greenRefs[0], (int) greenPrims[0]);
      case TWO_OBJECTS -> t.at(greenRefs[0], greenRefs[1]);
      case OTHER -> t.at(greenPrims, greenRefs);
    };
  }

  CellTable of(Object object) {
    Field field = CELLS.get(object.getClass());
    if (field == null) {
      synchronized (foreign) {
        if (foreign.size() > MAX_FOREIGN) {
          foreign.clear();
        }
        return foreign.computeIfAbsent(new Identity(object), k -> new CellTable(portal, object, null));
      }
    }
    synchronized (CellTables.class) {
      try {
        CellTable first = table(field.get(object), object);
        CellTable t = CellTable.find(first, portal);
        if (t == null) {
          t = new CellTable(portal, object, first);
          field.set(object, t);
        }
        return t;
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("the field clew$cells of " + object.getClass() + " is not accessible", e);
      }
    }
  }

  /** Returns the first table of an object by what its field holds; null if that is of the object it was cloned from. */
  private static CellTable table(Object held, Object object) {
    CellTable first = held instanceof Cell c ? c.table() : (CellTable) held;
    return first != null && first.owner() == object ? first : null;
  }

  /**
   * Returns the cell of one object, or of two, and lets the first find it faster the next time.
   *
   * @param held what its field holds
   */
  Cell cell(Object held, Object object, Object second) {
    CellTable first = table(held, object);
    CellTable t = first != null && first.isOf(portal, object) ? first : of(object);
    Cell cell = t.at(object, second);
    if (first == null || !(held instanceof Cell)) {
      remember(object, cell);
    }
    return cell;
  }

  /** A cell is forgotten by its table: if the first green's own field holds it, it holds the table again. */
  static void release(Cell cell) {
    if (cell.first() != null) {
      replace(cell.first(), cell, cell.table());
    }
  }

  /** Lets an object's field hold the cell instead of its table; if there are tables of several portals, it holds those. */
  private static void remember(Object object, Cell cell) {
    replace(object, cell.table(), cell);
  }

  private static void replace(Object object, Object held, Object next) {
    Field field = CELLS.get(object.getClass());
    synchronized (CellTables.class) {
      try {
        if (field != null && field.get(object) == held) {
          field.set(object, next);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("the field clew$cells of " + object.getClass() + " is not accessible", e);
      }
    }
  }
}
