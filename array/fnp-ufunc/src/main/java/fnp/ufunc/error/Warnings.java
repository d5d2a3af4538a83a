package fnp.ufunc.error;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Where warnings go: to one sink, which a program may replace.
///
/// The sink that is there at first writes a line to the standard error stream, once for every
/// message and line of the program:
///
/// ```
/// Main.java:7: RuntimeWarning: divide by zero encountered in divide
/// ```
///
/// @numpy Python's module `warnings`
public final class Warnings {
  private static final int PLACES_MAX = 10_000;
  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
  private static volatile Consumer<Warning> sink = Warnings::print;

  private Warnings() {}

  /// A warning.
  ///
  /// @param category such as `RuntimeWarning`
  public record Warning(String category, String message) {}

  /// Sends all warnings to another sink and returns the one before.
  public static synchronized Consumer<Warning> sink(Consumer<Warning> other) {
    var before = sink;
    sink = other;
    return before;
  }

  /// The sink that prints every warning once for a line of the program.
  public static Consumer<Warning> printing() {
    return Warnings::print;
  }

  /// Gives a warning.
  public static void warn(String category, String message) {
    sink.accept(new Warning(category, message));
  }

  private static void print(Warning warning) {
    var place = place().map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    var line =
        place.map(at -> at + ": ").orElse("") + warning.category() + ": " + warning.message();
    if (SEEN.size() < PLACES_MAX && SEEN.add(line)) {
      say(line);
    }
  }

  /// Writes a line to standard error.
  static void say(String line) {
    System.err.println(line);
  }

  /// The line of the program that called the library.
  private static Optional<StackWalker.StackFrame> place() {
    return StackWalker.getInstance()
        .walk(frames -> frames.filter(frame -> !isLibrary(frame.getClassName())).findFirst());
  }

  private static boolean isLibrary(String name) {
    return name.startsWith("fnp.")
        || name.startsWith("frankennumpy.")
        || name.startsWith("ruchy.std.")
        || name.startsWith("ruchy.runtime.")
        || name.startsWith("java.");
  }
}
