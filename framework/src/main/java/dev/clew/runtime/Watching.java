package dev.clew.runtime;

import dev.clew.profile.Profiler;
import dev.clew.trace.Location;

/** What a profiler is told of one thread: which code it entered last. Nothing is kept while there is no profiler. */
final class Watching implements Profiler.Watch {
  private final Linking linking;
  // plain on purpose, read at each entry: seeing a profiler a little late is fine
  private Thread thread;
  private volatile LoopHeader entered;

  Watching(Linking linking) {
    this.linking = linking;
  }

  /** A thread is about to run code. */
  void enters(LoopHeader header) {
    if (thread != null && thread == Thread.currentThread()) {
      entered = header;
    }
  }

  @Override
  public boolean isPortal(StackTraceElement frame) {
    return linking.isPortal(frame);
  }

  @Override
  public void watch(Thread watched) {
    thread = watched;
    entered = null;
  }

  @Override
  public Location entered() {
    LoopHeader header = entered;
    return header == null ? null : header.tree().location();
  }
}
