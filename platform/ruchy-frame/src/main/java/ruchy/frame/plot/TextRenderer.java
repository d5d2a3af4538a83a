package ruchy.frame.plot;

import java.util.List;
import java.util.Locale;

/// Draws a chart with characters: points and lines in braille, bins as columns of blocks, bars as
/// rows.
final class TextRenderer {
  private static final String MARKS = "●×○+◆▲□";
  private static final String COLUMN_BLOCKS = " ▁▂▃▄▅▆▇█";
  private static final String ROW_BLOCKS = " ▏▎▍▌▋▊▉█";
  private static final String RESET = "\u001b[0m";

  private final Chart chart;
  private final int columns;
  private final int rows;
  private final boolean colours;

  TextRenderer(Chart chart, int columns, int rows, boolean colours) {
    this.chart = chart;
    this.columns = Math.max(24, columns);
    this.rows = Math.max(8, rows);
    this.colours = colours;
  }

  String render() {
    var text = new StringBuilder();
    if (!chart.plot().title().isEmpty()) {
      text.append("  ").append(chart.plot().title()).append('\n');
    }
    if (chart.hasPanels()) {
      return text.append(TextPanels.of(chart, columns, rows, colours)).toString();
    }
    if (chart.y() instanceof Axis.Bands) {
      text.append(TextCells.of(chart, columns, colours));
    } else if (chart.x() instanceof Axis.Bands) {
      bars(text);
      boxes(text);
    } else {
      grid(text);
    }
    legend(text);
    return text.toString().stripTrailing();
  }

  private void boxes(StringBuilder text) {
    for (int i = 0; i < chart.plot().layers().size(); i++) {
      if (chart.plot().layers().get(i) instanceof Layer.Boxes boxes) {
        int labelWidth = labelWidth(boxes.categories());
        int width = columns - labelWidth - 3;
        for (int box = 0; box < boxes.boxes().size(); box++) {
          var label = boxes.categories().get(box);
          text.append(" ".repeat(labelWidth - label.length())).append(label).append(" │");
          text.append(paint(box(boxes.boxes().get(box), width).stripTrailing(), i)).append('\n');
        }
        horizontalAxis(text, chart.y(), labelWidth, width);
      }
    }
  }

  /// Whiskers, the box with its median, and outliers in one line.
  private String box(Layer.Box box, int width) {
    var line = new StringBuilder(" ".repeat(width));
    int low = place(box.low(), width);
    int high = place(box.high(), width);
    for (int i = low; i <= high; i++) {
      line.setCharAt(i, '─');
    }
    line.setCharAt(low, '├');
    line.setCharAt(high, '┤');
    for (int i = place(box.lower(), width); i <= place(box.upper(), width); i++) {
      line.setCharAt(i, '▒');
    }
    line.setCharAt(place(box.median(), width), '┃');
    box.outliers().forEach(outlier -> line.setCharAt(place(outlier, width), '∘'));
    return line.toString();
  }

  private int place(double value, int width) {
    return (int) Math.round(chart.y().place(value) * (width - 1));
  }

  private void grid(StringBuilder text) {
    int labelWidth = labelWidth(chart.y().ticks().stream().map(Axis.Tick::label).toList());
    int width = columns - labelWidth - 3;
    int height = rows - 3 - (chart.plot().title().isEmpty() ? 0 : 1) - (hasLegend() ? 1 : 0);
    var canvas = new Braille(width, Math.max(4, height));
    String[][] cells = cells(canvas, width, Math.max(4, height));
    String[] labels = rowLabels(cells.length);
    if (!chart.plot().yLabel().isEmpty()) {
      text.append(" ".repeat(labelWidth + 1)).append(chart.plot().yLabel()).append('\n');
    }
    for (int row = 0; row < cells.length; row++) {
      text.append(" ".repeat(labelWidth - labels[row].length())).append(labels[row]);
      text.append(labels[row].isEmpty() ? " │" : " ┤");
      text.append(String.join("", cells[row]).stripTrailing()).append('\n');
    }
    horizontalAxis(text, chart.x(), labelWidth, width);
    if (!chart.plot().xLabel().isEmpty()) {
      int start = labelWidth + 2 + Math.max(0, (width - chart.plot().xLabel().length()) / 2);
      text.append(" ".repeat(start)).append(chart.plot().xLabel()).append('\n');
    }
  }

