package ruchy.lang.problem;

import java.util.Map;
import java.util.Optional;

/// What people who come from other languages write out of habit, and how it is said here.
final class ForeignNames {
  private static final String NOTHING = "a missing value is `None`";
  private static final String OUTPUT =
      "print with `println(…)`; an f-string formats: `f\"{x:.2f}\"`";
  private static final Map<String, String> HELP =
      Map.ofEntries(
          Map.entry("null", NOTHING),
          Map.entry("nil", NOTHING),
          Map.entry("undefined", NOTHING),
          Map.entry("NA", NOTHING),
          Map.entry("True", "write `true`"),
          Map.entry("TRUE", "write `true`"),
          Map.entry("False", "write `false`"),
          Map.entry("FALSE", "write `false`"),
          Map.entry("range", "a range is written `0..n`, and `0..=n` with its end"),
          Map.entry("xrange", "a range is written `0..n`, and `0..=n` with its end"),
          Map.entry("printf", OUTPUT),
          Map.entry("puts", OUTPUT),
          Map.entry("console", OUTPUT),
          Map.entry("System", OUTPUT),
          Map.entry("not", "negation is written `!`"),
          Map.entry("lambda", "a closure is written `|x| x + 1`"),
          Map.entry("function", "a function is written `fn name(x) { … }`"),
          Map.entry("def", "a function is written `fn name(x) { … }`"),
          Map.entry("func", "a function is written `fn name(x) { … }`"),
          Map.entry("elif", "write `else if`"),
          Map.entry("elsif", "write `else if`"),
          Map.entry("switch", "write `match value { pattern => result, … }`"),
          Map.entry("this", "write `self`"),
          Map.entry("np", "`np` is a namespace, no value: write `np.zeros(3)` or `np.pi`"),
          Map.entry("var", "a variable is declared with `let`, or `let mut` if it changes"));

  private static final String FRAMES =
      "frames need no import: `read_csv(\"file.csv\")`, `DataFrame({\"x\": [1, 2]})`";
  private static final String PLOTS =
      "plots need no import: `scatter(x, y)`, `frame.histogram(\"column\")`";
  private static final String NUMPY = "`np` is there without an import: `np.zeros(3)`";
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "numpy", NUMPY,
          "pandas", FRAMES,
          "polars", FRAMES,
          "matplotlib", PLOTS,
          "seaborn", PLOTS,
          "math", "mathematics needs no import: `sqrt(2.0)`, `PI`",
          "random", "random numbers are in `np.random`");

  private ForeignNames() {}

  /// The help line for an import of a library of another language.
  static Optional<String> library(String name) {
    return Optional.ofNullable(LIBRARIES.get(name));
  }

  /// The help line for a word of another language.
  static Optional<String> help(String name) {
    String help = HELP.get(name);
    return Optional.ofNullable(help == null ? LIBRARIES.get(name) : help);
  }
}
