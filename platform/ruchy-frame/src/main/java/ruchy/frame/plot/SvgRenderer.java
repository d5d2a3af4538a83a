package ruchy.frame.plot;

import java.util.Locale;

/// Draws a chart as SVG.
final class SvgRenderer {
  private static final String FONT = "font-family=\"Inter, Helvetica, Arial, sans-serif\"";
  private static final String INK = "#333333";
  private static final String FAINT = "#e6e6e6";

  private final Chart chart;
  private final Plot plot;
  private final StringBuilder svg = new StringBuilder();
  private final double left;
  private final double right;
  private final double top;
  private final double bottom;

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
    right = plot.width() - 16 - (widestName == 0 ? 0 : widestName * 7.0 + 24);
    top = plot.title().isEmpty() ? 16 : 40;
    bottom = plot.height() - 28 - (plot.xLabel().isEmpty() ? 0 : 20);
  }

  String render() {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
        plot.width(), plot.height(), plot.width(), plot.height());
    add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n");
    grid();
    for (int i = 0; i < plot.layers().size(); i++) {
      layer(plot.layers().get(i), chart.colour(i).hex());
    }
    words();
    legend();
    return svg.append("</svg>\n").toString();
  }

  private void grid() {
    for (Axis.Tick tick : chart.y().ticks()) {
      double y = y(tick.value());
      line(left, y, right, y, FAINT);
      text(left - 8, y + 4, "end", 12, tick.label());
    }
    for (Axis.Tick tick : chart.x().ticks()) {
      double x = x(tick.value());
      if (chart.x() instanceof Axis.Linear) {
        line(x, top, x, bottom, FAINT);
      }
      text(x, bottom + 18, "middle", 12, tick.label());
    }
    line(left, bottom, right, bottom, INK);
  }

  private void layer(Layer layer, String colour) {
    switch (layer) {
      case Layer.Points points -> points(points.coordinates(), colour);
      case Layer.Line line -> polyline(line.coordinates(), colour);
      case Layer.Bars bars -> bars(bars, colour);
      case Layer.Bins bins -> bins(bins, colour);
    }
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
    double band = (right - left) / chart.x().ticks().size();
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
    if (!plot.title().isEmpty()) {
      add(
          "<text x=\"%.1f\" y=\"24\" %s font-size=\"16\" font-weight=\"600\" fill=\"%s\">%s</text>\n",
          left, FONT, INK, escape(plot.title()));
    }
    if (!plot.xLabel().isEmpty()) {
      text((left + right) / 2, bottom + 40, "middle", 13, plot.xLabel());
    }
    if (!plot.yLabel().isEmpty()) {
      double middle = (top + bottom) / 2;
      add(
          "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\" %s"
              + " font-size=\"13\" fill=\"%s\">%s</text>\n",
          middle, FONT, INK, escape(plot.yLabel()));
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
