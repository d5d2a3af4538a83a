package ruchy.lang.format;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.token.TokenKind;

/// Lays out what stands in brackets: blocks, arms, members, and lists with commas.
final class Brackets {
  private static final int SHORT_MAX = 12;

  private final Layout layout;
  private final Pieces pieces;
  private final Roles roles;

  Brackets(Layout layout) {
    this.layout = layout;
    this.pieces = layout.pieces();
    this.roles = layout.roles();
  }

  /// An element of a bracket: pieces from one to before another.
  private record Part(int from, int to) {}

  /// A bracket with all it holds.
  Doc of(int opener) {
    Role role = roles.of(pieces.get(opener));
    return switch (role) {
      case BLOCK, ARMS, MEMBERS, LINES -> Doc.group(body(opener, false));
      case ANGLE_OPEN, BAR_OPEN -> layout.plain(opener, pieces.partner(opener) + 1);
      default -> list(opener, role);
    };
  }

  /// Braces around statements, arms or members; their lines belong to the group around them.
  ///
  /// @param forced whether they stand on lines of their own in any case
  Doc body(int opener, boolean forced) {
    int closer = pieces.partner(opener);
    Role role = roles.of(pieces.get(opener));
    List<Part> parts = parts(opener, role);
    boolean dangling = !pieces.get(closer).leading().isEmpty();
    if (parts.isEmpty() && !dangling && pieces.get(opener).trailing().isEmpty()) {
      return Doc.of(layout.piece(opener), layout.bare(closer));
    }
    boolean lines = forced || isBroken(opener) || (parts.size() > 1 && role != Role.ARMS);
    Doc line = lines ? new Doc.Hard() : new Doc.Line(" ");
    var inside = new ArrayList<Doc>();
    for (int i = 0; i < parts.size(); i++) {
      inside.add(line);
      inside.add(element(parts, i, role, lines));
    }
    inside.add(layout.comments(closer, !parts.isEmpty()));
    return Doc.of(layout.piece(opener), new Doc.Indent(Doc.of(inside)), line, layout.bare(closer));
  }

  private Doc element(List<Part> parts, int index, Role role, boolean lines) {
    Part part = parts.get(index);
    boolean isLast = index == parts.size() - 1;
    Doc blank = index > 0 && lines && layout.blankBefore(part.from()) ? new Doc.Blank() : Doc.EMPTY;
    if (role != Role.ARMS) {
      return Doc.of(blank, layout.statement(part.from(), part.to()));
    }
    boolean hasComma = pieces.kind(part.to() - 1) == TokenKind.COMMA;
    if (!isLast) {
      return Doc.of(blank, layout.arm(part.from(), part.to()));
    }
    int end = hasComma ? part.to() - 1 : part.to();
    boolean others = index > 0 && pieces.kind(part.from() - 1) == TokenKind.COMMA;
    boolean wants = hasComma || (others && pieces.kind(end - 1) != TokenKind.BRACE_CLOSE);
    Doc comma = !wants ? Doc.EMPTY : hasComma ? layout.optionalComma(end) : new Doc.IfBroken(",");
    boolean isNew = wants && !hasComma;
    return Doc.of(blank, layout.armWithComma(part.from(), end, isNew, comma));
  }

  /// Whether the writer ended the line behind an opening bracket, or a comment does.
  private boolean isBroken(int opener) {
    return pieces.get(opener + 1).startsLine()
        || !pieces.get(opener).trailing().isEmpty()
        || !pieces.get(pieces.partner(opener)).leading().isEmpty();
  }

  private List<Part> parts(int opener, Role role) {
    int closer = pieces.partner(opener);
    List<Integer> ends = roles.ends(pieces.get(opener).start());
    return role == Role.LINES ? written(opener + 1, closer) : ended(opener + 1, closer, ends);
  }

  /// Elements as the tree tells their ends, each with the commas and semicolons behind it.
  List<Doc> statements(int from, int to, List<Integer> ends) {
    var docs = new ArrayList<Doc>();
    for (Part part : ended(from, to, ends).stream().toList()) {
      if (!docs.isEmpty()) {
        docs.add(new Doc.Hard());
        docs.add(layout.blankBefore(part.from()) ? new Doc.Blank() : Doc.EMPTY);
      }
      docs.add(layout.statement(part.from(), part.to()));
    }
    return docs;
  }

  private List<Part> ended(int from, int to, List<Integer> ends) {
    var parts = new ArrayList<Part>();
    int start = from;
    for (int end : ends) {
      int next = pieces.at(end);
      while (next < to && separates(pieces.kind(next))) {
        next++;
      }
      if (next > start && next < to) {
        parts.add(new Part(start, next));
        start = next;
      }
    }
    if (start < to) {
      parts.add(new Part(start, to));
    }
    return parts;
  }

