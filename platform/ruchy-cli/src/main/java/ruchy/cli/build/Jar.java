package ruchy.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// A program as a jar that runs with `java -jar` and whose public functions Java can call.
public final class Jar {
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Jar() {}

  /// Compiles a program's Java and writes it with what it needs of the platform. The same program
  /// gives the same bytes. Java libraries that it uses are put beside it, in the folder `lib`.
  ///
  /// @param libraries the jars of libraries that the program may use
  /// @return what was written
  /// @throws BuildException if the Java can not be compiled
  /// @throws IOException if the jar can not be written
  public static Written write(String className, String java, Path output, List<Path> libraries)
      throws IOException {
    Map<String, byte[]> program = JavaCompilation.compile(className, java, libraries);
    List<Path> beside = LibraryFolder.needed(program, libraries);
    try (ClassPath classPath = ClassPath.ofThisProcess()) {
      Map<String, byte[]> files = Needed.by(program, classPath);
      try (var out = new JarOutputStream(Files.newOutputStream(output))) {
        put(out, "META-INF/MANIFEST.MF", manifest(className, beside));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          put(out, file.getKey(), file.getValue());
        }
      }
    }
    LibraryFolder.copy(beside, output);
    return new Written(Files.size(output), beside.size());
  }

  /// A jar that was written.
  ///
  /// @param libraries the number of jars in the folder `lib` beside it
  public record Written(long bytes, int libraries) {}

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    var entry = new JarEntry(name);
    entry.setTimeLocal(ALWAYS);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] manifest(String className, List<Path> beside) throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, className);
    if (!beside.isEmpty()) {
      attributes.put(Attributes.Name.CLASS_PATH, LibraryFolder.classPath(beside));
    }
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    var bytes = new java.io.ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}
