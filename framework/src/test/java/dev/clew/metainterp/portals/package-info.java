/** Portals of a few lines each, whose recorded traces are written out beside them in {@code RecordingTest}. Woven by its loader. */
package dev.clew.metainterp.portals;
