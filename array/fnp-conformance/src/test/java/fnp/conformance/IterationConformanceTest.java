package fnp.conformance;

import fnp.conformance.Rows.Row;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.iterate.Nditer.Options;
import fnp.ndarray.print.NumberText;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Walking over arrays, sharing of memory, functions of elements, and numbers as text.
@NeedsOracle
class IterationConformanceTest {
  private static Map<String, NDArray> pairs(RandomGenerator random) {
    var a = Fixtures.view(random, Fixtures.array(random, DType.INT32, Fixtures.shape(random, 3)));
    var b = Fixtures.view(random, Fixtures.array(random, DType.INT64, Fixtures.shape(random, 2)));
    return Map.of("a", a, "b", b);
  }

  @TestFactory
  Stream<DynamicTest> walks() {
    return Rows.of("nditer", 80, IterationConformanceTest::pairs)
        .tests(
            walk("np.nditer(a, ['zerosize_ok'])", Options.plain()),
            walk("np.nditer(a, ['zerosize_ok'], order='C')", Options.plain().order(Order.C)),
            walk("np.nditer(a, ['zerosize_ok'], order='F')", Options.plain().order(Order.F)),
            Row.of(
                "[x.copy() for x in np.nditer(a, ['zerosize_ok', 'external_loop'])]",
                m -> steps(Options.plain().asRuns(), m.a())),
            Row.of(
                "[x.copy() for x in np.nditer(a, ['zerosize_ok', 'external_loop'], order='F')]",
                m -> steps(Options.plain().asRuns().order(Order.F), m.a())),
            Row.of(
                "[[int(x), int(y)] for x, y in np.nditer([a, b], ['zerosize_ok'])]",
                m -> both(Options.plain(), m.a(), m.b())),
            Row.of(
                "it = np.nditer(a, ['zerosize_ok', 'multi_index'])\n"
                    + "[list(it.multi_index) for _ in it]",
                m -> positions(m.a())),
            Row.of(
                "for x in np.nditer(a, ['zerosize_ok'], [['readwrite']]): x[...] = x * 2\na",
                m -> {
                  Np.nditer(Options.plain().writing(0), m.a())
                      .forEach(each -> each.getFirst().copyFrom(Np.multiply(each.getFirst(), 2L)));
                  return m.a();
                }),
            Row.of(
                "[list(i) for i in np.ndindex(2, 3)]",
                _ -> {
                  var all = new ArrayList<Object>();
                  Np.ndindex(2, 3).forEach(at -> all.add(longs(at)));
                  return all;
                }),
            Row.of(
                "[[list(i), v] for i, v in np.ndenumerate(a)]",
                m -> {
                  var all = new ArrayList<Object>();
                  Np.ndenumerate(m.a())
                      .forEach(each -> all.add(List.of(each.position(), each.value())));
                  return all;
                }));
  }

  private static Row walk(String code, Options options) {
    return Row.of(
        "[int(x) for x in %s]".formatted(code),
        m -> {
          var all = new ArrayList<Object>();
          Np.nditer(options, m.a()).forEach(each -> all.add(each.getFirst().getLong()));
          return all;
        });
  }

  private static List<Object> steps(Options options, NDArray a) {
    var all = new ArrayList<Object>();
    Np.nditer(options, a).forEach(each -> all.add(each.getFirst().copy()));
    return all;
  }

  private static List<Object> both(Options options, NDArray a, NDArray b) {
    var all = new ArrayList<Object>();
    Np.nditer(options, a, b)
        .forEach(each -> all.add(List.of(each.get(0).getLong(), each.get(1).getLong())));
    return all;
  }

  private static List<Object> positions(NDArray a) {
    var all = new ArrayList<Object>();
    Np.nditer(Options.plain().withPositions(), a)
        .positions()
        .forEachRemaining(at -> all.add(longs(at)));
    return all;
  }

  private static List<Long> longs(long[] at) {
    return java.util.Arrays.stream(at).boxed().toList();
  }

  @TestFactory
  Stream<DynamicTest> shared_memory_is_found_exactly() {
    return Rows.of("shared memory", 300, IterationConformanceTest::slices)
        .tests(
            Row.of(
                "bool(np.shares_memory(a[s[0]::s[1]], a[s[2]::s[3]]))",
                m -> Np.sharesMemory(slice(m, 0), slice(m, 2))),
            Row.of(
                "bool(np.shares_memory(a.reshape(6, -1)[::2, s[1]::s[3]], a[s[0]::s[1]]))",
                m ->
                    Np.sharesMemory(
                        m.a()
                            .reshape(6, -1)
                            .get(Index.step(2), new Index.Slice(at(m, 1), Index.NONE, at(m, 3))),
                        slice(m, 0))),
            Row.of(
                "bool(np.may_share_memory(a[s[0]::s[1]], a[s[2]::s[3]]))",
                m -> Np.mayShareMemory(slice(m, 0), slice(m, 2))));
  }

