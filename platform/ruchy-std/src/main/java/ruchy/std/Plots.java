package ruchy.std;

import java.util.List;
import ruchy.frame.plot.Coordinates;
import ruchy.frame.plot.Layer;
import ruchy.frame.plot.Plot;
import ruchy.runtime.host.WorkingFolder;
import ruchy.runtime.library.Signature;

/// Plots of arrays and lists, and what can be done with a plot.
public final class Plots {
  private Plots() {}

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

  /// How the numbers of an array or list are spread, as a box with quartiles, whiskers and
  /// outliers.
  @Signature("fn boxplot(values: Any, title: String = \"\") -> Plot")
  public static Plot box(Object values, String title) {
    var box = Layer.Box.of(numbers("values", values));
    return Plot.of(List.of(new Layer.Boxes("", List.of(""), List.of(box)))).withTitle(title);
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

  /// Writes the plot to a file that ends with `.svg` or `.png`, or with `.json` for Vega-Lite.
  @Signature("fn save(self: Plot, path: String)")
  public static void save(Plot self, String path) {
    self.save(WorkingFolder.path(path));
  }

  /// The plot as an SVG document.
  @Signature("fn to_svg(self: Plot) -> String")
  public static String toSvg(Plot self) {
    return self.toSvg();
  }

  /// The plot as a specification of Vega-Lite, in JSON.
  @Signature({"fn to_vega_lite(self: Plot) -> String", "fn to_vega(self: Plot) -> String"})
  public static String toVegaLite(Plot self) {
    return self.toVegaLite();
  }

  private static Coordinates coordinates(Object x, Object y) {
    return Coordinates.of(numbers("x", x), numbers("y", y));
  }

  private static double[] numbers(String name, Object values) {
    return FramePlots.numbers(FrameColumns.column(name, values), name);
  }
}
