package fnp.ndarray.print;

import java.util.function.IntFunction;

/// Puts words into nested brackets and breaks lines.
///
/// @source NumPy 2.4, `arrayprint.py`, `_formatArray`, `_extendLine`
final class Rows {
  private static final String LEFT_OUT = "...";

  private final Corners corners;
  private final IntFunction<String> words;
  private final String separator;
  private int position;

  Rows(Corners corners, IntFunction<String> words, String separator) {
    this.corners = corners;
    this.words = words;
    this.separator = separator;
  }

  String text(String indent, int width) {
    return nested(0, indent, width);
  }

  private String nested(int axis, String indent, int width) {
    var axesLeft = corners.ndim() - axis;
    if (axesLeft == 0) {
      return words.apply(position++);
    }
    var body = axesLeft == 1 ? line(axis, indent, width) : block(axis, axesLeft, indent, width);
    return "[" + body.substring(indent.length()) + "]";
  }

  private int leading(int axis) {
    return corners.shortened[axis] ? corners.edge : 0;
  }

  private int trailing(int axis) {
    return corners.shortened[axis] ? corners.edge : corners.lengths[axis];
  }

  /// The innermost axis: words one after the other, wrapped.
  private String line(int axis, String indent, int width) {
    var wrapped = new Wrapping(indent, width - Math.max(separator.stripTrailing().length(), 1));
    for (int i = 0; i < leading(axis); i++) {
      wrapped.add(words.apply(position++), separator);
    }
    if (corners.shortened[axis]) {
      wrapped.add(LEFT_OUT, separator);
    }
    var rest = Math.max(1, trailing(axis));
    if (rest < corners.lengths[axis] && corners.edge == 0) {
      // Nothing is shown at the ends, but NumPy still prints the last element.
      position += corners.lengths[axis] - 1;
    }
    for (int i = 1; i < rest; i++) {
      wrapped.add(words.apply(position++), separator);
    }
    wrapped.add(words.apply(position++), "");
    return wrapped.text();
  }

  /// An outer axis: one block under the other.
  private String block(int axis, int axesLeft, String indent, int width) {
    var text = new StringBuilder();
    var between = separator.stripTrailing() + "\n".repeat(axesLeft - 1);
    for (int i = 0; i < leading(axis); i++) {
      text.append(indent).append(nested(axis + 1, indent + " ", width - 1)).append(between);
    }
    if (corners.shortened[axis]) {
      text.append(indent).append(LEFT_OUT).append(between);
    }
    var rest = Math.max(1, trailing(axis));
    if (rest < corners.lengths[axis] && corners.edge == 0) {
      position += (corners.lengths[axis] - 1) * below(axis);
    }
    for (int i = 1; i <= rest; i++) {
      text.append(indent)
          .append(nested(axis + 1, indent + " ", width - 1))
          .append(i < rest ? between : "");
    }
    return text.toString();
  }

  private int below(int axis) {
    int count = 1;
    for (int inner = axis + 1; inner < corners.ndim(); inner++) {
      count *= corners.lengths[inner];
    }
    return count;
  }

  /// Lines of a limited width.
  private static final class Wrapping {
    private final StringBuilder done = new StringBuilder();
    private final String indent;
    private final int width;
    private final StringBuilder line;

    Wrapping(String indent, int width) {
      this.indent = indent;
      this.width = width;
      this.line = new StringBuilder(indent);
    }

    void add(String word, String after) {
      // A line with nothing on it is not broken: that would not help.
      if (line.length() + word.length() > width && line.length() > indent.length()) {
        done.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(indent);
      }
      line.append(word).append(after);
    }

    String text() {
      return done.append(line).toString();
    }
  }
}