  private static boolean separates(TokenKind kind) {
    return kind == TokenKind.SEMICOLON || kind == TokenKind.COMMA;
  }

  /// Elements as the writer put them on lines.
  private List<Part> written(int from, int to) {
    var parts = new ArrayList<Part>();
    int start = from;
    for (int i = from; i < to; i = pieces.next(i)) {
      if (i > start && pieces.get(i).startsLine()) {
        parts.add(new Part(start, i));
        start = i;
      }
    }
    if (start < to) {
      parts.add(new Part(start, to));
    }
    return parts;
  }

  private List<Part> separated(int from, int to) {
    var parts = new ArrayList<Part>();
    int start = from;
    for (int i = from; i < to; i = pieces.next(i)) {
      if (pieces.kind(i) == TokenKind.COMMA) {
        parts.add(new Part(start, i + 1));
        start = i + 1;
      }
    }
    if (start < to) {
      parts.add(new Part(start, to));
    }
    return parts;
  }

  private List<Part> elementsOf(int opener, int closer) {
    List<Integer> ends = roles.ends(pieces.get(opener).start());
    return ends.isEmpty() ? separated(opener + 1, closer) : ended(opener + 1, closer, ends);
  }

  /// Whether commas stand between all elements; fields may stand on lines without any.
  private boolean areSeparated(List<Part> parts) {
    return parts.subList(0, Math.max(0, parts.size() - 1)).stream()
        .allMatch(part -> pieces.kind(part.to() - 1) == TokenKind.COMMA);
  }

  private Doc list(int opener, Role role) {
    int closer = pieces.partner(opener);
    List<Part> parts = elementsOf(opener, closer);
    boolean brace = pieces.kind(opener) == TokenKind.BRACE_OPEN;
    String pad = brace && role != Role.OBJECT ? " " : "";
    if (parts.isEmpty()
        && !pieces.get(closer).hasComments()
        && pieces.get(opener).trailing().isEmpty()) {
      return Doc.of(layout.piece(opener), layout.piece(closer));
    }
    if (pieces.kind(opener) == TokenKind.BRACKET_OPEN && role == Role.LIST && isTable(parts)) {
      return table(opener, parts);
    }
    if (!brace && parts.size() == 1 && !hasComment(opener, parts)) {
      Part only = uncommaed(parts.getFirst(), role);
      if (hugsAlone(only)) {
        Doc element = layout.segment(only.from(), only.to());
        return Doc.of(layout.piece(opener), element, layout.bare(closer));
      }
    }
    boolean lines = !areSeparated(parts);
    List<Doc> docs = elements(parts, lines ? Role.NONE : role);
    boolean broken = lines || (brace ? isBroken(opener) : hasComment(opener, parts));
    for (int i = 0; i < docs.size(); i++) {
      boolean hugs = i == docs.size() - 1 && hugs(parts.get(i));
      broken |= docs.get(i).hard() && !hugs;
    }
    var inside = new ArrayList<Doc>();
    for (int i = 0; i < docs.size(); i++) {
      inside.add(new Doc.Line(i == 0 ? pad : " "));
      boolean blank = i > 0 && broken && layout.blankBefore(parts.get(i).from());
      inside.add(blank ? new Doc.Blank() : Doc.EMPTY);
      inside.add(docs.get(i));
    }
    inside.add(layout.comments(closer, !parts.isEmpty()));
    Doc content =
        Doc.of(
            layout.piece(opener),
            new Doc.Indent(Doc.of(inside)),
            new Doc.Line(pad),
            layout.bare(closer));
    return new Doc.Group(content, broken);
  }

  /// An element without the comma that may follow it where its bracket is broken.
  private Part uncommaed(Part part, Role role) {
    boolean hasComma = pieces.kind(part.to() - 1) == TokenKind.COMMA;
    return hasComma && trails(role) ? new Part(part.from(), part.to() - 1) : part;
  }

  private boolean hasComment(int opener, List<Part> parts) {
    return !pieces.get(opener).trailing().isEmpty()
        || !pieces.get(pieces.partner(opener)).leading().isEmpty()
        || parts.stream()
            .anyMatch(part ->
                !pieces.get(part.from()).leading().isEmpty()
                    || !pieces.get(part.to() - 1).trailing().isEmpty());
  }

