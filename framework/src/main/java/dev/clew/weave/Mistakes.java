package dev.clew.weave;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one class. */
final class Mistakes {
  private final ClassScan scan;
  private final List<Mistake> found = new ArrayList<>();

  Mistakes(ClassScan scan) {
    this.scan = scan;
  }

  void add(Rule rule, MethodScan method, int line, String what) {
    found.add(new Mistake(rule, scan.className(), method.text(), scan.file, line, what));
  }

  void add(Rule rule, MethodScan method, String what) {
    add(rule, method, method.firstLine, what);
  }

  void add(Rule rule, String field, String what) {
    found.add(new Mistake(rule, scan.className(), field, scan.file, 0, what));
  }

  List<Mistake> all() {
    return List.copyOf(found);
  }
}