  private String[][] cells(Braille canvas, int width, int height) {
    for (int i = 0; i < chart.plot().layers().size(); i++) {
      draw(canvas, chart.plot().layers().get(i), i);
    }
    boolean marks = !colours && chart.plot().layers().size() > 1;
    var cells = new String[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        char c = canvas.character(column, row);
        int layer = canvas.layer(column, row);
        if (c != ' ' && marks && chart.plot().layers().get(layer) instanceof Layer.Points) {
          c = MARKS.charAt(layer % MARKS.length());
        }
        cells[row][column] = paint(String.valueOf(c), layer);
      }
    }
    for (int i = 0; i < chart.plot().layers().size(); i++) {
      if (chart.plot().layers().get(i) instanceof Layer.Bins bins) {
        columns(cells, bins, i);
      }
    }
    return cells;
  }

  private void draw(Braille canvas, Layer layer, int number) {
    switch (layer) {
      case Layer.Points points -> {
        var xy = points.coordinates();
        for (int i = 0; i < xy.size(); i++) {
          if (xy.isDrawn(i)) {
            canvas.set(dotX(canvas, xy.x(i)), dotY(canvas, xy.y(i)), number);
          }
        }
      }
      case Layer.Line line -> lines(canvas, line.coordinates(), number);
      case Layer.Bars _, Layer.Boxes _, Layer.Cells _, Layer.Panel _ ->
          throw new AssertionError("drawn as rows: " + layer.name());
      case Layer.Bins bins -> {
        // Drawn in blocks over the finished cells.
      }
    }
  }

  private void lines(Braille canvas, Coordinates xy, int number) {
    for (int i = 0; i < xy.size(); i++) {
      if (!xy.isDrawn(i)) {
        continue;
      }
      int from = i > 0 && xy.isDrawn(i - 1) ? i - 1 : i;
      canvas.line(
          dotX(canvas, xy.x(from)),
          dotY(canvas, xy.y(from)),
          dotX(canvas, xy.x(i)),
          dotY(canvas, xy.y(i)),
          number);
    }
  }

  private int dotX(Braille canvas, double value) {
    return (int) Math.round(chart.x().place(value) * (canvas.width() - 1));
  }

  private int dotY(Braille canvas, double value) {
    return (int) Math.round((1 - chart.y().place(value)) * (canvas.height() - 1));
  }

  private void columns(String[][] cells, Layer.Bins bins, int layer) {
    int height = cells.length;
    int width = cells[0].length;
    for (int column = 0; column < width; column++) {
      double middle = (column + 0.5) / width;
      int bin = bin(bins.edges(), middle);
      double filled = chart.y().place(bins.heights().get(bin)) * height * 8;
      for (int row = 0; row < height; row++) {
        double eighths = filled - (height - 1 - row) * 8.0;
        int block = Math.clamp(Math.round(eighths), 0, 8);
        if (block > 0) {
          cells[row][column] = paint(COLUMN_BLOCKS.substring(block, block + 1), layer);
        }
      }
    }
  }

  private int bin(List<Double> edges, double place) {
    int bin = 0;
    while (bin < edges.size() - 2 && chart.x().place(edges.get(bin + 1)) <= place) {
      bin++;
    }
    return bin;
  }

  private String[] rowLabels(int height) {
    var labels = new String[height];
    java.util.Arrays.fill(labels, "");
    for (Axis.Tick tick : chart.y().ticks()) {
      int row = (int) Math.round((1 - chart.y().place(tick.value())) * (height - 1));
      labels[row] = tick.label();
    }
    return labels;
  }

  private static void horizontalAxis(StringBuilder text, Axis of, int labelWidth, int width) {
    var axis = new StringBuilder("─".repeat(width));
    var labels = new StringBuilder(" ".repeat(width + 12));
    int free = 0;
    for (Axis.Tick tick : of.ticks()) {
      int column = (int) Math.round(of.place(tick.value()) * (width - 1));
      int start = Math.max(0, column - tick.label().length() / 2);
      if (start >= free) {
        axis.setCharAt(column, '┬');
        labels.replace(start, start + tick.label().length(), tick.label());
        free = start + tick.label().length() + 1;
      }
    }
    text.append(" ".repeat(labelWidth + 1)).append('└').append(axis).append('\n');
    text.append(" ".repeat(labelWidth + 2)).append(labels.toString().stripTrailing()).append('\n');
  }

  private void bars(StringBuilder text) {
    int labelWidth = labelWidth(chart.x().ticks().stream().map(Axis.Tick::label).toList());
    for (int i = 0; i < chart.plot().layers().size(); i++) {
      if (chart.plot().layers().get(i) instanceof Layer.Bars layer) {
        double largest =
            layer.values().stream().filter(Double::isFinite).mapToDouble(Math::abs).max().orElse(1);
        for (int bar = 0; bar < layer.values().size(); bar++) {
          double value = layer.values().get(bar);
          String label = layer.categories().get(bar);
          text.append(" ".repeat(labelWidth - label.length())).append(label).append(" │");
          text.append(paint(row(value / (largest == 0 ? 1 : largest), labelWidth), i));
          text.append(' ').append(number(value)).append('\n');
        }
      }
    }
  }

  private String row(double share, int labelWidth) {
    int eighths = (int) Math.round(Math.abs(share) * (columns - labelWidth - 14) * 8);
    String tail = eighths % 8 == 0 ? "" : ROW_BLOCKS.substring(eighths % 8, eighths % 8 + 1);
    return (share < 0 ? "-" : "") + "█".repeat(eighths / 8) + tail;
  }

  /// A number in few characters.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return String.format(Locale.ROOT, "%.4g", value);
  }

  private boolean hasLegend() {
    return !chart.legend().isEmpty();
  }

  private void legend(StringBuilder text) {
    if (!hasLegend()) {
      return;
    }
    text.append(' ');
    for (int layer : chart.legend()) {
      boolean line = chart.plot().layers().get(layer) instanceof Layer.Line;
      String mark =
          colours ? "●" : String.valueOf(line ? '─' : MARKS.charAt(layer % MARKS.length()));
      text.append("  ").append(paint(mark, layer)).append(' ');
      text.append(chart.plot().layers().get(layer).name());
    }
    text.append('\n');
  }

  private static int labelWidth(List<String> labels) {
    return labels.stream().mapToInt(String::length).max().orElse(1) + 1;
  }

  private String paint(String words, int layer) {
    if (!colours || layer < 0 || words.isBlank()) {
      return words;
    }
    var colour = chart.colour(layer);
    return "\u001b[38;2;%d;%d;%dm".formatted(colour.red(), colour.green(), colour.blue())
        + words
        + RESET;
  }
}
