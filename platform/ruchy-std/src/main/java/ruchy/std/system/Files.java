package ruchy.std.system;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Result;
import ruchy.runtime.Unit;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.list.U8List;

/// Files and folders. Texts are in UTF-8.
@Namespace("fs")
public final class Files {
  private Files() {}

  private static String named(String verb, String path) {
    return verb + " `" + path + "`";
  }

  /// The text of a file.
  ///
  /// ```ruchy
  /// >>> let file = fs::temp_file()?
  /// >>> fs::write(file, "one\ntwo\n")?
  /// >>> fs::read_text(file)
  /// Ok("one\ntwo\n")
  /// >>> fs::read_text("no such file")
  /// Err("cannot read `no such file`: there is no such file or folder")
  /// ```
  @Signature({
    "fn read_text(path: String) -> Result<String, String>",
    "fn read_to_string(path: String) -> Result<String, String>"
  })
  public static Result<String, String> readText(String path) {
    return Failures.of(
        named("read", path), () -> java.nio.file.Files.readString(WorkingFolder.path(path)));
  }

  /// The lines of a file, without their ends.
  ///
  /// ```ruchy
  /// >>> let file = fs::temp_file()?
  /// >>> fs::write(file, "one\ntwo\n")?
  /// >>> fs::read_lines(file)?
  /// ["one", "two"]
  /// ```
  @Signature("fn read_lines(path: String) -> Result<[String], String>")
  public static Result<ObjectList<Object>, String> readLines(String path) {
    return Failures.of(
        named("read", path),
        () -> list(java.nio.file.Files.readAllLines(WorkingFolder.path(path)).stream()));
  }

  /// The bytes of a file.
  @Signature({
    "fn read_bytes(path: String) -> Result<[u8], String>",
    "fn read(path: String) -> Result<[u8], String>"
  })
  public static Result<U8List, String> readBytes(String path) {
    return Failures.of(
        named("read", path),
        () -> U8List.wrap(java.nio.file.Files.readAllBytes(WorkingFolder.path(path))));
  }

  private static ObjectList<Object> list(Stream<?> elements) {
    var list = new ObjectList<Object>();
    elements.forEach(list::add);
    return list;
  }

  /// Writes a text into a file, in place of what it held.
  @Signature({
    "fn write(path: String, text: String) -> Result<(), String>",
    "fn write_text(path: String, text: String) -> Result<(), String>"
  })
  public static Result<Unit, String> write(String path, String text) {
    return Failures.doing(
        named("write", path),
        () -> java.nio.file.Files.writeString(WorkingFolder.path(path), text));
  }

  /// Writes a text behind what a file holds; makes the file if there is none.
  ///
  /// ```ruchy
  /// >>> let file = fs::temp_file()?
  /// >>> fs::append(file, "a")?
  /// >>> fs::append(file, "b")?
  /// >>> fs::read_text(file)?
  /// "ab"
  /// ```
  @Signature("fn append(path: String, text: String) -> Result<(), String>")
  public static Result<Unit, String> append(String path, String text) {
    return Failures.doing(
        named("write", path),
        () -> java.nio.file.Files.writeString(WorkingFolder.path(path), text, CREATE, APPEND));
  }

  /// Writes bytes into a file.
  @Signature("fn write_bytes(path: String, bytes: [u8]) -> Result<(), String>")
  public static Result<Unit, String> writeBytes(String path, U8List bytes) {
    return write(path, bytes.toArray());
  }

  private static Result<Unit, String> write(String path, byte[] bytes) {
    return Failures.doing(
        named("write", path), () -> java.nio.file.Files.write(WorkingFolder.path(path), bytes));
  }

  /// Writes bytes, numbers from 0 to 255, into a file.
  @Signature("fn write_bytes(path: String, bytes: [i64]) -> Result<(), String>")
  public static Result<Unit, String> writeBytes(String path, LongList bytes) {
    var raw = new byte[bytes.length() > Integer.MAX_VALUE ? 0 : (int) bytes.length()];
    for (int i = 0; i < raw.length; i++) {
      long number = bytes.get(i);
      if (number < 0 || number > 255) {
        return Result.err("cannot write `" + path + "`: " + number + " is no byte");
      }
      raw[i] = (byte) number;
    }
    return write(path, raw);
  }