  private static Map<String, NDArray> slices(RandomGenerator random) {
    var s = NDArray.empty(DType.INT64, 4);
    for (int i = 0; i < 4; i++) {
      s.setLong(random.nextInt(1, 7), i);
    }
    return Map.of("a", Fixtures.array(random, DType.INT16, 36), "s", s);
  }

  private static long at(Rows.Arrays m, long place) {
    return m.get("s").getLong(place);
  }

  private static NDArray slice(Rows.Arrays m, long place) {
    return m.a().get(new Index.Slice(at(m, place), Index.NONE, at(m, place + 1)));
  }

  @TestFactory
  Stream<DynamicTest> functions_of_elements() {
    return Rows.of("vectorize", 20, IterationConformanceTest::pairs)
        .tests(
            Row.of(
                "np.vectorize(lambda x, y: max(x, y), otypes='q')(a, b)",
                m ->
                    Np.vectorizeElements(x -> Math.max((Long) x.get(0), (Long) x.get(1)))
                        .dtype(DType.INT64)
                        .call(m.a(), m.b())),
            Row.of(
                "np.vectorize(lambda x: x.sum(), signature='(n)->()', otypes='q')(b)",
                m ->
                    Np.vectorize("(n)->()", x -> Np.sum(x.getFirst()))
                        .dtype(DType.INT64)
                        .call(m.b())),
            Row.of(
                "np.vectorize(lambda x: x, signature='(n->()')(b)",
                m -> Np.vectorize("(n->()", x -> x.getFirst()).call(m.b())));
  }

  @TestFactory
  Stream<DynamicTest> numbers_as_text() {
    var rows = new ArrayList<Row>();
    for (var x :
        new double[] {
          0.0,
          -0.0,
          1.0,
          3.14159265,
          1e-7,
          123456.789,
          1e22,
          -2.5e-300,
          0.1,
          99.95,
          1e5,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        }) {
      var text = Double.isNaN(x) || Double.isInfinite(x) ? "float('%s')".formatted(x) : "" + x;
      add(rows, text, x, "", NumberText.plain());
      add(rows, text, x, ", precision=3", NumberText.plain().precision(3));
      add(rows, text, x, ", precision=3, trim='-'", NumberText.plain().precision(3).trim('-'));
      add(
          rows,
          text,
          x,
          ", precision=2, unique=False",
          NumberText.plain().precision(2).unique(false));
      add(rows, text, x, ", sign=True, trim='0'", NumberText.plain().sign(true).trim('0'));
      add(rows, text, x, ", min_digits=4, trim='k'", NumberText.plain().minDigits(4));
      rows.add(
          Row.of(
              "np.format_float_positional(np.float32(%s))".formatted(text),
              _ -> Np.formatFloatPositional((float) x, DType.FLOAT32, NumberText.plain())));
      rows.add(
          Row.of(
              "np.format_float_scientific(%s, exp_digits=4)".formatted(text),
              _ -> Np.formatFloatScientific(x, NumberText.plain().exponentDigits(4))));
      rows.add(
          Row.of(
              "np.format_float_positional(%s, pad_left=7, precision=4, fractional=False)"
                  .formatted(text),
              _ ->
                  Np.formatFloatPositional(
                      x, NumberText.plain().pad(7, 0).precision(4).fractional(false))));
    }
    for (var n : new long[] {0, 1, 5, -1, -5, 255, -256, 1L << 40}) {
      rows.add(Row.of("np.binary_repr(%d)".formatted(n), _ -> Np.binaryRepr(n)));
      rows.add(Row.of("np.binary_repr(%d, 9)".formatted(n), _ -> Np.binaryRepr(n, 9)));
      rows.add(Row.of("np.base_repr(%d, 7, 2)".formatted(n), _ -> Np.baseRepr(n, 7, 2)));
    }
    rows.add(Row.of("np.base_repr(3, 37)", _ -> Np.baseRepr(3, 37, 0)));
    return Rows.of("number texts", 1, IterationConformanceTest::pairs)
        .tests(rows.toArray(Row[]::new));
  }

  private static void add(List<Row> rows, String text, double x, String options, NumberText form) {
    rows.add(
        Row.of(
            "np.format_float_positional(%s%s)".formatted(text, options),
            _ -> Np.formatFloatPositional(x, form)));
    rows.add(
        Row.of(
            "np.format_float_scientific(%s%s)".formatted(text, options),
            _ -> Np.formatFloatScientific(x, form)));
  }
}
