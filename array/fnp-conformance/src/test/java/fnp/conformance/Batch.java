package fnp.conformance;

import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Many small cases in one question to NumPy, each with arrays and errors of its own.
final class Batch {
  private static final String PRELUDE =
      """
      def _case(names, code):
          names['np'] = np
          a = names['a']
          try:
              exec(code, names)
              r = names['r']
              shares = bool(np.may_share_memory(r, a))
              return [np.asarray(r), shares]
          except Exception as problem:
              return type(problem).__name__
      """;

  private final ParityReport.Family family;
  private final int most;
  private final List<Case> cases = new ArrayList<>();

  /// One case: what NumPy runs, with the result in `r`, and what we do.
  private record Case(
      String code, Map<String, NDArray> arrays, boolean isView, Supplier<NDArray> ours) {}

  Batch(ParityReport.Family family, int most) {
    this.family = family;
    this.most = most;
  }

  /// Adds a case; when there are enough, all are compared.
  ///
  /// @param isView whether strides and sharing of memory with the array `a` are compared too
  void add(String code, Map<String, NDArray> arrays, boolean isView, Supplier<NDArray> ours) {
    cases.add(new Case(code, arrays, isView, ours));
    if (cases.size() >= most) {
      flush();
    }
  }

  /// Compares all cases that are left.
  void flush() {
    if (cases.isEmpty()) {
      return;
    }
    var code = new StringBuilder(PRELUDE).append("[\n");
    var arrays = new HashMap<String, NDArray>();
    for (int i = 0; i < cases.size(); i++) {
      code.append("_case({");
      for (var entry : cases.get(i).arrays.entrySet()) {
        var name = "c" + i + "_" + entry.getKey();
        arrays.put(name, entry.getValue());
        code.append("'%s': %s, ".formatted(entry.getKey(), name));
      }
      code.append("}, \"\"\"").append(cases.get(i).code).append("\"\"\"),\n");
    }
    var answers = Oracle.shared().eval(code.append("]").toString(), arrays).items();
    for (int i = 0; i < cases.size(); i++) {
      compare(cases.get(i), answers.get(i));
    }
    cases.clear();
  }

  private void compare(Case each, Answer theirs) {
    var text = new StringBuilder(each.code);
    each.arrays.forEach((name, array) ->
        text.append(" with %s: %s %s".formatted(name, array.dtype(), array.layout())));
    family.count(text.toString(), difference(each, theirs));
  }

  private static Optional<String> difference(Case each, Answer theirs) {
    NDArray mine;
    try {
      mine = each.ours.get();
    } catch (IllegalArgumentException problem) {
      return theirs instanceof Answer.Text(var type) && ErrorKind.matches(problem, type)
          ? Optional.empty()
          : Optional.of("threw %s, expected %s".formatted(problem, theirs));
    }
    if (!(theirs instanceof Answer.Sequence(var items))) {
      return Optional.of("gave shape %s, expected %s".formatted(mine.shape(), theirs));
    }
    var array = (Answer.Array) items.getFirst();
    var found = Tolerance.BITS.difference(array.array(), mine);
    if (found.isPresent() || !each.isView || mine.ndim() == 0) {
      return found;
    }
    var shares = items.get(1).truth();
    if (shares != mine.mayShareMemory(each.arrays.get("a"))) {
      return Optional.of(shares ? "is a copy, not a view" : "is a view, not a copy");
    }
    var strides = java.util.Arrays.toString(mine.strides());
    return shares && !strides.equals(array.strides().toString())
        ? Optional.of("strides %s, expected %s".formatted(strides, array.strides()))
        : Optional.empty();
  }
}
