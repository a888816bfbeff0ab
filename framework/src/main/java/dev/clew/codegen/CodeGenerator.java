package dev.clew.codegen;

import dev.clew.spi.Transfer;
import dev.clew.trace.AbortReason;
import dev.clew.trace.Target;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.jar.asm.ClassTooLargeException;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Makes one hidden class of a region and defines it. {@link #generate} is the map of this package.
 *
 * <p>The class file is written with the ASM writer inside Byte Buddy, not with Byte Buddy's own language: measured in a fresh JVM, the first class costs 34 ms
 * this way and 350 to 550 ms the other, and warm a fifth; and there is little to gain, as a generated class is nothing but straight bytecode. The class
 * is hidden and not strongly tied to its loader, so it is unloaded as soon as nobody refers to it.
 *
 * <p>Safe for use by many threads; a call shares nothing with another.
 */
public final class CodeGenerator {
  private static final String ENTRY = "e";

  /** HotSpot's limit is 8000; the rest is for what estimates forget. */
  private static final int METHOD_LIMIT = 7900;

  private CodeGenerator() {}

  /**
   * Compiles a region.
   *
   * @return the class, initialised, with one instance for each way in
   * @throws CodegenException if a limit is hit (of the class file format, of HotSpot's patience), or if the class does not verify, which is a bug of ours
   */
  public static GeneratedCode generate(Region region) {
    return generate(region, METHOD_LIMIT);
  }

  /** Compiles a region with another limit for the size of methods: tests cut small traces into many. */
  static GeneratedCode generate(Region region, int methodLimit) {
    String simple = Names.legal(region.name());
    String owner = Type.getInternalName(region.host().lookupClass());
    owner = owner.substring(0, owner.lastIndexOf('/') + 1).concat("Clew$").concat(simple);
    // stack maps are given, see Code; COMPUTE_MAXS alone never asks for a class
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, owner, null, Type.getInternalName(CompiledCode.class), null);
    writer.visitSource(simple.concat(".trace"), null);
    Emission emission = new Emission(region, owner, simple, writer, methodLimit);
    if (!emission.access().nameable(CompiledCode.class)) {
      throw new CodegenException(AbortReason.INTERNAL_ERROR, "the class loader of " + region.host().lookupClass() + " does not see "
          + CompiledCode.class.getName(), null);
    }
    List<Block> entries = emission.entries();
    boolean arrays = entries.size() > 1 || emission.layout().root().inputSlots() > Shape.MAX_SLOTS;
    Unit main = emission.mainUnit(arrays);
    for (Unit unit = emission.nextUnit(); unit != null; unit = emission.nextUnit()) {
      new MethodEmitter(emission, unit).emit();
    }
    emission.stubs().emit();
    emitRun(emission, main);
    MethodType call = region.result() == null || arrays ? null : CallEntry.emit(emission, main);
    emitConstructor(emission, arrays);
    emitInitialiser(emission, writer, entries.size(), arrays);
    byte[] classFile = toBytes(writer, region);
    return define(emission, classFile, entries, call);
  }

  /** The virtual method that everybody calls: unpacks and calls the static one, which small enough C2 inlines with the arrays gone. */
  private static void emitRun(Emission emission, Unit main) {
    Code code = emission.open(Opcodes.ACC_PUBLIC, "run", Type.getMethodDescriptor(Type.getType(Transfer.class), Type.getType(long[].class),
        Type.getType(Object[].class)));
    if (main.arrays()) {
      code.out().visitVarInsn(Opcodes.ALOAD, 1);
      code.out().visitVarInsn(Opcodes.ALOAD, 2);
      code.out().visitVarInsn(Opcodes.ALOAD, 0);
      code.out().visitFieldInsn(Opcodes.GETFIELD, emission.owner(), ENTRY, "I");
    } else {
      Packing.unpackInOrder(code, main.parameters(), 1, 2);
    }
    code.invokeStatic(emission.owner(), main.name(), main.descriptor());
    code.op(Opcodes.ARETURN);
    emission.close("run", code);
  }

  private static void emitConstructor(Emission emission, boolean numbered) {
    Code code = emission.open(Opcodes.ACC_PRIVATE, "<init>", numbered ? "(I)V" : "()V");
    code.out().visitVarInsn(Opcodes.ALOAD, 0);
    code.out().visitMethodInsn(Opcodes.INVOKESPECIAL, Type.getInternalName(CompiledCode.class), "<init>", "()V", false);
    if (numbered) {
      code.out().visitVarInsn(Opcodes.ALOAD, 0);
      code.out().visitVarInsn(Opcodes.ILOAD, 1);
      code.out().visitFieldInsn(Opcodes.PUTFIELD, emission.owner(), ENTRY, "I");
    }
    code.op(Opcodes.RETURN);
    emission.close("<init>", code);
  }

  /**
   * Besides the constants, the initialiser makes the instances and hands them back at the end of the class-data array: no reflection, which is slow when
   * cold.
   */
  private static void emitInitialiser(Emission emission, ClassWriter writer, int instances, boolean numbered) {
    if (numbered) {
      writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, ENTRY, "I", null, null).visitEnd();
    }
    Code init = emission.constants().declare(writer);
    for (int i = 0; i < instances; i++) {
      init.out().visitVarInsn(Opcodes.ALOAD, 0);
      init.push(emission.constants().size() + i);
      init.out().visitTypeInsn(Opcodes.NEW, emission.owner());
      init.op(Opcodes.DUP);
      if (numbered) {
        init.push(i);
      }
      init.out().visitMethodInsn(Opcodes.INVOKESPECIAL, emission.owner(), "<init>", numbered ? "(I)V" : "()V", false);
      init.op(Opcodes.AASTORE);
    }
    init.op(Opcodes.RETURN);
    init.end();
    writer.visitEnd();
  }

  private static byte[] toBytes(ClassWriter writer, Region region) {
    try {
      return writer.toByteArray();
    } catch (ClassTooLargeException | MethodTooLargeException e) {
      throw new CodegenException(AbortReason.METHOD_TOO_LARGE, region.name() + ": " + e.getMessage(), e);
    }
  }

  private static GeneratedCode define(Emission emission, byte[] classFile, List<Block> entries, MethodType call) {
    Region region = emission.region();
    Object[] data = emission.constants().classData(entries.size());
    Class<?> defined;
    MethodHandle called;
    try {
      MethodHandles.Lookup lookup = region.host().defineHiddenClassWithClassData(classFile, data, true);
      defined = lookup.lookupClass();
      called = call == null ? null : lookup.findStatic(defined, CallEntry.NAME, call);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    } catch (IllegalAccessException | LinkageError e) {
      throw ClassVerifier.rejected(region, classFile, e);
    }
    int first = emission.constants().size();
    Map<Target, CompiledCode> byTarget = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).budgeted()) {
        byTarget.put(entries.get(i).target(), (CompiledCode) data[first + i]);
      }
    }
    CompiledCode code = (CompiledCode) data[first];
    return new GeneratedCode(code, byTarget, called, defined.getName(), classFile, emission.sizes(), emission.layout().lines());
  }
}
