package ruchy.session.magic;

import java.util.List;
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

  private Languages() {}

  private static boolean sql(Call call, Desk desk) {
    return desk.evaluate(Sql.of(call).code(desk.frames()));
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
