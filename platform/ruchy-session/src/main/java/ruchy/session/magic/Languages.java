package ruchy.session.magic;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `%%sql` and `%%java`: cells in other languages.
final class Languages {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofLines(
              "%%sql [NAME]",
              "runs a query in SQL over the frames in scope; the result is a frame",
              """
              The names of frames are those of tables, the dialect is DuckDB's. With a name behind
              `%%sql`, the frame becomes a variable of that name. `%sql SELECT …` takes one line.\
              """,
              Languages::sql),
          Magic.ofText(
              "%%java",
              "compiles a file of Java, whose classes the cells that follow use by their names",
              """
              Without a `package` of its own a file is in one that its cell has alone, so that it can be
              compiled again; its top-level types are imported at once. It sees the classes of the
              platform, of `]add` and of earlier cells.\
              """,
              Languages::java));

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private Languages() {}

  private static boolean sql(Call call, Desk desk) {
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
    String tables =
        desk.frames().stream()
            .filter(frame -> mentions(query, frame))
            .map(frame -> "\"" + frame + "\": " + frame)
            .collect(Collectors.joining(", ", "{", "}"));
    String code = "sql(" + quoted(query) + (tables.equals("{}") ? "" : ", " + tables) + ")";
    return desk.evaluate(name.isEmpty() ? code : "let " + name + " = " + code);
  }

  private static boolean mentions(String query, String name) {
    return Pattern.compile("(?i)(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
        .matcher(query)
        .find();
  }

  /// Text as a literal.
  static String quoted(String text) {
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

  private static boolean java(Call call, Desk desk) {
    String text = call.body().orElse("");
    if (text.isBlank()) {
      throw MagicException.misuse(
          "%%java needs a file of Java below it", "for example `record Point(int x, int y) {}`");
    }
    JavaCell.Compiled compiled = JavaCell.compile(text, desk.number(), desk.classes());
    desk.define(compiled.classes());
    String uses =
        compiled.types().stream()
            .map(type -> "use " + type.replace(".", "::"))
            .collect(Collectors.joining("\n"));
    boolean done = desk.evaluate(uses);
    String names =
        compiled.types().stream()
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .collect(Collectors.joining(", "));
    desk.show(desk.quiet("compiled " + names) + "\n");
    return done;
  }
}
