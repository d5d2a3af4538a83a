package ruchy.lang.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.Problem;
import ruchy.lang.problem.SyntaxProblem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;

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
    if (!open.isEmpty()) {
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
      problems.add(new SyntaxProblem.StrayDelimiter(span(closer)));
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

  /// Of several brackets that are open at the end one report is enough: the innermost is the one
  /// that the next line would close.
  private void unclosedAtEnd() {
    int innermost = open.getLast();
    problems.add(
        new SyntaxProblem.UnclosedDelimiter(
            span(innermost), closing(innermost), Optional.empty(), true));
  }

  private String closing(int opener) {
    return tokens[opener].kind().partner().text();
  }

  private Span span(int index) {
    return new Span(source, tokens[index].start(), tokens[index].end());
  }
}
