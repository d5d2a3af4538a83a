package ruchy.runtime.host;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The environment variables: those of the process, as the program has changed them since.
/// Processes that the program starts get them so.
public final class Variables {
  /// An empty value stands for a variable that was taken away.
  private static final Map<String, Optional<String>> CHANGED = new ConcurrentHashMap<>();

  private Variables() {}

  /// The value of a variable.
  public static Optional<String> find(String name) {
    Optional<String> changed = CHANGED.get(name);
    return changed == null ? Optional.ofNullable(System.getenv(name)) : changed;
  }

  /// All variables, sorted by name.
  public static Map<String, String> all() {
    Map<String, String> all = new TreeMap<>(System.getenv());
    apply(all);
    return all;
  }

  /// Sets a variable.
  public static void set(String name, String value) {
    CHANGED.put(name, Optional.of(value));
  }

  /// Takes a variable away.
  public static void remove(String name) {
    CHANGED.put(name, Optional.empty());
  }

  /// Changes the environment of a process that is about to start.
  public static void apply(Map<String, String> environment) {
    CHANGED.forEach((name, value) ->
        value.ifPresentOrElse(text -> environment.put(name, text), () -> environment.remove(name)));
  }
}
