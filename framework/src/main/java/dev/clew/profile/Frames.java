package dev.clew.profile;

import java.util.function.Predicate;

/**
 * Reads a stack trace from the top. The first frame that is a portal's, a generated class's or the framework's own decides what the thread was doing: what lies above it was called by it.
 */
final class Frames {
  private static final String GENERATED = "Clew$";
  private static final String FRAMEWORK = "dev.clew.";
  private static final String RUNNER = "dev.clew.runtime.LoopHeader";

  /** Stands for the generated class that runs where the JVM keeps frames of hidden classes to itself, as later ones than Java 17 do. */
  static final String HIDDEN = "hidden/0";

  private final Predicate<StackTraceElement> portal;
  private boolean generatedSeen;

  /**
   * Creates a reader.
   *
   * @param portal tells the frames of portals
   */
  Frames(Predicate<StackTraceElement> portal) {
    this.portal = portal;
  }

  /** Tells what a thread with this stack was doing. */
  Sample read(StackTraceElement[] stack) {
    for (int i = 0; i < stack.length; i++) {
      StackTraceElement frame = stack[i];
      if (isGenerated(frame)) {
        generatedSeen = true;
        return running(stack, i, frame.getClassName());
      }
      if (!generatedSeen && isRunner(frame)) {
        return running(stack, i, HIDDEN);
      }
      if (portal.test(frame)) {
        return new Sample(Activity.INTERPRETED, null, method(stack[0]));
      }
      if (layer(frame) != null) {
        return inside(stack, i);
      }
    }
    return new Sample(Activity.OTHER, null, null);
  }

  private static Sample running(StackTraceElement[] stack, int i, String generated) {
    return i == 0 ? new Sample(Activity.COMPILED, generated, null) : new Sample(Activity.CALLED, generated, method(stack[i - 1]));
  }

  /** Tells whether it is the frame that calls generated code and does next to nothing else. */
  private static boolean isRunner(StackTraceElement frame) {
    return frame.getMethodName().equals("run") && frame.getClassName().equals(RUNNER);
  }

  /** The framework's own frames lie in one piece, with the JDK's between them; what they lie on is what they work for. */
  private Sample inside(StackTraceElement[] stack, int first) {
    Activity activity = Activity.CROSSING;
    int i = first;
    for (; i < stack.length && !isGenerated(stack[i]); i++) {
      if (!generatedSeen && isRunner(stack[i])) {
        return new Sample(activity, HIDDEN, null);
      }
      String layer = layer(stack[i]);
      if (layer == null) {
        if (stack[i].getClassName().startsWith("java.")) {
          continue;
        }
        break;
      }
      activity = more(activity, layer, stack[i]);
    }
    return new Sample(activity, i < stack.length && isGenerated(stack[i]) ? stack[i].getClassName() : null, null);
  }

  /** The deepest frames say most: the blackhole and the recorder share what they are built of. */
  private static Activity more(Activity above, String layer, StackTraceElement frame) {
    if (layer.equals("metainterp") || layer.equals("resume")) {
      return frame.getMethodName().equals("blackhole") ? Activity.LEAVING : above == Activity.LEAVING ? above : Activity.RECORDING;
    }
    if (layer.equals("opt") || layer.equals("bytecode") || layer.equals("weave") || frame.getClassName().endsWith("runtime.Installation")) {
      return above == Activity.CROSSING ? Activity.COMPILING : above;
    }
    return above;
  }

  private static boolean isGenerated(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.indexOf('/') > 0 && name.startsWith(GENERATED, name.lastIndexOf('.', name.indexOf('/')) + 1);
  }

  /** Returns the package of the framework that a frame is of; null for all other classes, also those in the same name space. */
  private static String layer(StackTraceElement frame) {
    String name = frame.getClassName();
    if (!name.startsWith(FRAMEWORK)) {
      return null;
    }
    int end = name.indexOf('.', FRAMEWORK.length());
    String layer = end < 0 ? "" : name.substring(FRAMEWORK.length(), end);
    return switch (layer) {
      case "metainterp", "resume", "opt", "trace", "bytecode", "weave", "codegen", "runtime", "observe" -> layer;
      default -> null;
    };
  }

  private static String method(StackTraceElement frame) {
    String owner = frame.getClassName();
    int hidden = owner.indexOf('/');
    owner = hidden < 0 ? owner : owner.substring(0, hidden);
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
