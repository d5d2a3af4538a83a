package ruchy.cli.image;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassHierarchyResolver;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// `Image FOLDER JAR…`: writes `ruchy.jar`, all jars in one, and `vector.jar`, the Vector API of
/// the running JDK, into a folder.
///
/// One jar, since the JVM makes a protection domain, and reads a manifest, for each jar that it
/// loads a class from. The Vector API as a jar for the boot class path, since an incubating module
/// among the modules of a process makes the JVM announce it on standard error and ignore most of
/// its ahead-of-time cache.
public final class Image {
  private static final String VECTORS = "jdk.incubator.vector";
  private static final String SERVICES = "META-INF/services/";

  private Image() {}

  /// Writes the image.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> jars = Stream.of(arguments).skip(1).map(Path::of).toList();
    write(folder.resolve("vector.jar"), vectors());
    write(folder.resolve("ruchy.jar"), merged(jars));
  }

  private static Map<String, byte[]> merged(List<Path> jars) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    var urls = new ArrayList<URL>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    try (var loader = new URLClassLoader(urls.toArray(URL[]::new))) {
      var linking = new EarlyLinking(ClassHierarchyResolver.ofResourceParsing(loader).cached());
      for (Path jar : jars) {
        add(jar, linking, entries);
      }
    }
    return entries;
  }

  private static void add(Path jar, EarlyLinking linking, Map<String, byte[]> entries)
      throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        String name = entry.getName();
        if (entry.isDirectory() || isLeftOut(name)) {
          continue;
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (name.startsWith(SERVICES)) {
          entries.merge(name, bytes, Image::lines);
        } else if (name.endsWith(".class")) {
          entries.putIfAbsent(name, linking.link(bytes));
        } else if (name.startsWith("META-INF/") && !name.startsWith("META-INF/ruchy/")) {
          entries.put("META-INF/" + jar.getFileName() + name.substring("META-INF".length()), bytes);
        } else {
          entries.putIfAbsent(name, bytes);
        }
      }
    }
  }

  private static boolean isLeftOut(String name) {
    return name.equals("META-INF/MANIFEST.MF")
        || name.endsWith("module-info.class")
        || name.startsWith("META-INF/maven/")
        || name.startsWith("META-INF/versions/");
  }

  private static byte[] lines(byte[] first, byte[] second) {
    var both = new java.io.ByteArrayOutputStream();
    both.writeBytes(first);
    both.write('\n');
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static Map<String, byte[]> vectors() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    Path module =
        FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", VECTORS);
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = module.relativize(file).toString();
        if (!isLeftOut(name)) {
          entries.put(name, Files.readAllBytes(file));
        }
      }
    }
    return entries;
  }

  /// Without a manifest, and each entry as it is: what is read at a start is not unpacked.
  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream stream = Files.newOutputStream(jar);
        var zip = new ZipOutputStream(stream)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var checksum = new java.util.zip.CRC32();
        checksum.update(each.getValue());
        var entry = new ZipEntry(each.getKey());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(each.getValue().length);
        entry.setCrc(checksum.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
  }
}
