package ruchy.cli.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
  /// gives the same bytes.
  ///
  /// @return the number of bytes written
  /// @throws BuildException if the Java can not be compiled
  /// @throws IOException if the jar can not be written
  public static long write(String className, String java, Path output) throws IOException {
    Map<String, byte[]> program = JavaCompilation.compile(className, java);
    try (ClassPath classPath = ClassPath.ofThisProcess()) {
      Map<String, byte[]> files = Needed.by(program, classPath);
      try (var out = new JarOutputStream(Files.newOutputStream(output))) {
        put(out, "META-INF/MANIFEST.MF", manifest(className));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          put(out, file.getKey(), file.getValue());
        }
      }
    }
    return Files.size(output);
  }

  private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
    var entry = new JarEntry(name);
    entry.setTimeLocal(ALWAYS);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private static byte[] manifest(String className) throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, className);
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    var bytes = new java.io.ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }
}
