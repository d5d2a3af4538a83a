package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How an operation chooses the type it computes in and the type of its result.
///
/// NumPy tries an operation's loops in a fixed order and takes the first that all operands can be
/// cast to safely; so does this.
///
/// @source NumPy 2.4, `ufunc_type_resolution.c`, `linear_search_type_resolver`
enum TypeRule {
  /// The result has the type of the operands.
  SAME,
  /// As [#SAME], but not for booleans alone: NumPy refuses `True - True`.
  ARITHMETIC,
  /// The result is boolean.
  TRUTH,
  /// Integers are taken to floats, the result is boolean.
  FLOAT_TRUTH,
  /// Integers are taken to the smallest float that holds them; the result has that type.
  FLOATING,
  /// All integers are taken to float64.
  DIVIDING,
  /// The result is a small whole number, uint8.
  COUNT,
  /// Integers are taken to floats; the result is a whole number, int32.
  EXPONENT;

  private static final List<DType> ORDER =
      List.of(
          DType.BOOL,
          DType.INT8,
          DType.UINT8,
          DType.INT16,
          DType.UINT16,
          DType.INT32,
          DType.UINT32,
          DType.INT64,
          DType.UINT64,
          DType.FLOAT16,
          DType.FLOAT32,
          DType.FLOAT64,
          DType.COMPLEX64,
          DType.COMPLEX128);

  /// The types in the order in which NumPy tries their loops.
  static List<DType> order() {
    return ORDER;
  }

  /// The type to compute in for operands of two types, if there is a loop.
  ///
  /// @param hasLoop whether the operation has a loop for a type
  Optional<DType> operand(DType x, DType y, Predicate<DType> hasLoop) {
    if (this == DIVIDING && !x.kind().isInexact() && !y.kind().isInexact()) {
      return Optional.of(DType.FLOAT64);
    }
    if (this == ARITHMETIC && x == DType.BOOL && y == DType.BOOL) {
      return Optional.empty();
    }
    for (var candidate : ORDER) {
      if (hasLoop.test(candidate)
          && Casting.SAFE.allows(x, candidate)
          && Casting.SAFE.allows(y, candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// The type of the result when computing in `operand`.
  DType result(DType operand) {
    return switch (this) {
      case TRUTH, FLOAT_TRUTH -> DType.BOOL;
      case COUNT -> DType.UINT8;
      case EXPONENT -> DType.INT32;
      case SAME, ARITHMETIC, FLOATING, DIVIDING -> operand;
    };
  }

  /// Whether the result is a whole number of a type of its own.
  boolean isWhole() {
    return this == COUNT || this == EXPONENT;
  }

  /// Whether the result is boolean.
  boolean isTruth() {
    return this == TRUTH || this == FLOAT_TRUTH;
  }
}
