package ruchy.frame.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Replaces files as a whole: readers see the old content or the new, never a part of it.
public final class AtomicFile {
  private AtomicFile() {}

  /// Work that writes a file.
  @FunctionalInterface
  public interface Writing {
    /// Writes all that belongs into a file.
    void to(Path path) throws IOException;
  }

  /// Writes beside the target, then puts the finished file in its place. The new file has the
  /// permissions of any file that the user makes.
  ///
  /// @param target in a folder that exists
  /// @throws IOException if it cannot be written; the old file is unchanged then
  public static void replace(Path target, Writing writing) throws IOException {
    // Not a temporary file of the JDK's, which nobody but its owner may read.
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.createFile(part);
      writing.to(part);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
