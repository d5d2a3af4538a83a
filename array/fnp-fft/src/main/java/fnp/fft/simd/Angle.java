package fnp.fft.simd;

/// The cosine and sine of a part of a whole turn, each correct to about half a unit of the last
/// place.
///
/// @param cos the cosine
/// @param sin the sine
public record Angle(double cos, double sin) {
  private static final double TURN = 2 * Math.PI;

  /// What `TURN` lacks to two π.
  private static final double TURN_REST = 2.4492935982947064e-16;

  /// The angle of `part / whole` of a turn, `0 <= part < whole`.
  public static Angle ofTurn(long part, long whole) {
    // Fold into the first eighth, where sine and cosine lose nothing.
    if (2 * part > whole) {
      var other = ofTurn(whole - part, whole);
      return new Angle(other.cos, -other.sin);
    }
    if (4 * part > whole) {
      var other = eighths(whole - 2 * part, 2 * whole);
      return new Angle(-other.cos, other.sin);
    }
    return eighths(part, whole);
  }

  /// Up to a quarter.
  private static Angle eighths(long part, long whole) {
    if (8 * part > whole) {
      var other = small(whole - 4 * part, 4 * whole);
      return new Angle(other.sin, other.cos);
    }
    return small(part, whole);
  }

  private static Angle small(long part, long whole) {
    var turns = (double) part / whole;
    var rest = Math.fma(-turns, (double) whole, (double) part) / whole;
    var angle = turns * TURN;
    var low = Math.fma(turns, TURN, -angle) + turns * TURN_REST + rest * TURN;
    var cos = Math.cos(angle);
    var sin = Math.sin(angle);
    return new Angle(cos - low * sin, sin + low * cos);
  }
}
