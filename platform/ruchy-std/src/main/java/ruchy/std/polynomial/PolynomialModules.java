package ruchy.std.polynomial;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.polynomial.Basis;
import frankennumpy.polynomial.Fit;
import frankennumpy.polynomial.FitOptions;
import frankennumpy.polynomial.Integration;
import frankennumpy.polynomial.Quotient;
import java.util.ArrayList;
import java.util.Optional;
import ruchy.runtime.ObjectList;
import ruchy.runtime.tuple.Tuple2;
import ruchy.std.Arguments;
import ruchy.std.array.Operands;

/// What the namespaces of the six bases share.
public final class PolynomialModules {
  private PolynomialModules() {}

  static NDArray integral(
      Basis basis, Object c, long m, Object k, double lower, double scale, long axis) {
    var constants = Operands.array(k).to(DType.FLOAT64).ravel().toDoubleArray();
    var boxed = new Double[constants.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = constants[i];
    }
    var how =
        new Integration(m, java.util.List.of(boxed), lower, scale, Arguments.toInt(axis, "axis"));
    return basis.integ(Operands.array(c), how);
  }

  static Tuple2<Object, Object> parts(Quotient quotient) {
    return new Tuple2<>(quotient.quotient(), quotient.remainder());
  }

  static NDArray power(Basis basis, Object c, long power, Object maxPower) {
    var most = maxPower instanceof Long given ? Optional.of(given) : Optional.<Long>empty();
    return basis.power(Operands.array(c), power, most);
  }

  static Object value(Basis basis, Object x, Object c, boolean tensor) {
    return Operands.scalarOrArray(basis.val(Operands.array(x), Operands.array(c), tensor));
  }

  static FitOptions options(Object degree, Object rcond, Object w) {
    FitOptions options;
    if (degree instanceof Long given) {
      options = FitOptions.degree(given);
    } else {
      var degrees = new ArrayList<Long>();
      for (var each : Operands.array(degree).toLongArray()) {
        degrees.add(each);
      }
      options = FitOptions.of(degrees);
    }
    if (rcond instanceof Number least) {
      options = options.rcond(least.doubleValue());
    }
    return Operands.isNone(w) ? options : options.weights(Operands.array(w));
  }

  static Object fit(Fit fit, boolean full) {
    return full
        ? details(
            fit.coefficients(), fit.residuals(), fit.rank(), fit.singularValues(), fit.rcond())
        : fit.coefficients();
  }

  /// Coefficients and how they were found.
  public static Tuple2<Object, Object> details(
      NDArray coefficients, NDArray residuals, long rank, NDArray singularValues, double rcond) {
    return new Tuple2<>(coefficients, ObjectList.of(residuals, rank, singularValues, rcond));
  }
}
