package ruchy.session.completion;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;

/// The packages and public classes of Java, as `use` writes them: what stands behind
/// `java::util::`.
final class JavaNames {
  private final Map<String, List<String>> classesByPackage = new ConcurrentHashMap<>();
  private final Map<Path, Map<String, List<String>>> jars = new ConcurrentHashMap<>();

  /// The names behind a path, packages first.
  ///
  /// @param path such as `java::util`; empty for the beginnings of all paths
  /// @param libraries the jars whose classes can be used besides those of the JDK
  List<Candidate> behind(String path, List<Path> libraries) {
    String start = path.isEmpty() ? "" : path.replace("::", ".") + ".";
    var packages = new TreeSet<String>();
    exported().keySet().forEach(name -> addNext(name, start, packages));
    for (Path jar : libraries) {
      jar(jar).keySet().forEach(name -> addNext(name, start, packages));
    }
    var found = new ArrayList<Candidate>();
    packages.forEach(name -> found.add(new Candidate(name, Kind.NAMESPACE, "", "")));
    if (!start.isEmpty()) {
      String inside = start.substring(0, start.length() - 1);
      classes(inside, libraries)
          .forEach(name -> found.add(new Candidate(name, Kind.TYPE, start + name, "")));
    }
    return found;
  }

  private static void addNext(String name, String start, TreeSet<String> into) {
    if (name.startsWith(start) && name.length() > start.length()) {
      int end = name.indexOf('.', start.length());
      into.add(name.substring(start.length(), end < 0 ? name.length() : end));
    }
  }

  private List<String> classes(String name, List<Path> libraries) {
    List<String> all =
        new ArrayList<>(classesByPackage.computeIfAbsent(name, JavaNames::ofPlatform));
    for (Path jar : libraries) {
      all.addAll(jar(jar).getOrDefault(name, List.of()));
    }
    return all;
  }

  /// The packages of the JDK that anybody may use, with their modules.
  private static Map<String, String> exported() {
    return Exported.PACKAGES;
  }

  /// Read once.
  private static final class Exported {
    static final Map<String, String> PACKAGES = packages();

    private static Map<String, String> packages() {
      var found = new TreeMap<String, String>();
      for (Module module : ModuleLayer.boot().modules()) {
        for (ModuleDescriptor.Exports exports : module.getDescriptor().exports()) {
          if (!exports.isQualified()) {
            found.put(exports.source(), module.getName());
          }
        }
      }
      return found;
    }
  }

  private static List<String> ofPlatform(String name) {
    String module = exported().get(name);
    if (module == null) {
      return List.of();
    }
    FileSystem platform = FileSystems.getFileSystem(URI.create("jrt:/"));
    Path folder = platform.getPath("modules", module, name.replace('.', '/'));
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isClassFile(String.valueOf(file.getFileName())))
          .filter(JavaNames::isPublic)
          .map(file -> simpleName(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static boolean isClassFile(String name) {
    return name.endsWith(".class") && name.indexOf('$') < 0 && name.indexOf('-') < 0;
  }

  private static boolean isPublic(Path file) {
    try {
      return ClassFile.of().parse(file).flags().has(AccessFlag.PUBLIC);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static String simpleName(String file) {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".class".length());
  }

  private Map<String, List<String>> jar(Path jar) {
    return jars.computeIfAbsent(jar, JavaNames::read);
  }

  private static Map<String, List<String>> read(Path jar) {
    var byPackage = new LinkedHashMap<String, List<String>>();
    try (JarFile file = new JarFile(new File(jar.toString()))) {
      file.stream()
          .map(entry -> entry.getName())
          .filter(name -> isClassFile(name) && name.indexOf('/') > 0)
          .filter(name -> !name.startsWith("META-INF"))
          .sorted()
          .forEach(name ->
              byPackage
                  .computeIfAbsent(
                      name.substring(0, name.lastIndexOf('/')).replace('/', '.'),
                      _ -> new ArrayList<>())
                  .add(simpleName(name)));
    } catch (IOException e) {
      return Map.of();
    }
    return byPackage;
  }
}
