package ruchy.session.magic;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A call of `%sql` or `%%sql`.
///
/// @param name of the variable that gets the result; empty if it is only shown
public record Sql(String query, String name) {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  /// Reads a call.
  ///
  /// @throws MagicException if it has no query, or the variable no name
  public static Sql of(Call call) {
    boolean isBlock = call.body().isPresent();
    String query = isBlock ? call.body().get().strip() : call.rest();
    String name = isBlock ? call.rest() : "";
    if (query.isEmpty()) {
      throw MagicException.misuse(
          "%" + call.name() + " needs a query", "for example `%sql SELECT count(*) FROM df`");
    }
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      throw MagicException.misuse(
          "`" + name + "` is no name for a variable",
          "the query stands in the lines below `%%sql`");
    }
    return new Sql(query, name);
  }

  /// The names in the query that may be those of frames.
  public List<String> words() {
    return NAME.matcher(query).results().map(MatchResult::group).distinct().toList();
  }

  /// The statement of the language that does the same.
  ///
  /// @param frames the names of frames, of which the query need not use all
  public String code(List<String> frames) {
    String tables =
        frames.stream()
            .filter(frame -> words().stream().anyMatch(frame::equalsIgnoreCase))
            .map(frame -> "\"" + frame + "\": " + frame)
            .collect(Collectors.joining(", ", "{", "}"));
    String code = "sql(" + literal(query) + (tables.equals("{}") ? "" : ", " + tables) + ")";
    return name.isEmpty() ? code : "let " + name + " = " + code;
  }

  /// Text as a literal of the language.
  public static String literal(String text) {
    var literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ') {
            literal.append(String.format(Locale.ROOT, "\\u{%x}", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
