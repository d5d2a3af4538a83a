package ruchy.lang.format;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.token.TokenKind;

/// Lays out calls behind each other, `xs.map(f).filter(g).sum()`: on one line, or each on its own.
final class Chain {
  private final Layout layout;
  private final Pieces pieces;

  Chain(Layout layout) {
    this.layout = layout;
    this.pieces = layout.pieces();
  }

  Doc of(int from, int to) {
    List<Integer> dots = calls(from, to);
    if (dots.size() < 2) {
      return layout.plain(from, to);
    }
    boolean broken =
        dots.stream()
            .anyMatch(dot -> pieces.get(dot).startsLine() || !pieces.get(dot).leading().isEmpty());
    boolean attached = layout.isShort(from, dots.getFirst());
    int head = attached ? dots.get(1) : dots.getFirst();
    if (attached && dots.size() == 2 && !isLong(dots)) {
      broken = pieces.get(dots.get(1)).startsLine();
    }
    var links = new ArrayList<Doc>();
    for (int i = attached ? 1 : 0; i < dots.size(); i++) {
      boolean isLast = i == dots.size() - 1;
      Doc link = layout.plain(dots.get(i), isLast ? to : dots.get(i + 1));
      broken |= link.hard() && !(isLast && layout.mayEndLate(to - 1));
      links.add(new Doc.Line(""));
      links.add(link);
    }
    Doc start = layout.plain(from, head);
    broken |= start.hard() && !pieces.kind(head - 1).closes();
    return new Doc.Group(Doc.of(start, new Doc.Indent(Doc.of(links))), broken);
  }

  private static boolean isLong(List<Integer> dots) {
    return dots.size() > 2;
  }

  /// The dots before the names of methods that are called.
  private List<Integer> calls(int from, int to) {
    var dots = new ArrayList<Integer>();
    for (int i = from; i < to; i = pieces.next(i)) {
      boolean dot = pieces.kind(i) == TokenKind.DOT || pieces.kind(i) == TokenKind.QUESTION_DOT;
      if (dot && i > from && i + 2 < to && isCall(i + 2)) {
        dots.add(i);
      }
    }
    return dots;
  }

  private boolean isCall(int index) {
    return pieces.kind(index) == TokenKind.PAREN_OPEN
        || pieces.kind(index) == TokenKind.COLON_COLON;
  }
}
