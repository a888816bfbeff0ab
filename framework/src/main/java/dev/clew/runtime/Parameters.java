package dev.clew.runtime;

import dev.clew.runtime.Parameter.Type;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A value for each {@link Parameter}; immutable, every {@code with} returns a changed copy. Values are layered by calling order, the later wins. The
 * usual order is {@link #ofProcess} (environment, then system properties), then what the program sets itself, then the {@code --jit} option.
 *
 * <p>All mistakes in names and values are {@link IllegalArgumentException}s that say where the text came from, what was found and what is allowed.
 */
public final class Parameters {
  /** Environment variable with the text of {@link #withText}. */
  public static final String ENVIRONMENT = "CLEW_JIT";

  /** Prefix of system properties: {@code -Dclew.threshold=3}. */
  public static final String PROPERTY_PREFIX = "clew.";

  private static final Parameters DEFAULTS = new Parameters(initialValues());

  private final EnumMap<Parameter, Object> values;

  private Parameters(EnumMap<Parameter, Object> values) {
    this.values = values;
  }

  /** Returns the defaults of the table. */
  public static Parameters defaults() {
    return DEFAULTS;
  }

  /** Returns the defaults, changed by the environment and by the system properties of this process. */
  public static Parameters ofProcess() {
    return DEFAULTS.withEnvironment(System.getenv()).withProperties(System.getProperties());
  }

  /** Returns these parameters, changed by the variable {@code CLEW_JIT} if it is there. */
  public Parameters withEnvironment(Map<String, String> environment) {
    String text = environment.get(ENVIRONMENT);
    return text == null ? this : from("environment variable " + ENVIRONMENT, () -> withText(text));
  }

  /**
   * Returns these parameters, changed by every property {@code clew.NAME}. Properties with another dot, such as {@code clew.test.seed}, are no
   * parameters and not looked at.
   */
  public Parameters withProperties(Properties properties) {
    Parameters result = this;
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(PROPERTY_PREFIX) && key.indexOf('.', PROPERTY_PREFIX.length()) < 0) {
        Parameters before = result;
        result = from("system property " + key, () -> before.with(key.substring(PROPERTY_PREFIX.length()), properties.getProperty(key)));
      }
    }
    return result;
  }

  /**
   * Returns these parameters, changed by the text of a {@code --jit} option: items separated by commas, each {@code name=value}, or {@code on} or
   * {@code off} for {@code jit=on} and {@code jit=off}. Values with a comma can only be set in the other ways.
   */
  public Parameters withText(String text) {
    Parameters result = this;
    for (String item : text.split(",")) {
      String trimmed = item.trim();
      int equals = trimmed.indexOf('=');
      if (equals >= 0) {
        result = result.with(trimmed.substring(0, equals).trim(), trimmed.substring(equals + 1).trim());
      } else if (trimmed.equals("on") || trimmed.equals("off")) {
        result = result.with(Parameter.JIT, trimmed);
      } else if (!trimmed.isEmpty()) {
        throw new IllegalArgumentException("bad JIT option: found '" + trimmed + "', allowed: on, off, name=value");
      }
    }
    return result;
  }

  /** Returns these parameters with one changed; the name as users write it. */
  public Parameters with(String name, String value) {
    return with(named(name), value);
  }

  /** Returns these parameters with one changed; the value as users write it. */
  public Parameters with(Parameter parameter, String value) {
    var copy = new EnumMap<>(values);
    copy.put(parameter, parameter.parse(value));
    return new Parameters(copy);
  }

  /** Returns the value of an INT parameter. */
  public int intValue(Parameter parameter) {
    return ((Long) get(parameter, Type.INT)).intValue();
  }

  /** Returns the value of a LONG parameter. */
  public long longValue(Parameter parameter) {
    return (Long) get(parameter, Type.LONG);
  }

  /** Returns the value of a BOOLEAN parameter. */
  public boolean isOn(Parameter parameter) {
    return (Boolean) get(parameter, Type.BOOLEAN);
  }

  /** Returns the value of a STRING parameter; empty if unset. */
  public String text(Parameter parameter) {
    return (String) get(parameter, Type.STRING);
  }

  /** Returns what differs from the defaults, in the form {@link #withText} reads; empty if nothing does. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .filter(e -> !e.getValue().equals(e.getKey().initialValue()))
        .map(e -> e.getKey().text() + "=" + Parameter.format(e.getValue()))
        .collect(Collectors.joining(","));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters p && p.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  private Object get(Parameter parameter, Type type) {
    if (parameter.type() != type) {
      throw new IllegalArgumentException("parameter " + parameter.text() + " is of type " + parameter.type() + ", read as " + type);
    }
    return values.get(parameter);
  }

  private static EnumMap<Parameter, Object> initialValues() {
    var values = new EnumMap<Parameter, Object>(Parameter.class);
    for (Parameter p : Parameter.values()) {
      values.put(p, p.initialValue());
    }
    return values;
  }

  private static Parameters from(String source, java.util.function.Supplier<Parameters> change) {
    try {
      return change.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }

  private static Parameter named(String name) {
    Parameter nearest = null;
    int least = Integer.MAX_VALUE;
    for (Parameter p : Parameter.values()) {
      int distance = distance(name, p.text());
      if (distance == 0) {
        return p;
      }
      if (distance < least) {
        nearest = p;
        least = distance;
      }
    }
    // a suggestion that shares less than half its letters with what was written only confuses
    String help = least * 2 <= nearest.text().length()
        ? "did you mean '" + nearest.text() + "'?"
        : "allowed: " + Arrays.stream(Parameter.values()).map(Parameter::text).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("unknown JIT parameter '" + name + "'; " + help);
  }

  /** Levenshtein's distance: how many letters to insert, delete or replace. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
