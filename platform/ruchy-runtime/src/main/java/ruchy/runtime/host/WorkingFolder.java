package ruchy.runtime.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/// Where relative paths start. The JVM fixes the folder of its process at its start; programs
/// change this one instead, and every function of the library that takes a path goes through it.
public final class WorkingFolder {
  private static volatile Optional<Path> changed = Optional.empty();

  private WorkingFolder() {}

  /// The folder, from the root.
  public static Path current() {
    return changed.orElseGet(() -> Path.of("").toAbsolutePath());
  }

  /// A path as the program wrote it, leading where the program means. It stays as it was written as
  /// long as the folder is that of the process.
  ///
  /// @throws java.nio.file.InvalidPathException if the text is no path
  public static Path path(String text) {
    Path path = Path.of(text);
    return changed.map(folder -> folder.resolve(path)).orElse(path);
  }

  /// Makes another folder the working folder.
  ///
  /// @param folder relative to the present one, or from the root
  /// @return the new folder from the root, without `.`, `..` and links
  /// @throws IOException if it is not there, or is no folder
  public static Path change(String folder) throws IOException {
    Path path = current().resolve(folder);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(folder);
    }
    if (!Files.isDirectory(path)) {
      throw new NotDirectoryException(folder);
    }
    Path real = path.toRealPath();
    changed = real.equals(Path.of("").toAbsolutePath()) ? Optional.empty() : Optional.of(real);
    return real;
  }
}
