package fnp.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What was compared with NumPy in this run, per family of operations, and what differed.
public final class ParityReport {
  private static final int SHOWN_MAX = 10;
  private static final Map<String, Family> FAMILIES = new TreeMap<>();
  private static final Map<String, Long> CLASSES = new TreeMap<>();

  private ParityReport() {}

  /// The family of this name, such as `promotion` or `add`; made on first use.
  public static synchronized Family family(String name) {
    return FAMILIES.computeIfAbsent(name, Family::new);
  }

  /// How many cases were compared so far.
  public static synchronized long cases() {
    return FAMILIES.values().stream().mapToLong(Family::cases).sum();
  }

  /// Notes how many cases one test class has compared.
  static synchronized void attribute(String testClass, long cases) {
    CLASSES.merge(testClass, cases, Long::sum);
  }

  /// One line: cases, families, test classes and differences.
  public static synchronized String summary() {
    return "%,d cases compared with NumPy in %,d families by %d test classes, %,d differ"
        .formatted(
            cases(),
            FAMILIES.size(),
            CLASSES.size(),
            FAMILIES.values().stream().mapToLong(Family::differences).sum());
  }

  /// Writes the report as JSON: the sum, the cases of each test class, and each family.
  public static synchronized void write(Path file) throws IOException {
    var rows = FAMILIES.values().stream().map(Family::json).collect(Collectors.joining(",\n    "));
    var classes =
        CLASSES.entrySet().stream()
            .map(entry -> "\"%s\": %d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(",\n    "));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        "{\n  \"cases\": %d,\n  \"classes\": {\n    %s\n  },\n  \"families\": [\n    %s\n  ]\n}\n"
            .formatted(cases(), classes, rows));
  }

  /// One family of operations.
  public static final class Family {
    private final String name;
    private final List<String> differences = new ArrayList<>();
    private long cases;

    private Family(String name) {
      this.name = name;
    }

    /// Counts one case.
    ///
    /// @param what was computed, enough to repeat it
    /// @param difference from NumPy, if there is one
    public synchronized void count(String what, Optional<String> difference) {
      cases++;
      difference.ifPresent(text -> differences.add(what + ": " + text));
    }

    /// Counts one case whose results are compared as text.
    public void count(String what, Object expected, Object actual) {
      var same = expected.toString().equals(actual.toString());
      count(
          what,
          same
              ? Optional.empty()
              : Optional.of("%n  got      %s%n  expected %s".formatted(actual, expected)));
    }

    /// Fails, with the first differences, unless every case so far agreed and there was one.
    ///
    /// @throws AssertionError if something differed
    public synchronized void assertAgreement() {
      if (cases == 0) {
        throw new AssertionError("no case of '" + name + "' was compared with NumPy");
      }
      if (!differences.isEmpty()) {
        throw new AssertionError(
            "%d of %d cases of '%s' differ from NumPy, the first ones being%n%s"
                .formatted(
                    differences.size(),
                    cases,
                    name,
                    differences.stream().limit(SHOWN_MAX).collect(Collectors.joining("\n"))));
      }
    }

    private synchronized long cases() {
      return cases;
    }

    private synchronized int differences() {
      return differences.size();
    }

    private String json() {
      return "{\"family\": %s, \"cases\": %d, \"differences\": %d, \"first\": %s}"
          .formatted(
              quoted(name),
              cases,
              differences.size(),
              differences.isEmpty() ? "null" : quoted(differences.getFirst()));
    }

    private static String quoted(String text) {
      var quoted = new StringBuilder("\"");
      for (var c : text.toCharArray()) {
        if (c == '"' || c == '\\') {
          quoted.append('\\').append(c);
        } else if (c < ' ') {
          quoted.append("\\u%04x".formatted((int) c));
        } else {
          quoted.append(c);
        }
      }
      return quoted.append('"').toString();
    }
  }
}
