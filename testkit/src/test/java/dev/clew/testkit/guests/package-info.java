/** Interpreters small enough to know by heart what their traces must be. */
package dev.clew.testkit.guests;
