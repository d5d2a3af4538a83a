package fnp.dtype;

import java.util.Optional;

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
    if (from instanceof GeneralType || to instanceof GeneralType) {
      return GeneralCasting.least(from, to).filter(least -> least.compareTo(this) <= 0).isPresent();
    }
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

  /// The strictest policy that lets values of one dtype be converted to another; empty if none
  /// does.
  static Optional<Casting> least(DType from, DType to) {
    for (var policy : values()) {
      if (policy.allows(from, to)) {
        return Optional.of(policy);
      }
    }
    return Optional.empty();
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
