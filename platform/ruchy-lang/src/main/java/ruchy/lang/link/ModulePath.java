package ruchy.lang.link;

import java.util.ArrayDeque;
import java.util.List;

/// Paths of module files, with `/` between their parts.
final class ModulePath {
  static final String EXTENSION = ".ruchy";

  private ModulePath() {}

  /// The folder of a file with a `/` behind it; empty for none, and for what is no file.
  static String folder(String file) {
    return file.endsWith(EXTENSION) ? file.substring(0, file.lastIndexOf('/') + 1) : "";
  }

  /// The name of a file without folder and extension.
  static String stem(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /// The folder in which the modules of a file lie: beside the first file of a folder, else in a
  /// folder of the file's name.
  static String modules(String file) {
    return stem(file).equals("mod") ? folder(file) : folder(file) + stem(file) + "/";
  }

  /// The files that `mod name;` in a folder may mean.
  static List<String> candidates(String folder, String name) {
    return List.of(folder + name + EXTENSION, folder + name + "/mod" + EXTENSION);
  }

  /// A path seen from a folder, without `.` and `..` where they can be resolved.
  static String resolve(String folder, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    var parts = new ArrayDeque<String>();
    for (String part : (folder + path).split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..")) {
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
