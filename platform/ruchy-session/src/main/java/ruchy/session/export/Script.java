package ruchy.session.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Statement;

/// Pieces as the text of a program: imports, declarations, statements.
///
/// @param hasMain whether the statements are in a `main`; not possible where functions use
///   variables
/// @param isStrict whether the program asks for engineering mode
/// @param hasParameters whether literals become parameters
record Script(List<Piece> pieces, boolean hasMain, boolean isStrict, boolean hasParameters) {
  private static final String STRICT = "#![mode(engineering)]";

  Script {
    pieces = List.copyOf(pieces);
  }

  /// A parameter: a variable that a literal gave its value.
  private record Parameter(Piece piece, String name, String type, String value) {}

  /// The text.
  ///
  /// @param allowed the rules of the linter that do not hold for it
  String text(Set<String> allowed) {
    var lines = new ArrayList<String>();
    if (isStrict) {
      lines.add(STRICT);
    }
    allowed.forEach(rule -> lines.add("#![allow(" + rule + ")]"));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    List<String> imports = imports();
    lines.addAll(imports);
    if (!imports.isEmpty()) {
      lines.add("");
    }
    if (hasMain) {
      declarations().forEach(piece -> lines.add(piece.text() + "\n"));
      main(lines);
    } else {
      pieces.stream().filter(piece -> !isImport(piece)).forEach(piece -> lines.add(piece.text()));
    }
    return String.join("\n", lines) + "\n";
  }

  private static boolean isImport(Piece piece) {
    return piece.statement() instanceof Statement.Declare(_, var item) && item instanceof Item.Use;
  }

  private List<Piece> declarations() {
    return pieces.stream().filter(piece -> piece.isDeclaration() && !isImport(piece)).toList();
  }

  /// One `use` for each module, sorted; those with another form as they are.
  private List<String> imports() {
    Map<String, Set<String>> names = new TreeMap<>();
    Set<String> others = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece.statement() instanceof Statement.Declare(_, Item.Use use)) {
        boolean plain =
            use.imports().stream().noneMatch(each -> each.isFile() || each.path().size() < 2);
        if (!plain || !piece.text().startsWith("use")) {
          others.add(piece.text());
          continue;
        }
        for (Item.Use.Import each : use.imports()) {
          String module = String.join("::", each.path().subList(0, each.path().size() - 1));
          String name =
              each.path().getLast() + each.alias().map(alias -> " as " + alias).orElse("");
          names.computeIfAbsent(module, _ -> new TreeSet<>()).add(name);
        }
      }
    }
    var lines = new ArrayList<>(others);
    names.forEach((module, each) ->
        lines.add(
            each.size() == 1
                ? "use " + module + "::" + each.iterator().next()
                : "use " + module + "::{" + String.join(", ", each) + "}"));
    return lines;
  }

  private void main(List<String> lines) {
    Map<String, Parameter> parameters = hasParameters ? parameters() : Map.of();
    String head =
        parameters.values().stream()
            .map(each -> "%s: %s = %s".formatted(each.name(), each.type(), each.value()))
            .collect(Collectors.joining(", "));
    lines.add(
        parameters.isEmpty()
            ? "fn main() -> Result<(), Error> {"
            : "fn run(" + head + ") -> Result<(), Error> {");
    for (Piece piece : pieces) {
      boolean isParameter =
          parameters.values().stream().anyMatch(each -> each.piece().equals(piece));
      if (!piece.isDeclaration() && !isParameter) {
        lines.add(indented(piece.text()));
      }
    }
    lines.add("    Ok(())");
    lines.add("}");
    if (!parameters.isEmpty()) {
      lines.add("\nfn main() -> Result<(), Error> {\n    run()\n}");
    }
  }

  /// Text in several lines inside of quotes stays where it is.
  private static String indented(String text) {
    boolean hasLongText = text.contains("\"\"\"") || hasOpenQuote(text);
    return hasLongText ? "    " + text : text.indent(4).stripTrailing();
  }

  private static boolean hasOpenQuote(String text) {
    return text.lines().anyMatch(line -> line.chars().filter(c -> c == '"').count() % 2 != 0);
  }

  /// The first values of variables that are literals and stay.
  private Map<String, Parameter> parameters() {
    var found = new LinkedHashMap<String, Parameter>();
    var more = new LinkedHashSet<String>();
    for (Piece piece : pieces) {
      Optional<String> name = piece.assigned();
      if (name.isPresent() && (found.containsKey(name.get()) || more.contains(name.get()))) {
        found.remove(name.get());
      } else if (name.isPresent()) {
        Optional<String> type = piece.value().flatMap(Script::literalType);
        if (type.isPresent() && !piece.text().contains("mut ")) {
          String value = piece.value().orElseThrow().span().text();
          found.put(name.get(), new Parameter(piece, name.get(), type.get(), value));
        }
      }
      name.ifPresent(more::add);
    }
    return found;
  }

  private static Optional<String> literalType(Expr value) {
    return switch (value) {
      case Expr.IntLiteral(_, _, var suffix) -> Optional.of(suffix.orElse("i64"));
      case Expr.FloatLiteral(_, _, var suffix) -> Optional.of(suffix.orElse("f64"));
      case Expr.TextLiteral _ -> Optional.of("String");
      case Expr.BoolLiteral _ -> Optional.of("bool");
      case Expr.Unary(_, _, Expr.IntLiteral(_, _, var suffix)) -> Optional.of(suffix.orElse("i64"));
      case Expr.Unary(_, _, Expr.FloatLiteral(_, _, var suffix)) ->
          Optional.of(suffix.orElse("f64"));
      default -> Optional.empty();
    };
  }
}
