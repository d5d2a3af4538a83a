package ruchy.std.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// What the program was started with.
@Namespace("env")
public final class Environment {
  private Environment() {}

  /// The value of an environment variable.
  ///
  /// ```ruchy
  /// >>> env::var("NO_SUCH_VARIABLE")
  /// None
  /// >>> env::var("NO_SUCH_VARIABLE") ?? "none"
  /// "none"
  /// ```
  @Signature({"fn var(name: String) -> Option<String>", "fn get(name: String) -> Option<String>"})
  public static Option<Object> variable(String name) {
    String value = System.getenv(name);
    return value == null ? Option.none() : Option.some(value);
  }

  /// All environment variables.
  @Signature("fn vars() -> Map<String, String>")
  public static Map<Object, Object> variables() {
    return new java.util.LinkedHashMap<>(new TreeMap<>(System.getenv()));
  }

  /// The folder in which the program runs.
  @Signature({"fn current_dir() -> String", "fn cwd() -> String"})
  public static String currentDirectory() {
    return Path.of("").toAbsolutePath().toString().replace('\\', '/');
  }

  /// The user's own folder.
  @Signature("fn home_dir() -> String")
  public static String homeDirectory() {
    return System.getProperty("user.home", "").replace('\\', '/');
  }

  /// The operating system: `linux`, `macos` or `windows`.
  @Signature({"fn os() -> String", "fn platform() -> String"})
  public static String system() {
    String name = System.getProperty("os.name", "").toLowerCase(java.util.Locale.ROOT);
    return name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name;
  }
}
