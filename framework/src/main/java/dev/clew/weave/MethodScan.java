package dev.clew.weave;

import static net.bytebuddy.jar.asm.Opcodes.INVOKESTATIC;
import static net.bytebuddy.jar.asm.Opcodes.MONITORENTER;
import static net.bytebuddy.jar.asm.Opcodes.MONITOREXIT;
import static net.bytebuddy.jar.asm.Opcodes.PUTFIELD;
import static net.bytebuddy.jar.asm.Opcodes.PUTSTATIC;

import dev.clew.annotations.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import net.bytebuddy.jar.asm.TypePath;
import net.bytebuddy.jar.asm.TypeReference;

/** Collects what the rules and the weaver need to know of one method: hints on it, on its variables and in its code. Judges nothing. */
final class MethodScan extends FrameTracker {
  /** A call of {@code Jit.mergePoint()}: its instruction index and line, and the verifier's types there, by slot. */
  record MergePoint(int index, int line, List<Object> locals, List<Object> stack, int monitors) {}

  /** A write to a field. */
  record FieldWrite(String owner, String name, int line) {}

  /** A {@code @Green} or {@code @Red} on a variable, valid for instructions [start, end). */
  record Mark(String annotation, int slot, int start, int end, String variable) {
    boolean covers(int index) {
      return start <= index && index < end;
    }
  }

  /** A {@code @Green} or {@code @Red} on something else, in words. */
  record Misplaced(String annotation, String on) {}

  /** An exception table entry, instructions [start, end). */
  record TryBlock(int start, int end) {}

  private record RawMark(String annotation, int slot, Label start, Label end) {}

  private record Local(String name, int slot, Label start, Label end) {}

  private record RawTry(Label start, Label end) {}

  final String name;
  final String descriptor;
  final int access;
  final Set<String> annotations = new HashSet<>();
  final List<MergePoint> mergePoints = new ArrayList<>();
  final List<Integer> loopHeaderLines = new ArrayList<>();
  final List<FieldWrite> writes = new ArrayList<>();
  final List<Misplaced> misplaced = new ArrayList<>();
  /** Fields that {@code @Effects} names, and whether it lets the method touch fields at all. */
  final List<String> effectsFields = new ArrayList<>();
  boolean mayTouchFields;
  String locationProvider;
  boolean promotesParameter;
  boolean callsHints;
  int firstLine;
  int maxLocals;

  private final Consumer<MethodScan> whenDone;
  private final Map<Label, Integer> indexOf = new HashMap<>();
  private final Map<Label, Integer> monitorsAt = new HashMap<>();
  private final Map<Label, List<Label>> handlersFrom = new HashMap<>();
  private final List<RawMark> rawMarks = new ArrayList<>();
  private final List<Mark> parameterMarks = new ArrayList<>();
  private final List<Local> variables = new ArrayList<>();
  private final List<RawTry> tries = new ArrayList<>();
  private int index = -1;
  private int line;
  private int monitors;

  MethodScan(String owner, int access, String name, String descriptor, Consumer<MethodScan> whenDone) {
    super(owner, access, name, descriptor, null);
    this.name = name;
    this.descriptor = descriptor;
    this.access = access;
    this.whenDone = whenDone;
  }

  boolean is(int flag) {
    return (access & flag) != 0;
  }

  boolean isPortal() {
    return annotations.contains(Names.PORTAL);
  }

  boolean isConstructor() {
    return name.equals("<init>") || name.equals("<clinit>");
  }

  boolean hasBody() {
    return !is(Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE);
  }

  /** Returns the method for messages. */
  String text() {
    return Names.method(name, descriptor);
  }

