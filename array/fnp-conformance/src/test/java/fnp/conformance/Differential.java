package fnp.conformance;

import fnp.linalg.LinAlgException;
import fnp.ndarray.ArrayException;
import fnp.ndarray.ArrayStateException;
import fnp.ndarray.BroadcastException;
import fnp.ndarray.ConversionException;
import fnp.ndarray.IndexException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Computes the same thing here and in NumPy and counts whether the results agree.
final class Differential {
  private Differential() {}

  /// Compares values, dtype and shape.
  static void values(
      ParityReport.Family family,
      String code,
      Map<String, NDArray> arrays,
      Tolerance tolerance,
      Supplier<NDArray> ours) {
    var theirs = Oracle.shared().eval(code, arrays);
    family.count(describe(code, arrays), difference(theirs, ours, tolerance));
  }

  /// Compares values, dtype and shape, and for views of the array called `a` the strides, whether
  /// it is a view, and whether it may be written.
  static void views(
      ParityReport.Family family,
      String code,
      Map<String, NDArray> arrays,
      Supplier<NDArray> ours) {
    var all = code + "\n[r, bool(np.may_share_memory(r, a))]";
    var answer = Oracle.shared().eval("r = " + all, arrays);
    family.count(describe(code, arrays), viewDifference(answer, arrays, ours));
  }

  private static Optional<String> viewDifference(
      Answer answer, Map<String, NDArray> arrays, Supplier<NDArray> ours) {
    if (answer instanceof Answer.Failure) {
      return difference(answer, ours, Tolerance.BITS);
    }
    NDArray mine;
    try {
      mine = ours.get();
    } catch (ArrayException problem) {
      return Optional.of("threw " + problem);
    }
    var theirs = (Answer.Array) answer.items().get(0);
    var shares = answer.items().get(1).truth();
    if (shares != mine.mayShareMemory(arrays.get("a"))) {
      return Optional.of(shares ? "is a copy, not a view" : "is a view, not a copy");
    }
    var strides = Arrays.toString(mine.strides());
    if (shares && !strides.equals(theirs.strides().toString())) {
      return Optional.of("strides %s, expected %s".formatted(strides, theirs.strides()));
    }
    if (shares && mine.isWriteable() != theirs.writeable()) {
      return Optional.of("writeable is " + mine.isWriteable());
    }
    return Tolerance.BITS.difference(theirs.array(), mine);
  }

  private static Optional<String> difference(
      Answer theirs, Supplier<NDArray> ours, Tolerance tolerance) {
    try {
      var mine = ours.get();
      return theirs instanceof Answer.Failure failure
          ? Optional.of("gave shape %s, expected %s".formatted(mine.shape(), failure))
          : tolerance.difference(theirs.array(), mine);
    } catch (ArrayException problem) {
      return failure(theirs, problem, type -> isKind(problem, type));
    } catch (UfuncException problem) {
      return failure(theirs, problem, type -> isKind(problem, type));
    } catch (LinAlgException problem) {
      return failure(theirs, problem, type -> type.equals("LinAlgError"));
    }
  }

  private static Optional<String> failure(
      Answer theirs, RuntimeException problem, Predicate<String> fits) {
    // Of a complex array NumPy calls a sequence in place of an element a TypeError, of any other a
    // ValueError.
    return theirs instanceof Answer.Failure(var type, var message)
            && (fits.test(type) || message.startsWith("only 0-dimensional arrays"))
        ? Optional.empty()
        : Optional.of("threw %s, expected %s".formatted(problem, theirs));
  }

  private static boolean isKind(UfuncException problem, String type) {
    return switch (problem.kind()) {
      case TYPE -> type.endsWith("TypeError") || type.endsWith("CastingError");
      case VALUE -> type.equals("ValueError");
      case OVERFLOW -> type.equals("OverflowError");
    };
  }

  private static boolean isKind(ArrayException problem, String type) {
    return switch (problem) {
      case IndexException _ -> type.equals("IndexError");
      case ShapeException _ -> type.equals("ValueError") || type.equals("AxisError");
      case BroadcastException _, ArrayStateException _ -> type.equals("ValueError");
      case ConversionException conversion ->
          switch (conversion.kind()) {
            case VALUE -> type.equals("ValueError");
            case TYPE -> type.endsWith("TypeError");
            case OVERFLOW -> type.equals("OverflowError");
            case UNICODE -> type.startsWith("Unicode");
          };
    };
  }

  private static String describe(String code, Map<String, NDArray> arrays) {
    var text = new StringBuilder(code);
    arrays.forEach((name, array) ->
        text.append(" with ")
            .append(name)
            .append(": ")
            .append(array.dtype())
            .append(' ')
            .append(array.layout()));
    return text.toString();
  }
}
