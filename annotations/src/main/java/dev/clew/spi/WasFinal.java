package dev.clew.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an instance field that is {@code final} in the source. The weaver drops the flag, because the JVM lets only constructors write final fields and objects removed by the
 * optimiser are built without one; this annotation keeps the fact for the tracer. Written by the weaver only.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WasFinal {}
