package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ruchy.frame.json.JsonText;

/// Writes a plot as a specification of Vega-Lite, with its values inside.
///
/// @source Vega-Lite 5, "Vega-Lite View Specification"
final class VegaLite {
  private static final double MICROS_A_MILLI = 1000;

  private final Plot plot;

  private VegaLite(Plot plot) {
    this.plot = plot;
  }

  static String of(Plot plot) {
    var spec = new LinkedHashMap<String, Object>();
    spec.put("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
    if (!plot.title().isEmpty()) {
      spec.put("title", plot.title());
    }
    spec.putAll(new VegaLite(plot).view());
    return JsonText.of(spec);
  }

  private Map<String, Object> view() {
    var view = new LinkedHashMap<String, Object>();
    if (!(plot.layers().getFirst() instanceof Layer.Panel)) {
      view.put("width", plot.width());
      view.put("height", plot.height());
      view.put("layer", layers(plot.layers()));
      return view;
    }
    var views = new ArrayList<Object>();
    int columns = Chart.panelColumns(plot.layers().size());
    for (Layer layer : plot.layers()) {
      var panel = (Layer.Panel) layer;
      var part = new LinkedHashMap<String, Object>();
      part.put("title", panel.name());
      part.put("width", plot.width() / columns);
      part.put("height", plot.height() / columns);
      part.put("layer", layers(panel.layers()));
      views.add(part);
    }
    view.put("concat", views);
    view.put("columns", columns);
    view.put("resolve", Map.of("scale", Map.of("x", "shared", "y", "shared")));
    return view;
  }

  private List<Object> layers(List<Layer> layers) {
    var all = new ArrayList<Object>();
    layers.forEach(layer -> add(layer, all));
    return all;
  }

  private void add(Layer layer, List<Object> all) {
    switch (layer) {
      case Layer.Points points ->
          all.add(marks(layer, mark("point", "filled", true), points(points.coordinates())));
      case Layer.Line line ->
          all.add(marks(layer, mark("line", "clip", true), points(line.coordinates())));
      case Layer.Bars bars ->
          all.add(
              marks(
                  layer,
                  mark("bar", "clip", true),
                  new Marks(
                      rows(
                          bars.values().size(),
                          i ->
                              row(
                                  "x",
                                  bars.categories().get(i),
                                  "y",
                                  finite(bars.values().get(i)))),
                      encoding(nominal("x", plot.xLabel()), quantity("y", plot.yLabel())))));
      case Layer.Bins bins -> {
        var encoding = encoding(quantity("x", plot.xLabel()), quantity("y", plot.yLabel()));
        encoding.put("x2", Map.of("field", "x2"));
        all.add(
            marks(
                layer,
                mark("bar", "clip", true),
                new Marks(
                    rows(
                        bins.heights().size(),
                        i ->
                            row(
                                "x",
                                bins.edges().get(i),
                                "y",
                                bins.heights().get(i),
                                "x2",
                                bins.edges().get(i + 1))),
                    encoding)));
      }
      case Layer.Boxes boxes -> boxes(boxes, all);
      case Layer.Cells cells -> all.add(cells(cells));
      case Layer.Panel panel -> throw new AssertionError("a panel in a panel: " + panel.name());
    }
  }

  private record Marks(List<Object> values, Map<String, Object> encoding) {}

  private static Map<String, Object> mark(String type, String option, Object value) {
    return row("type", type, option, value);
  }

  private static Map<String, Object> marks(Layer layer, Map<String, Object> mark, Marks marks) {
    if (!layer.name().isEmpty()) {
      marks.encoding().put("color", Map.of("datum", layer.name(), "type", "nominal"));
    }
    return row(
        "mark", mark, "data", Map.of("values", marks.values()), "encoding", marks.encoding());
  }

  private Marks points(Coordinates points) {
    boolean times = points.hasTimes();
    var values = new ArrayList<Object>();
    for (int i = 0; i < points.size(); i++) {
      if (points.isDrawn(i)) {
        double x = times ? points.x(i) / MICROS_A_MILLI : points.x(i);
        values.add(row("x", x, "y", points.y(i), "i", (double) i));
      }
    }
    var x = times ? field("x", "temporal", plot.xLabel()) : quantity("x", plot.xLabel());
    var encoding = encoding(x, quantity("y", plot.yLabel()));
    encoding.put("order", Map.of("field", "i", "type", "quantitative"));
    return new Marks(values, encoding);
  }

  private void boxes(Layer.Boxes boxes, List<Object> all) {
    var whiskers = boxes(boxes, Layer.Box::low, Layer.Box::high);
    var quartiles = boxes(boxes, Layer.Box::lower, Layer.Box::upper);
    var medians = boxes(boxes, Layer.Box::median, Layer.Box::median);
    all.add(marks(boxes, mark("rule", "clip", true), whiskers));
    all.add(marks(boxes, mark("bar", "size", 24L), quartiles));
    all.add(marks(boxes, mark("tick", "color", "black"), medians));
    var outliers = new ArrayList<Object>();
    for (int i = 0; i < boxes.boxes().size(); i++) {
      for (double outlier : boxes.boxes().get(i).outliers()) {
        outliers.add(row("x", boxes.categories().get(i), "y", outlier));
      }
    }
    var encoding = encoding(nominal("x", plot.xLabel()), quantity("y", plot.yLabel()));
    all.add(marks(boxes, mark("point", "clip", true), new Marks(outliers, encoding)));
  }

  private Marks boxes(
      Layer.Boxes boxes, Function<Layer.Box, Double> from, Function<Layer.Box, Double> to) {
    var encoding = encoding(nominal("x", plot.xLabel()), quantity("y", plot.yLabel()));
    encoding.put("y2", Map.of("field", "y2"));
    return new Marks(
        rows(
            boxes.boxes().size(),
            i -> {
              var box = boxes.boxes().get(i);
              return row("x", boxes.categories().get(i), "y", from.apply(box), "y2", to.apply(box));
            }),
        encoding);
  }

  private Map<String, Object> cells(Layer.Cells cells) {
    var values =
        rows(
            cells.values().size(),
            i ->
                row(
                    "x",
                    cells.columns().get(i % cells.columns().size()),
                    "y",
                    cells.rows().get(i / cells.columns().size()),
                    "value",
                    finite(cells.values().get(i))));
    var encoding = encoding(nominal("x", plot.xLabel()), nominal("y", plot.yLabel()));
    encoding.put(
        "color",
        row("field", "value", "type", "quantitative", "scale", Map.of("scheme", "viridis")));
    return row("mark", "rect", "data", Map.of("values", values), "encoding", encoding);
  }

  private static Object finite(double value) {
    return Double.isFinite(value) ? value : java.util.Optional.empty();
  }

  private static Map<String, Object> encoding(Object x, Object y) {
    return row("x", x, "y", y);
  }

  private static Map<String, Object> nominal(String field, String title) {
    var encoded = field(field, "nominal", title);
    encoded.put("sort", java.util.Optional.empty());
    return encoded;
  }

  private static Map<String, Object> quantity(String field, String title) {
    return field(field, "quantitative", title);
  }

  private static Map<String, Object> field(String field, String type, String title) {
    return row("field", field, "type", type, "title", title);
  }

  private static List<Object> rows(int count, Function<Integer, Object> row) {
    var rows = new ArrayList<Object>();
    for (int i = 0; i < count; i++) {
      rows.add(row.apply(i));
    }
    return rows;
  }

  /// A map of names and values in turn.
  private static Map<String, Object> row(Object... entries) {
    var row = new LinkedHashMap<String, Object>();
    for (int i = 0; i < entries.length; i += 2) {
      row.put((String) entries[i], entries[i + 1]);
    }
    return row;
  }
}
