package dev.clew.bytecode;

import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.Kind;
import dev.clew.trace.MethodDescr;
import dev.clew.trace.MethodDescr.Dispatch;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * Links call sites and loads dynamic constants by running their bootstrap methods, as the JVM does, with the lookup of the class they stand in. The
 * meta-interpreter's call sites are its own, but for lambdas, which have one class and one call site for both ({@link Lambdas}).
 */
final class LinkedConstants {
  private static final String LAMBDA_METAFACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final String BOOTSTRAPS = "dev/clew/spi/Bootstraps";

  private LinkedConstants() {}

  static Callee callSite(DecodedMethod m, Decoder.CallSiteRef site) {
    MethodType type = MethodType.fromMethodDescriptorString(site.descriptor(), m.owner.getClassLoader());
    String name = "indy." + site.name();
    CallSite lambda = isLambda(site.bootstrap()) ? lambda(m, site, type) : null;
    String factory = site.bootstrap().getOwner().equals(BOOTSTRAPS) ? LAMBDA_METAFACTORY : site.bootstrap().getOwner();
    String readable = factory.substring(factory.lastIndexOf('/') + 1) + '.' + site.name();
    if (lambda != null) {
      MethodDescr d = new MethodDescr(name, Dispatch.HANDLE, null, lambda.dynamicInvoker(), Effects.NONE, type.parameterCount() == 0);
      return new Callee(null, null, d, Callee.Hint.NONE, false, false, false, null, readable);
    }
    Object[] arguments = resolve(m, site.arguments());
    MethodHandle h = ((CallSite) bootstrap(m, site.bootstrap(), site.name(), type, arguments)).dynamicInvoker();
    PatternSwitch patterns = PatternSwitch.isLinkedBy(site.bootstrap()) ? PatternSwitch.of(name, h, arguments) : null;
    MethodDescr d = new MethodDescr(name, Dispatch.HANDLE, null, h, Effects.ALL, false);
    return new Callee(null, null, d, patterns == null ? Callee.Hint.NONE : Callee.Hint.PATTERN_SWITCH, false, false, false, patterns, readable);
  }

  private static boolean isLambda(Handle bootstrap) {
    return bootstrap.getOwner().equals(LAMBDA_METAFACTORY) && bootstrap.getName().equals("metafactory") || bootstrap.getOwner().equals(BOOTSTRAPS) && bootstrap.getName().equals("lambda");
  }

  private static CallSite lambda(DecodedMethod m, Decoder.CallSiteRef site, MethodType type) {
    Object[] a = site.arguments();
    try {
      return Lambdas.link(Linker.lookup(m.owner), site.name(), type, (MethodType) resolve(m, a[0]), (MethodHandle) resolve(m, a[1]), (MethodType) resolve(m, a[2]));
    } catch (IllegalAccessException e) {
      return null;
    }
  }

  /** Returns a dynamic constant as an {@code ldc} pushes it: unboxed if its type is primitive. */
  static Constant dynamic(DecodedMethod m, ConstantDynamic c) {
    Object value = resolve(m, c);
    Kind kind = Kind.ofDescriptor(c.getDescriptor());
    if (kind == Kind.REF) {
      return Constant.of(value);
    }
    Number n = value instanceof Boolean b ? (b ? 1 : 0) : value instanceof Character ch ? (int) ch : (Number) value;
    return switch (kind) {
      case INT -> Constant.of(n.intValue());
      case LONG -> Constant.of(n.longValue());
      case FLOAT -> Constant.of(n.floatValue());
      case DOUBLE -> Constant.of(n.doubleValue());
      case REF, VOID -> throw new IllegalStateException("no primitive: " + c);
    };
  }

  static Object resolve(DecodedMethod m, Object constant) {
    if (constant instanceof Type t) {
      return t.getSort() == Type.METHOD
          ? MethodType.fromMethodDescriptorString(t.getDescriptor(), m.owner.getClassLoader())
          : Linker.load(m, t.getSort() == Type.ARRAY ? t.getDescriptor() : t.getInternalName());
    } else if (constant instanceof Handle h) {
      return handle(m, h);
    } else if (constant instanceof ConstantDynamic c) {
      Object[] arguments = new Object[c.getBootstrapMethodArgumentCount()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = c.getBootstrapMethodArgument(i);
      }
      return bootstrap(m, c.getBootstrapMethod(), c.getName(), fieldType(m, c.getDescriptor()), resolve(m, arguments));
    }
    return constant;
  }

  private static Object[] resolve(DecodedMethod m, Object[] constants) {
    Object[] resolved = new Object[constants.length];
    for (int i = 0; i < resolved.length; i++) {
      resolved[i] = resolve(m, constants[i]);
    }
    return resolved;
  }

  private static Class<?> fieldType(DecodedMethod m, String descriptor) {
    return MethodType.fromMethodDescriptorString("()" + descriptor, m.owner.getClassLoader()).returnType();
  }

  /** Runs a bootstrap method; its static arguments are resolved. */
  private static Object bootstrap(DecodedMethod m, Handle bootstrap, String name, Object type, Object[] arguments) {
    try {
      MethodHandle h = handle(m, bootstrap);
      Object[] all = new Object[arguments.length + 3];
      all[0] = Linker.lookup(m.owner);
      all[1] = name;
      all[2] = type;
      System.arraycopy(arguments, 0, all, 3, arguments.length);
      return h.invokeWithArguments(all);
    } catch (Error e) {
      throw e;
    } catch (Throwable t) {
      throw new BootstrapMethodError(t);
    }
  }

  private static MethodHandle handle(DecodedMethod m, Handle h) {
    Class<?> owner = Linker.load(m, h.getOwner());
    ClassLoader loader = m.owner.getClassLoader();
    try {
      MethodHandles.Lookup lookup = Linker.lookup(m.owner);
      if (h.getTag() <= Opcodes.H_PUTSTATIC) {
        Class<?> type = fieldType(m, h.getDesc());
        return switch (h.getTag()) {
          case Opcodes.H_GETFIELD -> lookup.findGetter(owner, h.getName(), type);
          case Opcodes.H_GETSTATIC -> lookup.findStaticGetter(owner, h.getName(), type);
          case Opcodes.H_PUTFIELD -> lookup.findSetter(owner, h.getName(), type);
          default -> lookup.findStaticSetter(owner, h.getName(), type);
        };
      }
      MethodType type = MethodType.fromMethodDescriptorString(h.getDesc(), loader);
      return switch (h.getTag()) {
        case Opcodes.H_INVOKESTATIC -> lookup.findStatic(owner, h.getName(), type);
        case Opcodes.H_NEWINVOKESPECIAL -> lookup.findConstructor(owner, type);
        case Opcodes.H_INVOKESPECIAL -> lookup.findSpecial(owner, h.getName(), type, m.owner);
        default -> lookup.findVirtual(owner, h.getName(), type);
      };
    } catch (NoSuchMethodException e) {
      throw (NoSuchMethodError) new NoSuchMethodError(h.toString()).initCause(e);
    } catch (NoSuchFieldException e) {
      throw (NoSuchFieldError) new NoSuchFieldError(h.toString()).initCause(e);
    } catch (IllegalAccessException e) {
      throw (IllegalAccessError) new IllegalAccessError(h.toString()).initCause(e);
    }
  }
}
