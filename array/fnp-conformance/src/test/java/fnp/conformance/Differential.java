package fnp.conformance;

import fnp.ndarray.ArrayException;
import fnp.ndarray.NDArray;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    } catch (IllegalArgumentException problem) {
      return theirs instanceof Answer.Failure(var type, _) && ErrorKind.matches(problem, type)
          ? Optional.empty()
          : Optional.of("threw %s, expected %s".formatted(problem, theirs));
    }
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
