package dev.clew.samples.lisp.syntax;

import dev.clew.samples.lisp.values.Pair;
import java.util.List;

/** What the expander asks of those who know libraries and files. */
public interface Modules {
  /** Returns the forms in the files that an {@code include} names. */
  List<Object> include(Expander expander, Pair form, boolean foldCase);

  /** Returns the list of forms that a {@code cond-expand} stands for. */
  Object condExpand(Expander expander, Pair form, Scope scope);

  /** Makes the names of import sets known. */
  void importInto(Environment environment, Pair form);

  /** Defines a library. */
  void defineLibrary(Pair form, Expander expander);
}
