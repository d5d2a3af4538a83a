package fnp.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// Work with an open file, whose problems name the file and are unchecked.
public final class Opened {
  private Opened() {}

  /// Work that may fail as files do.
  @FunctionalInterface
  public interface Work<T> {
    /// Does it.
    T run() throws IOException;
  }

  /// Work with a file that gives a result.
  @FunctionalInterface
  public interface Reading<T> {
    /// Reads from a file.
    T from(FileChannel channel) throws IOException;
  }

  /// Work that fills a file.
  @FunctionalInterface
  public interface Writing {
    /// Writes all that belongs into a file.
    void to(FileChannel channel) throws IOException;
  }

  /// Does work and makes its problems unchecked.
  ///
  /// @throws UncheckedIOException if it fails
  public static <T> T now(Work<T> work) {
    try {
      return work.run();
    } catch (IOException problem) {
      throw new UncheckedIOException(text(problem), problem);
    }
  }

  /// Opens a file for reading.
  ///
  /// @throws UncheckedIOException if there is no such file, or it cannot be read
  public static <T> T read(Path path, Reading<T> reading) {
    return now(() -> {
      refuseFolder(path);
      try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
        return reading.from(channel);
      }
    });
  }

  /// Writes a file beside its target and then puts it in its place: readers see the old content or
  /// the new, and memory maps of the old one stay valid. What is no plain file, such as a pipe, is
  /// written directly.
  ///
  /// @throws UncheckedIOException if it cannot be written; the old file is unchanged then
  public static void replace(Path path, Writing writing) {
    replace(path, 0, writing);
  }

  /// The same, for a file that will have about so many bytes.
  static void replace(Path path, long bytes, Writing writing) {
    now(() -> {
      refuseFolder(path);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
          writing.to(channel);
        }
        return path;
      }
      var target = Files.isSymbolicLink(path) ? path.toRealPath() : path;
      var part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
      try {
        try (var channel =
            FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
          Reserved.space(part, bytes);
          writing.to(channel);
        }
        return Files.move(
            part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    });
  }

  private static void refuseFolder(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("'" + path + "' is a folder; name a file in it");
    }
  }

  private static String text(IOException problem) {
    return switch (problem) {
      case NoSuchFileException missing ->
          "there is no file '%s'; check the name and the folder".formatted(missing.getFile());
      case FileNotFoundException missing -> "there is no such file: " + missing.getMessage();
      case AccessDeniedException denied ->
          "'%s' may not be opened; check its permissions".formatted(denied.getFile());
      default -> String.valueOf(problem.getMessage());
    };
  }
}
