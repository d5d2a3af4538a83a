package fnp.ufunc.loop;

import fnp.dtype.Complex;

/// The shapes of functions of complex numbers.
public final class OfComplex {
  private OfComplex() {}

  /// A complex function of two.
  @FunctionalInterface
  public interface Binary {
    /// `f(x, y)`.
    Complex apply(Complex x, Complex y);
  }

  /// A complex function of one.
  @FunctionalInterface
  public interface Unary {
    /// `f(x)`.
    Complex apply(Complex x);
  }

  /// A real function of one.
  @FunctionalInterface
  public interface Real {
    /// `f(x)`.
    double apply(Complex x);
  }

  /// A truth of two.
  @FunctionalInterface
  public interface Relation {
    /// Whether it holds between `x` and `y`.
    boolean test(Complex x, Complex y);
  }

  /// A truth of one.
  @FunctionalInterface
  public interface Property {
    /// Whether it holds of `x`.
    boolean test(Complex x);
  }
}
