package ruchy.lang.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import ruchy.lang.source.Source;

/// Lines of one source with their marks drawn below them.
///
/// A mark of several lines is a bar on the left, one column pair for each such mark.
final class Snippet {
  /// Up to how many lines a mark shows all of them.
  private static final int WHOLE_LINES = 6;

  private final Source source;
  private final List<Mark> marks;
  private final List<Mark> bars;
  private final Renderer.Options options;
  private final Style severity;
  private final int gutter;
  private final List<String> rows = new ArrayList<>();

  Snippet(List<Mark> marks, Renderer.Options options, Style severity, int gutter) {
    this.source = marks.getFirst().source();
    this.marks = marks;
    this.bars =
        marks.stream()
            .filter(Mark::isMultiline)
            .sorted(Comparator.comparingInt(Mark::startLine))
            .toList();
    this.options = options;
    this.severity = severity;
    this.gutter = gutter;
  }

  /// The rows, from the first source line to the last mark.
  List<String> rows() {
    int previous = 0;
    for (int line : lines()) {
      if (previous > 0 && line == previous + 2) {
        line(previous + 1);
      } else if (previous > 0 && line > previous + 1) {
        rows.add(Style.GUTTER.paint("...", options.colours()));
      }
      line(line);
      previous = line;
    }
    return rows;
  }

  private SortedSet<Integer> lines() {
    var lines = new TreeSet<Integer>();
    for (var mark : marks) {
      lines.add(mark.startLine());
      lines.add(mark.endLine());
      if (mark.endLine() - mark.startLine() < WHOLE_LINES) {
        for (int i = mark.startLine(); i < mark.endLine(); i++) {
          lines.add(i);
        }
      } else {
        lines.add(mark.startLine() + 1);
        lines.add(mark.endLine() - 1);
      }
    }
    return lines;
  }

  private Style style(Mark mark) {
    return mark.primary() ? severity : Style.SECONDARY;
  }

  private void line(int number) {
    String text = DisplayWidth.shown(source.line(number));
    var window = Window.of(text, focus(number), options.width());
    var row = new Canvas();
    for (int i = 0; i < bars.size(); i++) {
      if (startsBar(bars.get(i), number)) {
        row.put(2 * i, '/', style(bars.get(i)));
      } else if (isInside(bars.get(i), number)) {
        row.put(2 * i, '|', style(bars.get(i)));
      }
    }
    String prefix = row.text(options.colours());
    String spaces = " ".repeat(Math.max(0, 2 * bars.size() - row.end()));
    add(String.valueOf(number), prefix + spaces + window.shown());
    singles(number, window);
    barEnds(number, window);
  }

  /// The display columns that must stay visible of a line.
  private int focus(int number) {
    int focus = 0;
    for (var mark : marks) {
      if (mark.startLine() == number && (mark.primary() || focus == 0)) {
        focus = mark.startColumn();
      } else if (mark.endLine() == number && focus == 0) {
        focus = mark.endColumn();
      }
    }
    return focus;
  }

  /// Whether a bar begins on a line at its first character, so that a slash is enough.
  private boolean startsBar(Mark bar, int number) {
    return bar.startLine() == number
        && source.line(number).substring(0, indent(number)).isBlank()
        && bar.startColumn() <= DisplayWidth.of(source.line(number), indent(number));
  }

  private int indent(int number) {
    String text = source.line(number);
    return text.length() - text.stripLeading().length();
  }

  private static boolean isInside(Mark bar, int number) {
    return number > bar.startLine() && number <= bar.endLine();
  }

  /// A row below a line, with the bars that run past it.
  private Canvas below(int number, List<Mark> started) {
    var row = new Canvas();
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      boolean open = isInside(bar, number) || startsBar(bar, number) || started.contains(bar);
      boolean done = bar.endLine() == number && started.contains(bar);
      if (open && !done) {
        row.put(2 * i, '|', style(bar));
      }
    }
    return row;
  }

  private void singles(int number, Window window) {
    var here =
        marks.stream()
            .filter(mark -> !mark.isMultiline() && mark.startLine() == number)
            .sorted(Comparator.comparingInt(Mark::startColumn).thenComparing(Mark::primary))
            .toList();
    if (here.isEmpty()) {
      return;
    }
    int left = 2 * bars.size();
    var row = below(number, List.of());
    for (boolean primary : new boolean[] {false, true}) {
      for (var mark : here) {
        if (mark.primary() == primary) {
          row.fill(
              left + window.at(mark.startColumn()),
              left + Math.max(window.at(mark.endColumn()), window.at(mark.startColumn()) + 1),
              mark.sign(),
              style(mark));
        }
      }
    }
    var hanging = new ArrayList<>(here.stream().filter(mark -> !mark.words().isEmpty()).toList());
    if (!hanging.isEmpty() && reachesFarthest(hanging.getLast(), here)) {
      var last = hanging.removeLast();
      row.put(row.end(), " " + last.words(), style(last));
    }
    add("", row.text(options.colours()));
    hang(hanging, number, window);
  }

  private static boolean reachesFarthest(Mark mark, List<Mark> all) {
    return all.stream()
        .allMatch(other ->
            other.endColumn() <= mark.startColumn()
                || (other.equals(mark)
                    || (other.startColumn() < mark.startColumn()
                        && other.endColumn() <= mark.endColumn())
                    || (other.startColumn() == mark.startColumn() && other.words().isEmpty())));
  }

  /// Words that have no room beside their mark hang below it, the rightmost first.
  private void hang(List<Mark> hanging, int number, Window window) {
    if (hanging.isEmpty()) {
      return;
    }
    add("", strings(hanging, number, window).text(options.colours()));
    for (int i = hanging.size() - 1; i >= 0; i--) {
      var mark = hanging.get(i);
      var row = strings(hanging.subList(0, i), number, window);
      row.put(2 * bars.size() + window.at(mark.startColumn()), mark.words(), style(mark));
      add("", row.text(options.colours()));
    }
  }

  private Canvas strings(List<Mark> hanging, int number, Window window) {
    var row = below(number, List.of());
    for (var mark : hanging) {
      row.put(2 * bars.size() + window.at(mark.startColumn()), '|', style(mark));
    }
    return row;
  }

  /// The rows that lead a bar from its first character to the left, and to its last one.
  private void barEnds(int number, Window window) {
    int left = 2 * bars.size();
    var done = new ArrayList<Mark>();
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      if (bar.startLine() == number && !startsBar(bar, number)) {
        var row = below(number, done);
        int column = left + window.at(bar.startColumn());
        row.fill(2 * i + 1, column, '_', style(bar));
        row.put(column, bar.sign(), style(bar));
        add("", row.text(options.colours()));
        done.add(bar);
      }
    }
    for (int i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      if (bar.endLine() == number) {
        var row = below(number, done);
        int column = left + Math.max(0, window.at(bar.endColumn()) - 1);
        row.put(2 * i, '|', style(bar));
        row.fill(2 * i + 1, column, '_', style(bar));
        row.put(column, bar.sign(), style(bar));
        row.put(column + 2, bar.words(), style(bar));
        add("", row.text(options.colours()));
        done.add(bar);
      }
    }
  }

  private void add(String number, String content) {
    String margin = " ".repeat(gutter - number.length());
    String head = Style.GUTTER.paint(number + margin + " |", options.colours());
    rows.add((head + " " + content).stripTrailing());
  }
}
