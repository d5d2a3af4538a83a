package ruchy.std;

import fnp.dtype.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.expr.Expr;
import ruchy.frame.plot.Coordinates;
import ruchy.frame.plot.Layer;
import ruchy.frame.plot.Plot;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// Plots of frames. `facet` draws a panel for each value of a column, all with the same axes.
public final class FramePlots {
  private static final double MICROS_A_DAY = 86_400e6;
  private static final int PANELS_MAX = 64;
  private static final int PANEL_SIZE_MIN = 240;

  private FramePlots() {}

  /// Dots at the values of two columns, coloured by the values of a third where one is named.
  @Signature(
      "fn scatter(self: DataFrame, x: String, y: String, color: String = \"\", title: String = \"\","
          + " facet: String = \"\") -> Plot")
  public static Plot scatter(
      Frame self, String x, String y, String color, String title, String facet) {
    return points(new Points(self, x, y, color), facet, Layer.Points::new).withTitle(title);
  }

  /// A line through the values of two columns, one for each value of a third where one is named.
  @Signature(
      "fn line(self: DataFrame, x: String, y: String, color: String = \"\", title: String = \"\","
          + " facet: String = \"\") -> Plot")
  public static Plot line(
      Frame self, String x, String y, String color, String title, String facet) {
    return points(new Points(self, x, y, color), facet, Layer.Line::new).withTitle(title);
  }

  private record Points(Frame frame, String x, String y, String color) {}

  private interface PointLayer {
    Layer of(String name, Coordinates coordinates);
  }

  private static Plot points(Points points, String facet, PointLayer layer) {
    double[] xs = places(points.frame(), points.x());
    double[] ys = numbers(points.frame(), points.y());
    boolean times = points.frame().schema().type(points.x()).isTemporal();
    var colours = byValue(points.frame(), points.color());
    var plot =
        faceted(
            points.frame(),
            facet,
            rows -> {
              var layers = new ArrayList<Layer>();
              colours.forEach((name, all) -> {
                int[] both = common(all, rows);
                var xy = Coordinates.of(taken(xs, both), taken(ys, both));
                layers.add(layer.of(name, times ? xy.asTimes() : xy));
              });
              return layers;
            });
    return plot.withLabels(points.x(), points.y());
  }

  /// A bar for each row: its name from one column, its length from another.
  @Signature(
      "fn bar(self: DataFrame, x: String, y: String, title: String = \"\", facet: String = \"\") ->"
          + " Plot")
  public static Plot bar(Frame self, String x, String y, String title, String facet) {
    var names = texts(self.column(x));
    double[] values = numbers(self, y);
    var plot =
        faceted(
            self,
            facet,
            rows ->
                List.of(
                    new Layer.Bars(
                        "",
                        Arrays.stream(rows).mapToObj(names::get).toList(),
                        Arrays.stream(rows).mapToObj(row -> values[row]).toList())));
    return plot.withLabels(x, y).withTitle(title);
  }

  /// How the values of a column are spread over equal bins.
  @Signature({
    "fn histogram(self: DataFrame, column: String, bins: i64 = 20, title: String = \"\", facet: String = \"\") -> Plot",
    "fn hist(self: DataFrame, column: String, bins: i64 = 20, title: String = \"\", facet: String = \"\") -> Plot"
  })
  public static Plot histogram(Frame self, String column, long bins, String title, String facet) {
    double[] values = numbers(self, column);
    int count = Arguments.toInt(bins, "bins");
    var edges = ((Layer.Bins) Plot.histogram(values, count).layers().getFirst()).edges();
    var plot = faceted(self, facet, rows -> List.of(Layer.Bins.of("", edges, taken(values, rows))));
    return plot.withLabels(column, "count").withTitle(title);
  }

  /// How the values of a column are spread, as a box with quartiles, whiskers and outliers, for
  /// each value of another column where one is named.
  @Signature({
    "fn box(self: DataFrame, y: String, by: String = \"\", title: String = \"\", facet: String = \"\") -> Plot",
    "fn boxplot(self: DataFrame, y: String, by: String = \"\", title: String = \"\", facet: String = \"\") -> Plot"
  })
  public static Plot box(Frame self, String y, String by, String title, String facet) {
    double[] values = numbers(self, y);
    var groups = byValue(self, by);
    var plot =
        faceted(
            self,
            facet,
            rows -> {
              var names = new ArrayList<String>();
              var boxes = new ArrayList<Layer.Box>();
              groups.forEach((name, all) -> {
                double[] some = taken(values, common(all, rows));
                if (Arrays.stream(some).anyMatch(Double::isFinite)) {
                  names.add(name.isEmpty() ? y : name);
                  boxes.add(Layer.Box.of(some));
                }
              });
              if (boxes.isEmpty()) {
                throw new RuchyError("E0817", "column `" + y + "` has no finite values to draw");
              }
              return List.of(new Layer.Boxes("", names, boxes));
            });
    return plot.withLabels(by, y).withTitle(title);
  }

