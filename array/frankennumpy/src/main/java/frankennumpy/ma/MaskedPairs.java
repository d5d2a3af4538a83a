package frankennumpy.ma;

import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Functions of pairs of elements. Use through [Ma].
///
/// What is masked in one of both stays masked, with the data of the first operand below the mask.
/// Where a function is not defined, the result is masked: [#divide] by zero.
///
/// @numpy "Masked array operations", 2.4
/// @source NumPy 2.4, `ma/core.py`, `_MaskedBinaryOperation`, `_DomainedOperation`
public abstract sealed class MaskedPairs extends MaskedMath permits MaskedReductions {
  MaskedPairs() {}

  /// A function of two arrays, applied to data and masks.
  static MaskedArray binary(MaskedArray a, MaskedArray b, BinaryOperator<NDArray> function) {
    var result = quietly(() -> function.apply(a.data(), b.data()));
    var mask = both(a.mask(), b.mask()).map(given -> stretched(given, result));
    var data =
        mask.isPresent() && isAny(mask.get())
            ? Selections.where(mask.get(), a.data().to(result.dtype()), result)
            : result;
    return orMasked(MaskedArray.like(source(a, b), data, mask));
  }

  private static NDArray stretched(NDArray mask, NDArray result) {
    return mask.shape().equals(result.shape()) ? mask : mask.broadcastTo(result.shape()).copy();
  }

  /// The operand whose fill value and hardness the result has.
  private static MaskedArray source(MaskedArray a, MaskedArray b) {
    return a.mask().isEmpty() && b.mask().isPresent() ? b : a;
  }

  private static MaskedArray domained(MaskedArray a, MaskedArray b, BinaryUfunc ufunc) {
    var result = quietly(() -> ufunc.call(a.data(), b.data()));
    var mask = Ufuncs.LOGICAL_NOT.call(Ufuncs.ISFINITE.call(result));
    var limit = Ufuncs.MULTIPLY.call(Ufuncs.ABSOLUTE.call(a.data()), Fill.tiny());
    var tooSmall = Ufuncs.GREATER_EQUAL.call(limit, Ufuncs.ABSOLUTE.call(b.data()));
    var all = both(both(Optional.of(Ufuncs.LOGICAL_OR.call(mask, tooSmall)), a.mask()), b.mask());
    var hidden = all.orElseThrow();
    var below =
        fnp.dtype.Casting.SAFE.allows(a.dtype(), result.dtype())
            ? a.data().to(result.dtype())
            : NDArray.zeros(result.dtype());
    var data = isAny(hidden) ? Selections.where(hidden, below, result) : result;
    return orMasked(MaskedArray.like(source(a, b), data, Optional.of(hidden)));
  }

