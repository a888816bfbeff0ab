package dev.clew.samples.lisp.script;

import dev.clew.samples.lisp.Scheme;
import dev.clew.samples.lisp.SchemeException;
import dev.clew.samples.lisp.machine.Stop;
import dev.clew.samples.lisp.syntax.Environment;
import dev.clew.samples.lisp.syntax.Global;
import dev.clew.samples.lisp.values.Procedure;
import dev.clew.samples.lisp.values.Symbol;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.Invocable;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;
import javax.script.SimpleBindings;

/** A Scheme whose top level lasts from one evaluation to the next. Bindings of the context become global variables before each evaluation. */
public final class SchemeEngine extends AbstractScriptEngine implements Invocable {
  private final ScriptEngineFactory factory;
  private final Scheme scheme;

  SchemeEngine(ScriptEngineFactory factory) {
    this.factory = factory;
    scheme = new Scheme(InputStream.nullInputStream(), new Output(false), new Output(true), List.of("script"), Path.of(""));
  }

  /** Writes to whatever the context's writer is at the time. */
  private final class Output extends OutputStream {
    private final boolean error;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    Output(boolean error) {
      this.error = error;
    }

    @Override
    public void write(int b) {
      pending.write(b);
    }

    @Override
    public void flush() throws IOException {
      Writer writer = error ? context.getErrorWriter() : context.getWriter();
      writer.write(pending.toString(StandardCharsets.UTF_8));
      writer.flush();
      pending.reset();
    }
  }

  @Override
  public Object eval(String script, ScriptContext where) throws ScriptException {
    ScriptContext before = context;
    context = where;
    try {
      define(where.getBindings(ScriptContext.GLOBAL_SCOPE));
      define(where.getBindings(ScriptContext.ENGINE_SCOPE));
      return Values.toJava(scheme.evaluate("script", script));
    } catch (SchemeException | Stop e) {
      throw failure(e);
    } finally {
      context = before;
    }
  }

  private static ScriptException failure(RuntimeException e) {
    ScriptException result = new ScriptException(e.getMessage());
    result.initCause(e);
    return result;
  }

  private void define(Bindings bindings) {
    if (bindings != null) {
      Environment top = scheme.interpreter().interaction();
      bindings.forEach((name, value) -> top.define(Symbol.of(name)).set(Values.toScheme(value)));
    }
  }

  @Override
  public Object eval(Reader reader, ScriptContext where) throws ScriptException {
    StringWriter text = new StringWriter();
    try {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new ScriptException(e);
    }
    return eval(text.toString(), where);
  }

  /** Returns a binding, or else the value of a global variable of the guest's. */
  @Override
  public Object get(String key) {
    Object bound = super.get(key);
    return bound != null ? bound : Values.toJava(global(key));
  }

  private Object global(String name) {
    Environment top = scheme.interpreter().interaction();
    Global g = top.knows(Symbol.of(name)) ? top.variableOf(Symbol.of(name)) : null;
    return g == null || g.get() == null ? Values.toScheme(null) : g.get();
  }

  @Override
  public Object invokeFunction(String name, Object... args) throws ScriptException, NoSuchMethodException {
    if (!(global(name) instanceof Procedure procedure)) {
      throw new NoSuchMethodException("there is no procedure " + name);
    }
    Object[] values = new Object[args.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Values.toScheme(args[i]);
    }
    try {
      return Values.toJava(scheme.call(procedure, values));
    } catch (SchemeException | Stop e) {
      throw failure(e);
    }
  }

  @Override
  public Object invokeMethod(Object self, String name, Object... args) throws NoSuchMethodException {
    throw new NoSuchMethodException("objects have no methods in Scheme; call a procedure with invokeFunction");
  }

  @Override
  public <T> T getInterface(Class<T> type) {
    return Interfaces.make(type, this);
  }

  @Override
  public <T> T getInterface(Object self, Class<T> type) {
    throw new IllegalArgumentException("objects have no methods in Scheme");
  }

  @Override
  public Bindings createBindings() {
    return new SimpleBindings();
  }

  @Override
  public ScriptEngineFactory getFactory() {
    return factory;
  }
}
