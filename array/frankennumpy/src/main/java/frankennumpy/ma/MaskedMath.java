package frankennumpy.ma;

import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Selections;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.UnaryUfunc;
import fnp.ufunc.error.ErrorAction;
import fnp.ufunc.error.ErrorKind;
import fnp.ufunc.error.ErrorState;
import frankennumpy.Np;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Functions of one element each. Use through [Ma].
///
/// What is masked stays masked, with the data of the first operand below the mask. Where a function
/// is not defined, the result is masked: [#sqrt] of a negative number.
///
/// @numpy "Masked array operations", 2.4
/// @source NumPy 2.4, `ma/core.py`, `_MaskedUnaryOperation`
public abstract sealed class MaskedMath extends Masking permits MaskedPairs {
  MaskedMath() {}

  private static NDArray beyondOne(NDArray x) {
    return Ufuncs.LOGICAL_OR.call(Ufuncs.GREATER.call(x, 1.0), Ufuncs.LESS.call(x, -1.0));
  }

  private static NDArray besideOne(NDArray x) {
    var most = 1.0 - 1e-15;
    return Ufuncs.LOGICAL_OR.call(Ufuncs.GREATER.call(x, most), Ufuncs.LESS.call(x, -most));
  }

  /// The value of work that may divide by zero and compute what is not defined.
  static <T> T quietly(Supplier<T> work) {
    return ErrorState.during(
        ErrorState.current()
            .with(ErrorKind.DIVIDE, ErrorAction.IGNORE)
            .with(ErrorKind.INVALID, ErrorAction.IGNORE),
        work);
  }

  /// The result without axes, or the constant [Ma#MASKED].
  static MaskedArray orMasked(MaskedArray result) {
    return result.isMaskedScalar() ? Ma.MASKED : result;
  }

  private static MaskedArray unary(MaskedArray a, UnaryOperator<NDArray> function) {
    return covered(a, quietly(() -> function.apply(a.data())), a.mask());
  }

  private static MaskedArray unary(
      MaskedArray a, UnaryUfunc ufunc, UnaryOperator<NDArray> outside) {
    var result = quietly(() -> ufunc.call(a.data()));
    var invalid = Ufuncs.LOGICAL_NOT.call(Ufuncs.ISFINITE.call(result));
    var mask = Ufuncs.LOGICAL_OR.call(invalid, outside.apply(a.data()));
    return covered(a, result, both(Optional.of(mask), a.mask()));
  }

  /// The result with the operand's own elements below the mask.
  private static MaskedArray covered(MaskedArray a, NDArray result, Optional<NDArray> mask) {
    var data =
        mask.isPresent() && isAny(mask.get()) && fits(a.data(), result)
            ? Selections.where(mask.get(), a.data().to(result.dtype()), result)
            : result;
    return orMasked(MaskedArray.like(a, data, mask));
  }

  private static boolean fits(NDArray from, NDArray to) {
    return fnp.dtype.Casting.SAME_KIND.allows(from.dtype(), to.dtype());
  }

  static boolean isAny(NDArray mask) {
    return Reductions.any(mask, Over.all()).getBoolean();
  }

  /// `e` to the power.
  ///
  /// @numpy `numpy.ma.exp`
  public static MaskedArray exp(MaskedArray a) {
    return unary(a, Ufuncs.EXP::call);
  }

  /// The complex conjugate.
  ///
  /// @numpy `numpy.ma.conjugate`
  public static MaskedArray conjugate(MaskedArray a) {
    return unary(a, Ufuncs.CONJUGATE::call);
  }

  /// The sine.
  ///
  /// @numpy `numpy.ma.sin`
  public static MaskedArray sin(MaskedArray a) {
    return unary(a, Ufuncs.SIN::call);
  }

  /// The cosine.
  ///
  /// @numpy `numpy.ma.cos`
  public static MaskedArray cos(MaskedArray a) {
    return unary(a, Ufuncs.COS::call);
  }

  /// The angle with this tangent.
  ///
  /// @numpy `numpy.ma.arctan`
  public static MaskedArray arctan(MaskedArray a) {
    return unary(a, Ufuncs.ARCTAN::call);
  }

  /// The inverse hyperbolic sine.
  ///
  /// @numpy `numpy.ma.arcsinh`
  public static MaskedArray arcsinh(MaskedArray a) {
    return unary(a, Ufuncs.ARCSINH::call);
  }

  /// The hyperbolic sine.
  ///
  /// @numpy `numpy.ma.sinh`
  public static MaskedArray sinh(MaskedArray a) {
    return unary(a, Ufuncs.SINH::call);
  }

  /// The hyperbolic cosine.
  ///
  /// @numpy `numpy.ma.cosh`
  public static MaskedArray cosh(MaskedArray a) {
    return unary(a, Ufuncs.COSH::call);
  }

  /// The hyperbolic tangent.
  ///
  /// @numpy `numpy.ma.tanh`
  public static MaskedArray tanh(MaskedArray a) {
    return unary(a, Ufuncs.TANH::call);
  }

