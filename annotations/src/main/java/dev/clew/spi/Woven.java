package dev.clew.spi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class the weaver has been through; such a class is left alone if it meets a weaver again, and the tracer may look inside it. Written by the weaver only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Woven {}
