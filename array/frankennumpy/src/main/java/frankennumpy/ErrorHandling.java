package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Ufunc;
import fnp.ufunc.UnaryUfunc;
import fnp.ufunc.error.ErrorHandler;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.user.GeneralizedUfunc;
import fnp.ufunc.user.ObjectUfunc;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/// What happens on floating-point errors, and universal functions that a program makes. Use through
/// [Np].
///
/// @numpy "Floating point error handling", "Functional programming", 2.4
public abstract sealed class ErrorHandling extends FloatParts permits SecondNames {
  ErrorHandling() {}

  /// What the running thread does about floating-point errors.
  ///
  /// @numpy `numpy.geterr`
  public static ErrorState geterr() {
    return ErrorState.current();
  }

  /// Sets what the running thread does about floating-point errors and returns what it did before.
  ///
  /// @numpy `numpy.seterr`
  public static ErrorState seterr(ErrorState state) {
    return ErrorState.set(state);
  }

  /// The value of `work`, during which `state` holds.
  ///
  /// @numpy `numpy.errstate`
  public static <T> T errstate(ErrorState state, Supplier<T> work) {
    return ErrorState.during(state, work);
  }

  /// The function that is called on errors, if one is set.
  ///
  /// @numpy `numpy.geterrcall`
  public static Optional<ErrorHandler> geterrcall() {
    return ErrorState.current().handler();
  }

  /// Sets the function that is called on errors and returns the one before.
  ///
  /// @numpy `numpy.seterrcall`
  public static Optional<ErrorHandler> seterrcall(ErrorHandler handler) {
    return ErrorState.set(ErrorState.current().with(handler)).handler();
  }

  /// A function of float64 made a universal one.
  ///
  /// @numpy `numpy.vectorize`
  public static UnaryUfunc vectorize(DoubleUnaryOperator function) {
    return Ufunc.ofDoubles("vectorize", function);
  }

  /// A function of two float64 made a universal one.
  public static BinaryUfunc vectorize(DoubleBinaryOperator function) {
    return Ufunc.ofDoubles("vectorize", function);
  }

  /// A function of whole vectors or matrices of float64, such as `(n),(n)->()`, made a universal
  /// one.
  ///
  /// @throws fnp.ndarray.ShapeException if the signature is none
  public static GeneralizedUfunc vectorize(
      String signature, BiConsumer<List<NDArray>, List<NDArray>> kernel) {
    return GeneralizedUfunc.of("vectorize", signature, DType.FLOAT64, kernel);
  }

  /// A function of `nin` objects made a universal one, whose results are arrays of objects.
  ///
  /// @numpy `numpy.frompyfunc`
  public static ObjectUfunc frompyfunc(Function<List<Object>, Object> function, int nin) {
    return ObjectUfunc.of("frompyfunc", nin, function);
  }
}
