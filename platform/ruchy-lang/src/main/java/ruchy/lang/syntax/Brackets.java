package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Pairs the brackets of a text and reports those without a partner.
final class Brackets {
  private final Source source;
  private final Token[] tokens;
  private final List<Problem> problems;
  private final int[] partners;
  private final List<Integer> open = new ArrayList<>();

  Brackets(Source source, Token[] tokens, List<Problem> problems) {
    this.source = source;
    this.tokens = tokens;
    this.problems = problems;
    this.partners = new int[tokens.length];
  }

  /// For each token the index of the bracket it pairs with, -1 for none.
  int[] partners() {
    Arrays.fill(partners, -1);
    for (int i = 0; i < tokens.length; i++) {
      var kind = tokens[i].kind();
      if (kind.opens()) {
        open.add(i);
      } else if (kind.closes()) {
        close(i);
      }
    }
    // A string or comment without an end has swallowed the closing brackets: one report is enough.
    if (!open.isEmpty() && problems.stream().noneMatch(Problem::atEnd)) {
      unclosedAtEnd();
    }
    return partners;
  }

  private void close(int closer) {
    var wanted = tokens[closer].kind().partner();
    int level = open.size() - 1;
    while (level >= 0 && tokens[open.get(level)].kind() != wanted) {
      if (tokens[open.get(level)].kind() == TokenKind.HOLE_OPEN) {
        level = -1;
      } else {
        level--;
      }
    }
    if (level < 0) {
      if (!open.isEmpty() && isMistyped(open.getLast(), closer)) {
        mistyped(open.removeLast(), closer);
      } else {
        problems.add(new SyntaxProblem.StrayDelimiter(span(closer)));
      }
      return;
    }
    while (open.size() > level + 1) {
      int unclosed = open.removeLast();
      problems.add(
          new SyntaxProblem.UnclosedDelimiter(
              span(unclosed), closing(unclosed), Optional.of(span(closer)), false));
    }
    int opener = open.removeLast();
    partners[opener] = closer;
    partners[closer] = opener;
  }

  /// Whether a closing bracket of the wrong kind was meant to close an opening one: both stand on
  /// one line, on which the right one does not follow.
  private boolean isMistyped(int opener, int closer) {
    var kind = tokens[opener].kind();
    if (kind == TokenKind.HOLE_OPEN || tokens[closer].kind() == TokenKind.HOLE_CLOSE) {
      return false;
    }
    for (int i = opener + 1; i < tokens.length; i++) {
      if (tokens[i].startsLine()) {
        return i > closer;
      }
      if (i > closer && tokens[i].kind() == kind.partner()) {
        return false;
      }
    }
    return true;
  }

  private void mistyped(int opener, int closer) {
    problems.add(
        new SyntaxProblem.MismatchedDelimiter(span(closer), closing(opener), span(opener)));
    partners[opener] = closer;
    partners[closer] = opener;
  }

  /// Of several brackets that are open at the end one report is enough: the innermost is the one
  /// that the next line would close.
  private void unclosedAtEnd() {
    int innermost = open.getLast();
    int suspect = misindented(innermost);
    int opener = suspect < 0 ? innermost : suspect;
    Optional<Span> closer = suspect < 0 ? Optional.empty() : Optional.of(span(partners[suspect]));
    problems.add(new SyntaxProblem.UnclosedDelimiter(span(opener), closing(opener), closer, true));
  }

  /// The first brace behind an unclosed one whose closing brace begins a line and is indented less
  /// than the line that opens it: most likely that one lacks its own; -1 for none.
  private int misindented(int unclosed) {
    if (tokens[unclosed].kind() != TokenKind.BRACE_OPEN) {
      return -1;
    }
    for (int i = unclosed + 1; i < tokens.length; i++) {
      int closer = partners[i];
      if (tokens[i].kind() == TokenKind.BRACE_OPEN
          && closer > i
          && tokens[closer].startsLine()
          && indent(closer) < indent(i)) {
        return i;
      }
    }
    return -1;
  }

  private int indent(int index) {
    String line = source.line(source.lineOf(tokens[index].start()));
    return line.length() - line.stripLeading().length();
  }

  private String closing(int opener) {
    return tokens[opener].kind().partner().text();
  }

  private Span span(int index) {
    return new Span(source, tokens[index].start(), tokens[index].end());
  }
}
