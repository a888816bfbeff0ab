package dev.clew.codegen;

import dev.clew.trace.Trace;
import dev.clew.trace.TracePrinter;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Text of a generated class for bug reports, in the manner of {@code javap -c}; offsets are given as labels. */
final class Listing extends MethodVisitor {
  private static final String[] NAMES = opcodeNames();

  private final StringBuilder text;
  private final Map<Label, String> labels = new HashMap<>();

  private Listing(StringBuilder text) {
    super(Opcodes.ASM9);
    this.text = text;
  }

  /** Returns the text of a class file. */
  static String of(byte[] classFile) {
    StringBuilder text = new StringBuilder();
    new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9) {
      @Override
      public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        text.append("  field ").append(name).append(' ').append(descriptor).append('\n');
        return null;
      }

      @Override
      public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
        text.append("  method ").append(name).append(descriptor).append('\n');
        return new Listing(text);
      }
    }, ClassReader.EXPAND_FRAMES);
    return text.toString();
  }

  /** Appends the text form of all traces of a region. */
  static void appendTraces(StringBuilder text, Region region) {
    append(text, region.root());
    region.loops().values().forEach(t -> append(text, t));
    region.bridges().values().forEach(t -> append(text, t));
  }

  private static void append(StringBuilder text, Trace trace) {
    text.append(TracePrinter.print(trace)).append('\n');
  }

  private static String[] opcodeNames() {
    String[] names = new String[256];
    boolean instructions = false;
    for (Field f : Opcodes.class.getFields()) {
      instructions |= f.getName().equals("NOP"); // the constants before are versions, flags and types
      if (instructions && f.getType() == int.class) {
        try {
          names[f.getInt(null)] = f.getName().toLowerCase(java.util.Locale.ROOT);
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    return names;
  }

  private void line(int opcode, Object... operands) {
    text.append("    ").append(NAMES[opcode]);
    for (Object o : operands) {
      text.append(' ').append(o);
    }
    text.append('\n');
  }

  private String name(Label label) {
    return labels.computeIfAbsent(label, l -> "L" + labels.size());
  }

  @Override
  public void visitInsn(int opcode) {
    line(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    line(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int slot) {
    line(opcode, slot);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    line(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    line(opcode, owner + '.' + name, descriptor);
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
    line(opcode, owner + '.' + name + descriptor);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    line(opcode, name(label));
  }

  @Override
  public void visitLdcInsn(Object value) {
    line(Opcodes.LDC, value);
  }

  @Override
  public void visitIincInsn(int slot, int increment) {
    line(Opcodes.IINC, slot, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label dflt, Label... cases) {
    text.append("    tableswitch");
    for (Label c : cases) {
      text.append(' ').append(name(c));
    }
    text.append('\n');
  }

  @Override
  public void visitLabel(Label label) {
    text.append("  ").append(name(label)).append(":\n");
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    text.append("    // line ").append(line).append('\n');
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    text.append("    try ").append(name(start)).append(" to ").append(name(end)).append(" catch ").append(name(handler)).append('\n');
  }

  @Override
  public void visitFrame(int type, int localCount, Object[] locals, int stackCount, Object[] stack) {
    text.append("    frame ").append(java.util.Arrays.asList(locals).subList(0, localCount)).append(' ')
        .append(java.util.Arrays.asList(stack).subList(0, stackCount)).append('\n');
  }
}
