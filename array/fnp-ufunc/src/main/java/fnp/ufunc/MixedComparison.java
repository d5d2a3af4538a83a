package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.ScalarLoops;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/// Comparisons of int64 with uint64, done exactly instead of through float64.
///
/// @source NumPy 2.4, `generate_umath.py`, loops `qQ->?` and `Qq->?`
final class MixedComparison {
  private MixedComparison() {}

  /// The loop if `name` is a comparison and the dtypes are int64 and uint64.
  static Optional<BinaryUfunc.Resolution> of(String name, DType x, DType y) {
    var signedFirst = x == DType.INT64 && y == DType.UINT64;
    if (!signedFirst && !(x == DType.UINT64 && y == DType.INT64)) {
      return Optional.empty();
    }
    return sign(name)
        .map(test -> {
          LongBinaryOperator function =
              signedFirst
                  ? (a, b) -> test.applyAsLong(compare(a, b), 0)
                  : (a, b) -> test.applyAsLong(-compare(b, a), 0);
          var loop = ScalarLoops.binaryOfIntegers(function, Element.INT64, Element.BOOL);
          return new BinaryUfunc.Resolution(x, y, DType.BOOL, loop);
        });
  }

  /// Compares a signed with an unsigned number.
  private static int compare(long signed, long unsigned) {
    return signed < 0 ? -1 : Long.compareUnsigned(signed, unsigned);
  }

  private static Optional<LongBinaryOperator> sign(String name) {
    return switch (name) {
      case "equal" -> Optional.of((a, b) -> a == b ? 1 : 0);
      case "not_equal" -> Optional.of((a, b) -> a != b ? 1 : 0);
      case "less" -> Optional.of((a, b) -> a < b ? 1 : 0);
      case "less_equal" -> Optional.of((a, b) -> a <= b ? 1 : 0);
      case "greater" -> Optional.of((a, b) -> a > b ? 1 : 0);
      case "greater_equal" -> Optional.of((a, b) -> a >= b ? 1 : 0);
      default -> Optional.empty();
    };
  }
}
