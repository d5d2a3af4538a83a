package ruchy.std.array;

import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.OptionalDouble;
import ruchy.runtime.Option;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// Rounding, clipping and comparing numbers that are nearly equal, with all of NumPy's options.
@Namespace("np")
public final class Roundings {
  private Roundings() {}

  /// Whether each pair differs by at most `atol + rtol * |b|`.
  @Signature(
      "fn isclose(a: Array, b: Array, rtol: f64 = 1e-5, atol: f64 = 1e-8, equal_nan: bool = false) -> Any")
  public static Object isclose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
    return Operands.scalarOrArray(Np.isclose(a, b, rtol, atol, equalNan));
  }

  /// Whether all pairs differ by at most `atol + rtol * |b|`.
  @Signature(
      "fn allclose(a: Array, b: Array, rtol: f64 = 1e-5, atol: f64 = 1e-8, equal_nan: bool = false) -> bool")
  public static boolean allclose(NDArray a, NDArray b, double rtol, double atol, boolean equalNan) {
    return Np.allclose(a, b, rtol, atol, equalNan);
  }

  /// NaN and infinities as other numbers.
  @Signature(
      "fn nan_to_num(x: Array, copy: bool = true, nan: f64 = 0.0, posinf: Any = None, neginf: Any = None) -> Any")
  public static Object nanToNum(NDArray x, boolean copy, double nan, Object posinf, Object neginf) {
    return Operands.scalarOrArray(Np.nanToNum(x, nan, number(posinf), number(neginf), copy));
  }

  private static OptionalDouble number(Object value) {
    return Operands.isNone(value)
        ? OptionalDouble.empty()
        : OptionalDouble.of(Operands.real(Operands.array(value)));
  }

  /// Elements below `min` raised to it and those above `max` lowered to it; either may be `None`.
  /// Plain numbers take the array's type.
  @Signature({
    "fn clip(a: Array, min: Any = None, max: Any = None, out: Any = None) -> Any",
    "fn clip(a: Array, a_min: Any, a_max: Any, out: Any = None) -> Any",
    "fn clip(self: Array, min: Any = None, max: Any = None, out: Any = None) -> Any"
  })
  public static Object clip(NDArray a, Object min, Object max, Object out) {
    NDArray raised =
        Operands.isNone(min) ? a : Operands.combine(a, min, Np::maximum, Np::maximum, Np::maximum);
    NDArray result =
        Operands.isNone(max)
            ? raised
            : Operands.combine(raised, max, Np::minimum, Np::minimum, Np::minimum);
    return Operands.scalarOrArray(
        Operands.typed(Operands.all(), Option.none(), out).deliver(result));
  }

  /// Rounded to `decimals` places, halves to the even one.
  @Signature({
    "fn round(a: Array, decimals: i64 = 0, out: Any = None) -> Any",
    "fn around(a: Array, decimals: i64 = 0, out: Any = None) -> Any",
    "fn round(self: Array, decimals: i64 = 0, out: Any = None) -> Any"
  })
  public static Object round(NDArray a, long decimals, Object out) {
    NDArray result = Np.round(a, Arguments.toInt(decimals, "decimals"));
    return Operands.scalarOrArray(
        Operands.typed(Operands.all(), Option.none(), out).deliver(result));
  }

  /// Rounded towards zero.
  @Signature("fn fix(x: Any, out: Any = None) -> Any")
  public static Object fix(Object x, Object out) {
    return Operands.scalarOrArray(Operands.into(Np.fix(Operands.array(x)), out));
  }

  /// The real parts if all imaginary parts are small, else the array itself.
  @Signature("fn real_if_close(a: Array, tol: f64 = 100.0) -> Any")
  public static Object realIfClose(NDArray a, double tol) {
    return Operands.scalarOrArray(Np.realIfClose(a, tol));
  }

  /// The angles of complex numbers, in radians or degrees.
  @Signature("fn angle(z: Array, deg: bool = false) -> Any")
  public static Object angle(NDArray z, boolean deg) {
    return Operands.scalarOrArray(Np.angle(z, deg));
  }
}
