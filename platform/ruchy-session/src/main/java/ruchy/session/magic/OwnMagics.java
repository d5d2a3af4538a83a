package ruchy.session.magic;

import java.util.List;

/// `%alias` and what it makes: magics of the user's own, and `%autoreload`.
public final class OwnMagics {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%alias [NAME FUNCTION]",
              "makes a function a magic of your own, or lists those that there are",
              """
              `%NAME text` calls the function with the text behind the name. `%%NAME text` calls it with
              that text and the lines below: such a function has two parameters.\
              """,
              OwnMagics::alias),
          Magic.ofWords(
              "%autoreload [on|off]",
              "reads imported module files again whenever they have changed",
              "Without a word, those that have changed are read again now.",
              OwnMagics::reload));

  private OwnMagics() {}

  private static boolean alias(Call call, Desk desk) {
    List<String> words = call.words();
    if (words.isEmpty()) {
      var lines = new StringBuilder();
      desk.aliases()
          .forEach((name, function) ->
              lines.append('%').append(name).append(" calls ").append(function).append('\n'));
      desk.show(lines.isEmpty() ? "no magics of your own yet\n" : lines.toString());
      return true;
    }
    if (words.size() != 2 || !words.getFirst().matches("\\w+")) {
      throw MagicException.misuse(
          "%alias takes a name and a function", "for example `%alias shout shout_loudly`");
    }
    String name = words.getFirst();
    if (Magics.find(name).isPresent()) {
      throw MagicException.misuse("there is a magic `%" + name + "` already", "take another name");
    }
    if (desk.value(words.get(1)).isEmpty()) {
      return false;
    }
    desk.aliases().put(name, words.get(1));
    return true;
  }

  /// Calls the function of a magic of the user's own.
  static boolean run(String function, Call call, Desk desk) {
    return desk.evaluate(code(function, call));
  }

  /// A call of a magic of the user's own, as the call of its function.
  public static String code(String function, Call call) {
    String line = Sql.literal(call.rest());
    String body = call.body().map(text -> ", " + Sql.literal(text)).orElse("");
    return function + "(" + line + body + ")";
  }

  private static boolean reload(Call call, Desk desk) {
    switch (call.rest()) {
      case "on", "1", "2" -> desk.reloads(true);
      case "off", "0" -> desk.reloads(false);
      case "", "now" -> {
        if (desk.reload() == 0) {
          desk.show("no imported file has changed\n");
        }
      }
      default ->
          throw MagicException.misuse(
              "%autoreload takes on or off, not `" + call.rest() + "`", "write `%autoreload on`");
    }
    return true;
  }
}
