package ruchy.std.lib;

import fnp.ndarray.NDArray;
import frankennumpy.Emath;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.Operands;

/// Functions whose result becomes complex where the real one is not defined.
@Namespace({"np.emath", "np.lib.scimath"})
public final class ComplexDomains {
  private ComplexDomains() {}

  /// `sqrt`, complex where the real one is not defined.
  @Signature("fn sqrt(x: Array) -> Any")
  public static Object sqrt(NDArray x) {
    return Operands.scalarOrArray(Emath.sqrt(x));
  }

  /// `log`, complex where the real one is not defined.
  @Signature("fn log(x: Array) -> Any")
  public static Object log(NDArray x) {
    return Operands.scalarOrArray(Emath.log(x));
  }

  /// `log2`, complex where the real one is not defined.
  @Signature("fn log2(x: Array) -> Any")
  public static Object log2(NDArray x) {
    return Operands.scalarOrArray(Emath.log2(x));
  }

  /// `log10`, complex where the real one is not defined.
  @Signature("fn log10(x: Array) -> Any")
  public static Object log10(NDArray x) {
    return Operands.scalarOrArray(Emath.log10(x));
  }

  /// `arccos`, complex where the real one is not defined.
  @Signature("fn arccos(x: Array) -> Any")
  public static Object arccos(NDArray x) {
    return Operands.scalarOrArray(Emath.arccos(x));
  }

  /// `arcsin`, complex where the real one is not defined.
  @Signature("fn arcsin(x: Array) -> Any")
  public static Object arcsin(NDArray x) {
    return Operands.scalarOrArray(Emath.arcsin(x));
  }

  /// `arctanh`, complex where the real one is not defined.
  @Signature("fn arctanh(x: Array) -> Any")
  public static Object arctanh(NDArray x) {
    return Operands.scalarOrArray(Emath.arctanh(x));
  }

  /// The logarithm of `x` to base `n`.
  @Signature("fn logn(n: Array, x: Array) -> Any")
  public static Object logn(NDArray n, NDArray x) {
    return Operands.scalarOrArray(Emath.logn(n, x));
  }

  /// `x` to the power `p`, complex where the real one is not defined.
  @Signature("fn power(x: Array, p: Array) -> Any")
  public static Object power(NDArray x, NDArray p) {
    return Operands.scalarOrArray(Emath.power(x, p));
  }
}
