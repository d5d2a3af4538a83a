package ruchy.cli.build;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/// The jars of libraries beside a program's own, which stay as they were signed.
final class LibraryFolder {
  private static final String NAME = "lib";

  private LibraryFolder() {}

  /// The libraries that a program needs: all of them if it uses a class of one, since libraries
  /// need one another in ways that only running them shows.
  static List<Path> needed(Map<String, byte[]> program, List<Path> libraries) throws IOException {
    Set<String> named = new HashSet<>();
    for (byte[] file : program.values()) {
      for (var entry : ClassFile.of().parse(file).constantPool()) {
        if (entry instanceof ClassEntry type) {
          named.add(type.asInternalName() + ".class");
        }
      }
    }
    for (Path library : libraries) {
      try (var jar = new JarFile(library.toFile())) {
        if (named.stream().anyMatch(name -> jar.getEntry(name) != null)) {
          return libraries;
        }
      }
    }
    return List.of();
  }

  /// How a jar names those in the folder.
  static String classPath(List<Path> libraries) {
    return libraries.stream()
        .map(library -> NAME + "/" + library.getFileName())
        .collect(Collectors.joining(" "));
  }

  /// Puts libraries into the folder beside a jar.
  static void copy(List<Path> libraries, Path jar) throws IOException {
    if (!libraries.isEmpty()) {
      Path folder = Files.createDirectories(jar.toAbsolutePath().resolveSibling(NAME));
      for (Path library : libraries) {
        Files.copy(
            library, folder.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
