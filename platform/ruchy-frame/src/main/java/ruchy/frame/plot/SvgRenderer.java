package ruchy.frame.plot;

import java.util.Locale;
import java.util.Optional;

/// Draws a chart as SVG.
final class SvgRenderer {
  private static final String FONT = "font-family=\"Inter, Helvetica, Arial, sans-serif\"";
  private static final String INK = "#333333";
  private static final String FAINT = "#e6e6e6";
  private static final double LETTER = 6.5;
  private static final double SLANT_MAX = 90;
  private static final double SCALE_WIDTH = 64;
  private static final double TITLE_HEIGHT = 32;
  private static final int SCALE_STEPS = 40;

  private final Chart chart;
  private final Plot plot;
  private final StringBuilder svg = new StringBuilder();
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;
  private final boolean slanted;
  private final double slant;

  SvgRenderer(Chart chart) {
    this.chart = chart;
    this.plot = chart.plot();
    int widestTick =
        chart.y().ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(1);
    int widestName =
        chart.legend().stream()
            .mapToInt(layer -> plot.layers().get(layer).name().length())
            .max()
            .orElse(0);
    left = 18 + widestTick * 7.0 + (plot.yLabel().isEmpty() ? 0 : 20);
    right =
        plot.width()
            - lastLabelWidth()
            - (widestName == 0 ? 0 : widestName * 7.0 + 24)
            - (cells().isPresent() ? SCALE_WIDTH : 0);
    top = plot.title().isEmpty() ? 16 : 40;
    int letters = chart.x().ticks().stream().mapToInt(tick -> tick.label().length()).sum();
    boolean wide = letters * LETTER + chart.x().ticks().size() * 8.0 > right - left;
    slanted = chart.x() instanceof Axis.Bands && wide;
    int longest =
        chart.x().ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    slant = slanted ? Math.min(SLANT_MAX, longest * LETTER * 0.6) : 0;
    bottom = plot.height() - 28 - slant - (plot.xLabel().isEmpty() ? 0 : 20);
  }

  /// Room for the half of the last tick's label that reaches beyond the axis.
  private double lastLabelWidth() {
    var ticks = chart.x().ticks();
    boolean bands = chart.x() instanceof Axis.Bands || ticks.isEmpty();
    return Math.max(16, bands ? 0 : ticks.getLast().label().length() * LETTER / 2 + 4);
  }

  private Optional<Layer.Cells> cells() {
    return plot.layers().stream()
        .filter(Layer.Cells.class::isInstance)
        .map(Layer.Cells.class::cast)
        .findFirst();
  }

