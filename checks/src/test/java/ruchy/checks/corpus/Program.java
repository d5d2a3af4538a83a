package ruchy.checks.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.lang.check.Mode;
import ruchy.lang.source.Source;

/// A program of the corpus and what it promises in its comments.
///
/// - `// expect: text`, one for each line of its whole output, in order
/// - `// expect error E0101`, and `// expect error at 3:5` for its place: it is refused
/// - `// expect panic E0701 text`: it ends with that error, whose message holds the text; a code of
///   three characters stands for its group
/// - `// mode: engineering`
///
/// @param name topic and name: `closures/counter`
/// @param output the lines it prints
/// @param place line and column of the first error, where it is promised
public record Program(
    String name,
    Source source,
    Mode mode,
    List<String> output,
    Optional<String> error,
    Optional<String> place,
    Optional<Panic> panic) {
  private static final Pattern OUTPUT = Pattern.compile("// expect:(?: (.*))?$");
  private static final Pattern ERROR = Pattern.compile("// expect error (E\\d{2,4})");
  private static final Pattern PLACE = Pattern.compile("// expect error at (\\d+:\\d+)");
  private static final Pattern PANIC = Pattern.compile("// expect panic (E\\d{2,4}) ?(.*)$");

  public Program {
    output = List.copyOf(output);
  }

  /// The error that ends a program.
  public record Panic(String code, String text) {}

  /// All programs below a folder, by name.
  public static List<Program> all(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".ruchy"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    }
  }

  private static Program read(Path root, Path file) {
    String path = root.relativize(file).toString().replace('\\', '/');
    try {
      return parse(path.substring(0, path.length() - ".ruchy".length()), Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Program parse(String name, String text) {
    var output = new ArrayList<String>();
    Optional<String> error = Optional.empty();
    Optional<String> place = Optional.empty();
    Optional<Panic> panic = Optional.empty();
    for (String line : text.split("\r?\n")) {
      Matcher printed = OUTPUT.matcher(line);
      if (printed.find()) {
        output.add(printed.group(1) == null ? "" : printed.group(1).stripTrailing());
      }
      error = error.or(() -> first(ERROR.matcher(line)));
      place = place.or(() -> first(PLACE.matcher(line)));
      Matcher ends = PANIC.matcher(line);
      if (ends.find()) {
        panic = Optional.of(new Panic(ends.group(1), ends.group(2).strip()));
      }
    }
    var mode = text.contains("// mode: engineering") ? Mode.ENGINEERING : Mode.DATA_SCIENCE;
    return new Program(name, Source.of(name + ".ruchy", text), mode, output, error, place, panic);
  }

  private static Optional<String> first(Matcher matcher) {
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// What an outcome has against the promise; empty where it is kept.
  public Optional<String> complaint(Outcome outcome) {
    if (!lines(outcome.output()).equals(output)) {
      return Optional.of(
          "expected output\n  "
              + String.join("\n  ", output)
              + "\nfound\n  "
              + String.join("\n  ", lines(outcome.output()))
              + outcome.failure().map(failure -> "\nand the error " + failure).orElse(""));
    }
    if (panic.isEmpty()) {
      return outcome.failure().map(failure -> "ended with " + failure);
    }
    var promised = panic.get();
    return outcome.failure().isEmpty()
        ? Optional.of("expected the error " + promised + ", but it ended well")
        : complaint(promised, outcome.failure().get());
  }

  private static Optional<String> complaint(Panic promised, Outcome.Failure failure) {
    boolean kept =
        failure.code().startsWith(promised.code()) && failure.message().contains(promised.text());
    return kept
        ? Optional.empty()
        : Optional.of("expected the error " + promised + ", found " + failure);
  }

  private static List<String> lines(String output) {
    if (output.isEmpty()) {
      return List.of();
    }
    String text = output.endsWith("\n") ? output.substring(0, output.length() - 1) : output;
    return List.of(text.split("\n", -1)).stream().map(String::stripTrailing).toList();
  }
}
