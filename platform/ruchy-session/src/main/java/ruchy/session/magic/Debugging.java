package ruchy.session.magic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ruchy.jvm.Unwinding;

/// `%debug`: a look at the calls that the last error left.
final class Debugging {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofCode(
              "%debug [up|down|where|locals|NUMBER|CODE]",
              "looks at the last error: the calls that were under way, and their variables",
              """
              Without a word, all calls, with the variables of the innermost one. `up` and `down` go
              from call to call, a number goes to one, `where` lists them, `locals` shows the
              variables again. Anything else is evaluated as if it stood in that call. At the prompt
              the lines that follow are such words, until `quit` or Backspace on an empty line.\
              """,
              Debugging::debug));

  /// So many calls are listed at each end of a deep recursion.
  private static final int CALLS_SHOWN = 6;

  private static final int VALUE_CHARACTERS_MAX = 100;

  private Debugging() {}

  private static boolean debug(Call call, Desk desk) {
    PostMortem error =
        desk.postMortem()
            .orElseThrow(() ->
                MagicException.misuse(
                    "%debug looks at the last error, and there has been none in a program",
                    "run what fails, then `%debug`"));
    int last = error.frames().size() - 1;
    int at = Math.min(desk.frame(), last);
    String word = call.rest().strip();
    switch (word.toLowerCase(Locale.ROOT)) {
      case "" -> {
        desk.frame(0);
        desk.show(error.error() + "\n" + calls(error, 0, desk) + variables(error, 0, desk));
      }
      case "where", "w", "bt", "backtrace" -> desk.show(calls(error, at, desk));
      case "locals", "args", "l" -> desk.show(variables(error, at, desk));
      case "up", "u" -> go(error, at + 1, desk);
      case "down", "d" -> go(error, at - 1, desk);
      default -> {
        if (!word.matches("\\d{1,4}")) {
          return evaluate(error, at, word, desk);
        }
        go(error, Integer.parseInt(word), desk);
      }
    }
    return true;
  }

  private static boolean evaluate(PostMortem error, int at, String code, Desk desk) {
    List<Unwinding.Variable> variables =
        error.frames().isEmpty() ? List.of() : error.frames().get(at).variables().orElse(List.of());
    return desk.evaluateWith(variables, code);
  }

  private static void go(PostMortem error, int to, Desk desk) {
    if (to < 0 || to >= error.frames().size()) {
      throw MagicException.misuse(
          to < 0 ? "this is the innermost call" : "there is no call further out",
          "`%debug where` lists them");
    }
    desk.frame(to);
    desk.show(line(error, to, true, desk) + source(error, to) + variables(error, to, desk));
  }

  private static String calls(PostMortem error, int at, Desk desk) {
    var text = new StringBuilder();
    int size = error.frames().size();
    int skipped = size - 2 * CALLS_SHOWN;
    for (int i = 0; i < size; i++) {
      boolean isSkipped = skipped > 1 && i > CALLS_SHOWN && i <= CALLS_SHOWN + skipped;
      if (!isSkipped || i == at) {
        text.append(line(error, i, i == at, desk));
        text.append(i == at ? source(error, i) : "");
      } else if (i == CALLS_SHOWN + 1) {
        text.append(desk.quiet("  … " + skipped + " more calls")).append('\n');
      }
    }
    return text.toString();
  }

  private static String line(PostMortem error, int number, boolean isHere, Desk desk) {
    PostMortem.Frame frame = error.frames().get(number);
    String place = desk.quiet(" at " + frame.place());
    return (isHere ? "→ " : "  ") + number + "  " + frame.function() + place + "\n";
  }

  private static String source(PostMortem error, int number) {
    String line = error.frames().get(number).line().strip();
    return line.isEmpty() ? "" : "       " + line + "\n";
  }

  private static String variables(PostMortem error, int number, Desk desk) {
    if (error.frames().isEmpty()) {
      return "no call of a program was under way\n";
    }
    Optional<List<Unwinding.Variable>> kept = error.frames().get(number).variables();
    if (kept.isEmpty()) {
      return desk.quiet("     its variables were not kept; those of the innermost calls are")
          + "\n";
    }
    List<Unwinding.Variable> variables = kept.get();
    if (variables.isEmpty()) {
      return desk.quiet("     no variables of its own") + "\n";
    }
    int width = variables.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    var text = new StringBuilder();
    for (Unwinding.Variable each : variables) {
      text.append("     ").append(each.name()).append(" ".repeat(width - each.name().length()));
      text.append(" = ").append(desk.summary(each.value(), VALUE_CHARACTERS_MAX));
      text.append(desk.quiet("  " + each.type())).append('\n');
    }
    return text.toString();
  }
}