  String render() {
    var all = new StringBuilder();
    all.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
            plot.width(),
            plot.height(),
            plot.width(),
            plot.height()));
    all.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    all.append(chart.hasPanels() ? panels() : body());
    return all.append("</svg>\n").toString();
  }

  /// The panels in a grid, below the title.
  private String panels() {
    title();
    var panels = chart.panels();
    int across = Chart.panelColumns(panels.size());
    int down = (panels.size() + across - 1) / across;
    double above = plot.title().isEmpty() ? 0 : TITLE_HEIGHT;
    int width = plot.width() / across;
    int height = (int) ((plot.height() - above) / down);
    for (int i = 0; i < panels.size(); i++) {
      add(
          "<g transform=\"translate(%d %.0f)\">\n",
          i % across * width, above + i / across * height);
      svg.append(new SvgRenderer(panels.get(i).sized(width, height)).body());
      svg.append("</g>\n");
    }
    return svg.toString();
  }

  private String body() {
    grid();
    for (int i = 0; i < plot.layers().size(); i++) {
      layer(plot.layers().get(i), chart.colour(i).hex());
    }
    words();
    legend();
    cells().ifPresent(this::scale);
    return svg.toString();
  }

  private void grid() {
    for (Axis.Tick tick : chart.y().ticks()) {
      double y = y(tick.value());
      if (!(chart.y() instanceof Axis.Bands)) {
        line(left, y, right, y, FAINT);
      }
      text(left - 8, y + 4, "end", 12, tick.label());
    }
    for (Axis.Tick tick : chart.x().ticks()) {
      double x = x(tick.value());
      if (!(chart.x() instanceof Axis.Bands)) {
        line(x, top, x, bottom, FAINT);
      }
      if (slanted) {
        add("<g transform=\"rotate(-40 %.1f %.1f)\">", x, bottom + 14);
        text(x, bottom + 14, "end", 12, tick.label());
        svg.append("</g>\n");
      } else {
        text(x, bottom + 18, "middle", 12, tick.label());
      }
    }
    line(left, bottom, right, bottom, INK);
  }

  private void layer(Layer layer, String colour) {
    switch (layer) {
      case Layer.Points points -> points(points.coordinates(), colour);
      case Layer.Line line -> polyline(line.coordinates(), colour);
      case Layer.Bars bars -> bars(bars, colour);
      case Layer.Bins bins -> bins(bins, colour);
      case Layer.Boxes boxes -> boxes(boxes, colour);
      case Layer.Cells cells -> cells(cells);
      case Layer.Panel panel -> throw new AssertionError("a panel in a panel: " + panel.name());
    }
  }

  private void boxes(Layer.Boxes boxes, String colour) {
    double half = Math.min(36, band() * 0.3);
    for (int i = 0; i < boxes.boxes().size(); i++) {
      var box = boxes.boxes().get(i);
      double centre = x(chart.category(boxes.categories().get(i)));
      line(centre, y(box.low()), centre, y(box.lower()), INK);
      line(centre, y(box.upper()), centre, y(box.high()), INK);
      line(centre - half / 2, y(box.low()), centre + half / 2, y(box.low()), INK);
      line(centre - half / 2, y(box.high()), centre + half / 2, y(box.high()), INK);
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
              + " fill-opacity=\"0.55\" stroke=\"%s\"/>\n",
          centre - half,
          y(box.upper()),
          2 * half,
          Math.max(0.5, y(box.lower()) - y(box.upper())),
          colour,
          INK);
      add(
          "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"2.5\"/>\n",
          centre - half, y(box.median()), centre + half, y(box.median()), INK);
      for (double outlier : box.outliers()) {
        add(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"none\" stroke=\"%s\"/>\n",
            centre, y(outlier), INK);
      }
    }
  }

  private void cells(Layer.Cells cells) {
    double width = band();
    double height = (bottom - top) / cells.rows().size();
    for (int row = 0; row < cells.rows().size(); row++) {
      for (int column = 0; column < cells.columns().size(); column++) {
        double value = cells.value(row, column);
        if (Double.isFinite(value)) {
          add(
              "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
              left + column * width,
              top + row * height,
              width + 0.3,
              height + 0.3,
              Chart.Colour.ofShare(cells.share(value)).hex());
        }
      }
    }
  }

  /// The colours from the least to the greatest value, beside the cells.
  private void scale(Layer.Cells cells) {
    double step = (bottom - top) / SCALE_STEPS;
    for (int i = 0; i < SCALE_STEPS; i++) {
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"14\" height=\"%.1f\" fill=\"%s\"/>\n",
          right + 14,
          bottom - (i + 1) * step,
          step + 0.3,
          Chart.Colour.ofShare((i + 0.5) / SCALE_STEPS).hex());
    }
    text(right + 32, top + 8, "start", 11, TextRenderer.number(cells.greatest()));
    text(right + 32, bottom, "start", 11, TextRenderer.number(cells.least()));
  }

  private double band() {
    return (right - left) / chart.x().ticks().size();
  }

  private void points(Coordinates points, String colour) {
    double radius = points.size() > 2_000 ? 1.5 : points.size() > 200 ? 2.5 : 3.5;
    add("<g fill=\"%s\" fill-opacity=\"0.7\">\n", colour);
    for (int i = 0; i < points.size(); i++) {
      if (points.isDrawn(i)) {
        add(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>\n",
            x(points.x(i)), y(points.y(i)), radius);
      }
    }
    add("</g>\n");
  }

  private void polyline(Coordinates points, String colour) {
    add("<path fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" d=\"", colour);
    boolean drawing = false;
    for (int i = 0; i < points.size(); i++) {
      if (points.isDrawn(i)) {
        add("%s%.1f %.1f", drawing ? "L" : "M", x(points.x(i)), y(points.y(i)));
      }
      drawing = points.isDrawn(i);
    }
    add("\"/>\n");
  }

  private void bars(Layer.Bars bars, String colour) {
    double band = band();
    for (int i = 0; i < bars.values().size(); i++) {
      double centre = x(chart.category(bars.categories().get(i)));
      bar(centre - band * 0.4, centre + band * 0.4, bars.values().get(i), colour);
    }
  }

  private void bins(Layer.Bins bins, String colour) {
    for (int i = 0; i < bins.heights().size(); i++) {
      bar(
          x(bins.edges().get(i)) + 0.5,
          x(bins.edges().get(i + 1)) - 0.5,
          bins.heights().get(i),
          colour);
    }
  }

  private void bar(double from, double to, double value, String colour) {
    if (Double.isFinite(value)) {
      double high = Math.min(y(value), y(0));
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
          from, high, Math.max(0.5, to - from), Math.abs(y(value) - y(0)), colour);
    }
  }

  private void words() {
    title();
    if (!plot.xLabel().isEmpty()) {
      text((left + right) / 2, bottom + 40 + slant, "middle", 13, plot.xLabel());
    }
    if (!plot.yLabel().isEmpty()) {
      double middle = (top + bottom) / 2;
      add(
          "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\" %s"
              + " font-size=\"13\" fill=\"%s\">%s</text>\n",
          middle, FONT, INK, escape(plot.yLabel()));
    }
  }

  private void title() {
    if (!plot.title().isEmpty()) {
      add(
          "<text x=\"%.1f\" y=\"24\" %s font-size=\"16\" font-weight=\"600\" fill=\"%s\">%s</text>\n",
          left, FONT, INK, escape(plot.title()));
    }
  }

  private void legend() {
    double y = top + 8;
    for (int layer : chart.legend()) {
      add(
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"%s\"/>\n",
          right + 18, y - 4, chart.colour(layer).hex());
      text(right + 28, y, "start", 12, plot.layers().get(layer).name());
      y += 20;
    }
  }

  private double x(double value) {
    return left + chart.x().place(value) * (right - left);
  }

  private double y(double value) {
    return bottom - chart.y().place(value) * (bottom - top);
  }

  private void line(double x1, double y1, double x2, double y2, String colour) {
    add(
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"1\"/>\n",
        x1, y1, x2, y2, colour);
  }

  private void text(double x, double y, String anchor, int size, String words) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s font-size=\"%d\" fill=\"%s\">%s</text>\n",
        x, y, anchor, FONT, size, INK, escape(words));
  }

  private static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
