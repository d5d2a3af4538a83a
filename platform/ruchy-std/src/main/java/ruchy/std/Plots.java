package ruchy.std;

import fnp.dtype.DType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.plot.Coordinates;
import ruchy.frame.plot.Layer;
import ruchy.frame.plot.Plot;
import ruchy.runtime.RuchyError;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Signature;

/// Plots of frames and of arrays or lists.
public final class Plots {
  private Plots() {}

  /// Dots at the values of two columns, coloured by the values of a third where one is named.
  @Signature(
      "fn scatter(self: DataFrame, x: String, y: String, color: String = \"\", title: String = \"\")"
          + " -> Plot")
  public static Plot scatter(Frame self, String x, String y, String color, String title) {
    return Plot.of(layers(self, x, y, color, Layer.Points::new)).withLabels(x, y).withTitle(title);
  }

  /// A line through the values of two columns, one for each value of a third where one is named.
  @Signature(
      "fn line(self: DataFrame, x: String, y: String, color: String = \"\", title: String = \"\") ->"
          + " Plot")
  public static Plot line(Frame self, String x, String y, String color, String title) {
    return Plot.of(layers(self, x, y, color, Layer.Line::new)).withLabels(x, y).withTitle(title);
  }

  /// A bar for each row: its name from one column, its length from another.
  @Signature("fn bar(self: DataFrame, x: String, y: String, title: String = \"\") -> Plot")
  public static Plot bar(Frame self, String x, String y, String title) {
    Column names = self.column(x);
    var categories = new ArrayList<String>();
    for (long i = 0; i < names.length(); i++) {
      categories.add(names.get(i).map(Object::toString).orElse("null"));
    }
    List<Double> values = new ArrayList<>();
    for (double value : numbers(self, y)) {
      values.add(value);
    }
    return Plot.of(List.of(new Layer.Bars("", categories, values)))
        .withLabels(x, y)
        .withTitle(title);
  }

  /// How the values of a column are spread over equal bins.
  @Signature({
    "fn histogram(self: DataFrame, column: String, bins: i64 = 20, title: String = \"\") -> Plot",
    "fn hist(self: DataFrame, column: String, bins: i64 = 20, title: String = \"\") -> Plot"
  })
  public static Plot histogram(Frame self, String column, long bins, String title) {
    return Plot.histogram(numbers(self, column), Arguments.toInt(bins, "bins"))
        .withLabels(column, "count")
        .withTitle(title);
  }

  /// Dots at pairs of numbers from two arrays or lists.
  @Signature("fn scatter(x: Any, y: Any, title: String = \"\") -> Plot")
  public static Plot scatter(Object x, Object y, String title) {
    return Plot.of(List.of(new Layer.Points("", coordinates(x, y)))).withTitle(title);
  }

  /// A line through pairs of numbers from two arrays or lists.
  @Signature({
    "fn plot(x: Any, y: Any, title: String = \"\") -> Plot",
    "fn line(x: Any, y: Any, title: String = \"\") -> Plot"
  })
  public static Plot line(Object x, Object y, String title) {
    return Plot.of(List.of(new Layer.Line("", coordinates(x, y)))).withTitle(title);
  }

  /// How the numbers of an array or list are spread over equal bins.
  @Signature({
    "fn histogram(values: Any, bins: i64 = 20, title: String = \"\") -> Plot",
    "fn hist(values: Any, bins: i64 = 20, title: String = \"\") -> Plot"
  })
  public static Plot histogram(Object values, long bins, String title) {
    return Plot.histogram(numbers("values", values), Arguments.toInt(bins, "bins"))
        .withTitle(title);
  }

  /// The same plot with a title.
  @Signature("fn title(self: Plot, title: String) -> Plot")
  public static Plot title(Plot self, String title) {
    return self.withTitle(title);
  }

  /// The same plot with words at its axes.
  @Signature("fn labels(self: Plot, x: String, y: String) -> Plot")
  public static Plot labels(Plot self, String x, String y) {
    return self.withLabels(x, y);
  }

  /// The same plot in another size, in pixels.
  @Signature("fn size(self: Plot, width: i64, height: i64) -> Plot")
  public static Plot size(Plot self, long width, long height) {
    return self.withSize(Arguments.toInt(width, "width"), Arguments.toInt(height, "height"));
  }

  /// Writes the plot to a file that ends with `.svg` or `.png`.
  @Signature("fn save(self: Plot, path: String)")
  public static void save(Plot self, String path) {
    self.save(WorkingFolder.path(path));
  }

  /// The plot as an SVG document.
  @Signature("fn to_svg(self: Plot) -> String")
  public static String toSvg(Plot self) {
    return self.toSvg();
  }

  private static Coordinates coordinates(Object x, Object y) {
    return Coordinates.of(numbers("x", x), numbers("y", y));
  }

  private static double[] numbers(String name, Object values) {
    return doubles(FrameColumns.column(name, values), name);
  }

  private static double[] numbers(Frame frame, String column) {
    return doubles(frame.column(column), column);
  }

  private static double[] doubles(Column column, String name) {
    if (!column.type().isNumeric()) {
      throw new RuchyError(
          "E0817", "column `%s` is %s; a plot needs numbers".formatted(name, column.type()));
    }
    return column.toArrayWithNan().to(DType.FLOAT64).toDoubleArray();
  }

  private static List<Layer> layers(
      Frame frame, String x, String y, String color, BiFunction<String, Coordinates, Layer> layer) {
    double[] xs = numbers(frame, x);
    double[] ys = numbers(frame, y);
    if (color.isEmpty()) {
      return List.of(layer.apply("", Coordinates.of(xs, ys)));
    }
    var layers = new ArrayList<Layer>();
    rowsByValue(frame.column(color))
        .forEach((name, rows) ->
            layers.add(layer.apply(name, Coordinates.of(taken(xs, rows), taken(ys, rows)))));
    return layers;
  }

  private static Map<String, List<Integer>> rowsByValue(Column column) {
    var rows = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < column.length(); i++) {
      Optional<Object> value = column.get(i);
      String name = value.map(Object::toString).orElse("null");
      rows.computeIfAbsent(name, ignored -> new ArrayList<>()).add(i);
    }
    return rows;
  }

  private static double[] taken(double[] values, List<Integer> rows) {
    return rows.stream().mapToDouble(row -> values[row]).toArray();
  }
}
