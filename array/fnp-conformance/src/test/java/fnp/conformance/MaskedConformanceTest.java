package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Masked arrays: data, mask, fill value and dtype of results, all by their text.
@NeedsOracle
class MaskedConformanceTest {
  private static final DType[] DTYPES = {
    DType.INT64, DType.FLOAT64, DType.INT8, DType.FLOAT32, DType.UINT16, DType.COMPLEX128
  };

  /// Code that reads `a`, a masked matrix, `b`, a masked row, and `x`, the data of `a`.
  private record Row(String code, BiFunction<MaskedArray, MaskedArray, Object> ours) {}

  private static Row row(String code, BiFunction<MaskedArray, MaskedArray, Object> ours) {
    return new Row(code, ours);
  }

  private static MaskedArray number(MaskedArray like, long value) {
    return MaskedArray.of(NDArray.scalar(like.dtype(), value));
  }

  private static MaskedArray vector(MaskedArray a) {
    return a.get(Index.at(0));
  }

  private static List<Row> arithmetic() {
    return List.of(
        row("a", (a, b) -> a),
        row("b", (a, b) -> b),
        row("a + b", Ma::add),
        row("a - b", Ma::subtract),
        row("a * b", Ma::multiply),
        row("a / b", Ma::divide),
        row("np.ma.add(a, x)", (a, b) -> Ma.add(a, MaskedArray.of(a.data()))),
        row("np.ma.negative(a)", (a, b) -> Ma.negative(a)),
        row("np.ma.exp(a - a)", (a, b) -> Ma.exp(Ma.subtract(a, a))),
        row("a == b", Ma::isEqual),
        row("a != b", Ma::isDifferent),
        row("np.ma.equal(a, b)", Ma::equal),
        row("np.ma.concatenate([a, a], axis=1)", (a, b) -> Ma.concatenate(List.of(a, a), 1)));
  }

  private static List<Row> ordered() {
    return List.of(
        row("a // b", Ma::floorDivide),
        row("np.ma.sqrt(a)", (a, b) -> Ma.sqrt(a)),
        row("np.ma.absolute(a)", (a, b) -> Ma.absolute(a)),
        row("a < b", (a, b) -> Ma.isOrdered(a, b, Ufuncs.LESS)),
        row("a >= b", (a, b) -> Ma.isOrdered(a, b, Ufuncs.GREATER_EQUAL)),
        row("np.ma.remainder(a, b)", Ma::remainder),
        row("np.ma.maximum(a, b)", Ma::maximum),
        row("np.ma.minimum(a, b)", Ma::minimum),
        row("np.ma.sort(a, axis=1)", (a, b) -> Ma.sort(a, 1)),
        row("np.ma.sort(a, axis=0, endwith=False)", (a, b) -> Ma.sort(a, 0, false)),
        row("a.min(axis=0)", (a, b) -> Ma.min(a, Over.axis(0))),
        row("a.max(axis=1)", (a, b) -> Ma.max(a, Over.axis(1))),
        row("a.min()", (a, b) -> Ma.min(a, Over.all())),
        row("a.argmin(axis=1)", (a, b) -> Ma.argmin(a, Over.axis(1))),
        row("a.argmax()", (a, b) -> Ma.argmax(a, Over.all())),
        row("np.ma.masked_greater(a, 5)", (a, b) -> Ma.maskedGreater(a, of(5))),
        row("np.ma.masked_less_equal(a, 5)", (a, b) -> Ma.maskedLessEqual(a, of(5))),
        row("np.ma.masked_equal(a, 3)", (a, b) -> Ma.maskedEqual(a, of(3))),
        row("np.ma.masked_not_equal(a, 3)", (a, b) -> Ma.maskedNotEqual(a, of(3))),
        row("np.ma.masked_inside(a, 9, 2)", (a, b) -> Ma.maskedInside(a, of(9), of(2))),
        row("np.ma.masked_outside(a, 9, 2)", (a, b) -> Ma.maskedOutside(a, of(9), of(2))),
        row("np.ma.masked_where(x > 3, a)", (a, b) -> Ma.maskedWhere(Np.greater(a.data(), 3L), a)),
        row("np.ma.where(a > 3, a, b)", (a, b) -> where(a, b)),
        row("np.ma.median(a)", (a, b) -> Ma.median(a, Over.all())),
        row("np.ma.median(a, axis=0)", (a, b) -> plain(Ma.median(a, Over.axis(0)))));
  }

  private static NDArray of(long value) {
    return NDArray.scalar(DType.INT64, value);
  }

  private static MaskedArray plain(MaskedArray a) {
    return MaskedArray.of(a.filled(0L), a.maskArray());
  }

