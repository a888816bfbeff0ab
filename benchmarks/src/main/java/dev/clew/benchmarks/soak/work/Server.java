package dev.clew.benchmarks.soak.work;

import java.util.Arrays;
import java.util.Random;

/**
 * A Scheme system that stays when phases change, as that of a server that is never started again: it counts visits, in a table of a fixed size, and evaluates the texts it is sent. The number of a
 * request decides what is asked for, so that one can be repeated.
 */
public final class Server implements Work {
  private static final int SESSIONS = 64;
  private static final int MODULUS = 65_521;
  private static final int MOST_VISITS = 400;
  private static final String PROGRAM = """
      (define sessions (make-vector 64 0))
      (define (visit! session visits)
        (do ((k 0 (+ k 1))) ((= k visits) (vector-ref sessions session))
          (vector-set! sessions session (modulo (+ (* 31 (vector-ref sessions session)) k) 65521))))
      (define (total) (let loop ((i 0) (sum 0)) (if (< i (vector-length sessions)) (loop (+ i 1) (+ sum (vector-ref sessions i))) sum)))
      """;

  private final long seed;
  private final SchemeSystem scheme = new SchemeSystem();
  private final long[] sessions = new long[SESSIONS];
  private long requests;

  /** Starts it. */
  public Server(long seed) {
    this.seed = seed;
    scheme.evaluate(PROGRAM);
  }

  @Override
  public String name() {
    return "server, request " + requests;
  }

  @Override
  public void step() {
    requests++;
    Random random = new Random(seed + requests);
    int session = random.nextInt(SESSIONS);
    int visits = 1 + random.nextInt(MOST_VISITS);
    for (int k = 0; k < visits; k++) {
      sessions[session] = (31 * sessions[session] + k) % MODULUS;
    }
    check("(visit! " + session + " " + visits + ")", sessions[session]);
    check("(total)", Arrays.stream(sessions).sum());
    new SchemeTexts(random, scheme).step();
  }

  private void check(String call, long expected) {
    WrongResult.check(call, Long.toString(expected), scheme.evaluate(call));
  }
}
