package ruchy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files that the arguments of a command name: files, and all programs in folders.
final class ProgramFiles {
  private ProgramFiles() {}

  /// Files as they are named, those of a folder in the order of their names. Folders and files
  /// whose names begin with a dot are left out, and so is `target`.
  static List<String> in(List<String> paths) {
    return paths.stream().flatMap(ProgramFiles::in).toList();
  }

  private static Stream<String> in(String path) {
    Path folder = Path.of(path);
    if (!Files.isDirectory(folder)) {
      return Stream.of(path);
    }
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(file -> file.toString().endsWith(".ruchy"))
          .filter(file -> isVisible(folder.relativize(file)))
          .map(file -> path.equals(".") ? folder.relativize(file) : file)
          .map(Path::toString)
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UsageException("cannot read the folder `" + path + "` · " + e.getMessage());
    }
  }

  private static boolean isVisible(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".") || part.toString().equals("target")) {
        return false;
      }
    }
    return true;
  }
}
