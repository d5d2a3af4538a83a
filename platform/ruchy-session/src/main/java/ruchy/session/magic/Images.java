package ruchy.session.magic;

import java.util.List;

/// `%save_image` and `%load_image`: the workspace in a file.
final class Images {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%save_image FILE",
              "writes the variables, functions and types into a file",
              """
              `save_image("ws.rimg")` is the same. Only what has changed since the file was written
              is written again. What can not be kept, such as closures and tasks, is named.\
              """,
              (call, desk) -> show(desk, desk.images().save(file(call)))),
          Magic.ofWords(
              "%load_image FILE",
              "brings back what %save_image wrote",
              "`load_image(\"ws.rimg\")` is the same. Names that are there already are replaced.",
              (call, desk) -> show(desk, desk.images().load(file(call)))),
          Magic.ofWords(
              "%recover",
              "brings back the variables of a session that was killed",
              """
              The session that ended last without leaving. Cells that ran after its variables were
              kept last are put at the prompt, to be run again.\
              """,
              Images::recover));

  private Images() {}

  private static boolean recover(Call call, Desk desk) {
    if (!call.rest().isEmpty()) {
      throw MagicException.misuse("%recover takes nothing", "write `%recover`");
    }
    Desk.Recovered recovered = desk.images().recover();
    desk.show(recovered.report());
    if (!recovered.rest().isEmpty()) {
      desk.show("what ran after that is at the prompt\n");
      desk.insert(recovered.rest());
    }
    return true;
  }

  private static boolean show(Desk desk, String text) {
    desk.show(text);
    return true;
  }

  private static String file(Call call) {
    List<String> words = call.words();
    if (words.size() != 1) {
      throw MagicException.misuse(
          "%" + call.name() + " takes one file", "write `%" + call.name() + " ws.rimg`");
    }
    return words.getFirst();
  }
}
