package ruchy.lang.problem;

import java.util.Map;
import java.util.Optional;

/// What people who come from other languages write out of habit, and how it is said here.
final class ForeignNames {
  private static final String NOTHING = "a missing value is `None`";
  private static final String OUTPUT =
      "print with `println(…)`; an f-string formats: `f\"{x:.2f}\"`";
  private static final String FRAMES =
      "frames need no import: `read_csv(\"file.csv\")`, `DataFrame({\"x\": [1, 2]})`";
  private static final String PLOTS =
      "plots need no import: `scatter(x, y)`, `frame.histogram(\"column\")`";
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
          Map.entry(
              "typeof", "`structure(value)` tells the type of a value, `value is Type` tests it"),
          Map.entry("isinstance", "write `value is Type`"),
          Map.entry("dir", "`?Type` lists the methods of a type, Tab those of a value"),
          Map.entry("help", "`?name` tells what a name is, at the prompt"),
          Map.entry("open", "files are read by `fs::read_text(path)?` and `fs::read_lines(path)?`"),
          Map.entry("raise", "errors are thrown by `throw`, or returned as `Err(…)`"),
          Map.entry("plt", PLOTS),
          Map.entry("ggplot", PLOTS),
          Map.entry("pd", FRAMES),
          Map.entry("pl", FRAMES),
          Map.entry("np", "`np` is a namespace, no value: write `np.zeros(3)` or `np.pi`"),
          Map.entry("var", "a variable is declared with `let`, or `let mut` if it changes"));

  private static final String NUMPY = "`np` is there without an import: `np.zeros(3)`";
  private static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          Map.entry("numpy", NUMPY),
          Map.entry("pandas", FRAMES),
          Map.entry("polars", FRAMES),
          Map.entry("dplyr", FRAMES),
          Map.entry("matplotlib", PLOTS),
          Map.entry("seaborn", PLOTS),
          Map.entry("math", "mathematics needs no import: `sqrt(2.0)`, `PI`"),
          Map.entry("random", "random numbers are in `random` and `np.random`"),
          Map.entry("os", "files are in `fs`, paths in `path`, variables of the system in `env`"),
          Map.entry("sys", "the arguments of a program are in `args`, the system's in `env`"),
          Map.entry("pathlib", "paths are texts: `path::join(\"data\", \"a.csv\")`"),
          Map.entry("re", "regular expressions need no import: `Regex::new(r\"\\d+\")?`"),
          Map.entry("datetime", "dates need no import: `Date::today()`, `DateTime::now()`"),
          Map.entry(
              "time", "`time::now()` and `time::elapsed()` need no import; `%time code` measures"),
          Map.entry("requests", "`http::get(url)?.text()` needs no import"),
          Map.entry("subprocess", "`process::run(\"ls\", [\"-l\"])?` needs no import"),
          Map.entry("itertools", "iterators have methods for it: `zip`, `chain`, `group_by` …"),
          Map.entry("collections", "lists, maps and sets have methods for it: `?Map` lists them"));

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
