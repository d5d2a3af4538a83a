package ruchy.lang.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import ruchy.lang.token.Comment;
import ruchy.lang.token.TokenKind;

/// Turns pieces into a layout: decides where lines may end, and where they always do.
final class Layout {
  /// A receiver this short keeps the first call of a chain on its line.
  private static final int SHORT_HEAD = 4;

  private final Pieces pieces;
  private final Roles roles;
  private final Spacing spacing;
  private final Brackets brackets;
  private final Set<Integer> led = new HashSet<>();
  private int commaBehind = -1;

  Layout(Pieces pieces, Roles roles) {
    this.pieces = pieces;
    this.roles = roles;
    this.spacing = new Spacing(pieces, roles);
    this.brackets = new Brackets(this);
  }

  Pieces pieces() {
    return pieces;
  }

  Roles roles() {
    return roles;
  }

  /// The whole program.
  Doc program() {
    int end = pieces.size() - 1;
    var docs = new ArrayList<Doc>();
    int from = 0;
    while (pieces.kind(from) == TokenKind.HASH && pieces.kind(from + 1) == TokenKind.NOT) {
      int next = pieces.next(from + 2);
      docs.add(plain(from, next));
      docs.add(new Doc.Hard());
      from = next;
    }
    if (from > 0 && from < end && blankBefore(from)) {
      docs.add(new Doc.Blank());
    }
    docs.addAll(brackets.statements(from, end, roles.ends(-1)));
    docs.add(comments(end, !docs.isEmpty()));
    return Doc.of(docs);
  }

  /// Whether the writer left an empty line before a piece and its comments.
  boolean blankBefore(int index) {
    Piece piece = pieces.get(index);
    return (piece.leading().isEmpty() ? piece.lines() : piece.leading().getFirst().lines()) > 1;
  }

  /// A piece with its comments.
  Doc piece(int index) {
    return pieces.get(index).leading().isEmpty() || led.contains(index)
        ? bare(index)
        : Doc.of(comments(index, false), afterComments(index), bare(index));
  }

  /// The comments before an element, outside of it, so that they break no line of it.
  private Doc lead(int index) {
    if (pieces.get(index).leading().isEmpty()) {
      return Doc.EMPTY;
    }
    led.add(index);
    return Doc.of(comments(index, false), afterComments(index));
  }

  private Doc afterComments(int index) {
    return pieces.get(index).lines() > 1 ? new Doc.Blank() : Doc.EMPTY;
  }

  /// A piece without the comments before it.
  Doc bare(int index) {
    Doc text = Doc.text(pieces.text(index));
    if (commaBehind == index) {
      text = Doc.of(text, Doc.text(","));
    }
    return pieces.get(index).trailing().isEmpty() ? text : Doc.of(text, trailing(index));
  }

  private Doc trailing(int index) {
    var docs = new ArrayList<Doc>();
    for (Comment comment : pieces.get(index).trailing()) {
      String text = pieces.text(comment);
      String gap = pieces.gapBefore(comment);
      boolean inline = text.startsWith("/*");
      docs.add(
          inline ? Doc.text(" " + text) : new Doc.Trailing((gap.isEmpty() ? " " : gap) + text));
    }
    return Doc.of(docs);
  }

  /// The comments on lines of their own before a piece.
  ///
  /// @param separated whether an empty line before the first one stays
  Doc comments(int index, boolean separated) {
    var docs = new ArrayList<Doc>();
    for (Piece.Leading each : pieces.get(index).leading()) {
      if (each.lines() > 1 && (separated || !docs.isEmpty())) {
        docs.add(new Doc.Blank());
      }
      docs.add(new Doc.Own(pieces.text(each.comment())));
    }
    return Doc.of(docs);
  }

  /// A comma that goes where its bracket is not broken; its comments stay.
  Doc optionalComma(int index) {
    return pieces.get(index).hasComments() ? piece(index) : new Doc.IfBroken(",");
  }

  /// A last element with its comma, which stands before a comment.
  Doc withComma(int from, int to, boolean isNew, Doc comma) {
    return withComma(new Segment(this, true), from, to, isNew, comma);
  }

  /// The same for the last arm of a `match`.
  Doc armWithComma(int from, int to, boolean isNew, Doc comma) {
    return withComma(new Segment(this, false), from, to, isNew, comma);
  }

  private Doc withComma(Segment segment, int from, int to, boolean isNew, Doc comma) {
    boolean inside = isNew && !pieces.get(to - 1).trailing().isEmpty();
    int former = commaBehind;
    commaBehind = inside ? to - 1 : former;
    Doc lead = lead(from);
    Doc element = Doc.of(lead, segment.of(from, to));
    commaBehind = former;
    return inside ? element : Doc.of(element, comma);
  }

  /// A statement or member, its attributes on lines of their own.
  Doc statement(int from, int to) {
    var docs = new ArrayList<Doc>();
    int at = from;
    docs.add(lead(from));
    while (pieces.kind(at) == TokenKind.HASH && pieces.kind(at + 1) == TokenKind.BRACKET_OPEN) {
      int next = pieces.next(at + 1);
      docs.add(plain(at, next));
      docs.add(new Doc.Hard());
      at = next;
    }
    int end = to;
    while (end > at + 1 && pieces.kind(end - 1) == TokenKind.SEMICOLON) {
      end--;
    }
    docs.add(new Segment(this, false).of(at, end));
    if (end < to) {
      docs.add(plain(end, to));
    }
    return Doc.of(docs);
  }

  /// An arm of a `match`, in which line ends mean something.
  Doc arm(int from, int to) {
    Doc lead = lead(from);
    return Doc.of(lead, new Segment(this, false).of(from, to));
  }

  /// An element between brackets.
  Doc segment(int from, int to) {
    Doc lead = lead(from);
    return Doc.of(lead, new Segment(this, true).of(from, to));
  }

  /// Pieces one after the other, with their brackets laid out.
  Doc plain(int from, int to) {
    var docs = new ArrayList<Doc>();
    for (int i = from; i < to; ) {
      boolean bracket = pieces.partner(i) > i && !(i == from && isFlat(i));
      docs.add(bracket ? brackets.of(i) : piece(i));
      int next = bracket ? pieces.next(i) : i + 1;
      if (next < to) {
        docs.add(Doc.text(spacing.behind(next - 1)));
      }
      i = next;
    }
    return Doc.of(docs);
  }

  /// Angles and bars are no brackets that can be broken.
  private boolean isFlat(int index) {
    return switch (roles.of(pieces.get(index))) {
      case ANGLE_OPEN, BAR_OPEN -> true;
      default -> false;
    };
  }

  Doc space(int left) {
    return Doc.text(spacing.behind(left));
  }

  /// Whether what ends with a piece may take lines without the line it began on being broken: its
  /// last bracket holds them, or they are due to a comment behind it.
  boolean mayEndLate(int last) {
    return pieces.kind(last).closes() || !pieces.get(last).trailing().isEmpty();
  }

  Brackets brackets() {
    return brackets;
  }

  /// The width of pieces on one line, as written.
  boolean isShort(int from, int to) {
    return pieces.get(to - 1).end() - pieces.get(from).start() <= SHORT_HEAD;
  }
}
