package dev.clew.bytecode;

import dev.clew.trace.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reading of method descriptors. */
final class Descriptors {
  private Descriptors() {}

  static Kind returnKind(String descriptor) {
    return Kind.ofDescriptor(descriptor.substring(descriptor.indexOf(')') + 1));
  }

  static Kind[] argumentKinds(String descriptor, boolean isStatic) {
    List<Kind> kinds = new ArrayList<>();
    if (!isStatic) {
      kinds.add(Kind.REF);
    }
    int i = 1;
    while (descriptor.charAt(i) != ')') {
      kinds.add(Kind.ofDescriptor(descriptor.substring(i)));
      while (descriptor.charAt(i) == '[') {
        i++;
      }
      i = descriptor.charAt(i) == 'L' ? descriptor.indexOf(';', i) + 1 : i + 1;
    }
    return kinds.toArray(Kind[]::new);
  }
}
