package fnp.conformance;

import fnp.dtype.Bytes;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import frankennumpy.strings.Chars;
import frankennumpy.strings.Chars.Comparison;
import frankennumpy.strings.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The older functions of text: white space at the end, parts along an axis, lists of words.
@NeedsOracle
class CharConformanceTest {
  private static final List<String> WORDS =
      List.of("", "a", "a ", " a", "b\t", "a b  c ", " x-y-z ", "ab-", "-", "B \n");

  private static NDArray words(RandomGenerator random, boolean bytes) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < 6; i++) {
      var word = WORDS.get(random.nextInt(WORDS.size()));
      values.add(bytes ? Bytes.of(word) : word);
    }
    return ObjectArrays.of(DType.of(bytes ? "S8" : "U8"), values, 2, 3);
  }

  private static Map<String, NDArray> arrays(RandomGenerator random) {
    boolean bytes = random.nextBoolean();
    return Map.of("a", words(random, bytes), "b", words(random, bytes));
  }

  private static NDArray dash(NDArray like) {
    boolean bytes = like.dtype().kind() == fnp.dtype.Kind.BYTES;
    return ObjectArrays.of(
            DType.of(bytes ? "S1" : "U1"), List.of(bytes ? Bytes.of("-") : (Object) "-"), 1)
        .reshape();
  }

  @TestFactory
  Stream<DynamicTest> functions_of_char() {
    String dash = "d = np.array(b'-' if a.dtype.kind == 'S' else '-')\n";
    return Rows.of("char", 12, CharConformanceTest::arrays)
        .tests(
            Rows.Row.of("np.char.equal(a, b)", x -> Chars.equal(x.a(), x.b())),
            Rows.Row.of("np.char.not_equal(a, b)", x -> Chars.notEqual(x.a(), x.b())),
            Rows.Row.of("np.char.less(a, b)", x -> Chars.less(x.a(), x.b())),
            Rows.Row.of("np.char.less_equal(a, b)", x -> Chars.lessEqual(x.a(), x.b())),
            Rows.Row.of("np.char.greater(a, b)", x -> Chars.greater(x.a(), x.b())),
            Rows.Row.of("np.char.greater_equal(a, b)", x -> Chars.greaterEqual(x.a(), x.b())),
            Rows.Row.of(
                "np.char.compare_chararrays(a, b, '<', False)",
                x -> Chars.compareChararrays(x.a(), x.b(), Comparison.LESS, false)),
            Rows.Row.of(dash + "np.char.partition(a, d)", x -> Chars.partition(x.a(), dash(x.a()))),
            Rows.Row.of(
                dash + "np.char.rpartition(a, d)", x -> Chars.rpartition(x.a(), dash(x.a()))),
            Rows.Row.of(
                "np.char.multiply(a, 3)",
                x -> Chars.multiply(x.a(), NDArray.scalar(DType.INT64, 3))),
            Rows.Row.of(
                "np.char.multiply(a, 1.5)",
                x -> Chars.multiply(x.a(), NDArray.scalar(DType.FLOAT64, 1.5))),
            Rows.Row.of(
                "np.asarray([len(w) for w in np.char.split(a).ravel()])",
                x -> lengths(Strings.split(x.a()))),
            Rows.Row.of(
                "np.asarray([w[-1] if w else type(a.flat[0])() for w in"
                    + " np.char.split(a, None, 1).ravel()], dtype=a.dtype)",
                x -> lasts(Strings.split(x.a(), 1), x.a())),
            Rows.Row.of(
                "np.asarray([w[0] if w else type(a.flat[0])() for w in"
                    + " np.char.rsplit(a, None, 1).ravel()], dtype=a.dtype)",
                x -> firsts(Strings.rsplit(x.a(), 1), x.a())),
            Rows.Row.of(
                "np.asarray(np.char.array(a, itemsize=3))",
                x -> Chars.array(x.a(), OptionalInt.of(3), Optional.empty(), true)));
  }

  private static NDArray lengths(NDArray lists) {
    return NDArray.ofLongs(
        ObjectArrays.elements(lists).stream().mapToLong(each -> ((List<?>) each).size()).toArray());
  }

  private static NDArray lasts(NDArray lists, NDArray like) {
    return picked(lists, like, true);
  }

  private static NDArray firsts(NDArray lists, NDArray like) {
    return picked(lists, like, false);
  }

  private static NDArray picked(NDArray lists, NDArray like, boolean last) {
    var values = new ArrayList<Object>();
    for (var each : ObjectArrays.elements(lists)) {
      var words = (List<?>) each;
      boolean bytes = like.dtype().kind() == fnp.dtype.Kind.BYTES;
      Object none = bytes ? Bytes.of("") : "";
      values.add(words.isEmpty() ? none : last ? words.getLast() : words.getFirst());
    }
    return ObjectArrays.of(like.dtype(), values, values.size());
  }
}
