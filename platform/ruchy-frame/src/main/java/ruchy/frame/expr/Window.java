package ruchy.frame.expr;

/// How far a function of neighbouring rows looks.
///
/// @param size how many rows, or how many microseconds; the distance of a shift
/// @param least how many values a window needs so as not to give null; 0: all of its rows
/// @param parameter the quantile or the weight, else 0
/// @param descending whether the greatest value ranks first
public record Window(long size, long least, double parameter, boolean descending) {
  /// No window.
  public static final Window NONE = of(0);

  /// A window of this size.
  public static Window of(long size) {
    return new Window(size, 0, 0, false);
  }

  /// This window with so many values at least.
  public Window atLeast(long values) {
    return new Window(size, values, parameter, descending);
  }

  /// This window with a quantile or weight.
  public Window with(double value) {
    return new Window(size, least, value, descending);
  }
}
