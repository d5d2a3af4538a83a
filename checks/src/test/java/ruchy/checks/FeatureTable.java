package ruchy.checks;

import fnp.conformance.PublicName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ruchy.lang.library.LibraryFunction;
import ruchy.std.StandardLibrary;

/// The table of NumPy's public names and what stands for each of them here.
final class FeatureTable {
  private static final String HEAD =
      """
      # NumPy's names and what stands for them

      Made from the sources; a test keeps it true (`-Dgolden=accept` writes it anew). A name is *whole* if the function of the
      same name in the language takes every parameter that NumPy's takes, but for those that only mean something in Python
      (`subok`, `like`, `device`, `signature`; pickles; dictionaries of keywords, for which a map is taken; NumPy's
      older ways of printing). *Java only*: there is a Java method, and no function in the language yet.

      """;

  /// What has no meaning outside Python: subclasses, foreign arrays, devices, loops by their
  /// letters, pickles, dictionaries of keywords (a map is taken instead), older ways of printing,
  /// and what is private to NumPy.
  private static final Set<String> PYTHON_ONLY =
      Set.of(
          "subok",
          "like",
          "device",
          "signature",
          "allow_pickle",
          "fix_imports",
          "kw",
          "kwds",
          "params",
          "legacy",
          "override_repr",
          "einsum_call");

  private final JavaFeatures java;
  private final StandardLibrary library;
  private final Map<String, String> notOffered;

  FeatureTable(JavaFeatures java, StandardLibrary library, Map<String, String> notOffered) {
    this.java = java;
    this.library = library;
    this.notOffered = notOffered;
  }

  /// How far a name has come.
  enum State {
    WHOLE,
    PARAMETERS_MISSING,
    JAVA_ONLY,
    NOT_YET,
    NOT_OFFERED
  }

  /// One name.
  record Row(PublicName name, State state, String javaName, String ruchyName, String note) {}

  List<Row> rows() {
    return PublicName.all().stream().map(this::row).toList();
  }

  private Row row(PublicName name) {
    var excuse = excuse(name);
    if (excuse.isPresent()) {
      return new Row(name, State.NOT_OFFERED, "", "", excuse.get());
    }
    String javaName = java.of(name.full()).orElse("");
    var functions = functions(name);
    if (name.kind().equals("module") && isNamespace(name)) {
      return new Row(name, State.WHOLE, javaName, "np" + name.full().substring(5), "");
    }
    if (functions.isEmpty()) {
      State state = javaName.isEmpty() ? State.NOT_YET : State.JAVA_ONLY;
      return new Row(name, state, javaName, "", "");
    }
    var missing = missing(name, functions);
    State state = missing.isEmpty() ? State.WHOLE : State.PARAMETERS_MISSING;
    return new Row(name, state, javaName, functions.getFirst().name(), String.join(", ", missing));
  }

  private Optional<String> excuse(PublicName name) {
    return notOffered.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name.full()) || wildcard(entry.getKey(), name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean wildcard(String pattern, PublicName name) {
    return pattern.endsWith(".*")
        && name.namespace().equals(pattern.substring(0, pattern.length() - 2));
  }

  /// Whether the language has a namespace for a module; its names have rows of their own, or are
  /// those of the module's documentation.
  private boolean isNamespace(PublicName module) {
    String prefix = "np" + module.full().substring("numpy".length()) + ".";
    return library.functionNames().stream().anyMatch(name -> name.startsWith(prefix));
  }

  private List<LibraryFunction> functions(PublicName name) {
    return switch (name.namespace()) {
      case "numpy.ndarray" -> library.methods("Array", name.name());
      case "numpy.random.Generator" -> library.methods("Generator", name.name());
      case "numpy.random.RandomState" -> library.methods("RandomState", name.name());
      default -> library.functions("np" + name.full().substring("numpy".length()));
    };
  }

  private static List<String> missing(PublicName name, List<LibraryFunction> functions) {
    var taken =
        functions.stream()
            .flatMap(function -> parameters(function.signature()).stream())
            .collect(Collectors.toSet());
    return name.parameters().stream()
        .filter(Predicate.not(PYTHON_ONLY::contains))
        .filter(Predicate.not(taken::contains))
        .toList();
  }

  /// The names of a signature's parameters: `fn f(a: Array, axis: i64? = None)` has `a` and `axis`.
  static List<String> parameters(String signature) {
    var names = new ArrayList<String>();
    int depth = 0;
    var word = new StringBuilder();
    char before = ' ';
    for (char c : signature.replace("->", "").toCharArray()) {
      if (c == '(' || c == '[' || c == '{' || c == '<') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}' || (c == '>' && depth > 0 && before != '-')) {
        depth--;
      } else if (c == ':' && depth == 1) {
        names.add(word.toString().strip());
      }
      boolean inWord = Character.isLetterOrDigit(c) || c == '_';
      if (inWord) {
        word.append(c);
      } else if (c != ' ' || !word.isEmpty()) {
        word.setLength(0);
      }
      before = c;
    }
    return names;
  }

  /// The table as a page.
  String markdown() {
    var text = new StringBuilder(HEAD);
    var spaces =
        rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.name().namespace(), LinkedHashMap::new, Collectors.toList()));
    text.append("| namespace | names | whole | parameters missing | Java only | not yet |")
        .append(" not offered |\n|---|---|---|---|---|---|---|\n");
    spaces.forEach(
        (space, rows) -> text.append(counts("[`" + space + "`](#" + anchor(space) + ")", rows)));
    text.append(counts("all", rows()));
    spaces.forEach((space, rows) -> text.append(section(space, rows)));
    return text.toString();
  }

  private static String anchor(String space) {
    return space.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static String counts(String title, List<Row> rows) {
    var line = new StringBuilder("| " + title + " | " + rows.size());
    for (State state : State.values()) {
      line.append(" | ").append(rows.stream().filter(row -> row.state() == state).count());
    }
    return line.append(" |\n").toString();
  }

  private static String section(String space, List<Row> rows) {
    var text = new StringBuilder("\n## " + space + "\n\n");
    text.append("| name | state | Java | Ruchy |\n|---|---|---|---|\n");
    rows.forEach(row ->
        text.append(
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    row.name().name(), words(row), code(row.javaName()), code(row.ruchyName()))));
    return text.toString();
  }

  private static String words(Row row) {
    return switch (row.state()) {
      case WHOLE -> "whole";
      case PARAMETERS_MISSING -> "without `" + row.note() + "`";
      case JAVA_ONLY -> "Java only";
      case NOT_YET -> "not yet";
      case NOT_OFFERED -> "not offered: " + row.note();
    };
  }

  private static String code(String name) {
    return name.isEmpty() ? "" : "`" + name + "`";
  }
}