  /// The absolute value.
  ///
  /// @numpy `numpy.ma.absolute`
  public static MaskedArray absolute(MaskedArray a) {
    return unary(a, Ufuncs.ABSOLUTE::call);
  }

  /// The absolute value.
  ///
  /// @numpy `numpy.ma.abs`
  public static MaskedArray abs(MaskedArray a) {
    return unary(a, Ufuncs.ABSOLUTE::call);
  }

  /// The negative.
  ///
  /// @numpy `numpy.ma.negative`
  public static MaskedArray negative(MaskedArray a) {
    return unary(a, Ufuncs.NEGATIVE::call);
  }

  /// Rounded down.
  ///
  /// @numpy `numpy.ma.floor`
  public static MaskedArray floor(MaskedArray a) {
    return unary(a, Ufuncs.FLOOR::call);
  }

  /// Rounded up.
  ///
  /// @numpy `numpy.ma.ceil`
  public static MaskedArray ceil(MaskedArray a) {
    return unary(a, Ufuncs.CEIL::call);
  }

  /// Whether each element is zero.
  ///
  /// @numpy `numpy.ma.logical_not`
  public static MaskedArray logicalNot(MaskedArray a) {
    return unary(a, Ufuncs.LOGICAL_NOT::call);
  }

  /// The square root; negative numbers are masked.
  ///
  /// @numpy `numpy.ma.sqrt`
  public static MaskedArray sqrt(MaskedArray a) {
    return unary(a, Ufuncs.SQRT, x -> Ufuncs.LESS.call(x, 0.0));
  }

  /// The natural logarithm; numbers up to 0 are masked.
  ///
  /// @numpy `numpy.ma.log`
  public static MaskedArray log(MaskedArray a) {
    return unary(a, Ufuncs.LOG, x -> Ufuncs.LESS_EQUAL.call(x, 0.0));
  }

  /// The logarithm to base 2; numbers up to 0 are masked.
  ///
  /// @numpy `numpy.ma.log2`
  public static MaskedArray log2(MaskedArray a) {
    return unary(a, Ufuncs.LOG2, x -> Ufuncs.LESS_EQUAL.call(x, 0.0));
  }

  /// The logarithm to base 10; numbers up to 0 are masked.
  ///
  /// @numpy `numpy.ma.log10`
  public static MaskedArray log10(MaskedArray a) {
    return unary(a, Ufuncs.LOG10, x -> Ufuncs.LESS_EQUAL.call(x, 0.0));
  }

  /// The tangent; poles are masked.
  ///
  /// @numpy `numpy.ma.tan`
  public static MaskedArray tan(MaskedArray a) {
    return unary(
        a, Ufuncs.TAN, x -> Ufuncs.LESS.call(Ufuncs.ABSOLUTE.call(Ufuncs.COS.call(x)), 1e-35));
  }

  /// The angle with this sine; numbers beyond 1 are masked.
  ///
  /// @numpy `numpy.ma.arcsin`
  public static MaskedArray arcsin(MaskedArray a) {
    return unary(a, Ufuncs.ARCSIN, MaskedMath::beyondOne);
  }

  /// The angle with this cosine; numbers beyond 1 are masked.
  ///
  /// @numpy `numpy.ma.arccos`
  public static MaskedArray arccos(MaskedArray a) {
    return unary(a, Ufuncs.ARCCOS, MaskedMath::beyondOne);
  }

  /// The inverse hyperbolic cosine; numbers below 1 are masked.
  ///
  /// @numpy `numpy.ma.arccosh`
  public static MaskedArray arccosh(MaskedArray a) {
    return unary(a, Ufuncs.ARCCOSH, x -> Ufuncs.LESS.call(x, 1.0));
  }

  /// The inverse hyperbolic tangent; numbers from 1 on are masked.
  ///
  /// @numpy `numpy.ma.arctanh`
  public static MaskedArray arctanh(MaskedArray a) {
    return unary(a, Ufuncs.ARCTANH, MaskedMath::besideOne);
  }

  /// The angles of complex numbers in radians.
  ///
  /// @numpy `numpy.ma.angle`
  public static MaskedArray angle(MaskedArray a) {
    return unary(a, Np::angle);
  }

  /// The absolute value of real numbers.
  ///
  /// @numpy `numpy.ma.fabs`
  public static MaskedArray fabs(MaskedArray a) {
    return unary(a, x -> Ufuncs.ABSOLUTE.call(x.dtype().kind().isInexact() ? x : Np.add(x, 0.0)));
  }

  /// Rounded to `decimals` places.
  ///
  /// @numpy `numpy.ma.around`
  public static MaskedArray around(MaskedArray a, int decimals) {
    return unary(a, x -> Np.round(x, decimals));
  }

  /// Rounded to `decimals` places.
  ///
  /// @numpy `numpy.ma.round`
  public static MaskedArray round(MaskedArray a, int decimals) {
    return orMasked(MaskedArray.like(a, Np.round(a.data(), decimals), a.mask()));
  }
}
