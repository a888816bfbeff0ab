package dev.clew.profile;

/**
 * What one look at the stack showed.
 *
 * @param activity what the thread was doing
 * @param generated the generated class nearest to the top, as stack traces name it; null if there was none, or it does not matter
 * @param method the method of the interpreter, or of a library, that it was in, {@code Owner.method}: for {@link Activity#CALLED} the one that compiled code calls, for
 *     {@link Activity#INTERPRETED} the one on top; else null
 */
record Sample(Activity activity, String generated, String method) {}
