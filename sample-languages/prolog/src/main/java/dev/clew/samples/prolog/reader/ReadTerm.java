package dev.clew.samples.prolog.reader;

import dev.clew.samples.prolog.term.Term;
import dev.clew.samples.prolog.term.Var;
import java.util.List;
import java.util.Map;

/**
 * A term that has been read.
 *
 * @param term the term; null at the end of the text
 * @param variables its named variables in order
 * @param all all its variables in order, those named {@code _} too
 * @param singletons names that occur once and do not begin with {@code _}
 * @param once the named variables that occur once, whatever their names begin with
 * @param line where it begins
 */
public record ReadTerm(Term term, Map<String, Var> variables, List<Var> all, List<String> singletons, Map<String, Var> once, int line) {}
