package ruchy.lang.lint;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Parentheses around all of a condition.
final class NeedlessParentheses implements Rule {
  @Override
  public String code() {
    return "L0008";
  }

  @Override
  public String name() {
    return "needless_parentheses";
  }

  @Override
  public void check(Subject subject) {
    List<Token> tokens = Lexer.tokens(subject.tree().source());
    for (int i = 0; i + 1 < tokens.size(); i++) {
      boolean head =
          switch (tokens.get(i).kind()) {
            case IF, WHILE, MATCH -> true;
            default -> false;
          };
      if (head && tokens.get(i + 1).kind() == TokenKind.PAREN_OPEN) {
        condition(tokens, i + 1, subject);
      }
    }
  }

  private void condition(List<Token> tokens, int open, Subject subject) {
    int depth = 0;
    for (int i = open; i + 1 < tokens.size(); i++) {
      TokenKind kind = tokens.get(i).kind();
      depth += kind.opens() ? 1 : kind.closes() ? -1 : 0;
      if (kind == TokenKind.COMMA && depth == 1) {
        return;
      }
      if (depth == 0) {
        boolean whole = tokens.get(i + 1).kind() == TokenKind.BRACE_OPEN;
        if (whole && i > open + 1) {
          report(tokens, open, i, subject);
        }
        return;
      }
    }
  }

  private void report(List<Token> tokens, int open, int close, Subject subject) {
    var source = subject.tree().source();
    Token opener = tokens.get(open);
    Token closer = tokens.get(close);
    boolean touches = tokens.get(open - 1).end() == opener.start();
    var edits =
        List.of(
            new Finding.Edit(new Span(source, opener.start(), opener.end()), touches ? " " : ""),
            new Finding.Edit(
                new Span(source, closer.start(), closer.end()),
                closer.end() == tokens.get(close + 1).start() ? " " : ""));
    subject.report(
        new Finding(
            this,
            new Span(source, opener.start(), closer.end()),
            "a condition needs no parentheses",
            Optional.of("leave them out"),
            Optional.of(new Finding.Fix("remove the parentheses", edits))));
  }
}
