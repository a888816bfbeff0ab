package dev.clew.samples.lisp.script;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.script.Invocable;

/** Java interfaces whose methods are procedures of the same names. */
final class Interfaces {
  private Interfaces() {}

  static <T> T make(Class<T> type, Invocable engine) {
    if (type == null || !type.isInterface()) {
      throw new IllegalArgumentException("not an interface: " + type);
    }
    InvocationHandler handler = (proxy, method, args) -> invoke(engine, proxy, method, args == null ? new Object[0] : args);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object invoke(Invocable engine, Object proxy, Method method, Object[] args) throws Exception {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == args[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "an interface made of Scheme procedures";
      };
    }
    Object result = engine.invokeFunction(method.getName(), args);
    Class<?> wanted = method.getReturnType();
    if (result instanceof Number n && (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted))) {
      return number(n, wanted);
    }
    return result;
  }

  private static Object number(Number n, Class<?> wanted) {
    if (wanted == int.class || wanted == Integer.class) {
      return n.intValue();
    }
    if (wanted == long.class || wanted == Long.class) {
      return n.longValue();
    }
    return wanted == double.class || wanted == Double.class ? (Object) n.doubleValue() : n;
  }
}
