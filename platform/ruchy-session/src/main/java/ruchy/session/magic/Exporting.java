package ruchy.session.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `%export`: the session as a program.
final class Exporting {
  private static final Set<String> TARGETS = Set.of("script", "java", "notebook");

  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%export [--target script|java|notebook] [--params] FILE",
              "writes the session as a program",
              """
              What only showed something, failed or was replaced is left out, and told with the
              reason; `let` and `?` are written out, imports merged, the rest becomes `main`.
              `--params` makes parameters of literals. `java` writes a Maven project into a folder,
              `notebook` the cells for Jupyter. Without `--target` the name decides: `.ipynb` is a
              notebook.\
              """,
              Exporting::export));

  private Exporting() {}

  private static boolean export(Call call, Desk desk) {
    List<String> words = new ArrayList<>(call.words());
    boolean hasParameters = words.remove("--params");
    int option = words.indexOf("--target");
    String target = "";
    if (option >= 0 && option + 1 < words.size()) {
      target = words.remove(option + 1);
      words.remove(option);
    }
    if (words.size() != 1 || words.getFirst().startsWith("--")) {
      throw MagicException.misuse(
          "%export takes one file", "write `%export script.ruchy`; `?%export` tells more");
    }
    String file = words.getFirst();
    if (target.isEmpty()) {
      target = file.endsWith(".ipynb") ? "notebook" : "script";
    }
    if (!TARGETS.contains(target)) {
      throw MagicException.misuse(
          "there is no target `" + target + "`", "they are script, java and notebook");
    }
    desk.show(desk.export(file, target, hasParameters));
    return true;
  }
}