  private List<Doc> elements(List<Part> parts, Role role) {
    var docs = new ArrayList<Doc>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      boolean isLast = i == parts.size() - 1;
      docs.add(isLast && trails(role) ? last(part) : layout.segment(part.from(), part.to()));
    }
    return docs;
  }

  private static boolean trails(Role role) {
    return switch (role) {
      case ARGUMENTS, LIST, FIELDS, OBJECT -> true;
      default -> false;
    };
  }

  /// The last element, with a comma where its bracket is broken.
  private Doc last(Part part) {
    boolean hasComma = pieces.kind(part.to() - 1) == TokenKind.COMMA;
    int end = hasComma ? part.to() - 1 : part.to();
    TokenKind first = pieces.kind(part.from());
    boolean rest =
        first == TokenKind.DOT_DOT || first == TokenKind.ELLIPSIS || isComprehension(part);
    if (!hasComma && rest) {
      return layout.segment(part.from(), end);
    }
    Doc comma = hasComma ? layout.optionalComma(end) : new Doc.IfBroken(",");
    return layout.withComma(part.from(), end, !hasComma, comma);
  }

  private boolean isComprehension(Part part) {
    for (int i = part.from() + 1; i < part.to(); i = pieces.next(i)) {
      if (pieces.kind(i) == TokenKind.FOR || pieces.kind(i) == TokenKind.SEMICOLON) {
        return true;
      }
    }
    return false;
  }

  /// Whether the lines of an element that takes several may start on the line of its bracket.
  private boolean hugs(Part part) {
    int last = pieces.kind(part.to() - 1) == TokenKind.COMMA ? part.to() - 2 : part.to() - 1;
    return pieces.kind(last).closes()
        && !pieces.get(part.from()).hasComments()
        && pieces.get(last).trailing().isEmpty()
        && isOneCall(part.from(), pieces.partner(last));
  }

  /// Whether what stands before a bracket is neither a chain of calls nor an operation.
  private boolean isOneCall(int from, int opener) {
    int calls = 0;
    for (int i = from; i < opener; i = pieces.next(i)) {
      if (roles.isInfix(pieces.get(i).start())) {
        return false;
      }
      calls += pieces.kind(i) == TokenKind.DOT && pieces.partner(i + 2) > i ? 1 : 0;
    }
    return calls < 2;
  }

  /// Whether an element is one bracket, with a name before it at most.
  private boolean hugsAlone(Part part) {
    int last = part.to() - 1;
    if (pieces.kind(last) == TokenKind.COMMA || !hugs(part)) {
      return false;
    }
    int opener = pieces.partner(last);
    for (int i = part.from(); i < opener; i = pieces.next(i)) {
      boolean simple =
          switch (pieces.kind(i)) {
            case NAME, COLON_COLON, OR, OR_OR, AND, MUT, MOVE, NOT, COMMA -> true;
            default -> false;
          };
      if (!simple || roles.isInfix(pieces.get(i).start())) {
        return false;
      }
    }
    return opener >= part.from();
  }

  /// Whether a list keeps its rows: the writer gave it rows, or its elements are short.
  private boolean isTable(List<Part> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    boolean interrupted =
        parts.subList(0, parts.size() - 1).stream()
            .anyMatch(part ->
                !pieces.get(part.to() - 2).trailing().isEmpty()
                    || !pieces.get(part.to() - 1).leading().isEmpty());
    if (interrupted) {
      return false;
    }
    boolean rows = parts.stream().skip(1).anyMatch(part -> pieces.get(part.from()).startsLine());
    boolean isShort =
        parts.size() > 1
            && parts.stream()
                .allMatch(part ->
                    pieces.get(part.to() - 1).end() - pieces.get(part.from()).start() <= SHORT_MAX);
    return rows || isShort;
  }

  private Doc table(int opener, List<Part> parts) {
    int closer = pieces.partner(opener);
    boolean broken =
        parts.stream().skip(1).anyMatch(part -> pieces.get(part.from()).startsLine())
            || hasComment(opener, parts);
    Part last = parts.getLast();
    boolean hasComma = pieces.kind(last.to() - 1) == TokenKind.COMMA;
    int end = hasComma ? last.to() - 1 : last.to();
    boolean commented = !hasComma && !pieces.get(end - 1).trailing().isEmpty();
    List<Doc> docs = elements(parts, Role.NONE);
    docs.set(docs.size() - 1, layout.withComma(last.from(), end, commented, Doc.EMPTY));
    broken |= docs.stream().anyMatch(Doc::hard);
    var rows = new ArrayList<Doc>();
    var row = new ArrayList<Doc>();
    for (int i = 0; i < docs.size(); i++) {
      if (i > 0 && pieces.get(parts.get(i).from()).startsLine()) {
        rows.add(new Doc.Fill(row, true));
        rows.add(new Doc.Hard());
        rows.add(layout.blankBefore(parts.get(i).from()) ? new Doc.Blank() : Doc.EMPTY);
        row.clear();
      }
      row.add(docs.get(i));
    }
    rows.add(new Doc.Fill(row, true));
    if (!commented) {
      rows.add(hasComma ? layout.optionalComma(end) : new Doc.IfBroken(","));
    }
    Doc inside = Doc.of(new Doc.Line(""), Doc.of(rows), layout.comments(closer, true));
    Doc content =
        Doc.of(layout.piece(opener), new Doc.Indent(inside), new Doc.Line(""), layout.bare(closer));
    return new Doc.Group(content, broken);
  }
}
