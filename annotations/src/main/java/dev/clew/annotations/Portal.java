package dev.clew.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the method that holds the interpreter's dispatch loop: the place where guest loops are counted, traced and left to compiled code.
 *
 * <p><b>What.</b> The method contains exactly one call of {@link Jit#mergePoint}, at the top of its loop. Its local variables (parameters included) are divided in
 * {@linkplain Green greens}, which together name a position in the guest program, and reds, everything else that is live there.
 *
 * <p><b>When.</b> Once per dispatch loop. An interpreter with several loops (a bytecode loop and a regular-expression engine, say) has several portals; they nest freely.
 *
 * <p><b>Wrong use</b> is refused when the class is woven: no merge point or more than one, a native, abstract or synchronized method, a constructor, a method that would exceed 8,000
 * bytes of bytecode (HotSpot never compiles those). A portal without a green that is an object has all its counters in one table for the whole process, so that nothing of it
 * is freed when the guest program dies.
 *
 * <pre>{@code
 * @Portal(location = BfLocation.class)
 * static void run(@Green Program program, @Red Tape tape) {
 *   @Green int pc = 0;
 *   while (pc < program.length()) {
 *     Jit.mergePoint();
 *     switch (program.op(pc)) { ... }
 *   }
 * }
 * }</pre>
 *
 * <p>After RPython's {@code JitDriver} with its {@code jit_merge_point}; there too the function holding it is called the portal.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Portal {
  /**
   * The class that turns the greens into a guest location such as {@code mandel.bf:12:3}, for logs, line tables and reports. It needs a constructor without parameters. Without one,
   * the greens themselves are shown.
   *
   * @return the provider's class; {@link LocationProvider} itself stands for none
   */
  Class<? extends LocationProvider> location() default LocationProvider.class;

  /**
   * The name of the portal in logs and reports.
   *
   * @return a short name; empty for {@code Class.method}
   */
  String name() default "";
}
