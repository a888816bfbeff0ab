package dev.clew.bytecode;

import static net.bytebuddy.jar.asm.Opcodes.*;

import dev.clew.annotations.DontLookInside;
import dev.clew.annotations.Immutable;
import dev.clew.annotations.QuasiImmutable;
import dev.clew.bytecode.DecodedMethod.MemberRef;
import dev.clew.bytecode.DecodedMethod.TypeRef;
import dev.clew.spi.Blank;
import dev.clew.spi.WasFinal;
import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.FieldDescr.Mutability;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import dev.clew.trace.TypeDescr;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import net.bytebuddy.jar.asm.ConstantDynamic;

/**
 * Resolves what instructions refer to, once an instruction: the result replaces the symbolic operand. Linkage errors are the guest interpreter's own and come out
 * as the JVM's error classes.
 */
public final class Linker {
  private static final String JIT = "dev.clew.annotations.Jit";

  private Linker() {}

  /** Returns the class an instruction refers to. */
  public static Class<?> type(DecodedMethod m, int i) {
    Object o = m.operand[i];
    if (o instanceof TypeRef ref) {
      Class<?> c = load(m, ref.name());
      prepare(c);
      m.operand[i] = c;
      return c;
    }
    return (Class<?>) o;
  }

  /** Returns the class with an internal name or array descriptor, as seen from a method. */
  public static Class<?> load(DecodedMethod m, String internalName) {
    if (m.owner.isHidden() && m.owner.getName().startsWith(internalName.replace('/', '.') + '/')) {
      return m.owner; // a hidden class is found by nobody but itself
    }
    try {
      return Class.forName(internalName.replace('/', '.'), false, m.owner.getClassLoader());
    } catch (ClassNotFoundException e) {
      NoClassDefFoundError error = new NoClassDefFoundError(internalName);
      error.initCause(e);
      throw error;
    }
  }

  /** Tells {@link TypeDescr} how to allocate objects of a woven class, if that is possible. */
  private static void prepare(Class<?> c) {
    TypeDescr t = TypeDescr.of(c);
    if (t.blankAllocatable() || !DecodedClass.of(c).isWoven() || Modifier.isAbstract(c.getModifiers()) || c.isAnnotationPresent(DontLookInside.class)) {
      return;
    }
    try {
      MethodHandle blank = lookup(c).findConstructor(c, MethodType.methodType(void.class, Blank.class)).asType(MethodType.methodType(Object.class, Blank.class));
      t.setBlank(() -> {
        try {
          return (Object) blank.invokeExact((Blank) null);
        } catch (Error e) {
          throw e;
        } catch (Throwable e) {
          throw new IllegalStateException(e);
        }
      });
    } catch (NoSuchMethodException | IllegalAccessException e) {
      // No blank constructor: the class extends one that is not woven. Its constructors are then residual calls.
      return;
    }
  }

  /** Returns the field an instruction refers to. */
  public static FieldDescr field(DecodedMethod m, int i) {
    Object o = m.operand[i];
    if (o instanceof MemberRef ref) {
      Class<?> owner = load(m, ref.owner());
      Class<?> type = MethodType.fromMethodDescriptorString("()" + ref.descriptor(), m.owner.getClassLoader()).returnType();
      Field f = Members.field(owner, ref.name(), type);
      FieldDescr d = describe(f);
      m.operand[i] = d;
      return d;
    }
    return (FieldDescr) o;
  }

  /** Returns the descriptor of a field, with what its author promised. */
  static FieldDescr describe(Field f) {
    return FieldDescr.of(f, mutability(f));
  }

  private static Mutability mutability(Field f) {
    boolean promised = f.isAnnotationPresent(Immutable.class) || f.getDeclaringClass().isAnnotationPresent(Immutable.class);
    if (f.isAnnotationPresent(QuasiImmutable.class)) {
      return f.getType().isArray() && f.isAnnotationPresent(Immutable.class) ? Mutability.QUASI_IMMUTABLE_ARRAY : Mutability.QUASI_IMMUTABLE;
    }
    if (promised) {
      return f.getType().isArray() ? Mutability.IMMUTABLE_ARRAY : Mutability.IMMUTABLE;
    }
    if (f.isSynthetic() && f.getName().startsWith("$SwitchMap$")) {
      return Mutability.IMMUTABLE_ARRAY; // javac's table for a switch over an enum, filled by its class's initialiser
    }
    boolean isFinal = Modifier.isFinal(f.getModifiers()) || f.isAnnotationPresent(WasFinal.class);
    // System.in, out and err are final and yet are set.
    return isFinal && f.getDeclaringClass() != System.class ? Mutability.IMMUTABLE : Mutability.MUTABLE;
  }

