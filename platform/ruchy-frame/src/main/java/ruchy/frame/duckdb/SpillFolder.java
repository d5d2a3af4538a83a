package ruchy.frame.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The folder of this process into which DuckDB spills rows, and those that killed processes left.
final class SpillFolder {
  private static final Pattern NAME = Pattern.compile("(.*-)(\\d{1,10})");

  private SpillFolder() {}

  /// Removes the folders of processes that have ended, and this one when this process ends.
  ///
  /// @param folder a folder whose name ends in `-` and the number of this process
  static void keepClean(Path folder) {
    abandoned(folder).forEach(SpillFolder::remove);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "spill folder"));
  }

  private static List<Path> abandoned(Path folder) {
    var own = NAME.matcher(folder.getFileName().toString());
    if (!own.matches()) {
      return List.of();
    }
    try (var others = Files.list(folder.toAbsolutePath().getParent())) {
      return others.filter(other -> isAbandoned(other, own.group(1))).toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  private static boolean isAbandoned(Path other, String prefix) {
    var name = NAME.matcher(other.getFileName().toString());
    return name.matches()
        && name.group(1).equals(prefix)
        && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
  }

  /// Removes what is there; what another process holds on to stays.
  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException _) {
      // Temporary files that cannot be removed are no reason to fail.
    }
  }
}
