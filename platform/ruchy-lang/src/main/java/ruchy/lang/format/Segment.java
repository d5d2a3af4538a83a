package ruchy.lang.format;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.token.TokenKind;

/// Lays out an expression, declaration or pattern: what stands between two separators.
final class Segment {
  private final Layout layout;
  private final Pieces pieces;
  private final Roles roles;
  private final boolean inBrackets;

  /// @param inBrackets whether line ends mean nothing here
  Segment(Layout layout, boolean inBrackets) {
    this.layout = layout;
    this.pieces = layout.pieces();
    this.roles = layout.roles();
    this.inBrackets = inBrackets;
  }

  Doc of(int from, int to) {
    if (from >= to) {
      return Doc.EMPTY;
    }
    int split = split(from, to);
    if (split < 0) {
      return operators(from, to);
    }
    return switch (roles.of(pieces.get(split))) {
      case BLOCK, ARMS, MEMBERS, LINES -> blocks(from, split, to);
      case BAR_OPEN, BARS -> closure(from, split, to);
      default -> assignment(from, split, to);
    };
  }

  /// The first piece that decides the form of all: a body, a closure, `=` or `=>`; -1 for none.
  private int split(int from, int to) {
    for (int i = from; i < to; i = pieces.next(i)) {
      Role role = roles.of(pieces.get(i));
      switch (role) {
        case BLOCK, ARMS, MEMBERS, LINES, BAR_OPEN, BARS -> {
          return i;
        }
        case INFIX -> {
          if (roles.binding(pieces.get(i)) == Roles.ASSIGN) {
            return i;
          }
        }
        default -> {
          if (pieces.kind(i) == TokenKind.FAT_ARROW) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /// `left = right`, `pattern => body`
  private Doc assignment(int from, int split, int to) {
    Doc left = layout.plain(from, split + 1);
    if (split + 1 >= to) {
      return left;
    }
    Doc right = of(split + 1, to);
    TokenKind last = pieces.kind(to - 1);
    boolean hugs =
        last.closes() || last == TokenKind.COMMA || right.hard() || hasOperators(split + 1, to);
    boolean own = !pieces.get(split + 1).leading().isEmpty();
    if ((hugs && !own) || canNotMove(split + 1)) {
      return Doc.of(left, Doc.text(" "), right);
    }
    return Doc.of(left, Doc.group(new Doc.Indent(Doc.of(new Doc.Line(" "), right))));
  }

  private boolean hasOperators(int from, int to) {
    for (int i = from; i < to; i = pieces.next(i)) {
      if (roles.isInfix(pieces.get(i).start())) {
        return true;
      }
    }
    return false;
  }

  /// A long text stays on its line: moving it would help little.
  private boolean canNotMove(int index) {
    return pieces.kind(index) == TokenKind.TEXT;
  }

  /// `|x| body`, perhaps with something before it
  private Doc closure(int from, int split, int to) {
    int body = pieces.next(split);
    Doc head = layout.plain(from, body);
    return body >= to ? head : Doc.of(head, layout.space(body - 1), of(body, to));
  }

  /// `if c { … } else { … }`, `match`, loops, functions: heads and bodies.
  private Doc blocks(int from, int first, int to) {
    List<Integer> braces = bodies(first, to);
    List<Doc> bodies = braces.stream().map(each -> layout.brackets().body(each, false)).toList();
    boolean forced = bodies.stream().anyMatch(Doc::hard);
    var docs = new ArrayList<Doc>();
    int start = from;
    for (int i = 0; i < braces.size(); i++) {
      int brace = braces.get(i);
      Doc body = bodies.get(i);
      docs.add(head(start, brace));
      if (brace > start) {
        docs.add(layout.space(brace - 1));
      }
      docs.add(forced && !body.hard() ? layout.brackets().body(brace, true) : body);
      start = pieces.next(brace);
      if (start < to) {
        docs.add(layout.space(start - 1));
      }
    }
    Doc whole = Doc.group(Doc.of(docs));
    return start < to ? Doc.of(whole, of(start, to)) : whole;
  }

  /// The body of an `else`, `catch` or `finally` that follows.
  private int nextBody(int start, int to) {
    boolean goesOn =
        pieces.kind(start) == TokenKind.ELSE
            || (pieces.kind(start) == TokenKind.NAME
                && (pieces.text(start).equals("catch") || pieces.text(start).equals("finally")));
    if (!goesOn) {
      return -1;
    }
    for (int i = start; i < to; i = pieces.next(i)) {
      if (isBody(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isBody(int index) {
    return switch (roles.of(pieces.get(index))) {
      case BLOCK, ARMS, MEMBERS, LINES -> true;
      default -> false;
    };
  }

  /// A body and those of the branches behind it: where one takes lines, all do.
  private List<Integer> bodies(int first, int to) {
    var braces = new ArrayList<Integer>();
    int brace = first;
    while (brace >= 0) {
      braces.add(brace);
      int start = pieces.next(brace);
      brace = start < to ? nextBody(start, to) : -1;
    }
    return braces;
  }

  /// What stands before a body; its last keyword's expression may be broken at its operators.
  private Doc head(int from, int brace) {
    int keyword = -1;
    for (int i = from; i < brace; i = pieces.next(i)) {
      switch (pieces.kind(i)) {
        case IF, WHILE, MATCH, IN -> {
          if (!roles.isInfix(pieces.get(i).start())) {
            keyword = i;
          }
        }
        case ELSE, LOOP, ASYNC, UNSAFE, FN -> keyword = -1;
        default -> {}
      }
    }
    if (keyword < 0 || keyword + 1 >= brace) {
      return layout.plain(from, brace);
    }
    return Doc.of(layout.plain(from, keyword + 1), Doc.text(" "), operators(keyword + 1, brace));
  }

  /// Splits at the operators that bind least; without any, at the calls of a chain.
  private Doc operators(int from, int to) {
    int least = Integer.MAX_VALUE;
    boolean behind = false;
    for (int i = from; i < to; i = pieces.next(i)) {
      int binding = roles.binding(pieces.get(i));
      least = binding > 0 ? Math.min(least, binding) : least;
    }
    if (least == Integer.MAX_VALUE || least == Roles.TERNARY) {
      return new Chain(layout).of(from, to);
    }
    var signs = new ArrayList<Integer>();
    for (int i = from; i < to; i = pieces.next(i)) {
      if (roles.binding(pieces.get(i)) == least) {
        signs.add(i);
        behind |= !inBrackets && endsStatement(pieces.kind(i));
      }
    }
    return split(from, to, signs, behind, least == Roles.PIPELINE);
  }

  /// Whether a line that begins with it would be a statement of its own.
  private static boolean endsStatement(TokenKind kind) {
    return switch (kind) {
      case MINUS, STAR, AND, OR, IN -> true;
      default -> false;
    };
  }

  private Doc split(int from, int to, List<Integer> signs, boolean behind, boolean keepsLines) {
    boolean broken = false;
    var parts = new ArrayList<Doc>();
    int start = from;
    for (int sign : signs) {
      parts.add(operators(start, sign));
      start = sign + 1;
      broken |= keepsLines && (pieces.get(sign).startsLine() || pieces.get(start).startsLine());
    }
    parts.add(operators(start, to));
    var rest = new ArrayList<Doc>();
    for (int i = 0; i < signs.size(); i++) {
      Doc sign = layout.piece(signs.get(i));
      Doc operand = parts.get(i + 1);
      rest.add(
          behind
              ? Doc.of(Doc.text(" "), sign, new Doc.Line(" "), operand)
              : Doc.of(new Doc.Line(" "), sign, Doc.text(" "), operand));
      boolean isLast = i == signs.size() - 1;
      broken |= operand.hard() && !(isLast && layout.mayEndLate(to - 1));
      broken |= sign.hard();
    }
    broken |= parts.getFirst().hard() && !pieces.kind(signs.getFirst() - 1).closes();
    return new Doc.Group(Doc.of(parts.getFirst(), new Doc.Indent(Doc.of(rest))), broken);
  }
}
