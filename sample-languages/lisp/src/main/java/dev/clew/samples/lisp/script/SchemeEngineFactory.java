package dev.clew.samples.lisp.script;

import java.util.List;
import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;

/** What {@link javax.script.ScriptEngineManager} finds. */
public final class SchemeEngineFactory implements ScriptEngineFactory {
  private static final Map<String, String> PARAMETERS = Map.of(ScriptEngine.ENGINE, "Clew Scheme",
      ScriptEngine.ENGINE_VERSION, "0.1", ScriptEngine.NAME, "scheme", ScriptEngine.LANGUAGE, "Scheme", ScriptEngine.LANGUAGE_VERSION, "R7RS");

  /** Made by the service loader. */
  public SchemeEngineFactory() {}

  @Override
  public String getEngineName() {
    return PARAMETERS.get(ScriptEngine.ENGINE);
  }

  @Override
  public String getEngineVersion() {
    return PARAMETERS.get(ScriptEngine.ENGINE_VERSION);
  }

  @Override
  public List<String> getExtensions() {
    return List.of("scm");
  }

  @Override
  public List<String> getMimeTypes() {
    return List.of("text/x-scheme");
  }

  @Override
  public List<String> getNames() {
    return List.of("scheme", "clew-scheme");
  }

  @Override
  public String getLanguageName() {
    return PARAMETERS.get(ScriptEngine.LANGUAGE);
  }

  @Override
  public String getLanguageVersion() {
    return PARAMETERS.get(ScriptEngine.LANGUAGE_VERSION);
  }

  @Override
  public Object getParameter(String key) {
    return PARAMETERS.get(key); // none for THREADING: an engine is for one thread at a time
  }

  @Override
  public String getMethodCallSyntax(String object, String method, String... arguments) {
    return "(" + method + " " + object + (arguments.length == 0 ? "" : " " + String.join(" ", arguments)) + ")";
  }

  @Override
  public String getOutputStatement(String text) {
    return "(display \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\")";
  }

  @Override
  public String getProgram(String... statements) {
    return String.join("\n", statements);
  }

  @Override
  public ScriptEngine getScriptEngine() {
    return new SchemeEngine(this);
  }
}
