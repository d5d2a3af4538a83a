package ruchy.lang.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import ruchy.lang.source.Source;
import ruchy.lang.token.Comment;
import ruchy.lang.token.Lexed;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.lang.token.TokenKind;

/// A program as pieces, the last one the empty end, with its brackets paired.
final class Pieces {
  private final Source source;
  private final List<Piece> all = new ArrayList<>();
  private final int[] partners;

  private Pieces(Source source, List<Raw> raw) {
    this.source = source;
    var trailing = new ArrayList<Comment>();
    for (int i = 0; i < raw.size(); i++) {
      Raw here = raw.get(i);
      var leading = new ArrayList<Piece.Leading>();
      int end = i == 0 ? 0 : raw.get(i - 1).end();
      for (Comment comment : here.comments()) {
        int lines = lineEnds(end, comment.start());
        if (i > 0 && lines == 0 && leading.isEmpty()) {
          trailing.add(comment);
        } else {
          leading.add(new Piece.Leading(comment, lines));
        }
        end = comment.end();
      }
      if (i > 0) {
        close(i - 1, trailing);
      }
      trailing.clear();
      boolean starts = i == 0 || lineEnds(raw.get(i - 1).end(), here.start()) > 0;
      all.add(
          new Piece(
              here.kind(),
              here.start(),
              here.end(),
              leading,
              List.of(),
              lineEnds(end, here.start()),
              starts));
    }
    this.partners = new int[all.size()];
    Arrays.fill(partners, -1);
  }

  private record Raw(TokenKind kind, int start, int end, List<Comment> comments) {}

  private void close(int index, List<Comment> trailing) {
    Piece it = all.get(index);
    if (!trailing.isEmpty()) {
      all.set(
          index,
          new Piece(
              it.kind(),
              it.start(),
              it.end(),
              it.leading(),
              trailing,
              it.lines(),
              it.startsLine()));
    }
  }

  /// Reads a program.
  static Pieces of(Source source) {
    Lexed lexed = Lexer.lex(source);
    var raw = new ArrayList<Raw>();
    int depth = 0;
    int start = 0;
    int known = 0;
    List<Comment> before = List.of();
    for (Token token : lexed.tokens()) {
      var comments = lexed.comments().subList(known, Math.max(known, token.comments()));
      if (token.kind() == TokenKind.F_START && depth++ == 0) {
        start = token.start();
        before = comments;
        known = token.comments();
      } else if (token.kind() == TokenKind.F_END && --depth == 0) {
        raw.add(new Raw(TokenKind.TEXT, start, token.end(), before));
        known = token.comments();
      } else if (depth == 0) {
        raw.add(new Raw(token.kind(), token.start(), token.end(), comments));
        known = token.comments();
      }
    }
    var pieces = new Pieces(source, raw);
    pieces.pair(Roles.NONE);
    return pieces;
  }

  /// The same with `>>`, `>=` and `>>=` cut where they close the arguments of types.
  Pieces cut(Roles roles) {
    var raw = new ArrayList<Raw>();
    for (Piece piece : all) {
      var comments = new ArrayList<Comment>();
      piece.leading().forEach(leading -> comments.add(leading.comment()));
      raw.add(new Raw(piece.kind(), piece.start(), piece.end(), comments));
    }
    var cut = new ArrayList<Raw>();
    for (int i = 0; i < raw.size(); i++) {
      Raw here = raw.get(i);
      if (i > 0) {
        var comments = new ArrayList<>(all.get(i - 1).trailing());
        comments.addAll(here.comments());
        here = new Raw(here.kind(), here.start(), here.end(), comments);
      }
      halves(here, roles, cut);
    }
    var pieces = new Pieces(source, cut);
    pieces.pair(roles);
    return pieces;
  }

  private static void halves(Raw raw, Roles roles, List<Raw> cut) {
    TokenKind rest =
        switch (raw.kind()) {
          case SHIFT_RIGHT -> TokenKind.GREATER;
          case GREATER_EQUAL -> TokenKind.ASSIGN;
          case SHIFT_RIGHT_ASSIGN -> TokenKind.GREATER_EQUAL;
          default -> TokenKind.END;
        };
    if (rest == TokenKind.END || roles.isInfix(raw.start())) {
      cut.add(raw);
      return;
    }
    cut.add(new Raw(TokenKind.GREATER, raw.start(), raw.start() + 1, raw.comments()));
    halves(new Raw(rest, raw.start() + 1, raw.end(), List.of()), roles, cut);
  }

  private void pair(Roles roles) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      Role role = roles.of(piece);
      if (piece.kind().opens() || role == Role.ANGLE_OPEN || role == Role.BAR_OPEN) {
        open.push(i);
      } else if (piece.kind().closes() || role == Role.ANGLE_CLOSE || role == Role.BAR_CLOSE) {
        match(open, i);
      }
    }
  }

  private void match(Deque<Integer> open, int closer) {
    while (!open.isEmpty()) {
      int opener = open.pop();
      boolean bracket = kind(opener).opens();
      if (bracket ? kind(opener).partner() == kind(closer) : !kind(closer).closes()) {
        partners[opener] = closer;
        partners[closer] = opener;
        return;
      }
    }
  }

  private int lineEnds(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += source.text().charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  Piece get(int index) {
    return all.get(index);
  }

  int size() {
    return all.size();
  }

  TokenKind kind(int index) {
    return index < 0 || index >= all.size() ? TokenKind.END : all.get(index).kind();
  }

  String text(int index) {
    Piece piece = all.get(index);
    return source.text().substring(piece.start(), piece.end());
  }

  String text(Comment comment) {
    return source
        .text()
        .substring(comment.start(), comment.end())
        .replace("\r\n", "\n")
        .stripTrailing();
  }

  /// The spaces that the writer put before a comment.
  String gapBefore(Comment comment) {
    int start = comment.start();
    while (start > 0 && Character.isWhitespace(source.text().charAt(start - 1))) {
      start--;
    }
    return source.text().substring(start, comment.start()).replace('\t', ' ');
  }

  /// The bracket that pairs with one; -1 for what is none.
  int partner(int index) {
    return partners[index];
  }

  /// What follows a piece, or the bracket that opens there, on its own level.
  int next(int index) {
    return partners[index] > index ? partners[index] + 1 : index + 1;
  }

  /// The first piece that begins at an offset or behind it.
  int at(int offset) {
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether two neighbours touch in the source.
  boolean touch(int left) {
    return all.get(left).end() == all.get(left + 1).start();
  }
}
