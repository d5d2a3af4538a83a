package ruchy.session.completion;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;

/// The files that a path being typed may lead to.
final class FileNames {
  private static final int FILES_MAX = 300;

  private FileNames() {}

  /// The files and folders in the folder that a text names, as the text spells it; folders end with
  /// `/`. None where the folder can not be read.
  static List<Candidate> matching(String typed) {
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
    String name = typed.substring(folder.length());
    try (Stream<Path> files = Files.list(WorkingFolder.path(expanded(folder)))) {
      return files
          .filter(file -> isWanted(file.getFileName().toString(), name))
          .sorted()
          .limit(FILES_MAX)
          .map(file -> candidate(folder, file))
          .toList();
    } catch (IOException | UncheckedIOException | InvalidPathException e) {
      return List.of();
    }
  }

  /// The programs that the shell finds by names that start so.
  static List<Candidate> programs(String typed) {
    TreeSet<String> found = new TreeSet<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      String[] names = new File(folder).list((_, name) -> name.startsWith(typed));
      if (!folder.isEmpty() && names != null) {
        found.addAll(List.of(names));
      }
    }
    return found.stream()
        .limit(FILES_MAX)
        .map(name -> new Candidate(name, Kind.FILE, "", ""))
        .toList();
  }

  private static String expanded(String folder) {
    if (folder.startsWith("~/")) {
      return System.getProperty("user.home", "") + folder.substring(1);
    }
    return folder.isEmpty() ? "." : folder;
  }

  /// Hidden files are offered to those who ask for them.
  private static boolean isWanted(String file, String typed) {
    return file.startsWith(typed) && (!file.startsWith(".") || typed.startsWith("."));
  }

  private static Candidate candidate(String folder, Path file) {
    String end = Files.isDirectory(file) ? "/" : "";
    return new Candidate(folder + file.getFileName() + end, Kind.FILE, "", "");
  }
}
