package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.List;

/// Draws a heat map with characters: shades, or colours where the terminal has them. Where there
/// are more cells than room, neighbours are drawn as one with their mean.
final class TextCells {
  private static final String SHADES = " ░▒▓█";
  private static final int CELL_MIN = 2;
  private static final int CELL_MAX = 8;
  private static final int ROWS_MAX = 40;
  private static final int LABEL_MAX = 16;
  private static final int SCALE_STEPS = 10;

  private final Layer.Cells cells;
  private final boolean colours;
  private final int labelWidth;
  private final int across;
  private final int down;
  private final int cellWidth;

  private TextCells(Layer.Cells cells, int columns, boolean colours) {
    this.cells = cells;
    this.colours = colours;
    labelWidth =
        Math.min(LABEL_MAX, cells.rows().stream().mapToInt(String::length).max().orElse(1));
    int room = columns - labelWidth - 2;
    across = (cells.columns().size() * CELL_MIN + room - 1) / room;
    down = (cells.rows().size() + ROWS_MAX - 1) / ROWS_MAX;
    int drawn = (cells.columns().size() + across - 1) / across;
    cellWidth = Math.clamp(room / drawn, CELL_MIN, CELL_MAX);
  }

  static String of(Chart chart, int columns, boolean colours) {
    var text = new StringBuilder();
    for (Layer layer : chart.plot().layers()) {
      if (layer instanceof Layer.Cells cells) {
        text.append(new TextCells(cells, columns, colours).render());
      }
    }
    return text.toString();
  }

  private String render() {
    var text = new StringBuilder(" ".repeat(labelWidth + 2));
    for (int column = 0; column < cells.columns().size(); column += across) {
      text.append(fitted(cells.columns().get(column), cellWidth - 1)).append(' ');
    }
    text.append('\n');
    for (int row = 0; row < cells.rows().size(); row += down) {
      var label = fitted(cells.rows().get(row), labelWidth);
      text.append(label).append("  ");
      for (int column = 0; column < cells.columns().size(); column += across) {
        text.append(cell(mean(row, column)));
      }
      text.append('\n');
    }
    text.append(" ".repeat(labelWidth + 2)).append(TextRenderer.number(cells.least())).append(' ');
    for (int i = 0; i < SCALE_STEPS; i++) {
      text.append(colours ? painted((i + 0.5) / SCALE_STEPS, 1) : shade((i + 0.5) / SCALE_STEPS));
    }
    return text.append(' ').append(TextRenderer.number(cells.greatest())).append('\n').toString();
  }

  private static String fitted(String label, int width) {
    return label.length() > width
        ? width == 0 ? "" : label.substring(0, width - 1) + "…"
        : label + " ".repeat(width - label.length());
  }

  private double mean(int row, int column) {
    List<Double> values = new ArrayList<>();
    for (int i = row; i < Math.min(row + down, cells.rows().size()); i++) {
      for (int j = column; j < Math.min(column + across, cells.columns().size()); j++) {
        if (Double.isFinite(cells.value(i, j))) {
          values.add(cells.value(i, j));
        }
      }
    }
    return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
  }

  private String cell(double value) {
    if (!Double.isFinite(value)) {
      return "·" + " ".repeat(cellWidth - 1);
    }
    double share = cells.share(value);
    return colours ? painted(share, cellWidth) : shade(share).repeat(cellWidth);
  }

  private static String shade(double share) {
    int level = Math.min((int) (share * (SHADES.length() - 1)), SHADES.length() - 2) + 1;
    return SHADES.substring(level, level + 1);
  }

  private static String painted(double share, int width) {
    var colour = Chart.Colour.ofShare(share);
    return "\u001b[48;2;%d;%d;%dm%s\u001b[0m"
        .formatted(colour.red(), colour.green(), colour.blue(), " ".repeat(width));
  }
}
