package dev.clew.benchmarks.tiny;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Makes a failing case smaller as long as it still fails: parameters are left at their defaults, forms left out or replaced by a part of them. */
final class GuestReducer {
  private static final long MOST = 1_000_000;

  private final Predicate<GuestCase> fails;
  private GuestCase best;
  private int tries;

  private GuestReducer(GuestCase failing, Predicate<GuestCase> fails, int tries) {
    this.best = failing;
    this.fails = fails;
    this.tries = tries;
  }

  /** Returns the smallest failing case found with so many tries. */
  static GuestCase reduce(GuestCase failing, Predicate<GuestCase> fails, int tries) {
    GuestReducer reducer = new GuestReducer(failing, fails, tries);
    String before;
    do {
      before = reducer.best.toString();
      reducer.parameters();
      reducer.forms(List.of());
    } while (!reducer.best.toString().equals(before));
    return reducer.best;
  }

  private void parameters() {
    for (String name : best.parameters().keySet().toArray(String[]::new)) {
      Map<String, Integer> fewer = new TreeMap<>(best.parameters());
      fewer.remove(name);
      attempt(new GuestCase(best.language(), best.program(), fewer));
    }
  }

  /** Tries all changes of the form at a path, which says which part of which part it is, and of its parts. */
  private void forms(List<Integer> path) {
    if (!(at(path) instanceof List<?>)) {
      return;
    }
    for (int size = parts(path) / 2; size > 0; size /= 2) {
      for (int from = parts(path) - size; from >= 0; from -= size) {
        List<Object> fewer = new ArrayList<>(GuestForms.list(at(path)));
        if (from + size <= fewer.size()) {
          fewer.subList(from, from + size).clear();
          attempt(path, fewer);
        }
      }
    }
    for (int i = parts(path) - 1; i >= 0; i--) {
      if (i < parts(path) && GuestForms.list(at(path)).get(i) instanceof List<?> inner) {
        if (!inner.isEmpty() && attempt(path, spliced(i, path, inner)) || attempt(path, inner)) {
          i = parts(path);
          continue;
        }
        List<Integer> deeper = new ArrayList<>(path);
        deeper.add(i);
        if (!attempt(deeper, 1) && !attempt(deeper, "v0")) {
          forms(deeper);
        }
      }
    }
  }

  /** Returns the form at a path with the statements of a part in place of that part. */
  private List<Object> spliced(int i, List<Integer> path, List<?> inner) {
    List<Object> flat = new ArrayList<>(GuestForms.list(at(path)));
    flat.remove(i);
    flat.addAll(i, inner.stream().filter(List.class::isInstance).toList());
    return flat;
  }

  private int parts(List<Integer> path) {
    return at(path) instanceof List<?> list ? list.size() : 0;
  }

  private Object at(List<Integer> path) {
    Object form = best.program();
    for (int i : path) {
      form = GuestForms.list(form).get(i);
    }
    return form;
  }

  private boolean attempt(List<Integer> path, Object replacement) {
    return replaced(best.program(), path, replacement) instanceof List<?> program && attempt(new GuestCase(best.language(), program, best.parameters()));
  }

  private static Object replaced(Object form, List<Integer> path, Object replacement) {
    if (path.isEmpty()) {
      return replacement;
    }
    List<Object> copy = new ArrayList<>(GuestForms.list(form));
    copy.set(path.get(0), replaced(copy.get(path.get(0)), path.subList(1, path.size()), replacement));
    return copy;
  }

  /** Takes a candidate if it fails, too; what is no program any more does not. */
  private boolean attempt(GuestCase candidate) {
    if (tries-- <= 0) {
      return false;
    }
    try {
      if (GuestCost.of(candidate.program()) > MOST || !fails.test(candidate)) {
        return false;
      }
    } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
      return false;
    }
    best = candidate;
    return true;
  }
}
