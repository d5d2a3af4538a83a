package ruchy.std.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import ruchy.runtime.Output;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Lines about what a program does, on standard error, so that its output stays clean.
@Namespace("log")
public final class Logs {
  private static final List<String> LEVELS =
      List.of("trace", "debug", "info", "warn", "error", "off");

  private static volatile int least =
      Math.max(
          0,
          LEVELS.indexOf(
              System.getenv().getOrDefault("RUCHY_LOG", "info").toLowerCase(Locale.ROOT)));

  private Logs() {}

  /// Sets the level from which on lines are written: `trace`, `debug`, `info`, `warn`, `error` or
  /// `off`. Before, it is what the environment variable `RUCHY_LOG` says, or `info`.
  ///
  /// ```ruchy
  /// >>> log::set_level("warn")
  /// >>> log::level()
  /// "warn"
  /// >>> log::set_level("info")
  /// ```
  @Signature("fn set_level(level: String)")
  public static void setLevel(String level) {
    int place = LEVELS.indexOf(level.toLowerCase(Locale.ROOT));
    if (place < 0) {
      throw new RuchyError("E0717", "there is no level `" + level + "`")
          .help("the levels are " + String.join(", ", LEVELS));
    }
    least = place;
  }

  /// The level from which on lines are written.
  @Signature("fn level() -> String")
  public static String level() {
    return LEVELS.get(least);
  }

  /// Writes a line of the smallest steps.
  @Signature("fn trace(text: String)")
  public static void trace(String text) {
    write(0, text);
  }

  /// Writes a line for who looks for a mistake.
  @Signature("fn debug(text: String)")
  public static void debug(String text) {
    write(1, text);
  }

  /// Writes a line about what goes on: `log::info("read {} rows", n)`, also `info!(…)`.
  @Signature("fn info(text: String)")
  public static void info(String text) {
    write(2, text);
  }

  /// Writes a line about what may be wrong.
  @Signature("fn warn(text: String)")
  public static void warn(String text) {
    write(3, text);
  }

  /// Writes a line about what went wrong.
  @Signature("fn error(text: String)")
  public static void error(String text) {
    write(4, text);
  }

  private static void write(int level, String text) {
    if (level >= least) {
      String name = LEVELS.get(level).toUpperCase(Locale.ROOT);
      Output.printError(
          Instant.now().truncatedTo(ChronoUnit.MILLIS)
              + " "
              + name
              + " ".repeat(6 - name.length())
              + text
              + "\n");
    }
  }
}
