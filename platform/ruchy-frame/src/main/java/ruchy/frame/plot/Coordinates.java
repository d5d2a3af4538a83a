package ruchy.frame.plot;

/// Points in the units of the data. Points with a coordinate that is not finite are not drawn.
public final class Coordinates {
  private final double[] x;
  private final double[] y;
  private final boolean times;

  private Coordinates(double[] x, double[] y, boolean times) {
    this.x = x;
    this.y = y;
    this.times = times;
  }

  /// Points from as many horizontal as vertical coordinates, copied.
  ///
  /// @throws PlotException if the numbers differ
  public static Coordinates of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new PlotException(
          "a plot needs as many x as y values: found %d and %d; filter both alike"
              .formatted(x.length, y.length));
    }
    return new Coordinates(x.clone(), y.clone(), false);
  }

  /// The same points, whose horizontal coordinates are microseconds since 1970-01-01T00:00.
  public Coordinates asTimes() {
    return new Coordinates(x, y, true);
  }

  /// Whether the horizontal coordinates are times.
  public boolean hasTimes() {
    return times;
  }

  /// The number of points, drawn or not.
  public int size() {
    return x.length;
  }

  /// The horizontal coordinate of a point.
  public double x(int index) {
    return x[index];
  }

  /// The vertical coordinate of a point.
  public double y(int index) {
    return y[index];
  }

  /// Whether a point can be drawn.
  public boolean isDrawn(int index) {
    return Double.isFinite(x[index]) && Double.isFinite(y[index]);
  }
}