  /** Returns the constant an {@code ldc} loads. */
  public static Constant constant(DecodedMethod m, int i) {
    Object o = m.operand[i];
    if (!(o instanceof Constant)) {
      o = o instanceof ConstantDynamic c ? LinkedConstants.dynamic(m, c) : Constant.of(LinkedConstants.resolve(m, o));
      m.operand[i] = o;
    }
    return (Constant) o;
  }

  /** Returns the callee of a call instruction. */
  public static Callee callee(DecodedMethod m, int i) {
    Object o = m.operand[i];
    if (o instanceof Callee c) {
      return c;
    }
    Callee c = o instanceof Decoder.CallSiteRef site ? LinkedConstants.callSite(m, site) : resolve(m, m.opcode[i], (MemberRef) o);
    m.operand[i] = c;
    return c;
  }

  /**
   * Initialises a class as calling one of its static methods does.
   *
   * @throws ExceptionInInitializerError or another linkage error, as the JVM would
   */
  public static void initialize(Class<?> c) {
    try {
      lookup(c).ensureInitialized(c);
    } catch (IllegalAccessException e) {
      throw (IllegalAccessError) new IllegalAccessError(c.getName()).initCause(e);
    }
  }

  static MethodHandles.Lookup lookup(Class<?> caller) throws IllegalAccessException {
    return FullLookup.of(caller);
  }

  private static Callee resolve(DecodedMethod m, int opcode, MemberRef ref) {
    Class<?> owner = load(m, ref.owner());
    prepare(owner);
    MethodType type = MethodType.fromMethodDescriptorString(ref.descriptor(), m.owner.getClassLoader());
    String simple = TypeDescr.of(owner).name() + '.' + ref.name();
    try {
      if (ref.name().equals("<init>")) {
        Constructor<?> constructor = owner.getDeclaredConstructor(type.parameterArray());
        // A constructor for subclasses only, as Record's is, runs on an object that is there already: the handle, which would allocate one, is not used.
        MethodHandle h = isForSubclassesOnly(constructor, m.owner) ? MethodHandles.empty(type.changeReturnType(owner))
            : lookup(m.owner).findConstructor(owner, type).asFixedArity();
        Effects declared = DeclaredEffects.of(m.owner, constructor);
        MethodDescr d = new MethodDescr(simple, Dispatch.HANDLE, constructor, h, declared == null ? Effects.ALL : declared, false);
        return new Callee(null, owner, d, Callee.Hint.NONE, false, true, false, simple);
      }
      if (owner.isArray() && ref.name().equals("clone")) { // public in arrays, which no lookup says
        Method copy = ArrayDescr.class.getMethod("copy", Object.class);
        MethodHandle h = MethodHandles.publicLookup().unreflect(copy).asType(MethodType.methodType(owner, owner));
        MethodDescr d = new MethodDescr(simple, Dispatch.HANDLE, copy, h, Effects.READS_ARRAYS, false);
        return new Callee(null, null, d, Callee.Hint.NONE, false, true, false, simple);
      }
      Method polymorphic = VarHandles.polymorphic(owner, ref.name());
      if (polymorphic != null) {
        MethodHandle h = lookup(m.owner).findVirtual(owner, ref.name(), type);
        MethodDescr d = new MethodDescr(simple, Dispatch.POLYMORPHIC, polymorphic, h, Effects.ALL, false);
        return new Callee(null, null, d, Callee.Hint.NONE, false, true, false, simple);
      }
      Method method = Members.method(owner, ref.name(), ref.descriptor());
      boolean isStatic = opcode == INVOKESTATIC;
      boolean callerSensitive = false;
      MethodHandle h;
      try {
        h = find(lookup(m.owner), opcode, owner, ref.name(), type);
      } catch (IllegalAccessException e) {
        if (opcode == INVOKESPECIAL) {
          throw e;
        }
        h = owner == MethodHandles.class && ref.name().equals("lookup") ? MethodHandles.constant(MethodHandles.Lookup.class, lookup(m.owner))
            : FullLookup.callFrom(m.owner, opcode, owner, ref.name(), type);
        callerSensitive = true;
      }
      boolean isPrivate = method != null && Modifier.isPrivate(method.getModifiers());
      boolean dispatched = (opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE) && method != null && !isPrivate
          && !Modifier.isFinal(method.getModifiers()) && !Modifier.isFinal(owner.getModifiers());
      Effects declared = method == null ? null : DeclaredEffects.of(m.owner, method);
      MethodDescr d = callerSensitive ? new MethodDescr(simple, Dispatch.HANDLE, null, h.asFixedArity(), Effects.ALL, false)
          : describe(simple, dispatch(opcode, method), method, h.asFixedArity(), declared, declared != null && DeclaredEffects.isElidable(m.owner, method));
      boolean fromTable = declared == null && method != null && !callerSensitive;
      return new Callee(method, null, d, hint(owner, ref.name(), type), dispatched, !isStatic, fromTable, simple);
    } catch (NoSuchMethodException e) {
      throw (NoSuchMethodError) new NoSuchMethodError(simple + ref.descriptor()).initCause(e);
    } catch (IllegalAccessException e) {
      throw (IllegalAccessError) new IllegalAccessError(simple + ref.descriptor()).initCause(e);
    }
  }

