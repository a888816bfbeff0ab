package dev.clew.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Where optimised traces become classes. */
class CompileQueueTest {
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);

  private final class TestJob implements CompileQueue.Job {
    private final String name;
    private final Throwable failure;
    private final boolean failsToFail;
    private final CountDownLatch over = new CountDownLatch(1);

    TestJob(String name, Throwable failure, boolean failsToFail) {
      this.name = name;
      this.failure = failure;
      this.failsToFail = failsToFail;
    }

    @Override
    public void perform() {
      if (name.equals("holds")) {
        try {
          held.await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      log.add(name + " performed by " + Thread.currentThread().getName());
    }

    @Override
    public void failed(Throwable t) {
      log.add(name + " failed: " + t.getMessage());
      if (failsToFail) {
        throw new IllegalStateException("again");
      }
    }

    @Override
    public void done() {
      log.add(name + " done");
      over.countDown();
    }

    void await() throws InterruptedException {
      assertThat(over.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private TestJob job(String name) {
    return new TestJob(name, null, false);
  }

  @Test
  void withoutAThreadAJobIsDoneAtOnce() {
    CompileQueue queue = new CompileQueue(false);
    queue.submit(job("a"));
    queue.submit(new TestJob("b", new IllegalStateException("why"), false));
    assertThat(log).containsExactly("a performed by " + Thread.currentThread().getName(), "a done", "b failed: why", "b done");
    assertThat(queue.isFull()).isFalse();
  }

  @Test
  void withAThreadJobsAreDoneThereInTheirOrder() throws InterruptedException {
    CompileQueue queue = new CompileQueue(true);
    TestJob last = job("c");
    queue.submit(job("a"));
    queue.submit(new TestJob("b", new IllegalStateException("why"), false));
    queue.submit(last);
    last.await();
    assertThat(log).containsExactly("a performed by clew-compiler", "a done", "b failed: why", "b done", "c performed by clew-compiler", "c done");
  }

  @Test
  void aJobThatFailsEvenToFailKeepsNoOtherFromBeingDone() throws InterruptedException {
    CompileQueue queue = new CompileQueue(true);
    TestJob first = new TestJob("a", new IllegalStateException("why"), true);
    queue.submit(first);
    first.await();
    TestJob next = job("b");
    queue.submit(next);
    next.await();
    assertThat(log).containsExactly("a failed: why", "a done", "b performed by clew-compiler", "b done");
  }

  @Test
  void theGuestGoesOnWhileAJobIsDoneAndIsToldWhenTooManyWait() throws InterruptedException {
    CompileQueue queue = new CompileQueue(true);
    queue.submit(job("holds"));
    TestJob last = null;
    for (int i = 0; i < 9; i++) {
      last = job("waits " + i);
      queue.submit(last);
    }
    assertThat(queue.isFull()).isTrue();
    assertThat(log).isEmpty();
    held.countDown();
    last.await();
    assertThat(queue.isFull()).isFalse();
    assertThat(log).hasSize(20);
  }
}
