package ruchy.cli.build;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The files that this process can load: those of the platform and of the libraries it uses.
final class ClassPath implements AutoCloseable {
  private final Map<String, Place> places = new HashMap<>();
  private final List<JarFile> jars = new ArrayList<>();

  /// Where a file lies: in a folder of the build or in a jar.
  ///
  /// @param library the jar or folder, of which all or a part is needed
  private record Place(String library, Optional<JarFile> jar, Path path) {}

  private ClassPath() {}

  static ClassPath ofThisProcess() throws IOException {
    var classPath = new ClassPath();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        classPath.addFolder(path);
      } else if (Files.isRegularFile(path) && entry.endsWith(".jar")) {
        classPath.addJar(path);
      }
    }
    return classPath;
  }

  private void addFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> {
            String name = folder.relativize(file).toString().replace('\\', '/');
            places.putIfAbsent(name, new Place(folder.toString(), Optional.empty(), file));
          });
    }
  }

  private void addJar(Path path) throws IOException {
    var jar = new JarFile(path.toFile());
    jars.add(jar);
    // The distribution's own jar names the others.
    String more =
        Optional.ofNullable(jar.getManifest())
            .map(manifest -> manifest.getMainAttributes().getValue("Class-Path"))
            .orElse("");
    jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(JarEntry::getName)
        .forEach(
            name -> places.putIfAbsent(name, new Place(path.toString(), Optional.of(jar), path)));
    for (String name : more.split(" ")) {
      Path other = path.resolveSibling(name);
      if (!name.isEmpty() && Files.isRegularFile(other)) {
        addJar(other);
      }
    }
  }

  boolean has(String name) {
    return places.containsKey(name);
  }

  /// The jar or folder that holds a file.
  String libraryOf(String name) {
    return Optional.ofNullable(places.get(name)).map(Place::library).orElse("");
  }

  /// All files of a jar or folder.
  List<String> filesOf(String library) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().library().equals(library))
        .map(Map.Entry::getKey)
        .toList();
  }

  byte[] read(String name) {
    Place place = Optional.ofNullable(places.get(name)).orElseThrow();
    try {
      if (place.jar().isEmpty()) {
        return Files.readAllBytes(place.path());
      }
      JarFile jar = place.jar().get();
      try (InputStream in = jar.getInputStream(jar.getJarEntry(name))) {
        return in.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (JarFile jar : jars) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