  private static MaskedArray where(MaskedArray a, MaskedArray b) {
    return Ma.where(Ma.isOrdered(a, number(a, 3), Ufuncs.GREATER), a, b);
  }

  private static List<Row> reductions() {
    return List.of(
        row("a.sum()", (a, b) -> a.sum()),
        row("a.sum(axis=0)", (a, b) -> a.sum(0)),
        row("a.sum(axis=1, keepdims=True)", (a, b) -> Ma.sum(a, Over.axis(1).keepDims())),
        row("a.prod(axis=1)", (a, b) -> Ma.prod(a, Over.axis(1))),
        row("a.mean()", (a, b) -> a.mean()),
        row("a.mean(axis=0)", (a, b) -> a.mean(0)),
        row("a.var(axis=1)", (a, b) -> Ma.var(a, Over.axis(1), 0)),
        row("a.var(axis=0, ddof=1)", (a, b) -> Ma.var(a, Over.axis(0), 1)),
        row("a.all(axis=0)", (a, b) -> Ma.all(a, Over.axis(0))),
        row("a.any(axis=1)", (a, b) -> Ma.any(a, Over.axis(1))),
        row("a.count(axis=0)", (a, b) -> a.count(0)),
        row("a.cumsum(axis=1)", (a, b) -> Ma.cumsum(a, Over.axis(1))),
        row("a.cumprod()", (a, b) -> Ma.cumprod(a, Over.all())),
        row("a.anom(axis=1)", (a, b) -> Ma.anom(a, Over.axis(1))),
        row("np.ma.count_masked(a, axis=1)", (a, b) -> Ma.countMasked(a, Over.axis(1))));
  }

  private static List<Row> forms() {
    return List.of(
        row("a[1]", (a, b) -> a.get(Index.at(1))),
        row("a[0, 0]", (a, b) -> a.get(Index.at(0), Index.at(0))),
        row("a[:, ::2]", (a, b) -> a.get(Index.ALL, Index.step(2))),
        row("a[x != 0]", (a, b) -> a.get(new Index.Mask(Np.notEqual(a.data(), 0L)))),
        row("a.ravel()", (a, b) -> a.ravel()),
        row("a.T", (a, b) -> a.transpose()),
        row("a.reshape(2, -1)", (a, b) -> a.reshape(2, -1)),
        row("a.filled(7)", (a, b) -> a.filled(7L)),
        row("a.compressed()", (a, b) -> a.compressed()),
        row("np.ma.compress_rowcols(a)", (a, b) -> Ma.compressRowcols(a)),
        row("np.ma.mask_rows(a)", (a, b) -> Ma.maskRows(a)),
        row("np.ma.mask_cols(a)", (a, b) -> Ma.maskCols(a)),
        row("np.ma.take(a, [0, 3])", (a, b) -> Ma.take(a, NDArray.ofLongs(0, 3))),
        row("np.ma.vstack([a, b])", (a, b) -> Ma.vstack(List.of(a, b))),
        row("np.ma.hstack([a, a])", (a, b) -> Ma.hstack(List.of(a, a))),
        row("np.ma.stack([a, a], axis=2)", (a, b) -> Ma.stack(List.of(a, a), 2)),
        row("np.ma.diag(b)", (a, b) -> Ma.diag(b)),
        row("np.ma.expand_dims(b, 0)", (a, b) -> Ma.expandDims(b, 0)),
        row("np.ma.repeat(a, 2, axis=1)", (a, b) -> Ma.repeat(a, 2, 1)),
        row("np.ma.dot(a, b)", (a, b) -> Ma.dot(a, b, false)),
        row("np.ma.outer(b, b)", (a, b) -> Ma.outer(b, b)),
        row("np.ma.flatnotmasked_edges(a)", (a, b) -> edges(a)),
        row(
            "np.ma.notmasked_edges(a, axis=1)[0][0]",
            (a, b) -> Ma.notmaskedEdges(a, 1).get(0).get(0)),
        row(
            "str([slice(int(s.start), int(s.stop)) for s in np.ma.clump_masked(a.ravel())])",
            (a, b) -> slices(Ma.clumpMasked(a))),
        row(
            "str([slice(int(s.start), int(s.stop)) for s in np.ma.clump_unmasked(a.ravel())])",
            (a, b) -> slices(Ma.clumpUnmasked(a))),
        row("np.ma.vander(b, 3)", (a, b) -> Ma.vander(b, 3)),
        row("c = a.copy(); c[0] = np.ma.masked; c", (a, b) -> assigned(a, Ma.MASKED)),
        row("c = a.copy(); c[0] = b; c", (a, b) -> assigned(a, b)),
        row(
            "c = a.copy(); c.harden_mask(); c[0] = 1; c",
            (a, b) -> assigned(a.copy().hardenMask(), number(a, 1))),
        row("c = a.copy(); c.fill_value = 5; c", (a, b) -> a.copy().withFill(5L)),
        row("str(a)", (a, b) -> a.toString()));
  }

