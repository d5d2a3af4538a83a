package fnp.ufunc;

import fnp.dtype.DType;
import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.OfComplex;
import fnp.ufunc.loop.ScalarLoops;
import fnp.ufunc.loop.UnaryLoop;
import java.util.Optional;

/// What an operation does to complex numbers: at most one of the five shapes of functions.
final class ComplexFunctions {
  private Optional<OfComplex.Binary> binary = Optional.empty();
  private Optional<OfComplex.Binary> binary64 = Optional.empty();
  private Optional<OfComplex.Binary> step = Optional.empty();
  private Optional<OfComplex.Binary> step64 = Optional.empty();
  private Optional<OfComplex.Relation> relation = Optional.empty();
  private Optional<OfComplex.Unary> unary = Optional.empty();
  private Optional<OfComplex.Unary> unary64 = Optional.empty();
  private Optional<OfComplex.Real> real = Optional.empty();

  /// A function of two, and how it is computed in complex64.
  void put(OfComplex.Binary function, OfComplex.Binary single) {
    binary = Optional.of(function);
    binary64 = Optional.of(single);
  }

  /// What reductions and scans do instead.
  void putSteps(OfComplex.Binary function, OfComplex.Binary single) {
    step = Optional.of(function);
    step64 = Optional.of(single);
  }

  /// A function of one, and how it is computed in complex64.
  void put(OfComplex.Unary function, OfComplex.Unary single) {
    unary = Optional.of(function);
    unary64 = Optional.of(single);
  }

  /// A comparison.
  void put(OfComplex.Relation function) {
    relation = Optional.of(function);
  }

  /// A function of one whose result is real.
  void put(OfComplex.Real function) {
    real = Optional.of(function);
  }

  /// Whether there is a function.
  boolean isDefined() {
    return binary.isPresent() || relation.isPresent() || unary.isPresent() || real.isPresent();
  }

  /// Whether the result of the function of one has the dtype of the operand's parts.
  boolean isReal() {
    return real.isPresent();
  }

  BinaryLoop binary(DType operand) {
    if (relation.isPresent()) {
      return ScalarLoops.relationOfComplex(relation.get(), operand.ordinal());
    }
    var single = operand == DType.COMPLEX64;
    var function = (single ? binary64 : binary).orElseThrow();
    var reducing = (single ? step64 : step).orElse(function);
    return ScalarLoops.binaryOfComplex(function, reducing, operand.ordinal());
  }

  UnaryLoop unary(DType operand, DType result) {
    if (real.isPresent()) {
      return ScalarLoops.realOfComplex(real.get(), operand.ordinal(), result.ordinal());
    }
    var function = operand == DType.COMPLEX64 ? unary64 : unary;
    return ScalarLoops.unaryOfComplex(function.orElseThrow(), operand.ordinal());
  }
}
