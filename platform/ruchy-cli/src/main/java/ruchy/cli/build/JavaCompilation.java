package ruchy.cli.build;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Compiles Java in memory, with the compiler of the JDK that runs us.
final class JavaCompilation {
  private JavaCompilation() {}

  /// The classes of a Java file, by the names of their files.
  ///
  /// @param libraries jars whose classes the file uses beside those of the platform
  ///
  /// @throws BuildException if there is no compiler, or it refuses the text
  static Map<String, byte[]> compile(String className, String text, List<Path> libraries) {
    Optional<JavaCompiler> compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler());
    if (compiler.isEmpty()) {
      throw new BuildException(
          "this Java has no compiler; run `ruchy` with a JDK, not a bare runtime");
    }
    var messages = new DiagnosticCollector<JavaFileObject>();
    var standard = compiler.get().getStandardFileManager(messages, null, null);
    var classes = new TreeMap<String, ByteArrayOutputStream>();
    List<String> options =
        List.of("-classpath", classPath(libraries), "-proc:none", "-nowarn", "-parameters", "-g");
    var task =
        compiler
            .get()
            .getTask(
                null,
                new Memory(standard, classes),
                messages,
                options,
                null,
                List.of(new Text(className, text)));
    if (!task.call()) {
      throw new BuildException(
          "the program's Java was refused, which is a mistake of ours · "
              + messages.getDiagnostics().getFirst());
    }
    var bytes = new TreeMap<String, byte[]>();
    classes.forEach((name, content) -> bytes.put(name + ".class", content.toByteArray()));
    return bytes;
  }

  private static String classPath(List<Path> libraries) {
    return Stream.concat(
            Stream.of(System.getProperty("java.class.path")),
            libraries.stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /// A source file that is a string.
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String className, String text) {
      super(URI.create("string:///" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /// Keeps the class files that the compiler writes.
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
      super(standard);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          var bytes = new ByteArrayOutputStream();
          classes.put(className.replace('.', '/'), bytes);
          return bytes;
        }
      };
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
