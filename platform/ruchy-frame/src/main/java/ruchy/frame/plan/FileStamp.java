package ruchy.frame.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ruchy.frame.column.FileProblemException;

/// What files looked like when a plan was made over them: frames never change, so a plan does not
/// run over other bytes than those whose names and types it knows.
public final class FileStamp {
  private static final String GONE = "";

  private final Map<Path, String> files;

  private FileStamp(Map<Path, String> files) {
    this.files = files;
  }

  /// The files as they are now.
  public static FileStamp of(List<Path> paths) {
    var files = new LinkedHashMap<Path, String>();
    paths.forEach(path -> files.put(path, look(path)));
    return new FileStamp(files);
  }

  /// No files.
  public static FileStamp none() {
    return new FileStamp(Map.of());
  }

  private static String look(Path path) {
    try {
      return Files.size(path) + " bytes of " + Files.getLastModifiedTime(path);
    } catch (IOException _) {
      return GONE;
    }
  }

  /// Checks that the files are as they were.
  ///
  /// @throws FileProblemException if one is gone or has changed
  public void check() {
    files.forEach((path, before) -> {
      var now = look(path);
      if (now.equals(GONE)) {
        throw FileProblemException.of(
            path, path + " is gone since the frame was made over it; put it back, or read another");
      }
      if (!now.equals(before)) {
        throw FileProblemException.of(
            path,
            "%s has changed since the frame was made over it (then %s, now %s); read it again"
                .formatted(path, before, now));
      }
    });
  }

  /// Checks the files of all parts of a plan that have not run.
  ///
  /// @throws FileProblemException if one is gone or has changed
  public static void check(Plan plan) {
    switch (plan) {
      case Plan.Files(var scan, _) -> scan.stamp().check();
      case Plan.Remembered(_, var memo) when memo.get().isPresent() -> {}
      default -> plan.inputs().forEach(FileStamp::check);
    }
  }
}
