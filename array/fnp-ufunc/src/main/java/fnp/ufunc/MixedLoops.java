package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.ufunc.BinaryUfunc.Resolution;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.Scaling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;

/// Loops whose two operands have different types: comparisons of int64 with uint64, done exactly
/// instead of through float64, and `ldexp` of a float and a whole number.
///
/// @source NumPy 2.4, `generate_umath.py`, loops `qQ->?` and `Qq->?`, and those of `ldexp`
final class MixedLoops {
  private MixedLoops() {}

  /// Dates and spans without a unit.
  static final List<TimeType> TIMES =
      List.of(TimeType.datetime(TimeUnit.GENERIC), TimeType.timedelta(TimeUnit.GENERIC));

  /// Pairs of dtypes that a function may have a loop of its own for.
  static List<List<DType>> pairs(String name) {
    var pairs = new ArrayList<List<DType>>();
    if (name.equals("ldexp")) {
      for (var type : List.of(DType.FLOAT16, DType.FLOAT32, DType.FLOAT64)) {
        pairs.add(List.of(type, DType.INT32));
        pairs.add(List.of(type, DType.INT64));
      }
    }
    pairs.add(List.of(DType.INT64, DType.UINT64));
    pairs.add(List.of(DType.UINT64, DType.INT64));
    var others = new ArrayList<DType>(TIMES);
    others.add(DType.INT64);
    others.add(DType.FLOAT64);
    for (var x : others) {
      for (var y : others) {
        if (x instanceof TimeType || y instanceof TimeType) {
          pairs.add(List.of(x, y));
        }
      }
    }
    return pairs;
  }

  /// The loop if the function has one for two different dtypes.
  static Optional<Resolution> of(String name, DType x, DType y) {
    if (name.equals("ldexp")) {
      return scaling(x, y);
    }
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
          return new Resolution(x, y, DType.BOOL, loop);
        });
  }

  /// The first float and whole type that the operands can be cast to safely.
  private static Optional<Resolution> scaling(DType x, DType y) {
    if (y.kind() == Kind.FLOATING || y == DType.UINT64) {
      return Optional.empty();
    }
    for (var type : List.of(DType.FLOAT16, DType.FLOAT32, DType.FLOAT64)) {
      if (Casting.SAFE.allows(x, type)) {
        var by = Casting.SAFE.allows(y, DType.INT32) ? DType.INT32 : DType.INT64;
        if (!Casting.SAFE.allows(y, by)) {
          return Optional.empty();
        }
        return Optional.of(
            new Resolution(type, by, type, new Scaling(type.ordinal(), by.ordinal())));
      }
    }
    return Optional.empty();
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
