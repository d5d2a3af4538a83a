package fnp.dtype;

/// How much a conversion may lose.
///
/// @numpy the argument `casting` of `numpy.can_cast`, `ndarray.astype` and the ufuncs
public enum Casting {
  /// No conversion at all.
  NO("no"),
  /// Only a change of byte order.
  EQUIV("equiv"),
  /// Every value is kept.
  SAFE("safe"),
  /// Safe, or towards a dtype of the same or a higher kind (float64 to float32, but not to int64).
  SAME_KIND("same_kind"),
  /// Anything.
  UNSAFE("unsafe");

  private final String label;

  Casting(String label) {
    this.label = label;
  }

  /// Whether this policy lets values of one dtype be converted to another.
  ///
  /// @numpy `numpy.can_cast`
  public boolean allows(DType from, DType to) {
    if (from instanceof TimeType || to instanceof TimeType) {
      return TimePromotion.least(from, to).compareTo(this) <= 0;
    }
    return switch (this) {
      case NO, EQUIV -> from == to;
      case SAFE -> isSafe(from, to);
      case SAME_KIND -> isSafe(from, to) || from.kind().compareTo(to.kind()) <= 0;
      case UNSAFE -> true;
    };
  }

  /// NumPy's spelling, such as `same_kind`.
  @Override
  public String toString() {
    return label;
  }

  private static boolean isSafe(DType from, DType to) {
    return PromotionTable.current().promote(from, to) == to;
  }
}
