package dev.clew.bytecode;


import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lambdas and method references of woven classes. The JDK's {@code LambdaMetafactory} makes hidden classes whose bytes nobody can read, so that calls of them could not be traced into; here they
 * are made in the same way (a hidden nestmate, captured values in final fields, one method that calls what javac made of the lambda's body), and their bytes are kept.
 *
 * <p>Does not: make what the JDK makes in special cases (serialisable lambdas, marker interfaces, conversions that are more than a cast, boxing or unboxing); for those the answer is null, and the JDK's
 * are used, which are called and not traced.
 */
public final class Lambdas {
  private static final Map<Class<?>, byte[]> CLASS_FILES = new WeakHashMap<>();
  private static final ClassValue<Map<Site, CallSite>> SITES = new ClassValue<>() {
    @Override
    protected Map<Site, CallSite> computeValue(Class<?> host) {
      return new ConcurrentHashMap<>();
    }
  };

  /** All that makes a difference, so that the woven code and the tracer, which both link a call site, get objects of one class. */
  private record Site(String name, MethodType factory, MethodType erased, int kind, Class<?> owner, String method, MethodType type, MethodType instantiated) {}

  private Lambdas() {}

  /**
   * Links a call site as {@link java.lang.invoke.LambdaMetafactory#metafactory} does, with the same arguments.
   *
   * @return the call site, or null if that is left to the JDK
   */
  public static CallSite link(Lookup host, String name, MethodType factory, MethodType erased, MethodHandle implementation, MethodType instantiated) {
    try {
      MethodHandleInfo target = host.revealDirect(implementation);
      Site site = new Site(name, factory, erased, target.getReferenceKind(), receiver(target, implementation), target.getName(), target.getMethodType(), instantiated);
      Map<Site, CallSite> sites = SITES.get(host.lookupClass());
      CallSite known = sites.get(site);
      if (known != null) {
        return known;
      }
      byte[] classFile = LambdaClass.classFile(host.lookupClass(), name, factory, erased, target, site.owner(), instantiated);
      if (classFile == null) {
        return null;
      }
      CallSite made = make(host, classFile, factory);
      CallSite earlier = sites.putIfAbsent(site, made);
      return earlier == null ? made : earlier;
    } catch (Throwable t) { // the JDK's may work, or say what is wrong in the words the author knows
      return null;
    }
  }

  private static CallSite make(Lookup host, byte[] classFile, MethodType factory) throws Throwable {
    Lookup hidden = host.defineHiddenClass(classFile, false, Lookup.ClassOption.NESTMATE);
    synchronized (CLASS_FILES) {
      CLASS_FILES.put(hidden.lookupClass(), classFile);
    }
    MethodHandle constructor = hidden.findConstructor(hidden.lookupClass(), factory.changeReturnType(void.class)).asType(factory);
    return new ConstantCallSite(factory.parameterCount() > 0 ? constructor : MethodHandles.constant(factory.returnType(), constructor.invoke()));
  }

  /** Returns the class that the call names: for methods found by the receiver's class, what the reference says and not where it is declared, which need not be accessible. */
  private static Class<?> receiver(MethodHandleInfo target, MethodHandle implementation) {
    int kind = target.getReferenceKind();
    return kind == MethodHandleInfo.REF_invokeVirtual || kind == MethodHandleInfo.REF_invokeInterface ? implementation.type().parameterType(0) : target.getDeclaringClass();
  }

  /** Returns the bytes of a class made here, or null. */
  static byte[] classFile(Class<?> type) {
    synchronized (CLASS_FILES) {
      return CLASS_FILES.get(type);
    }
  }
}
