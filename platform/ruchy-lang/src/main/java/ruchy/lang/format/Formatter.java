package ruchy.lang.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.token.Comment;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// Lays out a program: four spaces for each bracket that is open on an earlier line, one space
/// around operators and behind commas, at most one empty line, no spaces at the end of a line.
///
/// Line breaks stay where the writer put them, and so do comments. The program stays the same: only
/// spaces between tokens change.
public final class Formatter {
  private static final String INDENT = "    ";

  private final Source source;
  private final List<Piece> pieces;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private int lineIndent;

  private Formatter(Source source, List<Piece> pieces) {
    this.source = source;
    this.pieces = pieces;
  }

  /// A program and what is wrong with it.
  ///
  /// @param text the program laid out; as it was where something is wrong with it
  public record Formatted(String text, List<Problem> problems) {
    public Formatted {
      problems = List.copyOf(problems);
    }
  }

  /// What is printed as it stands: a token, a whole f-string, or a comment.
  private record Piece(TokenKind first, TokenKind last, int start, int end, boolean isComment) {}

  /// A bracket that is open, and the indentation of what it holds.
  private record Open(TokenKind kind, int inside) {}

  /// Lays out a program, unless it can not be read.
  public static Formatted format(Source source) {
    var problems = Parser.parse(source).problems();
    if (!problems.isEmpty()) {
      return new Formatted(source.text(), problems);
    }
    return new Formatted(new Formatter(source, pieces(Lexer.lex(source))).run(), List.of());
  }

  private static List<Piece> pieces(Lexed lexed) {
    var pieces = new ArrayList<Piece>();
    int depth = 0;
    int start = 0;
    int comments = 0;
    for (var token : lexed.tokens()) {
      for (; comments < token.comments() && depth == 0; comments++) {
        pieces.add(piece(lexed.comments().get(comments)));
      }
      if (token.kind() == TokenKind.F_START && depth++ == 0) {
        start = token.start();
      } else if (token.kind() == TokenKind.F_END && --depth == 0) {
        comments = token.comments();
        pieces.add(new Piece(TokenKind.F_START, TokenKind.F_END, start, token.end(), false));
      } else if (depth == 0 && token.kind() != TokenKind.END) {
        pieces.add(piece(token));
      }
    }
    return pieces;
  }

  private static Piece piece(Token token) {
    return new Piece(token.kind(), token.kind(), token.start(), token.end(), false);
  }

  private static Piece piece(Comment comment) {
    return new Piece(TokenKind.END, TokenKind.END, comment.start(), comment.end(), true);
  }

  private String run() {
    for (int i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      int lines = i == 0 ? 0 : lineEnds(pieces.get(i - 1).end(), piece.start());
      if (i == 0 || lines > 0) {
        beginLine(i, lines);
      } else {
        out.append(gap(i));
      }
      out.append(text(piece));
      follow(piece);
    }
    return out.isEmpty() ? "" : out.append('\n').toString();
  }

  /// The text of a piece; a comment without spaces at its end.
  private String text(Piece piece) {
    String text = source.text().substring(piece.start(), piece.end());
    return piece.isComment() ? text.replace("\r\n", "\n").stripTrailing() : text;
  }

  private int lineEnds(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += source.text().charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  private void beginLine(int index, int lines) {
    var piece = pieces.get(index);
    if (index > 0) {
      boolean edge = pieces.get(index - 1).last().opens() || piece.first().closes();
      out.append(lines > 1 && !edge ? "\n\n" : "\n");
    }
    lineIndent = indent(index);
    out.repeat(INDENT, lineIndent);
  }

  private int indent(int index) {
    var piece = pieces.get(index);
    int inside = open.isEmpty() ? 0 : open.peek().inside();
    if (piece.first().closes() && !open.isEmpty()) {
      return inside - 1;
    }
    return inside + (continuesAt(index) ? 1 : 0);
  }

  /// Whether the line that begins with a piece goes on with the statement or element before it.
  private boolean continuesAt(int index) {
    int code = index;
    while (code < pieces.size() && pieces.get(code).isComment()) {
      code++;
    }
    int previous = index - 1;
    while (previous >= 0 && pieces.get(previous).isComment()) {
      previous--;
    }
    if (previous < 0 || code == pieces.size()) {
      return false;
    }
    var before = pieces.get(previous).last();
    var first = pieces.get(code).first();
    if (first == TokenKind.BRACE_OPEN || first.closes() || before.opens()) {
      return false;
    }
    boolean inBrackets = !open.isEmpty() && open.peek().kind() != TokenKind.BRACE_OPEN;
    return Spacing.continues(first)
        || Spacing.asksForMore(before)
        || (inBrackets && before != TokenKind.COMMA && before != TokenKind.SEMICOLON);
  }

  private String gap(int index) {
    var previous = pieces.get(index - 1);
    var next = pieces.get(index);
    String written = source.text().substring(previous.end(), next.start());
    if (next.isComment()) {
      return written.isBlank() && !written.isEmpty() ? written.replace('\t', ' ') : " ";
    }
    if (previous.isComment()) {
      return written.isEmpty() ? "" : " ";
    }
    var before = index < 2 ? TokenKind.END : pieces.get(index - 2).last();
    var bracket = open.isEmpty() ? TokenKind.END : open.peek().kind();
    var gap = new Spacing.Gap(before, previous.last(), next.first(), bracket, !written.isEmpty());
    return Spacing.wanted(gap) ? " " : "";
  }

  private void follow(Piece piece) {
    if (piece.first().opens()) {
      open.push(new Open(piece.first(), lineIndent + 1));
    } else if (piece.first().closes() && !open.isEmpty()) {
      open.pop();
    }
  }
}
