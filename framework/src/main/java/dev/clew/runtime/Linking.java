package dev.clew.runtime;

import dev.clew.annotations.LocationProvider;
import dev.clew.bytecode.DecodedClass;
import dev.clew.bytecode.DecodedMethod;
import dev.clew.bytecode.Members;
import dev.clew.bytecode.PortalShape;
import dev.clew.spi.Transfer;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Links the merge points of portals: reads the portal's bytecode and makes the stub that counts. */
final class Linking {
  private final Engine engine;
  private final Set<String> portals = ConcurrentHashMap.newKeySet();

  Linking(Engine engine) {
    this.engine = engine;
  }

  /** Tells whether a frame is one of a portal whose merge point was passed. */
  boolean isPortal(StackTraceElement frame) {
    return portals.contains(frame.getClassName() + "." + frame.getMethodName());
  }

  /**
   * Links a merge point.
   *
   * @param portal name and descriptor, {@code run(I)V}
   * @throws ReflectiveOperationException if the class was woven by another version
   */
  CallSite link(MethodHandles.Lookup lookup, MethodType type, String portal) throws ReflectiveOperationException {
    portals.add(lookup.lookupClass().getName() + "." + nameOf(portal));
    if (!engine.parameters().isOn(Parameter.JIT)) {
      return new ConstantCallSite(MethodHandles.empty(type));
    }
    return new ConstantCallSite(stub(lookup, type, portal));
  }

  private static String nameOf(String portal) {
    return portal.substring(0, portal.indexOf('('));
  }

  private MethodHandle stub(MethodHandles.Lookup lookup, MethodType type, String portal) throws ReflectiveOperationException {
    String name = nameOf(portal);
    String descriptor = portal.substring(name.length());
    DecodedMethod method = DecodedClass.of(lookup.lookupClass()).method(name, descriptor);
    PortalShape shape = method == null ? null : PortalShape.of(method);
    if (shape == null) {
      throw new IllegalStateException("the bytecode of " + lookup.lookupClass().getName() + "." + portal + " cannot be read through its class loader");
    }
    MethodType values = shape.hasLoopHeader() ? type.dropParameterTypes(type.parameterCount() - 1, type.parameterCount()) : type;
    LinkedPortal linked;
    synchronized (method) {
      linked = (LinkedPortal) method.portal;
      if (linked == null) {
        linked = new LinkedPortal(engine, lookup, method, shape, values, resume(lookup, name, descriptor), locations(lookup.lookupClass(), name, descriptor));
        method.portal = linked;
      }
    }
    return PortalStub.of(lookup, linked, type, values);
  }

  private static MethodHandle resume(MethodHandles.Lookup lookup, String name, String descriptor) throws ReflectiveOperationException {
    Class<?> owner = lookup.lookupClass();
    Class<?> result = MethodType.fromMethodDescriptorString(descriptor, owner.getClassLoader()).returnType();
    MethodHandle h = lookup.findStatic(owner, "clew$resume$" + name, MethodType.methodType(result, Transfer.class));
    Class<?> erased = result.isPrimitive() ? result : Object.class;
    return h.asType(h.type().changeReturnType(erased));
  }

  private static LocationProvider locations(Class<?> owner, String name, String descriptor) throws ReflectiveOperationException {
    for (Method m : owner.getDeclaredMethods()) {
      dev.clew.annotations.Portal annotation = m.getAnnotation(dev.clew.annotations.Portal.class);
      if (annotation != null && m.getName().equals(name) && Members.descriptor(m).equals(descriptor)
          && annotation.location() != LocationProvider.class) {
        Constructor<? extends LocationProvider> c = annotation.location().getDeclaredConstructor();
        c.setAccessible(true);
        return c.newInstance();
      }
    }
    return null;
  }
}