  /// The sum.
  ///
  /// @numpy `numpy.ma.add`
  public static MaskedArray add(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.ADD::call);
  }

  /// The difference.
  ///
  /// @numpy `numpy.ma.subtract`
  public static MaskedArray subtract(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.SUBTRACT::call);
  }

  /// The product.
  ///
  /// @numpy `numpy.ma.multiply`
  public static MaskedArray multiply(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.MULTIPLY::call);
  }

  /// The angle of the point.
  ///
  /// @numpy `numpy.ma.arctan2`
  public static MaskedArray arctan2(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.ARCTAN2::call);
  }

  /// The hypotenuse.
  ///
  /// @numpy `numpy.ma.hypot`
  public static MaskedArray hypot(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.HYPOT::call);
  }

  /// Whether elements are equal.
  ///
  /// @numpy `numpy.ma.equal`
  public static MaskedArray equal(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.EQUAL::call);
  }

  /// Whether elements differ.
  ///
  /// @numpy `numpy.ma.not_equal`
  public static MaskedArray notEqual(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.NOT_EQUAL::call);
  }

  /// Whether the first is less.
  ///
  /// @numpy `numpy.ma.less`
  public static MaskedArray less(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.LESS::call);
  }

  /// Whether the first is less or equal.
  ///
  /// @numpy `numpy.ma.less_equal`
  public static MaskedArray lessEqual(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.LESS_EQUAL::call);
  }

  /// Whether the first is greater.
  ///
  /// @numpy `numpy.ma.greater`
  public static MaskedArray greater(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.GREATER::call);
  }

  /// Whether the first is greater or equal.
  ///
  /// @numpy `numpy.ma.greater_equal`
  public static MaskedArray greaterEqual(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.GREATER_EQUAL::call);
  }

  /// Whether both differ from zero.
  ///
  /// @numpy `numpy.ma.logical_and`
  public static MaskedArray logicalAnd(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.LOGICAL_AND::call);
  }

  /// Whether either differs from zero.
  ///
  /// @numpy `numpy.ma.logical_or`
  public static MaskedArray logicalOr(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.LOGICAL_OR::call);
  }

  /// Whether exactly one differs from zero.
  ///
  /// @numpy `numpy.ma.logical_xor`
  public static MaskedArray logicalXor(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.LOGICAL_XOR::call);
  }

  /// The bits set in both.
  ///
  /// @numpy `numpy.ma.bitwise_and`
  public static MaskedArray bitwiseAnd(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.BITWISE_AND::call);
  }

  /// The bits set in either.
  ///
  /// @numpy `numpy.ma.bitwise_or`
  public static MaskedArray bitwiseOr(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.BITWISE_OR::call);
  }

  /// The bits set in exactly one.
  ///
  /// @numpy `numpy.ma.bitwise_xor`
  public static MaskedArray bitwiseXor(MaskedArray a, MaskedArray b) {
    return binary(a, b, Ufuncs.BITWISE_XOR::call);
  }

  /// The quotient; where the divisor is zero, or so small that the result is infinite, it is
  /// masked.
  ///
  /// @numpy `numpy.ma.divide`
  public static MaskedArray divide(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.DIVIDE);
  }

  /// The quotient; where the divisor is zero, or so small that the result is infinite, it is
  /// masked.
  ///
  /// @numpy `numpy.ma.true_divide`
  public static MaskedArray trueDivide(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.DIVIDE);
  }

  /// The quotient rounded down; where the divisor is zero, or so small that the result is infinite,
  /// it is masked.
  ///
  /// @numpy `numpy.ma.floor_divide`
  public static MaskedArray floorDivide(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.FLOOR_DIVIDE);
  }

  /// The remainder with the sign of the divisor; where the divisor is zero, or so small that the
  /// result is infinite, it is masked.
  ///
  /// @numpy `numpy.ma.remainder`
  public static MaskedArray remainder(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.REMAINDER);
  }

  /// The remainder with the sign of the divisor; where the divisor is zero, or so small that the
  /// result is infinite, it is masked.
  ///
  /// @numpy `numpy.ma.mod`
  public static MaskedArray mod(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.REMAINDER);
  }

  /// The remainder with the sign of the dividend; where the divisor is zero, or so small that the
  /// result is infinite, it is masked.
  ///
  /// @numpy `numpy.ma.fmod`
  public static MaskedArray fmod(MaskedArray a, MaskedArray b) {
    return domained(a, b, Ufuncs.FMOD);
  }

  /// `a` to the power `b`; where the result is not finite, it is masked.
  ///
  /// @numpy `numpy.ma.power`
  public static MaskedArray power(MaskedArray a, MaskedArray b) {
    var powers = quietly(() -> Ufuncs.POWER.call(a.data(), b.data()));
    var mask = maskOr(a.mask(), b.mask());
    var kept =
        mask.map(hidden -> Selections.where(hidden, a.data(), powers).to(powers.dtype()))
            .orElse(powers);
    var invalid = Ufuncs.LOGICAL_NOT.call(Ufuncs.ISFINITE.call(kept));
    if (mask.isEmpty() && !isAny(invalid)) {
      return MaskedArray.like(a, kept, Optional.empty());
    }
    var result = MaskedArray.like(a, kept, both(mask, Optional.of(invalid)));
    var data =
        isAny(invalid) ? Selections.where(invalid, a.fillValue().to(kept.dtype()), kept) : kept;
    return orMasked(MaskedArray.like(a, data, result.mask()));
  }

  /// The bits of integers shifted up; masked elements stay as they are.
  ///
  /// @numpy `numpy.ma.left_shift`
  public static MaskedArray leftShift(MaskedArray a, MaskedArray n) {
    var bits = a.mask().isEmpty() ? a.data() : a.filled(0L);
    return MaskedArray.raw(Ufuncs.LEFT_SHIFT.call(bits, n.data()), both(a.mask(), n.mask()));
  }

  /// The bits of integers shifted down; masked elements stay as they are.
  ///
  /// @numpy `numpy.ma.right_shift`
  public static MaskedArray rightShift(MaskedArray a, MaskedArray n) {
    var bits = a.mask().isEmpty() ? a.data() : a.filled(0L);
    return MaskedArray.raw(Ufuncs.RIGHT_SHIFT.call(bits, n.data()), both(a.mask(), n.mask()));
  }

  /// The greater of each pair.
  ///
  /// @numpy `numpy.ma.maximum`
  public static MaskedArray maximum(MaskedArray a, MaskedArray b) {
    return Ma.where(greaterEqual(a, b), a, b);
  }

  /// The smaller of each pair.
  ///
  /// @numpy `numpy.ma.minimum`
  public static MaskedArray minimum(MaskedArray a, MaskedArray b) {
    return Ma.where(lessEqual(a, b), a, b);
  }

  /// Elements below `low` raised to it, and those above `high` lowered to it.
  ///
  /// @numpy `numpy.ma.clip`
  public static MaskedArray clip(MaskedArray a, NDArray low, NDArray high) {
    return MaskedArray.like(a, Np.clip(a.data(), low, high), a.mask());
  }

  /// `a == b` as the operator: pairs of which one is masked compare their masks below the mask.
  public static MaskedArray isEqual(MaskedArray a, MaskedArray b) {
    return compared(a, b, Ufuncs.EQUAL, true);
  }

  /// `a != b` as the operator.
  public static MaskedArray isDifferent(MaskedArray a, MaskedArray b) {
    return compared(a, b, Ufuncs.NOT_EQUAL, true);
  }

  /// An ordering comparison as the operator.
  ///
  /// @param ufunc one of less, less equal, greater and greater equal
  public static MaskedArray isOrdered(MaskedArray a, MaskedArray b, BinaryUfunc ufunc) {
    return compared(a, b, ufunc, false);
  }

  private static MaskedArray compared(
      MaskedArray a, MaskedArray b, BinaryUfunc ufunc, boolean byMask) {
    var check = ufunc.call(a.data(), b.data());
    var mask = maskOr(a.mask(), b.mask()).map(given -> stretched(given, check));
    if (mask.isEmpty()) {
      return MaskedArray.raw(check, mask);
    }
    if (check.ndim() == 0) {
      return Ma.MASKED;
    }
    var masks = ufunc.call(a.maskArray(), b.maskArray());
    return MaskedArray.raw(
        byMask ? Selections.where(mask.get(), masks, check).to(check.dtype()) : check, mask);
  }
}
