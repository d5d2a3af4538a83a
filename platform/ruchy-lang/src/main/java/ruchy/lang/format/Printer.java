package ruchy.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/// Prints a layout in lines of a given width.
final class Printer {
  private static final int INDENT = 4;

  private final int width;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Step> steps = new ArrayDeque<>();
  private int column;
  private boolean atLineStart = true;
  private boolean endsLine;

  private Printer(int width) {
    this.width = width;
  }

  /// A part still to be printed.
  private record Step(Doc doc, int indent, boolean broken) {}

  static String print(Doc doc, int width) {
    var printer = new Printer(width);
    printer.run(doc);
    return printer.out.toString();
  }

  private void run(Doc doc) {
    steps.push(new Step(doc, 0, true));
    while (!steps.isEmpty()) {
      step(steps.pop());
    }
  }

  private void step(Step step) {
    int indent = step.indent();
    boolean broken = step.broken();
    switch (step.doc()) {
      case Doc.Text(String text) -> write(text, indent);
      case Doc.IfBroken(String text) -> write(broken ? text : "", indent);
      case Doc.Line(String flat) -> {
        if (broken) {
          newline();
        } else {
          write(flat, indent);
        }
      }
      case Doc.Hard _ -> newline();
      case Doc.Blank _ -> blank();
      case Doc.Trailing(String text) -> {
        write(text, indent);
        endsLine = true;
      }
      case Doc.Own(String text) -> {
        newline();
        write(text, indent);
        endsLine = true;
      }
      case Doc.Indent(Doc inside) -> steps.push(new Step(inside, indent + INDENT, broken));
      case Doc.Group(Doc inside, boolean isBroken) -> {
        var flat = new Step(inside, indent, false);
        boolean goesFlat = !isBroken && fits(flat);
        steps.push(goesFlat ? flat : new Step(inside, indent, true));
      }
      case Doc.Fill(List<Doc> parts, boolean starts) -> fill(parts, starts, indent);
      case Doc.Sequence(List<Doc> parts, _) -> {
        for (int i = parts.size() - 1; i >= 0; i--) {
          steps.push(new Step(parts.get(i), indent, broken));
        }
      }
    }
  }

  private void fill(List<Doc> parts, boolean starts, int indent) {
    if (parts.isEmpty()) {
      return;
    }
    var first = new Step(parts.getFirst(), indent, false);
    if (!starts && !atLineStart) {
      boolean fits = new Measure(width - column - 1).fits(first, NOTHING.iterator());
      step(new Step(fits ? Doc.text(" ") : new Doc.Hard(), indent, true));
    }
    steps.push(new Step(new Doc.Fill(parts.subList(1, parts.size()), false), indent, true));
    steps.push(first);
  }

  private static final List<Step> NOTHING = List.of();

  private void newline() {
    endsLine = false;
    if (!atLineStart) {
      while (out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append('\n');
      atLineStart = true;
      column = 0;
    }
  }

  private void blank() {
    newline();
    int length = out.length();
    boolean empty = length == 0 || (length > 1 && out.charAt(length - 2) == '\n');
    if (!empty) {
      out.append('\n');
    }
  }

  private void write(String text, int indent) {
    if (text.isEmpty()) {
      return;
    }
    if (endsLine) {
      newline();
    }
    if (atLineStart) {
      if (text.isBlank()) {
        return;
      }
      out.repeat(' ', indent);
      column = indent;
      atLineStart = false;
    }
    out.append(text);
    int end = text.lastIndexOf('\n');
    column = end < 0 ? column + text.codePointCount(0, text.length()) : text.length() - end - 1;
  }

  private boolean fits(Step step) {
    return new Measure(width - start(step)).fits(step, steps.iterator());
  }

  private int start(Step step) {
    return atLineStart || endsLine ? step.indent() : column;
  }

  /// Counts up to the next line end.
  private static final class Measure {
    private final Deque<Step> left = new ArrayDeque<>();
    private int room;

    Measure(int room) {
      this.room = room;
    }

    boolean fits(Step first, Iterator<Step> rest) {
      left.push(first);
      while (room >= 0) {
        if (left.isEmpty()) {
          if (!rest.hasNext()) {
            return true;
          }
          left.push(rest.next());
        }
        Step step = left.pop();
        if (endsLine(step)) {
          return room >= 0;
        }
      }
      return false;
    }

    private boolean endsLine(Step step) {
      switch (step.doc()) {
        case Doc.Text(String text) -> {
          int end = text.indexOf('\n');
          String line = end < 0 ? text : text.substring(0, end);
          room -= line.codePointCount(0, line.length());
          return end >= 0;
        }
        case Doc.IfBroken(String text) -> room -= step.broken() ? text.length() : 0;
        case Doc.Line(String flat) -> {
          room -= flat.length();
          return step.broken();
        }
        case Doc.Hard _, Doc.Blank _, Doc.Trailing _, Doc.Own _ -> {
          return true;
        }
        case Doc.Indent(Doc inside) -> left.push(new Step(inside, 0, step.broken()));
        // A group behind the measured one may break when its turn comes.
        case Doc.Group(Doc inside, boolean broken) ->
            left.push(new Step(inside, 0, broken || step.broken()));
        case Doc.Fill(List<Doc> parts, boolean starts) -> {
          if (step.broken() && !starts && !parts.isEmpty()) {
            return true;
          }
          for (int i = parts.size() - 1; i >= 0; i--) {
            left.push(new Step(parts.get(i), 0, false));
            left.push(new Step(Doc.text(i == 0 && starts ? "" : " "), 0, false));
          }
        }
        case Doc.Sequence(List<Doc> parts, _) -> {
          for (int i = parts.size() - 1; i >= 0; i--) {
            left.push(new Step(parts.get(i), 0, step.broken()));
          }
        }
      }
      return false;
    }
  }
}
