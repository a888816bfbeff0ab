/** Guest programs and interpreters of a few lines each, for the tests of the runtime. Woven by its loader. */
package dev.clew.runtime.guests;