  private static Object edges(MaskedArray a) {
    Optional<NDArray> edges = Ma.flatnotmaskedEdges(a);
    return edges.isPresent() ? edges.get() : "None";
  }

  private static String slices(List<Index.Slice> runs) {
    return runs.stream()
        .map(run -> "slice(%d, %d, None)".formatted(run.start(), run.stop()))
        .toList()
        .toString();
  }

  private static MaskedArray assigned(MaskedArray a, MaskedArray value) {
    var c = a.copy();
    c.set(value, Index.at(0));
    return c;
  }

  @TestFactory
  Stream<DynamicTest> results_read_as_in_numpy() {
    return Stream.of("arithmetic", "ordered", "reductions", "forms")
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static List<Row> rows(String name) {
    return switch (name) {
      case "arithmetic" -> arithmetic();
      case "ordered" -> ordered();
      case "reductions" -> reductions();
      default -> forms();
    };
  }

  private static void check(String name) {
    var family = ParityReport.family("masked: " + name);
    Seeds.forEach(
        4,
        random -> {
          for (var dtype : DTYPES) {
            if (dtype == DType.COMPLEX128 && !name.equals("arithmetic")) {
              continue;
            }
            var x = small(Values.tame(random, dtype, 4, 3));
            var y = small(Values.tame(random, dtype, 3));
            var k =
                random.nextInt(5) == 0
                    ? NDArray.zeros(DType.BOOL, 4, 3)
                    : Values.tame(random, DType.BOOL, 4, 3);
            var j = Values.tame(random, DType.BOOL, 3);
            for (var row : rows(name)) {
              var code =
                  "a = np.ma.array(x, mask=k); b = np.ma.array(y, mask=j); "
                      + assignment(row.code)
                      + "\nr if isinstance(r, str) else 'masked' if r is np.ma.masked"
                      + " else str(r) if np.ndim(r) == 0 else repr(r)";
              var theirs = Oracle.shared().eval(code, Map.of("x", x, "y", y, "k", k, "j", j));
              var ours = text(row.ours.apply(MaskedArray.of(x.copy(), k), MaskedArray.of(y, j)));
              family.count(
                  row.code + " of " + dtype,
                  theirs instanceof Answer.Text(var text) ? text : theirs.toString(),
                  ours);
            }
          }
        });
    family.assertAgreement();
  }

  /// Whole numbers, so that sums are exact in any order.
  private static NDArray small(NDArray x) {
    return x.dtype().kind().isInexact() ? Ufuncs.RINT.call(x) : Np.remainder(x, 10L);
  }

  private static String assignment(String code) {
    var last = code.lastIndexOf("; ") + 1;
    return code.substring(0, last) + " r = " + code.substring(last).strip();
  }

  private static String text(Object value) {
    return switch (value) {
      case MaskedArray a -> a == Ma.MASKED || a.ndim() > 0 ? a.repr() : a.data().toString();
      case NDArray a -> a.ndim() > 0 ? a.repr() : a.toString();
      default -> value.toString();
    };
  }

  @Test
  void covariances_of_what_is_known_agree() {
    var family = ParityReport.family("masked: covariance");
    Seeds.forEach(
        5,
        random -> {
          var x = Values.tame(random, DType.FLOAT64, 3, 6);
          var k = Np.less(Values.tame(random, DType.FLOAT64, 3, 6), -8.0);
          var all = Map.of("x", x, "k", k);
          var m = MaskedArray.of(x, k);
          var close = new Tolerance.Close(1e-6, 1e-9);
          Differential.values(
              family,
              "np.ma.cov(np.ma.array(x, mask=k)).filled(0)",
              all,
              close,
              () -> Ma.cov(m, true, 1).filled(0.0));
          Differential.values(
              family,
              "np.ma.corrcoef(np.ma.array(x, mask=k)).filled(0)",
              all,
              close,
              () -> Ma.corrcoef(m, true).filled(0.0));
          Differential.values(
              family,
              "np.ma.average(np.ma.array(x, mask=k), axis=1, weights=np.abs(x)).filled(0)",
              all,
              close,
              () -> average(m).filled(0.0));
        });
    family.assertAgreement();
  }

  private static MaskedArray average(MaskedArray m) {
    var weights = Optional.of(MaskedArray.of(Np.absolute(m.data())));
    return Ma.average(m, weights, Over.axis(1)).average();
  }
}
