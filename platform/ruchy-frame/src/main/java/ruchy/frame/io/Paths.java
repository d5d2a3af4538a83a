package ruchy.frame.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.NearestNames;

/// Checks files before they are read, and replaces them as a whole when they are written.
final class Paths {
  /// What DuckDB says where the disk is full or may not be written.
  private static final Pattern UNWRITTEN =
      Pattern.compile("Could not (?:write|sync|fsync)[^:]*: ([A-Z][A-Za-z ]+)");

  private Paths() {}

  /// The file, once it is certain that it can be read.
  static Path readable(Path path) {
    if (isPattern(path)) {
      first(path);
      return path;
    }
    if (Files.isDirectory(path)) {
      throw FileProblemException.of(path, path + " is a folder; name a file in it");
    }
    if (!Files.exists(path)) {
      throw FileProblemException.of(path, "there is no file " + path + hint(path));
    }
    if (!Files.isReadable(path)) {
      throw FileProblemException.of(path, path + " may not be read; change its permissions");
    }
    return path;
  }

  /// Whether a path stands for several files: `data/*.csv`.
  static boolean isPattern(Path path) {
    return path.toString().contains("*") && !Files.exists(path);
  }

  /// The file, or the first of those that a pattern stands for.
  ///
  /// @throws FileProblemException if there is none
  static Path first(Path path) {
    return all(path).stream()
        .findFirst()
        .orElseThrow(() -> FileProblemException.of(path, "there is no file like " + path));
  }

  /// The file, all that a pattern stands for, or all in a folder, in order.
  static List<Path> all(Path path) {
    boolean folder = Files.isDirectory(path);
    if (!isPattern(path) && !folder) {
      return List.of(path);
    }
    var fixed = path.toAbsolutePath();
    for (var up = fixed.getParent();
        up != null && fixed.toString().contains("*");
        up = fixed.getParent()) {
      fixed = up;
    }
    var pattern = FileSystems.getDefault().getPathMatcher("glob:" + path.toAbsolutePath());
    try (var files = Files.walk(fixed)) {
      return files
          .filter(f -> folder ? Files.isRegularFile(f) : pattern.matches(f))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw FileProblemException.of(path, path + " cannot be searched: " + e.getMessage());
    }
  }

  private static String hint(Path path) {
    var folder = path.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return ", nor its folder; paths start from " + Path.of("").toAbsolutePath();
    }
    var near = NearestNames.of(String.valueOf(path.getFileName()), names(folder));
    return near.isEmpty()
        ? " in " + folder
        : " in " + folder + "; did you mean " + String.join(" or ", near) + "?";
  }

  private static List<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).limit(10_000).toList();
    } catch (IOException _) {
      // Only a hint is lost.
      return List.of();
    }
  }

  /// Writes beside the target, then puts the finished file in its place.
  static void replace(Path target, AtomicFile.Writing writing) {
    var folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw FileProblemException.of(
          target, "cannot write " + target + ": its folder does not exist; create it first");
    }
    try {
      AtomicFile.replace(target, writing);
    } catch (FileSystemException e) {
      throw unwritten(target, String.valueOf(e.getReason()), e);
    } catch (IOException e) {
      throw unwritten(target, String.valueOf(e.getMessage()), e);
    } catch (FrameException e) {
      var found = UNWRITTEN.matcher(String.valueOf(e.getMessage()));
      throw found.find() ? unwritten(target, found.group(1), e) : e;
    }
  }

  private static FileProblemException unwritten(Path target, String reason, Exception cause) {
    var problem =
        FileProblemException.of(
            target,
            "cannot write %s: %s; the old file, if there was one, is unchanged"
                .formatted(target, reason));
    problem.initCause(cause);
    return problem;
  }
}
