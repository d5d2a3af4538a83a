package ruchy.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ruchy.checks.sessions.Shown;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

/// A block of documentation that shows a session: `>>> ` and `... ` lines, and what they print.
///
/// @param where the file and line of its start
record Transcript(String where, List<Entry> entries) {
  /// The number that the terminal shows before a result, or alone above a larger one.
  private static final Pattern NUMBER = Pattern.compile("^\\[\\d+\\]: ");

  /// One input and its output, without the terminal's decoration.
  record Entry(String input, String output) {}

  private static final String CONTINUED = "```ruchy continued";

  /// All blocks of Markdown that are marked as `ruchy` and show a session. One marked as `ruchy
  /// continued` goes on with the session of the block before it.
  static List<Transcript> in(String file, String markdown) {
    var transcripts = new ArrayList<Transcript>();
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String fence = lines.get(i).strip();
      if (fence.equals("```ruchy") || fence.equals(CONTINUED)) {
        int start = i + 1;
        int end = start;
        while (end < lines.size() && !lines.get(end).strip().equals("```")) {
          end++;
        }
        List<String> block = lines.subList(start, end);
        if (block.stream().anyMatch(line -> line.startsWith(">>> "))) {
          var entries = new ArrayList<Entry>();
          if (fence.equals(CONTINUED)) {
            entries.addAll(transcripts.getLast().entries());
          }
          entries.addAll(entries(block));
          transcripts.add(new Transcript(file + ":" + (start + 1), entries));
        }
        i = end;
      }
    }
    return transcripts;
  }

  private static List<Entry> entries(List<String> block) {
    var entries = new ArrayList<Entry>();
    var input = new StringBuilder();
    var output = new StringBuilder();
    for (String line : block) {
      if (line.startsWith(">>> ")) {
        if (!input.isEmpty()) {
          entries.add(new Entry(input.toString(), output.toString().stripTrailing()));
          input.setLength(0);
          output.setLength(0);
        }
        input.append(line.substring(4));
      } else if (line.startsWith("... ") || line.equals("...")) {
        input.append('\n').append(line.length() > 4 ? line.substring(4) : "");
      } else if (!input.isEmpty() && !line.matches("\\[\\d+\\]:")) {
        output.append(NUMBER.matcher(line).replaceFirst("")).append('\n');
      }
    }
    if (!input.isEmpty()) {
      entries.add(new Entry(input.toString(), output.toString().stripTrailing()));
    }
    return entries;
  }

  /// What a new session answers to the inputs, in the same form.
  Transcript replay() {
    var answers = new ArrayList<Entry>();
    try (Session session = Session.start(SessionOptions.interactive())) {
      for (Entry entry : entries) {
        var text = new StringBuilder();
        session.evaluate(entry.input(), event -> Shown.append(text, event));
        answers.add(new Entry(entry.input(), text.toString().stripTrailing()));
      }
    }
    return new Transcript(where, answers);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Entry entry : entries) {
      text.append(">>> ").append(entry.input().replace("\n", "\n... ")).append('\n');
      if (!entry.output().isEmpty()) {
        text.append(entry.output().indent(0));
      }
    }
    return text.toString();
  }
}
