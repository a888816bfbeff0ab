/**
 * The other package of the zoo, for methods that are package-private on both sides of a class hierarchy.
 *
 * <p><b>Does:</b> holds the one class {@link dev.clew.zoo.far.Far}, which cannot override what it cannot see. <b>Start reading at:</b> {@code dev.clew.zoo.Packages}.
 */
package dev.clew.zoo.far;
