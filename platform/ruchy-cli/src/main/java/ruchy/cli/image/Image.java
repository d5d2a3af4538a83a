package ruchy.cli.image;

import java.io.ByteArrayOutputStream;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import ruchy.repl.NativeLibrary;

/// `Image FOLDER JAR…`: writes into a folder what the launcher starts: `ruchy.jar`, most jars in
/// one; `vector.jar`, the Vector API of the running JDK; the largest jars as they are; and the
/// native library of the line editor.
///
/// One jar, since the JVM makes a protection domain, and reads a manifest, for each jar that it
/// loads a class from. The Vector API as a jar for the boot class path, since an incubating module
/// among the modules of a process makes the JVM announce it on standard error and ignore most of
/// its ahead-of-time cache.
public final class Image {
  private static final String VECTORS = "jdk.incubator.vector";
  private static final String SERVICES = "META-INF/services/";

  /// Larger jars bring a native library along, which is read once and not with the classes.
  private static final long MERGED_BYTES_MAX = 16L << 20;

  private Image() {}

  /// Writes the image.
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    var merged = new ArrayList<Path>();
    for (Path jar : Stream.of(arguments).skip(1).map(Path::of).toList()) {
      if (Files.size(jar) <= MERGED_BYTES_MAX) {
        merged.add(jar);
      } else {
        Files.copy(jar, folder.resolve(jar.getFileName()));
      }
    }
    write(folder.resolve("ruchy.jar"), merged(merged));
    write(folder.resolve("vector.jar"), vectors());
    NativeLibrary.unpack(folder.resolve("native"));
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
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (entry.isDirectory() || isLeftOut(name)) {
          continue;
        }
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        if (name.startsWith(SERVICES)) {
          entries.merge(name, bytes, Image::lines);
        } else if (name.endsWith(".class")) {
          entries.putIfAbsent(name, linking.link(bytes));
        } else if (isLegal(name)) {
          entries.put("META-INF/legal/" + jar.getFileName() + "/" + name, bytes);
        } else {
          entries.putIfAbsent(name, bytes);
        }
      }
    }
  }

  /// Licences and notices have the same names in all jars, and all are kept.
  private static boolean isLegal(String name) {
    return name.matches("(META-INF/)?(LICENSE|NOTICE|AL2\\.0|LGPL2\\.1)[^/]*");
  }

  private static boolean isLeftOut(String name) {
    return name.equals("META-INF/MANIFEST.MF")
        || name.endsWith("module-info.class")
        || name.startsWith("META-INF/maven/")
        || name.startsWith("META-INF/versions/");
  }

  private static byte[] lines(byte[] first, byte[] second) {
    var both = new ByteArrayOutputStream();
    both.writeBytes(first);
    both.write('\n');
    both.writeBytes(second);
    return both.toByteArray();
  }

  private static Map<String, byte[]> vectors() throws IOException {
    var entries = new TreeMap<String, byte[]>();
    Path module = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", VECTORS);
    try (Stream<Path> files = Files.walk(module)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
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
        var checksum = new CRC32();
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
