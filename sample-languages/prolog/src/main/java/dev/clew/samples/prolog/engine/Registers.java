package dev.clew.samples.prolog.engine;

/** What a step sets: where to go on. A step finds the frame and the choice point as they are and leaves them as they shall be. */
public final class Registers {
  /** The node to do next, null when the query has ended. */
  public Node node;

  /** The frame of that node. */
  public Frame frame;

  /** The newest choice point. */
  public ChoicePoint choice;

  /** Whether the guest program may have closed a loop here; see {@link Driver}. */
  boolean loop;

  Registers(Frame frame, ChoicePoint choice) {
    this.frame = frame;
    this.choice = choice;
  }

  /** Goes on at a node of the current frame; behind the last goal of a body that is the caller's. */
  void goOn(Node next) {
    if (next == Return.NODE) {
      Frame f = frame;
      goOn(f.next, f.parent);
    } else {
      node = next;
    }
  }

  /** Goes on at a node of another frame. */
  public void goOn(Node next, Frame nextFrame) {
    node = next;
    frame = nextFrame;
  }

  /** Takes back all bindings since the newest choice point and goes on with its next alternative. */
  public void fail() {
    ChoicePoint c = choice;
    c.undo();
    c.retry(this);
  }
}