  /// A coloured cell for each pair of values of two columns: the mean of a third, or how many rows
  /// have both where none is named. Without columns, the numbers of the frame as they stand, as of
  /// `df.corr()`.
  @Signature(
      "fn heatmap(self: DataFrame, x: String = \"\", y: String = \"\", value: String = \"\", title:"
          + " String = \"\") -> Plot")
  public static Plot heatmap(Frame self, String x, String y, String value, String title) {
    if (x.isEmpty() != y.isEmpty()) {
      throw new RuchyError("E0817", "a heat map needs both `x` and `y`, or neither");
    }
    if (x.isEmpty()) {
      return matrix(self).withTitle(title);
    }
    Expr cell = value.isEmpty() ? Expr.len() : Expr.col(value).mean();
    Frame pairs = self.groupBy(y, x).agg(cell.alias("\1cell")).sort(y, x);
    var rows = texts(pairs.column(y));
    var columns = texts(pairs.sort(x).column(x));
    double[] cells = numbers(pairs, "\1cell");
    var across = List.copyOf(new LinkedHashSet<>(columns));
    var down = List.copyOf(new LinkedHashSet<>(rows));
    var values = new Double[across.size() * down.size()];
    Arrays.fill(values, Double.NaN);
    var own = texts(pairs.column(x));
    for (int i = 0; i < cells.length; i++) {
      values[down.indexOf(rows.get(i)) * across.size() + across.indexOf(own.get(i))] = cells[i];
    }
    return Plot.of(List.of(new Layer.Cells("", across, down, List.of(values))))
        .withLabels(x, y)
        .withTitle(title);
  }

  private static Plot matrix(Frame frame) {
    var numeric =
        frame.schema().fields().stream()
            .filter(field -> field.type().isNumeric())
            .map(Field::name)
            .toList();
    if (numeric.isEmpty()) {
      throw new RuchyError(
              "E0817", "no column of the frame is a number, so there is nothing to draw")
          .help("name the columns: df.heatmap(\"x\", \"y\")");
    }
    var names =
        frame.schema().fields().stream()
            .filter(field -> field.type() == DataType.STRING)
            .findFirst()
            .map(field -> texts(frame.column(field.name())))
            .orElseGet(() ->
                IntStream.range(0, Arguments.toInt(frame.height(), "height"))
                    .mapToObj(Integer::toString)
                    .toList());
    var values = new ArrayList<Double>();
    var columns = numeric.stream().map(name -> numbers(frame, name)).toList();
    for (int row = 0; row < names.size(); row++) {
      for (double[] column : columns) {
        values.add(column[row]);
      }
    }
    return Plot.of(List.of(new Layer.Cells("", numeric, names, values)));
  }

  /// A plot of all rows, or a panel for the rows of each value of a column.
  private static Plot faceted(Frame frame, String facet, Function<int[], List<Layer>> layers) {
    var groups = byValue(frame, facet);
    if (facet.isEmpty()) {
      return Plot.of(layers.apply(groups.getOrDefault("", new int[0])));
    }
    if (groups.size() > PANELS_MAX) {
      throw new RuchyError(
              "E0817",
              "`%s` has %d values, a plot %d panels at most"
                  .formatted(facet, groups.size(), PANELS_MAX))
          .help("filter the frame, or group rare values");
    }
    var panels = new ArrayList<Layer>();
    groups.forEach(
        (name, rows) -> panels.add(new Layer.Panel(facet + " = " + name, layers.apply(rows))));
    int across = (int) Math.ceil(Math.sqrt(panels.size()));
    int down = (panels.size() + across - 1) / across;
    var plot = Plot.of(panels);
    return plot.withSize(
        Math.max(plot.width(), Math.min(4, across) * PANEL_SIZE_MIN),
        Math.max(plot.height(), down * PANEL_SIZE_MIN));
  }

  /// The rows of each value of a column in order of appearance, all of them under the empty name
  /// where none is named.
  private static Map<String, int[]> byValue(Frame frame, String column) {
    if (column.isEmpty()) {
      return Map.of("", IntStream.range(0, Arguments.toInt(frame.height(), "height")).toArray());
    }
    var names = texts(frame.column(column));
    var rows = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < names.size(); i++) {
      rows.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(i);
    }
    var arrays = new LinkedHashMap<String, int[]>();
    rows.forEach(
        (name, list) -> arrays.put(name, list.stream().mapToInt(Integer::intValue).toArray()));
    return arrays;
  }

  /// The rows that two ascending lists share.
  private static int[] common(int[] left, int[] right) {
    return Arrays.stream(left).filter(row -> Arrays.binarySearch(right, row) >= 0).toArray();
  }

  private static double[] taken(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  private static List<String> texts(Column column) {
    var texts = new ArrayList<String>();
    for (long i = 0; i < column.length(); i++) {
      texts.add(column.get(i).map(ruchy.frame.local.ValueText::of).orElse("null"));
    }
    return texts;
  }

  /// Where the values of a column lie on the horizontal axis: numbers, or times in microseconds.
  private static double[] places(Frame frame, String name) {
    DataType type = frame.schema().type(name);
    if (!type.isTemporal()) {
      return numbers(frame, name);
    }
    Column column = frame.column(name);
    double[] places = new double[Arguments.toInt(column.length(), "height")];
    for (int i = 0; i < places.length; i++) {
      double unit = type == DataType.DATE ? MICROS_A_DAY : 1;
      places[i] = column.isNull(i) ? Double.NaN : column.getLong(i) * unit;
    }
    return places;
  }

  private static double[] numbers(Frame frame, String column) {
    return numbers(frame.column(column), column);
  }

  static double[] numbers(Column column, String name) {
    if (!column.type().isNumeric()) {
      throw new RuchyError(
          "E0817", "column `%s` is %s; a plot needs numbers".formatted(name, column.type()));
    }
    return column.toArrayWithNan().to(DType.FLOAT64).toDoubleArray();
  }
}
