package ruchy.std.system;

import java.util.LinkedHashMap;
import java.util.Map;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.Unit;
import ruchy.runtime.host.Arguments;
import ruchy.runtime.host.Variables;
import ruchy.runtime.host.WorkingFolder;
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
    return Variables.find(name).<Option<Object>>map(Option::some).orElseGet(Option::none);
  }

  /// All environment variables.
  @Signature("fn vars() -> Map<String, String>")
  public static Map<Object, Object> variables() {
    return new LinkedHashMap<>(Variables.all());
  }

  /// The name of the program and what it was called with; `args` holds the latter alone.
  ///
  /// ```ruchy
  /// >>> env::args().skip(1).collect()
  /// []
  /// ```
  @Signature("fn args() -> [String]")
  public static ObjectList<Object> arguments() {
    var all = new ObjectList<Object>();
    all.add("ruchy");
    Arguments.given().forEach(all::add);
    return all;
  }

  /// The folder in which the program runs.
  @Signature({"fn current_dir() -> String", "fn cwd() -> String"})
  public static String currentDirectory() {
    return WorkingFolder.current().toString().replace('\\', '/');
  }

  /// Sets an environment variable, for this program and the processes that it starts from now on.
  ///
  /// ```ruchy
  /// >>> env::set_var("GREETING", "hello")
  /// >>> env::var("GREETING")
  /// Some("hello")
  /// >>> env::remove_var("GREETING")
  /// >>> env::var("GREETING")
  /// None
  /// ```
  @Signature("fn set_var(name: String, value: String)")
  public static void setVariable(String name, String value) {
    Variables.set(name, value);
  }

  /// Takes an environment variable away, for this program and the processes that it starts from now
  /// on.
  @Signature("fn remove_var(name: String)")
  public static void removeVariable(String name) {
    Variables.remove(name);
  }

  /// Makes another folder the one in which relative paths start.
  ///
  /// ```ruchy
  /// >>> let before = env::current_dir()
  /// >>> env::set_current_dir("/")?
  /// >>> env::current_dir()
  /// "/"
  /// >>> env::set_current_dir(before)?
  /// >>> env::set_current_dir("no/such/folder").is_err()
  /// true
  /// ```
  @Signature({
    "fn set_current_dir(path: String) -> Result<(), String>",
    "fn chdir(path: String) -> Result<(), String>"
  })
  public static Result<Unit, String> changeDirectory(String path) {
    return Failures.doing("enter `" + path + "`", () -> WorkingFolder.change(path));
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
