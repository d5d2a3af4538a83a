package ruchy.repl;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import ruchy.session.completion.Completion;

/// Shows the session's candidates in the editor's menu: the name, then signature and a line of
/// documentation as far as they fit on the same line.
final class CompletionMenu implements Completer {
  /// Where names are longer, descriptions start behind each name.
  private static final int NAME_COLUMNS_MAX = 24;

  private static final int GAP = 2;
  private final Theme theme;

  CompletionMenu(Theme theme) {
    this.theme = theme;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (!(line instanceof CellParser.Place place)) {
      return;
    }
    List<Completion.Candidate> offered = place.completion().candidates();
    int nameColumns =
        offered.stream()
            .mapToInt(candidate -> candidate.text().length())
            .filter(length -> length <= NAME_COLUMNS_MAX)
            .max()
            .orElse(0);
    // One column less than the window, since some terminals wrap in the last one.
    int columns = Math.max(20, reader.getTerminal().getColumns() - 3);
    int order = 0;
    for (Completion.Candidate candidate : offered) {
      String shown = display(candidate, nameColumns, columns);
      candidates.add(
          new Candidate(candidate.text(), shown, null, null, null, null, false, order++));
    }
  }

  private String display(Completion.Candidate candidate, int nameColumns, int columns) {
    String description = description(candidate);
    if (description.isEmpty()) {
      return candidate.text();
    }
    int nameWidth = Math.max(nameColumns, candidate.text().length()) + GAP;
    String name = candidate.text() + " ".repeat(nameWidth - candidate.text().length());
    String fitted = fitted(description, columns - nameWidth);
    return theme.hasColours()
        ? name + new AttributedString(fitted, theme.quiet()).toAnsi()
        : name + fitted;
  }

  private static String fitted(String text, int columns) {
    AttributedString whole = new AttributedString(text);
    if (whole.columnLength() <= columns) {
      return text;
    }
    return columns < 2 ? "" : whole.columnSubSequence(0, columns - 1) + "…";
  }

  private static String description(Completion.Candidate candidate) {
    if (candidate.signature().isEmpty()) {
      return candidate.documentation();
    }
    return candidate.documentation().isEmpty()
        ? candidate.signature()
        : candidate.signature() + "  " + candidate.documentation();
  }

  /// Takes all that the session offers: it has matched already, and knows more than prefixes.
  static final class Matcher implements CompletionMatcher {
    private String word = "";
    private List<Candidate> offered = List.of();

    @Override
    public void compile(
        Map<LineReader.Option, Boolean> options,
        boolean prefix,
        CompletingParsedLine line,
        boolean caseInsensitive,
        int errors,
        String originalGroupName) {
      word = line.word();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
      offered = List.copyOf(candidates);
      return offered;
    }

    @Override
    public @Nullable Candidate exactMatch() {
      return offered.stream()
          .filter(candidate -> candidate.value().equals(word))
          .findFirst()
          .orElse(null);
    }

    @Override
    public String getCommonPrefix() {
      String common = offered.isEmpty() ? word : offered.getFirst().value();
      for (Candidate candidate : offered) {
        common = commonPrefix(common, candidate.value());
      }
      return common.startsWith(word) ? common : word;
    }

    private static String commonPrefix(String left, String right) {
      int end = 0;
      while (end < Math.min(left.length(), right.length())
          && left.charAt(end) == right.charAt(end)) {
        end++;
      }
      return left.substring(0, end);
    }
  }
}
