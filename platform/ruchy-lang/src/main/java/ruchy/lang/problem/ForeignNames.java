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
  private static final String TYPE =
      "`structure(value)` tells the type of a value, `value is Type` tests it";
  private static final String MAPS = "lists have it: `xs.map(|x| x + 1)`, or `[x + 1 for x in xs]`";
  private static final String RANDOM = "random numbers are in `random` and `np.random`";
  private static final String QUEUE =
      "a queue is `VecDeque::new()`, with `push_back`, `push_front`, `pop_front`, `pop_back`";
  private static final String HEAP =
      "a heap is `BinaryHeap::new()`, with `push` and `pop`; `Reverse(x)` makes the smallest the first";
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
          Map.entry("typeof", TYPE),
          Map.entry("type_of", TYPE),
          Map.entry("type", TYPE),
          Map.entry("class", TYPE),
          Map.entry("tuple", "a tuple is `(1, \"a\")`"),
          Map.entry("c", "a list is `[1, 2]`, an array `np.array([1, 2])`"),
          Map.entry("seq", "a range is `1..=10`, or `(1..=10).step_by(2)`"),
          Map.entry("sapply", MAPS),
          Map.entry("lapply", MAPS),
          Map.entry("paste", "texts are joined by `+`, lists of them by `.join(\" \")`"),
          Map.entry("paste0", "texts are joined by `+`, lists of them by `.join(\"\")`"),
          Map.entry("cat", OUTPUT),
          Map.entry("nrow", "write `frame.len()`"),
          Map.entry("ncol", "write `frame.columns().len()`"),
          Map.entry("head", "lists have `.take(5)`, frames `.head(5)`"),
          Map.entry("tail", "lists have slices, `xs[-5:]`, frames `.tail(5)`"),
          Map.entry("rand", RANDOM),
          Map.entry("LinkedList", QUEUE),
          Map.entry("deque", QUEUE),
          Map.entry(
              "Weak",
              "values are collected even where they refer to each other: hold the value itself"),
          Map.entry("PriorityQueue", HEAP),
          Map.entry("heapq", HEAP),
          Map.entry("randn", RANDOM),
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
          Map.entry("random", RANDOM),
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

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("format", "an f-string formats: `f\"{x:.2f}\"`"),
          Map.entry("index", "write `.find(…)` for texts, `.position(|x| x == 2)` for lists"),
          Map.entry("indexOf", "write `.find(…)` for texts, `.position(|x| x == 2)` for lists"),
          Map.entry("push_back", "write `.push(value)`"),
          Map.entry("push_front", "write `.insert(0, value)`"),
          Map.entry("has_key", "write `.contains_key(key)`, or `key in map`"),
          Map.entry("setdefault", "write `map.entry(key).or_insert(value)`"),
          Map.entry("includes", "write `.contains(value)`, or `value in xs`"),
          Map.entry("toString", "write `.to_string()`"),
          Map.entry("length", "write `.len()`"),
          Map.entry("size", "write `.len()`"),
          Map.entry("append", "a list has `.push(value)`; arrays do not grow: `np.append(a, 1)`"),
          Map.entry("splitlines", "write `.lines()`"),
          Map.entry("isdigit", "write `.is_digit()`"),
          Map.entry("isalpha", "write `.is_alpha()`"),
          Map.entry(
              "iteritems", "write `.items()`, or loop over the map: `for (k, v) in map { }`"));

  private ForeignNames() {}

  /// The help line for a method of another language.
  static Optional<String> method(String name) {
    return Optional.ofNullable(METHODS.get(name));
  }

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
