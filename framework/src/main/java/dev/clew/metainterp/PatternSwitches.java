package dev.clew.metainterp;

import dev.clew.bytecode.PatternSwitch;
import dev.clew.resume.Frame;
import dev.clew.trace.Constant;
import dev.clew.trace.Kind;
import dev.clew.trace.Value;

/**
 * A {@code switch} over patterns, recorded as the chain of {@code instanceof} that it stands for: one test for each label that does not match, one for the label that does, and the number of that
 * label is a constant.
 *
 * <p>Does not: compare with labels that are strings, numbers or constants of an enum. An object that may match one of them goes to the call site for the rest, and the call can be folded.
 */
final class PatternSwitches {
  private PatternSwitches() {}

  /** Records the switch; false if the label to start from is not known, as it always is in what javac writes. */
  static boolean apply(Machine m, Frame f, PatternSwitch s, int base) {
    Value start = f.value(base + 1);
    int restart = (int) f.prims[base + 1];
    if (!start.isConstant() || restart < 0 || restart > s.cases().size()) {
      return false;
    }
    Object object = f.refs[base];
    Value value = f.value(base);
    m.domain().nullness(value, object == null);
    if (object == null) {
      answer(m, f, base, -1);
      return true;
    }
    for (int i = restart; i < s.cases().size(); i++) {
      PatternSwitch.Case label = s.cases().get(i);
      Class<?> own = matching(label, object);
      if (own == null) {
        isNone(m, label, object, value);
      } else if (label.decides()) {
        m.domain().instance(value, own);
        answer(m, f, base, i);
        return true;
      } else {
        Calls.call(m, f, s.call(), new Object[] {object, i}, new Value[] {value, Constant.of(i)}, base);
        return true;
      }
    }
    answer(m, f, base, s.cases().size());
    return true;
  }

  private static Class<?> matching(PatternSwitch.Case label, Object object) {
    for (Class<?> type : label.types()) {
      if (type.isInstance(object)) {
        return type;
      }
    }
    return null;
  }

  private static void isNone(Machine m, PatternSwitch.Case label, Object object, Value value) {
    for (Class<?> type : label.types()) {
      m.domain().branch(m.domain().instanceOf(value, object, type, false), false);
    }
  }

  private static void answer(Machine m, Frame f, int base, int label) {
    f.sp = base;
    f.push(Kind.INT, label, m.domain().constant(Kind.INT, label, null));
    f.pc++;
  }
}
