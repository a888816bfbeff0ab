package dev.clew.benchmarks.peer;

import dev.clew.benchmarks.measure.Child;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** A peer that runs on the JVM. */
abstract class JvmPeer extends Peer {
  private final Path jars;

  JvmPeer(String id, Java java, Path jars, String system) {
    super(id, java.command(), system);
    this.jars = jars;
  }

  /** What it runs on warms up, as ours does. */
  @Override
  public double share() {
    return 0.6;
  }

  /** Returns the folder with its jars and nothing else. */
  Path jars() {
    return jars;
  }

  /** Returns its jars, for a class path. */
  String allJars() {
    return jars.resolve("*").toString();
  }

  /** Returns our classes, for the class path of one that has no language to measure itself in: it is driven from Java, with our stopwatch. */
  static String ownClasses() {
    try {
      return Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
