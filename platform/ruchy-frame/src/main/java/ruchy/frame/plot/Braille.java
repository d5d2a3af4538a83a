package ruchy.frame.plot;

/// A grid of dots drawn with braille characters, two dots wide and four high each.
final class Braille {
  private static final int[][] BITS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};

  private final int columns;
  private final int rows;
  private final int[] dots;
  private final int[] layers;

  Braille(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    dots = new int[columns * rows];
    layers = new int[columns * rows];
    java.util.Arrays.fill(layers, -1);
  }

  int width() {
    return columns * 2;
  }

  int height() {
    return rows * 4;
  }

  /// Sets a dot; (0, 0) is at the top left. Dots outside are left out.
  void set(int x, int y, int layer) {
    if (x >= 0 && x < width() && y >= 0 && y < height()) {
      int cell = y / 4 * columns + x / 2;
      dots[cell] |= BITS[y % 4][x % 2];
      layers[cell] = layer;
    }
  }

  /// Sets the dots of a straight line.
  ///
  /// @source Bresenham, "Algorithm for computer control of a digital plotter", 1965
  void line(int x1, int y1, int x2, int y2, int layer) {
    int dx = Math.abs(x2 - x1);
    int dy = -Math.abs(y2 - y1);
    int stepX = x1 < x2 ? 1 : -1;
    int stepY = y1 < y2 ? 1 : -1;
    int error = dx + dy;
    int x = x1;
    int y = y1;
    while (true) {
      set(x, y, layer);
      if (x == x2 && y == y2) {
        return;
      }
      int doubled = 2 * error;
      if (doubled >= dy) {
        error += dy;
        x += stepX;
      }
      if (doubled <= dx) {
        error += dx;
        y += stepY;
      }
    }
  }

  /// The character of a cell; a space where no dot is set.
  char character(int column, int row) {
    int pattern = dots[row * columns + column];
    return pattern == 0 ? ' ' : (char) (0x2800 + pattern);
  }

  /// The layer that last set a dot in a cell, or -1.
  int layer(int column, int row) {
    return layers[row * columns + column];
  }
}