  /// Whether there is a file or folder.
  ///
  /// ```ruchy
  /// >>> fs::exists("no such file")
  /// false
  /// ```
  @Signature("fn exists(path: String) -> bool")
  public static boolean exists(String path) {
    return java.nio.file.Files.exists(WorkingFolder.path(path));
  }

  /// Whether there is a file.
  @Signature("fn is_file(path: String) -> bool")
  public static boolean isFile(String path) {
    return java.nio.file.Files.isRegularFile(WorkingFolder.path(path));
  }

  /// Whether there is a folder.
  @Signature("fn is_dir(path: String) -> bool")
  public static boolean isDirectory(String path) {
    return java.nio.file.Files.isDirectory(WorkingFolder.path(path));
  }

  /// The size of a file in bytes.
  @Signature({
    "fn size(path: String) -> Result<i64, String>",
    "fn file_size(path: String) -> Result<i64, String>"
  })
  public static Result<Long, String> size(String path) {
    return Failures.of(
        named("look at", path), () -> java.nio.file.Files.size(WorkingFolder.path(path)));
  }

  /// When a file was last written, in seconds since 1970.
  @Signature("fn modified(path: String) -> Result<f64, String>")
  public static Result<Double, String> modified(String path) {
    return Failures.of(
        named("look at", path),
        () ->
            java.nio.file.Files.getLastModifiedTime(WorkingFolder.path(path)).toMillis() / 1000.0);
  }

  /// The names of what a folder holds, in order.
  ///
  /// ```ruchy
  /// >>> let folder = fs::temp_dir()?
  /// >>> fs::write(path::join(folder, "b.txt"), "")?
  /// >>> fs::write(path::join(folder, "a.txt"), "")?
  /// >>> fs::list(folder)?
  /// ["a.txt", "b.txt"]
  /// ```
  @Signature({
    "fn list(path: String) -> Result<[String], String>",
    "fn read_dir(path: String) -> Result<[String], String>",
    "fn listdir(path: String) -> Result<[String], String>"
  })
  public static Result<ObjectList<Object>, String> list(String path) {
    return Failures.of(
        named("list", path),
        () -> {
          try (Stream<Path> inside = java.nio.file.Files.list(WorkingFolder.path(path))) {
            return list(inside.map(each -> Paths.name(each.toString())).sorted());
          }
        });
  }

  /// The paths of all files below a folder, in order.
  @Signature("fn walk(path: String) -> Result<[String], String>")
  public static Result<ObjectList<Object>, String> walk(String path) {
    return Failures.of(named("list", path), () -> list(below(path).stream()));
  }

