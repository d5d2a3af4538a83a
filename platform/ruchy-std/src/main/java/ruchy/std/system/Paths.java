package ruchy.std.system;

import java.nio.file.Path;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Paths of files, as texts.
@Namespace("path")
public final class Paths {
  private Paths() {}

  private static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  /// A path below another.
  ///
  /// ```ruchy
  /// >>> path::join("data", "raw/a.csv")
  /// "data/raw/a.csv"
  /// ```
  @Signature("fn join(folder: String, rest: String) -> String")
  public static String join(String folder, String rest) {
    return text(Path.of(folder).resolve(rest));
  }

  /// The last part of a path.
  ///
  /// ```ruchy
  /// >>> (path::name("data/a.csv"), path::stem("data/a.csv"), path::extension("data/a.csv"))
  /// ("a.csv", "a", "csv")
  /// ```
  @Signature({
    "fn name(path: String) -> String",
    "fn file_name(path: String) -> String",
    "fn basename(path: String) -> String"
  })
  public static String name(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? "" : name.toString();
  }

  /// The last part of a path without its ending.
  @Signature({"fn stem(path: String) -> String", "fn file_stem(path: String) -> String"})
  public static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /// What stands behind the last dot of a path's last part.
  @Signature("fn extension(path: String) -> String")
  public static String extension(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }

  /// The folder that a path lies in; empty if the path names none.
  ///
  /// ```ruchy
  /// >>> path::parent("data/raw/a.csv")
  /// "data/raw"
  /// ```
  @Signature({"fn parent(path: String) -> String", "fn dirname(path: String) -> String"})
  public static String parent(String path) {
    Path parent = Path.of(path).getParent();
    return parent == null ? "" : text(parent);
  }

  /// A path from the root of the file system.
  @Signature("fn absolute(path: String) -> String")
  public static String absolute(String path) {
    return text(WorkingFolder.path(path).toAbsolutePath().normalize());
  }

  /// A path without `.` and `..`.
  ///
  /// ```ruchy
  /// >>> path::normalize("a/./b/../c")
  /// "a/c"
  /// ```
  @Signature("fn normalize(path: String) -> String")
  public static String normalize(String path) {
    return text(Path.of(path).normalize());
  }
}
