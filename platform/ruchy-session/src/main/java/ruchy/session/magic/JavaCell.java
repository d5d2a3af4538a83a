package ruchy.session.magic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Compiles the text of a `%%java` cell in memory.
public final class JavaCell {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+[\\w.]+\\s*;");

  private JavaCell() {}

  /// What came of it.
  ///
  /// @param types the binary names of the top-level types
  /// @param classes class files by binary name
  record Compiled(List<String> types, Map<String, byte[]> classes) {
    Compiled {
      types = List.copyOf(types);
      classes = Map.copyOf(classes);
    }
  }

  /// Compiles a file.
  ///
  /// @param number that of the cell, after which its package is named if it names none
  /// @param known the class path and the classes of earlier cells
  /// @throws MagicException if it has errors, which the message lists
  static Compiled compile(String text, int number, Known known) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw MagicException.ofSystem(
          "this Java has no compiler", "run Ruchy on a JDK, not on a JRE alone");
    }
    boolean isNamed = PACKAGE.matcher(text).find();
    String whole = isNamed ? text : "package cell" + number + "; " + text;
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(problems, null, null);
        Memory memory = new Memory(standard, known.classes())) {
      List<String> options = List.of("-cp", known.path(), "-g", "-parameters", "-proc:none");
      boolean done =
          compiler.getTask(null, memory, problems, options, null, List.of(new Text(whole))).call();
      if (!done) {
        throw MagicException.misuse(
            errors(problems, isNamed ? 0 : whole.length() - text.length()),
            "correct the cell and run it again");
      }
      return new Compiled(memory.types(), memory.bytes());
    } catch (IOException e) {
      throw MagicException.ofSystem("the Java compiler failed: " + e.getMessage(), "try again");
    }
  }

  /// What the compiler sees besides the platform.
  ///
  /// @param path the class path
  /// @param classes class files of earlier cells, by binary name
  public record Known(String path, Map<String, byte[]> classes) {}

  private static String errors(DiagnosticCollector<JavaFileObject> problems, int shift) {
    var lines = new ArrayList<String>();
    for (Diagnostic<? extends JavaFileObject> each : problems.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        long column = each.getColumnNumber() - (each.getLineNumber() == 1 ? shift : 0);
        String message = each.getMessage(Locale.ROOT).lines().findFirst().orElse("");
        lines.add("line " + each.getLineNumber() + ", column " + column + ": " + message);
      }
    }
    return "the Java of this cell has errors: " + String.join("; ", lines);
  }

  /// A class that cells may use, with those of its members that are not private: nobody writes
  /// `public` before each declaration at a prompt.
  private static byte[] opened(byte[] bytes) {
    ClassFile files = ClassFile.of();
    return files.transformClass(
        files.parse(bytes),
        (builder, element) -> {
          switch (element) {
            case AccessFlags flags -> builder.withFlags(open(flags.flagsMask()));
            case MethodModel method ->
                builder.transformMethod(
                    method,
                    (member, part) -> {
                      if (part instanceof AccessFlags flags) {
                        member.withFlags(open(flags.flagsMask()));
                      } else {
                        member.with(part);
                      }
                    });
            default -> builder.with(element);
          }
        });
  }

  private static int open(int flags) {
    return (flags & (ClassFile.ACC_PRIVATE | ClassFile.ACC_PROTECTED)) == 0
        ? flags | ClassFile.ACC_PUBLIC
        : flags;
  }

  /// The text of the cell.
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(String text) {
      super(URI.create("string:///Cell.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    /// Public types need not be in a file of their name.
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return kind == Kind.SOURCE;
    }
  }

  /// A class file in memory.
  private static final class ClassBytes extends SimpleJavaFileObject {
    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassBytes(String name) {
      super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
    }

    static ClassBytes of(String name, byte[] content) {
      ClassBytes made = new ClassBytes(name);
      made.bytes.writeBytes(content);
      return made;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }

    @Override
    public java.io.InputStream openInputStream() {
      return new java.io.ByteArrayInputStream(bytes.toByteArray());
    }
  }

  /// Keeps the class files that are written, and finds those of earlier cells.
  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ClassBytes> written = new LinkedHashMap<>();
    private final Map<String, ClassBytes> earlier = new HashMap<>();

    Memory(JavaFileManager standard, Map<String, byte[]> known) {
      super(standard);
      known.forEach((name, bytes) -> earlier.put(name, ClassBytes.of(name, bytes)));
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return written.computeIfAbsent(name, ClassBytes::new);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location,
        String packageName,
        java.util.Set<JavaFileObject.Kind> kinds,
        boolean recurse)
        throws IOException {
      var found = new ArrayList<JavaFileObject>();
      super.list(location, packageName, kinds, recurse).forEach(found::add);
      if (location == StandardLocation.CLASS_PATH && kinds.contains(JavaFileObject.Kind.CLASS)) {
        earlier.forEach((name, file) -> {
          int dot = name.lastIndexOf('.');
          if (name.substring(0, Math.max(0, dot)).equals(packageName)) {
            found.add(file);
          }
        });
      }
      return found;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
      return file instanceof ClassBytes known ? known.name : super.inferBinaryName(location, file);
    }

    List<String> types() {
      return written.keySet().stream().filter(name -> name.indexOf('$') < 0).toList();
    }

    Map<String, byte[]> bytes() {
      var bytes = new LinkedHashMap<String, byte[]>();
      written.forEach((name, file) -> bytes.put(name, opened(file.bytes.toByteArray())));
      return bytes;
    }
  }
}
