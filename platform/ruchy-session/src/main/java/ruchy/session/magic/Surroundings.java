package ruchy.session.magic;

import java.io.IOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import ruchy.runtime.host.Variables;
import ruchy.runtime.host.WorkingFolder;

/// `%cd`, `%pwd`, `%env`: where the session runs.
final class Surroundings {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofWords(
              "%cd [FOLDER]",
              "makes a folder the working folder",
              "Without a folder, the user's own; `%cd -` goes back to the one before.",
              Surroundings::changeFolder),
          Magic.ofWords("%pwd", "shows the working folder", "", Surroundings::folder),
          Magic.ofWords(
              "%env [NAME[=VALUE]]",
              "shows or sets environment variables",
              "Without a name, all of them. Programs and shell commands started later see the change.",
              Surroundings::environment));

  /// The folders that `%cd` left, the last one first.
  private static final Deque<Path> LEFT = new ArrayDeque<>();

  private Surroundings() {}

  private static synchronized boolean changeFolder(Call call, Desk desk) {
    List<String> words = call.words();
    if (words.size() > 1) {
      throw MagicException.misuse(
          "%cd takes one folder", "put a name with spaces in quotes: %cd \"" + call.rest() + "\"");
    }
    String target = words.isEmpty() ? "~" : words.getFirst();
    Path before = WorkingFolder.current();
    Path now = enter(target.equals("-") ? back() : home(target), target);
    if (!now.equals(before)) {
      LEFT.push(before);
    }
    desk.show(now + "\n");
    return true;
  }

  private static String back() {
    if (LEFT.isEmpty()) {
      throw MagicException.misuse("%cd - has no folder to go back to: this is the first one");
    }
    return LEFT.pop().toString();
  }

  private static String home(String folder) {
    boolean isBelowHome = folder.equals("~") || folder.startsWith("~/");
    return isBelowHome ? System.getProperty("user.home", "") + folder.substring(1) : folder;
  }

  private static Path enter(String folder, String written) {
    try {
      return WorkingFolder.change(folder);
    } catch (NotDirectoryException e) {
      throw MagicException.ofSystem("`" + written + "` is a file", "name a folder");
    } catch (IOException e) {
      throw MagicException.ofSystem(
          "there is no folder `" + written + "` in " + WorkingFolder.current(),
          "`!ls` shows what is there");
    }
  }

  private static boolean folder(Call call, Desk desk) {
    desk.show(WorkingFolder.current() + "\n");
    return true;
  }

  private static boolean environment(Call call, Desk desk) {
    String rest = call.rest();
    int sign = rest.indexOf('=');
    if (sign > 0) {
      String value = rest.substring(sign + 1).strip();
      Variables.set(rest.substring(0, sign).strip(), value);
      return true;
    }
    if (rest.isEmpty()) {
      var lines = new StringBuilder();
      for (Map.Entry<String, String> each : Variables.all().entrySet()) {
        lines.append(each.getKey()).append('=').append(each.getValue()).append('\n');
      }
      desk.show(lines.toString());
      return true;
    }
    String value =
        Variables.find(rest)
            .orElseThrow(() ->
                MagicException.misuse(
                    "there is no environment variable `" + rest + "`",
                    "`%env` lists them, `%env " + rest + "=value` sets it"));
    desk.show(value + "\n");
    return true;
  }
}
