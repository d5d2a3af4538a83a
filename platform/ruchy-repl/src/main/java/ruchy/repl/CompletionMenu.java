package ruchy.repl;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;
import ruchy.session.completion.Completion;

/// Shows the session's candidates in the editor's menu as the leaves of a tree: how each is called
/// or which type it has, then a line of documentation as far as they fit on the same line.
final class CompletionMenu implements Completer {
  /// Where calls are longer, documentation starts behind each.
  private static final int CALL_COLUMNS_MAX = 40;

  private static final String BRANCH = "├── ";
  private static final String LAST_BRANCH = "└── ";
  private static final Pattern SELF =
      Pattern.compile("\\((?:&?(?:mut )?self)(?:: [^,()]+)?(?:, )?");
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
    int callColumns =
        offered.stream()
            .mapToInt(candidate -> call(candidate).length())
            .filter(length -> length <= CALL_COLUMNS_MAX)
            .max()
            .orElse(0);
    // One column less than the window, since some terminals wrap in the last one.
    int columns = Math.max(20, reader.getTerminal().getColumns() - 3 - BRANCH.length());
    boolean isBare = offered.stream().allMatch(each -> call(each).equals(each.text()));
    int order = 0;
    for (Completion.Candidate candidate : offered) {
      order++;
      String shown =
          isBare
              ? candidate.text()
              : (order == offered.size() ? LAST_BRANCH : BRANCH)
                  + display(candidate, callColumns, columns);
      candidates.add(new Candidate(candidate.text(), shown, null, null, null, null, false, order));
    }
  }

  /// Whether a candidate has a line of its own.
  static boolean isLeaf(Candidate candidate) {
    return candidate.displ().startsWith(BRANCH) || candidate.displ().startsWith(LAST_BRANCH);
  }

  /// The name stands out; how it is called and what it is for is fainter.
  private String display(Completion.Candidate candidate, int callColumns, int columns) {
    String call = call(candidate);
    String rest = call.substring(candidate.text().length());
    if (!candidate.documentation().isEmpty()) {
      rest += " ".repeat(Math.max(0, callColumns - call.length())) + "  // ";
      rest += candidate.documentation();
    }
    String fitted = fitted(rest, columns - candidate.text().length());
    return theme.hasColours()
        ? candidate.text() + new AttributedString(fitted, theme.quiet()).toAnsi()
        : candidate.text() + fitted;
  }

  private static String fitted(String text, int columns) {
    AttributedString whole = new AttributedString(text);
    if (whole.columnLength() <= columns) {
      return text;
    }
    return columns < 2 ? "" : whole.columnSubSequence(0, columns - 1) + "…";
  }

  /// `name(parameters) -> Result` of a function, `name: Type` of anything else that has a type.
  static String call(Completion.Candidate candidate) {
    String signature = candidate.signature();
    int open = signature.indexOf('(');
    if (signature.startsWith("fn ") && open > 0) {
      String parameters = SELF.matcher(signature.substring(open)).replaceFirst("(");
      return candidate.text() + parameters;
    }
    return switch (candidate.kind()) {
      case FUNCTION, VARIANT ->
          signature.startsWith(candidate.text())
              ? signature
              : candidate.text() + (signature.isEmpty() ? "" : "  " + signature);
      default -> candidate.text() + (signature.isEmpty() ? "" : ": " + signature);
    };
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