  /// The files below a folder, their paths as the folder is spelt.
  private static List<String> below(String folder) throws IOException {
    Path root = WorkingFolder.path(folder);
    Path spelt = Path.of(folder);
    try (Stream<Path> inside = java.nio.file.Files.walk(root)) {
      return inside
          .filter(java.nio.file.Files::isRegularFile)
          .map(each -> spelt.resolve(root.relativize(each)).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// The paths of all files that a pattern fits, in order: `*` stands for any part of a name, `**`
  /// for any folders.
  ///
  /// ```ruchy
  /// >>> let folder = fs::temp_dir()?
  /// >>> fs::create_dir(path::join(folder, "deep/er"))?
  /// >>> for name in ["a.txt", "deep/b.txt", "deep/er/c.md"] { fs::write(path::join(folder, name), "") }
  /// >>> [path::name(p) for p in fs::glob(folder + "/**/*.txt")?]
  /// ["a.txt", "b.txt"]
  /// ```
  @Signature("fn glob(pattern: String) -> Result<[String], String>")
  public static Result<ObjectList<Object>, String> glob(String pattern) {
    int sign = 0;
    while (sign < pattern.length() && "*?[{".indexOf(pattern.charAt(sign)) < 0) {
      sign++;
    }
    int cut = pattern.lastIndexOf('/', Math.max(0, sign - 1));
    String folder = cut < 0 ? "." : cut == 0 ? "/" : pattern.substring(0, cut);
    String rest = cut < 0 ? pattern : pattern.substring(cut + 1);
    // In the file system's own patterns `**/` wants a folder; here it may stand for none.
    String any = rest.replace("**/", "{**/,}");
    return Failures.of(
        named("list", pattern),
        () -> {
          if (!java.nio.file.Files.isDirectory(WorkingFolder.path(folder))) {
            return new ObjectList<>();
          }
          var matcher = FileSystems.getDefault().getPathMatcher("glob:" + any);
          return list(
              below(folder).stream()
                  .filter(each -> matcher.matches(Path.of(folder).relativize(Path.of(each))))
                  .map(each -> cut < 0 ? each.substring(2) : each));
        });
  }

  /// Makes a folder, and those it lies in.
  @Signature({
    "fn create_dir(path: String) -> Result<(), String>",
    "fn create_dir_all(path: String) -> Result<(), String>",
    "fn mkdir(path: String) -> Result<(), String>"
  })
  public static Result<Unit, String> createDirectory(String path) {
    return Failures.doing(
        named("make", path), () -> java.nio.file.Files.createDirectories(WorkingFolder.path(path)));
  }

  /// Copies a file; one that is there already is replaced.
  @Signature("fn copy(from: String, to: String) -> Result<(), String>")
  public static Result<Unit, String> copy(String from, String to) {
    return Failures.doing(
        named("copy", from) + " to `" + to + "`",
        () ->
            java.nio.file.Files.copy(
                WorkingFolder.path(from), WorkingFolder.path(to), REPLACE_EXISTING));
  }

  /// Moves a file or folder; a file that is there already is replaced.
  ///
  /// ```ruchy
  /// >>> let file = fs::temp_file()?
  /// >>> fs::rename(file, file + ".old")?
  /// >>> (fs::exists(file), fs::exists(file + ".old"))
  /// (false, true)
  /// ```
  @Signature({
    "fn rename(from: String, to: String) -> Result<(), String>",
    "fn move_file(from: String, to: String) -> Result<(), String>"
  })
  public static Result<Unit, String> rename(String from, String to) {
    return Failures.doing(
        named("move", from) + " to `" + to + "`",
        () ->
            java.nio.file.Files.move(
                WorkingFolder.path(from), WorkingFolder.path(to), REPLACE_EXISTING));
  }

  /// Deletes a file or an empty folder.
  @Signature({
    "fn remove(path: String) -> Result<(), String>",
    "fn remove_file(path: String) -> Result<(), String>",
    "fn remove_dir(path: String) -> Result<(), String>"
  })
  public static Result<Unit, String> remove(String path) {
    return Failures.doing(
        named("delete", path), () -> java.nio.file.Files.delete(WorkingFolder.path(path)));
  }

  /// Deletes a folder and all that it holds.
  @Signature("fn remove_dir_all(path: String) -> Result<(), String>")
  public static Result<Unit, String> removeAll(String path) {
    return Failures.doing(
        named("delete", path),
        () -> {
          List<Path> all;
          try (Stream<Path> inside = java.nio.file.Files.walk(WorkingFolder.path(path))) {
            all = inside.sorted(Comparator.reverseOrder()).toList();
          }
          for (Path each : all) {
            java.nio.file.Files.delete(each);
          }
        });
  }

  /// Makes an empty file with a name that no other has, and gives its path. It is deleted when
  /// Ruchy ends.
  @Signature("fn temp_file(suffix: String = \"\") -> Result<String, String>")
  public static Result<String, String> temporaryFile(String suffix) {
    return Failures.of(
        "make a file",
        () -> {
          Path path = java.nio.file.Files.createTempFile("ruchy", suffix);
          path.toFile().deleteOnExit();
          return path.toString();
        });
  }

  /// Makes an empty folder with a name that no other has, and gives its path.
  @Signature("fn temp_dir() -> Result<String, String>")
  public static Result<String, String> temporaryDirectory() {
    return Failures.of(
        "make a folder",
        () -> java.nio.file.Files.createTempDirectory("ruchy").toString().replace('\\', '/'));
  }
}
