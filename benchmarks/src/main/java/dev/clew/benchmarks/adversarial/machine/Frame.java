package dev.clew.benchmarks.adversarial.machine;

/** One activation of a routine. A generator is the frame of its routine. */
final class Frame {
  final Routine routine;
  final Object[] registers;
  Frame caller;
  int pc;
  /** The register that takes what is called or resumed next will give. */
  int result;

  Frame(Routine routine, Frame caller) {
    this.routine = routine;
    this.caller = caller;
    registers = new Object[routine.registers()];
  }

  int number(int register) {
    return (Integer) registers[register];
  }
}
