package fnp.conformance;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import ruchy.testkit.Seeds;

/// Tables of Python code beside the same thing here, run on many random arrays.
///
/// Results may be arrays, lists of results, truth values, integers, shapes and texts. Errors must
/// be of the kind that NumPy raises.
final class Rows {
  private final String family;
  private final int seeds;
  private final Function<RandomGenerator, Map<String, NDArray>> fixtures;

  private Rows(String family, int seeds, Function<RandomGenerator, Map<String, NDArray>> fixtures) {
    this.family = family;
    this.seeds = seeds;
    this.fixtures = fixtures;
  }

  /// One line of the table.
  ///
  /// @param code what NumPy evaluates; the last line is the result
  /// @param ours the same here, of arrays that may be changed
  record Row(String code, Function<Arrays, Object> ours, Tolerance tolerance) {
    static Row of(String code, Function<Arrays, Object> ours) {
      return new Row(code, ours, Tolerance.BITS);
    }

    static Row close(String code, Function<Arrays, Object> ours) {
      return new Row(code, ours, new Tolerance.Close(1e-12, 1e-12));
    }
  }

  /// The arrays of a case by name.
  record Arrays(Map<String, NDArray> byName) {
    NDArray get(String name) {
      return byName.get(name);
    }

    NDArray a() {
      return get("a");
    }

    NDArray b() {
      return get("b");
    }
  }

  static Rows of(
      String family, int seeds, Function<RandomGenerator, Map<String, NDArray>> fixtures) {
    return new Rows(family, seeds, fixtures);
  }

  Stream<DynamicTest> tests(Row... rows) {
    return Stream.of(rows).map(row -> DynamicTest.dynamicTest(row.code, () -> check(row)));
  }

  private void check(Row row) {
    var counted = ParityReport.family(family + ": " + row.code);
    Seeds.forEach(
        seeds,
        random -> {
          var arrays = fixtures.apply(random);
          var theirs = Oracle.shared().eval(row.code, arrays);
          var text = describe(row.code, arrays);
          counted.count(text, difference(theirs, row, new HashMap<>(arrays)));
        });
    counted.assertAgreement();
  }

  private static Optional<String> difference(Answer theirs, Row row, Map<String, NDArray> arrays) {
    try {
      var mine = row.ours.apply(new Arrays(arrays));
      return theirs instanceof Answer.Failure
          ? other(theirs, mine)
          : different(theirs, mine, row.tolerance);
    } catch (IllegalArgumentException problem) {
      return theirs instanceof Answer.Failure(var type, _) && ErrorKind.matches(problem, type)
          ? Optional.empty()
          : Optional.of("threw %s, expected %s".formatted(problem, brief(theirs)));
    }
  }

  private static Optional<String> different(Answer theirs, Object mine, Tolerance tolerance) {
    return switch (mine) {
      case NDArray array when theirs instanceof Answer.Array(var expected, _, _) ->
          tolerance.difference(expected, array);
      case List<?> list when theirs instanceof Answer.Sequence(var items) ->
          listDifference(items, list, tolerance);
      case Shape shape -> different(theirs, longs(shape), tolerance);
      default -> plain(theirs).equals(mine.toString()) ? Optional.empty() : other(theirs, mine);
    };
  }

  private static List<Object> longs(Shape shape) {
    return java.util.Arrays.stream(shape.toArray()).<Object>mapToObj(Long::valueOf).toList();
  }

  private static Optional<String> listDifference(
      List<Answer> theirs, List<?> mine, Tolerance tolerance) {
    if (theirs.size() != mine.size()) {
      return Optional.of("%d results, expected %d".formatted(mine.size(), theirs.size()));
    }
    for (int i = 0; i < mine.size(); i++) {
      var found = different(theirs.get(i), mine.get(i), tolerance);
      if (found.isPresent()) {
        return Optional.of("result %d: %s".formatted(i, found.get()));
      }
    }
    return Optional.empty();
  }

  private static String plain(Answer theirs) {
    return switch (theirs) {
      case Answer.Truth(var truth) -> "" + truth;
      case Answer.Whole(BigInteger whole) -> whole.toString();
      case Answer.Text(var text) -> text;
      case Answer.Real(var real) -> "" + real;
      case Answer.Array(var array, _, _) when array.ndim() == 0 -> array.item().toString();
      default -> theirs.toString();
    };
  }

  private static Optional<String> other(Answer theirs, Object mine) {
    return Optional.of("gave %s, expected %s".formatted(brief(mine), brief(theirs)));
  }

  private static String brief(Object value) {
    var text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + " …";
  }

  private static String describe(String code, Map<String, NDArray> arrays) {
    var text = new StringBuilder(code);
    arrays.forEach((name, array) -> {
      if (code.contains(name)) {
        text.append(" with %s: %s %s".formatted(name, array.dtype(), array.layout()));
      }
    });
    return text.toString();
  }
}
