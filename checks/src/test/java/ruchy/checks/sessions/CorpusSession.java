package ruchy.checks.sessions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A session of the corpus: a title, and entries with what they answer.
///
/// A file has several, each below a line `== title`. The sign before an entry says what it is; a
/// line `... ` goes on with it; all other lines are the answer. `…` in an expected answer stands
/// for any text, `FOLDER` for the session's own working folder.
record CorpusSession(String where, String title, List<Entry> entries) {
  CorpusSession {
    entries = List.copyOf(entries);
  }

  /// What an entry is.
  enum Sign {
    /// A cell.
    CELL(">>>"),
    /// Text with a `‸` where the cursor stands, to be completed.
    TAB("tab>"),
    /// A cell that is interrupted once it has written something.
    STOP("stop>"),
    /// The width of the screen from now on.
    WIDTH("width>"),
    /// The session ends in peace and another begins, with the same history and folder.
    RESTART("restart>"),
    /// Text that has brackets open or not: whether Enter ends the cell.
    ENTER("enter>");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    private boolean isBefore(String line) {
      return line.equals(text) || line.startsWith(text + " ");
    }
  }

  /// One entry and its answer.
  record Entry(Sign sign, String input, String output) {
    boolean isAnsweredBy(String actual) {
      return Pattern.matches(Pattern.quote(output).replace("…", "\\E(?s:.*?)\\Q"), actual);
    }

    @Override
    public String toString() {
      String head = input.isEmpty() ? sign.text : sign.text + " " + input;
      String lines = head.replace("\n", "\n... ").replaceAll("(?m)^\\.{3} $", "...");
      return lines + "\n" + (output.isEmpty() ? "" : output + "\n");
    }
  }

  /// The sessions of a file.
  static List<CorpusSession> in(String file, String text) {
    var sessions = new ArrayList<CorpusSession>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("== ")) {
        int end = i + 1;
        while (end < lines.size() && !lines.get(end).startsWith("== ")) {
          end++;
        }
        sessions.add(
            new CorpusSession(
                file + ":" + (i + 1),
                lines.get(i).substring(3),
                entries(lines.subList(i + 1, end))));
      }
    }
    return sessions;
  }

  private static List<Entry> entries(List<String> lines) {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < lines.size(); ) {
      Sign sign = signOf(lines.get(i));
      var input = new StringBuilder(rest(lines.get(i), sign.text));
      i++;
      while (i < lines.size() && lines.get(i).startsWith("...")) {
        input.append('\n').append(rest(lines.get(i), "..."));
        i++;
      }
      int start = i;
      while (i < lines.size() && !isSigned(lines.get(i))) {
        i++;
      }
      String output = String.join("\n", lines.subList(start, i)).stripTrailing();
      entries.add(new Entry(sign, input.toString(), output));
    }
    return entries;
  }

  private static boolean isSigned(String line) {
    return Arrays.stream(Sign.values()).anyMatch(sign -> sign.isBefore(line));
  }

  private static Sign signOf(String line) {
    return Arrays.stream(Sign.values())
        .filter(sign -> sign.isBefore(line))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("an entry begins with such as `>>> `, not: " + line));
  }

  private static String rest(String line, String sign) {
    return line.length() > sign.length() ? line.substring(sign.length() + 1) : "";
  }

  /// The answers of a session that is new, where an expected one that fits stays as it is written.
  CorpusSession replay(Stage stage) {
    var answers = new ArrayList<Entry>();
    for (Entry entry : entries) {
      String actual = stage.answer(entry);
      answers.add(
          entry.isAnsweredBy(actual) ? entry : new Entry(entry.sign(), entry.input(), actual));
    }
    return new CorpusSession(where, title, answers);
  }

  @Override
  public String toString() {
    var text = new StringBuilder("== " + title + "\n");
    entries.forEach(text::append);
    return text.toString();
  }
}
