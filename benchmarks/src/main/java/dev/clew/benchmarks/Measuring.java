package dev.clew.benchmarks;

import dev.clew.benchmarks.measure.Clock;
import dev.clew.benchmarks.measure.Contestant;
import dev.clew.benchmarks.measure.Session;
import dev.clew.benchmarks.peer.Peers;
import dev.clew.benchmarks.program.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** The options about how to measure. */
final class Measuring {
  private static final int PROCESSES = 3;
  private static final double SECONDS = 5;
  private static final double QUICK_SECONDS = 2;

  @Option(names = "--quick", description = "one process of 2 seconds for each program and way: all of it within ten minutes")
  private boolean quick;

  @Option(names = "--processes", paramLabel = "N", description = "how many processes measure each program each way (default: 3)")
  private Integer processes;

  @Option(names = "--seconds", paramLabel = "S",
      description = "how long each of them runs the program with the JIT, once at least; less without it (default: 5)")
  private Double seconds;

  @Option(names = "--limit", paramLabel = "S", defaultValue = "120", description = "after how many seconds a process is given up (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(names = "--ways", paramLabel = "WAY", split = ",", description = "off, on, unwoven, twin (default: off,on)")
  private List<String> ways = List.of("off", "on");

  @Option(names = "--peers", paramLabel = "PEER", split = ",",
      description = "which peers to look for: swipl, gplc, tuprolog, guile, chez, racket, kawa, node, luajit, pypy3, graaljs, graalpy or none (default: all)")
  private List<String> peers = Peers.names();

  @Option(names = "--clock", paramLabel = "CLOCK", defaultValue = "wall",
      description = "wall, or cpu: processor time of the program's thread, for machines that are busy (default: wall)")
  private String clock;

  /** Looks for the peers that were asked for; throws {@link IllegalArgumentException} for what cannot be one. */
  Peers.Search search() {
    return Peers.find(chosenPeers(), System.getenv());
  }

  /** Returns what was asked for; throws {@link IllegalArgumentException} for what cannot be. */
  Session session(List<Contestant> others) {
    if (processes != null && processes < 1) {
      throw new IllegalArgumentException("--processes must be at least 1");
    }
    if (seconds != null && !(seconds > 0)) {
      throw new IllegalArgumentException("--seconds must be more than 0");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("--limit must be at least 1");
    }
    Clock time = Clock.named(clock);
    List<Contestant> contestants = new ArrayList<>(chosenWays().stream().map(w -> Contestant.of(w, time)).toList());
    contestants.addAll(others);
    double budget = seconds != null ? seconds : quick ? QUICK_SECONDS : SECONDS;
    return new Session(contestants, processes != null ? processes : quick ? 1 : PROCESSES, Duration.ofNanos((long) (1e9 * budget)), Duration.ofSeconds(limit));
  }

  private Set<Way> chosenWays() {
    EnumSet<Way> chosen = EnumSet.noneOf(Way.class);
    for (String name : ways) {
      if (!Way.isOne(name)) {
        throw new IllegalArgumentException("--ways: no way is called " + name + "; there are " + String.join(", ", Arrays.stream(Way.values()).map(Way::id).toList()));
      }
      chosen.add(Way.valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return chosen;
  }

  private List<String> chosenPeers() {
    if (peers.equals(List.of("none"))) {
      return List.of();
    }
    peers.stream().filter(p -> !Peers.names().contains(p)).findFirst().ifPresent(p -> {
      throw new IllegalArgumentException("--peers: no peer is called " + p + "; there are " + String.join(", ", Peers.names()) + ", or none");
    });
    return peers;
  }
}