  /** Returns the variable hints. */
  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>(parameterMarks);
    for (RawMark m : rawMarks) {
      marks.add(new Mark(m.annotation, m.slot, indexOf.get(m.start), indexOf.get(m.end), nameOf(m)));
    }
    return marks;
  }

  /** Returns the exception table. */
  List<TryBlock> tryBlocks() {
    return tries.stream().map(t -> new TryBlock(indexOf.get(t.start), indexOf.get(t.end))).toList();
  }

  private String nameOf(RawMark mark) {
    return variables.stream().filter(v -> v.slot == mark.slot && v.start == mark.start).map(Local::name).findFirst().orElse("in slot " + mark.slot);
  }

  private String parameterName(int slot, int position) {
    String unknown = "number " + (position + 1);
    return variables.stream().filter(v -> v.slot == slot && indexOf.get(v.start) == 0).map(Local::name).findFirst().orElse(unknown);
  }

  @Override
  void beforeInstruction() {
    index++;
  }

  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    if (opcode == MONITORENTER) {
      monitors++;
    } else if (opcode == MONITOREXIT) {
      monitors--;
    }
  }

  @Override
  public void visitMethodInsn(int opcode, String owner, String callee, String calleeDescriptor, boolean isInterface) {
    if (opcode == INVOKESTATIC && owner.equals(Names.JIT)) {
      callsHints = true;
      if (callee.equals("mergePoint") && locals() != null) {
        mergePoints.add(new MergePoint(index + 1, line, List.copyOf(locals()), List.copyOf(stack()), monitors));
      } else if (callee.equals("loopHeader")) {
        loopHeaderLines.add(line);
      }
    }
    super.visitMethodInsn(opcode, owner, callee, calleeDescriptor, isInterface);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String field, String fieldDescriptor) {
    super.visitFieldInsn(opcode, owner, field, fieldDescriptor);
    if (opcode == PUTFIELD || opcode == PUTSTATIC) {
      writes.add(new FieldWrite(owner, field, line));
    }
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    super.visitJumpInsn(opcode, label);
    monitorsAt.putIfAbsent(label, monitors);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label dflt, Label... labels) {
    super.visitTableSwitchInsn(min, max, dflt, labels);
    targets(dflt, labels);
  }

  @Override
  public void visitLookupSwitchInsn(Label dflt, int[] keys, Label[] labels) {
    super.visitLookupSwitchInsn(dflt, keys, labels);
    targets(dflt, labels);
  }

  private void targets(Label dflt, Label[] labels) {
    monitorsAt.putIfAbsent(dflt, monitors);
    for (Label l : labels) {
      monitorsAt.putIfAbsent(l, monitors);
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    tries.add(new RawTry(start, end));
    handlersFrom.computeIfAbsent(start, l -> new ArrayList<>()).add(handler);
  }

  @Override
  public void visitLabel(Label label) {
    indexOf.put(label, index + 1);
    // Code is visited in its textual order, which follows control flow except here.
    monitors = monitorsAt.getOrDefault(label, monitors);
    for (Label handler : handlersFrom.getOrDefault(label, List.of())) {
      monitorsAt.putIfAbsent(handler, monitors);
    }
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    if (firstLine == 0) {
      firstLine = number;
    }
  }

  @Override
  public void visitLocalVariable(String variable, String type, String signature, Label start, Label end, int slot) {
    variables.add(new Local(variable, slot, start, end));
  }

  @Override
  public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
    annotations.add(annotation);
    if (annotation.equals(Names.EFFECTS)) {
      return effects();
    }
    return !annotation.equals(Names.PORTAL) ? null : new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String element, Object value) {
        if (element.equals("location")) {
          locationProvider = ((Type) value).getInternalName();
        }
      }
    };
  }

  private AnnotationVisitor effects() {
    Map<String, String> memory = new HashMap<>(Map.of("reads", Memory.ALL.name(), "writes", Memory.ALL.name()));
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visitEnum(String element, String type, String value) {
        memory.put(element, value);
      }

      @Override
      public AnnotationVisitor visitArray(String element) {
        return new AnnotationVisitor(Opcodes.ASM9) {
          @Override
          public void visit(String name, Object value) {
            effectsFields.add((String) value);
          }
        };
      }

      @Override
      public void visitEnd() {
        mayTouchFields = memory.values().stream().anyMatch(m -> Memory.valueOf(m).hasFields());
      }
    };
  }

  private static boolean isVariableHint(String annotation) {
    return annotation.equals(Names.GREEN) || annotation.equals(Names.RED);
  }

  /** The type of a variable itself: at most the way through its array dimensions and outer classes, not into type arguments. */
  private static boolean isWhole(TypePath path) {
    for (int i = 0; path != null && i < path.getLength(); i++) {
      if (path.getStep(i) != TypePath.ARRAY_ELEMENT && path.getStep(i) != TypePath.INNER_TYPE) {
        return false;
      }
    }
    return true;
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
    if (annotation.equals(Names.PROMOTE)) {
      promotesParameter = true;
    } else if (isVariableHint(annotation)) {
      markParameter(parameter, annotation);
    }
    return null;
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(int typeRef, TypePath path, String annotation, boolean visible) {
    TypeReference reference = new TypeReference(typeRef);
    if (!isVariableHint(annotation)) {
      return null;
    }
    if (reference.getSort() == TypeReference.METHOD_FORMAL_PARAMETER && isWhole(path)) {
      markParameter(reference.getFormalParameterIndex(), annotation);
    } else if (reference.getSort() == TypeReference.METHOD_RECEIVER && isWhole(path)) {
      parameterMarks.add(new Mark(annotation, 0, 0, Integer.MAX_VALUE, "this"));
    } else {
      misplace(annotation, Words.of(reference, path));
    }
    return null;
  }

  /** The class file has it twice, as annotation of the parameter and of its type. */
  private void markParameter(int parameter, String annotation) {
    int slot = is(Opcodes.ACC_STATIC) ? 0 : 1;
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int k = 0; k < parameter; k++) {
      slot += types[k].getSize();
    }
    int found = slot;
    if (parameterMarks.stream().noneMatch(m -> m.slot == found && m.annotation.equals(annotation))) {
      parameterMarks.add(new Mark(annotation, slot, 0, Integer.MAX_VALUE, "number " + (parameter + 1)));
    }
  }

  @Override
  public AnnotationVisitor visitInsnAnnotation(int typeRef, TypePath path, String annotation, boolean visible) {
    misplaceHint(typeRef, path, annotation);
    return null;
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(int typeRef, TypePath path, String annotation, boolean visible) {
    misplaceHint(typeRef, path, annotation);
    return null;
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(int typeRef, TypePath path, Label[] start, Label[] end, int[] slots, String annotation, boolean visible) {
    if (isVariableHint(annotation) && isWhole(path)) {
      for (int k = 0; k < slots.length; k++) {
        rawMarks.add(new RawMark(annotation, slots[k], start[k], end[k]));
      }
    } else {
      misplaceHint(typeRef, path, annotation);
    }
    return null;
  }

  private void misplaceHint(int typeRef, TypePath path, String annotation) {
    if (isVariableHint(annotation)) {
      misplace(annotation, Words.of(new TypeReference(typeRef), path));
    }
  }

  private void misplace(String annotation, String on) {
    misplaced.add(new Misplaced(annotation, on));
  }

  @Override
  public void visitMaxs(int stackSize, int localsSize) {
    maxLocals = localsSize;
  }

  @Override
  public void visitEnd() {
    int slot = is(Opcodes.ACC_STATIC) ? 0 : 1;
    Type[] types = Type.getArgumentTypes(descriptor);
    for (int k = 0; k < types.length; k++) {
      rename(slot, k);
      slot += types[k].getSize();
    }
    whenDone.accept(this);
  }

  private void rename(int slot, int position) {
    parameterMarks.replaceAll(m -> m.slot == slot && !m.variable.equals("this") ? new Mark(m.annotation, slot, m.start, m.end, parameterName(slot, position)) : m);
  }
}