  private static MethodHandle find(MethodHandles.Lookup lookup, int opcode, Class<?> owner, String name, MethodType type) throws NoSuchMethodException, IllegalAccessException {
    return switch (opcode) {
      case INVOKESTATIC -> owner == System.class && name.equals("arraycopy") ? MethodHandles.publicLookup().findStatic(ArrayDescr.class, "move", type) : lookup.findStatic(owner, name, type);
      case INVOKESPECIAL -> lookup.findSpecial(owner, name, type, lookup.lookupClass());
      default -> lookup.findVirtual(owner, name, type);
    };
  }

  private static boolean isForSubclassesOnly(Constructor<?> c, Class<?> user) {
    Class<?> owner = c.getDeclaringClass();
    boolean samePackage = owner.getClassLoader() == user.getClassLoader() && owner.getPackageName().equals(user.getPackageName());
    return Modifier.isProtected(c.getModifiers()) && !samePackage && owner.isAssignableFrom(user);
  }

  private static Dispatch dispatch(int opcode, Method method) {
    return method == null || Modifier.isPrivate(method.getModifiers()) || opcode == INVOKESPECIAL ? Dispatch.HANDLE
        : opcode == INVOKESTATIC ? Dispatch.STATIC
        : opcode == INVOKEINTERFACE ? Dispatch.INTERFACE
        : Dispatch.VIRTUAL;
  }

  private static MethodDescr describe(String simple, Dispatch dispatch, Method method, MethodHandle h, Effects declared, boolean elidable) {
    if (elidable) {
      return MethodDescr.elidable(simple, dispatch, method, h, declared, () -> Rewrites.of(method));
    } else if (declared != null) {
      return new MethodDescr(simple, dispatch, method, h, declared, false);
    }
    KnownMethods.Known known = method == null ? null : KnownMethods.of(method);
    return known == null
        ? new MethodDescr(simple, dispatch, method, h, Effects.ALL, false)
        : new MethodDescr(simple, dispatch, method, h, known.effects(), known.pure());
  }

  private static Callee.Hint hint(Class<?> owner, String name, MethodType type) {
    if (name.equals("getClass") && type.parameterCount() == 0) {
      return Callee.Hint.GET_CLASS;
    }
    if (owner == java.util.Objects.class && name.equals("requireNonNull") && type.parameterCount() == 1) {
      return Callee.Hint.REQUIRE_NON_NULL;
    }
    if (owner == java.util.Objects.class && name.equals("equals")) {
      return Callee.Hint.OBJECTS_EQUALS;
    }
    if (owner == Class.class && name.equals("isInstance")) {
      return Callee.Hint.IS_INSTANCE;
    }
    if (!owner.getName().equals(JIT)) {
      return Callee.Hint.NONE;
    }
    return switch (name) {
      case "promote" -> Callee.Hint.PROMOTE;
      case "isConstant" -> Callee.Hint.IS_CONSTANT;
      case "isVirtual" -> Callee.Hint.IS_VIRTUAL;
      case "inTrace" -> Callee.Hint.IN_TRACE;
      case "recordExactClass" -> Callee.Hint.RECORD_EXACT_CLASS;
      case "assertGreen" -> Callee.Hint.ASSERT_GREEN;
      case "currentTraceLength" -> Callee.Hint.CURRENT_TRACE_LENGTH;
      default -> Callee.Hint.NONE;
    };
  }
}
