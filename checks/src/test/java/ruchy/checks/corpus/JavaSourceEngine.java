package ruchy.checks.corpus;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import ruchy.jvm.source.JavaSource;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.Library;

/// Java source, compiled in memory: all programs in one run of javac, and again without those that
/// it refuses.
public final class JavaSourceEngine implements Engine {
  private final Library library;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> refusals = new HashMap<>();
  private final Map<String, byte[]> classes = new HashMap<>();

  /// An engine for programs that use a library.
  public JavaSourceEngine(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "java";
  }

  /// The Java text of a program.
  public Optional<String> text(String program) {
    return Optional.ofNullable(texts.get(program));
  }

  @Override
  public void prepare(Map<String, CoreUnit> programs) {
    var pending = new LinkedHashMap<String, JavaFileObject>();
    programs.forEach((name, unit) -> {
      try {
        String text = JavaSource.of(List.of(unit), library, className(name));
        texts.put(name, text);
        pending.put(name, new TextFile(className(name), text));
      } catch (RuntimeException | AssertionError e) {
        var place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        refusals.put(name, "no Java text: " + e + place);
      }
    });
    while (!pending.isEmpty() && !compile(pending)) {
      pending.keySet().removeAll(refusals.keySet());
    }
  }

  private boolean compile(Map<String, JavaFileObject> files) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var standard = compiler.getStandardFileManager(diagnostics, null, null);
    var options =
        List.of(
            "-proc:none",
            "-Xlint:all,-processing,-serial,-this-escape,-classfile",
            "-Xmaxerrs",
            "10000",
            "-Xmaxwarns",
            "10000",
            "-g");
    var task =
        compiler.getTask(
            null, new MemoryFiles(standard), diagnostics, options, null, files.values());
    classes.clear();
    boolean done = task.call();
    int before = refusals.size();
    for (var diagnostic : diagnostics.getDiagnostics()) {
      note(diagnostic, files);
    }
    return done && refusals.size() == before || refusals.size() == before;
  }

  private void note(
      Diagnostic<? extends JavaFileObject> diagnostic, Map<String, JavaFileObject> files) {
    for (var entry : files.entrySet()) {
      if (entry.getValue().equals(diagnostic.getSource())) {
        refusals.putIfAbsent(
            entry.getKey(),
            "javac: line "
                + diagnostic.getLineNumber()
                + ": "
                + diagnostic.getMessage(null)
                + "\n    "
                + line(entry.getKey(), diagnostic.getLineNumber()));
      }
    }
  }

  private String line(String program, long number) {
    var lines = texts.getOrDefault(program, "").split("\n");
    return number >= 1 && number <= lines.length ? lines[(int) number - 1].strip() : "";
  }

  static String className(String program) {
    var name = new StringBuilder();
    for (String part : program.split("[/_]")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }

  @Override
  public Outcome run(String program) {
    String refusal = refusals.get(program);
    if (refusal != null) {
      return new Outcome("", Optional.of(new Outcome.Failure("bug", refusal)));
    }
    return Outcome.of(() -> call(className(program)));
  }

  private void call(String name) {
    try {
      var type = Class.forName(name, true, new MemoryLoader());
      type.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      JavaSourceEngine.<RuntimeException>rethrow(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("the class was just compiled", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void rethrow(Throwable error) throws T {
    throw (T) error;
  }

  private final class MemoryLoader extends ClassLoader {
    MemoryLoader() {
      super(JavaSourceEngine.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }

  private final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
    MemoryFiles(JavaFileManager standard) {
      super(standard);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new ClassFile(className);
    }
  }

  private final class ClassFile extends SimpleJavaFileObject {
    private final String name;

    ClassFile(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
    }

    @Override
    public OutputStream openOutputStream() {
      return new ByteArrayOutputStream() {
        @Override
        public void close() {
          classes.put(name, toByteArray());
        }
      };
    }
  }

  private static final class TextFile extends SimpleJavaFileObject {
    private final String text;

    TextFile(String className, String text) {
      super(URI.create("memory:///" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// The programs that javac refused, with its first message.
  public List<String> refusals() {
    var all = new ArrayList<String>();
    refusals.forEach((name, message) -> all.add(name + ": " + message));
    return all;
  }
}
