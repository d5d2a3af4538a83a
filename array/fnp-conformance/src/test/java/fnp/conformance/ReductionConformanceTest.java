package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Extremes;
import fnp.ufunc.Over;
import fnp.ufunc.Reductions;
import fnp.ufunc.Scans;
import fnp.ufunc.Selections;
import fnp.ufunc.Sorting;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.statistics.QuantileMethod;
import fnp.ufunc.statistics.Quantiles;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.testkit.Seeds;

/// Reductions over any axes, scans, sorting and searching.
@NeedsOracle
class ReductionConformanceTest {
  private record Row(String name, BiFunction<NDArray, Over, NDArray> ours, Tolerance tolerance) {}

  private static final DType[] INEXACT = {
    DType.FLOAT16, DType.FLOAT32, DType.FLOAT64, DType.COMPLEX64, DType.COMPLEX128
  };

  private static final Tolerance ULPS = new Tolerance.Ulps(4);

  private static final Row[] ROWS = {
    new Row("sum", Reductions::sum, Tolerance.BITS),
    new Row("prod", Reductions::prod, Tolerance.BITS),
    new Row("min", Reductions::min, new Tolerance.Close(0, 0)),
    new Row("max", Reductions::max, new Tolerance.Close(0, 0)),
    new Row("mean", Reductions::mean, Tolerance.BITS),
    new Row("std", (x, over) -> Reductions.std(x, over, 0), Tolerance.BITS),
    new Row("var", (x, over) -> Reductions.var(x, over, 0), Tolerance.BITS),
    new Row("any", Reductions::any, Tolerance.BITS),
    new Row("all", Reductions::all, Tolerance.BITS),
    new Row("ptp", Reductions::ptp, Tolerance.BITS),
    new Row("median", Reductions::median, ULPS),
  };

  @TestFactory
  Stream<DynamicTest> reductions_over_axes_agree() {
    return Arrays.stream(ROWS).map(row -> DynamicTest.dynamicTest(row.name, () -> check(row)));
  }

  private static void check(Row row) {
    var family = ParityReport.family(row.name);
    Seeds.forEach(
        25,
        random -> {
          for (var dtype : Primitive.values()) {
            var x = operand(random, row, dtype);
            var axes = axes(random, x.ndim());
            var keep = random.nextBoolean();
            Differential.values(
                family,
                "np.%s(x, axis=%s, keepdims=%s)"
                    .formatted(row.name, text(axes), keep ? "True" : "False"),
                Map.of("x", x),
                row.tolerance,
                () -> row.ours.apply(x, over(axes).keepDims(keep)));
          }
        });
    family.assertAgreement();
  }

  private static NDArray operand(RandomGenerator random, Row row, DType dtype) {
    var shape = Fixtures.shape(random, 4);
    if (row.name.equals("median")) {
      // Of no element NumPy's median fails or not, depending on the axes.
      Arrays.setAll(shape, axis -> Math.max(1, shape[axis]));
    }
    var tame = row.name.equals("median") || row.name.equals("ptp");
    var values = tame ? Values.tame(random, dtype, shape) : Values.wide(random, dtype, shape);
    return Fixtures.view(random, values);
  }

  /// Some axes, or null-like `empty` for all.
  private static int[] axes(RandomGenerator random, int ndim) {
    return IntStream.range(0, ndim).filter(axis -> random.nextInt(3) == 0).toArray();
  }

  private static String text(int[] axes) {
    return axes.length == 0
        ? "None"
        : Arrays.stream(axes)
            .mapToObj(axis -> axis + ",")
            .collect(Collectors.joining("", "(", ")"));
  }

  private static Over over(int[] axes) {
    return Over.axis(axes);
  }

  @Test
  void float_sums_agree_in_every_bit_whatever_length_and_layout() {
    var family = ParityReport.family("float sums");
    Seeds.forEach(
        300,
        random -> {
          var dtype = INEXACT[random.nextInt(INEXACT.length)];
          var rows = random.nextInt(1, 40);
          var columns = random.nextInt(1, 700);
          var x = Fixtures.view(random, Values.tame(random, dtype, rows, columns));
          var axes = axes(random, x.ndim());
          for (var name : new String[] {"sum", "mean", "var"}) {
            UnaryOperator<NDArray> ours =
                a ->
                    switch (name) {
                      case "sum" -> Reductions.sum(a, over(axes));
                      case "mean" -> Reductions.mean(a, over(axes));
                      default -> Reductions.var(a, over(axes), 0);
                    };
            Differential.values(
                family,
                "np.%s(x, axis=%s)".formatted(name, text(axes)),
                Map.of("x", x),
                Tolerance.BITS,
                () -> ours.apply(x));
          }
        });
    family.assertAgreement();
  }

  @Test
  void long_sums_on_several_threads_agree_in_every_bit() {
    var family = ParityReport.family("long sums");
    Seeds.forEach(
        4,
        random -> {
          for (var dtype : new DType[] {DType.FLOAT64, DType.FLOAT32, DType.INT32, DType.BOOL}) {
            var x = Values.tame(random, dtype, random.nextInt(600_000, 1_200_000));
            for (var name : new String[] {"sum", "max", "mean"}) {
              Differential.values(
                  family,
                  "np.%s(x)".formatted(name),
                  Map.of("x", x),
                  Tolerance.BITS,
                  () ->
                      switch (name) {
                        case "sum" -> Reductions.sum(x);
                        case "max" -> Reductions.max(x);
                        default -> Reductions.mean(x, Over.all());
                      });
            }
          }
        });
    family.assertAgreement();
  }

  @Test
  void sums_with_dtype_initial_and_mask_agree() {
    var family = ParityReport.family("sums with options");
    Seeds.forEach(
        600,
        random -> {
          var shape = Fixtures.shape(random, 3);
          var x = Fixtures.view(random, Values.tame(random, Fixtures.dtype(random), shape));
          var mask = Fixtures.array(random, DType.BOOL, x.shape().toArray());
          var axes = axes(random, x.ndim());
          Differential.values(
              family,
              "np.sum(x, axis=%s, dtype='float64', initial=2.5)".formatted(text(axes)),
              Map.of("x", x),
              Tolerance.BITS,
              () -> Reductions.sum(x, over(axes).dtype(DType.FLOAT64).initial(2.5)));
          Differential.values(
              family,
              "np.sum(x, axis=%s, where=m)".formatted(text(axes)),
              Map.of("x", x, "m", mask),
              new Tolerance.Close(1e-5, 1e-5),
              () -> Reductions.sum(x, over(axes).where(mask)));
          Differential.values(
              family,
              "np.max(x, axis=%s, where=m, initial=7)".formatted(text(axes)),
              Map.of("x", x, "m", mask),
              Tolerance.BITS,
              () -> Reductions.max(x, over(axes).where(mask).initial(7)));
        });
    family.assertAgreement();
  }

  @Test
  void any_function_of_two_reduces_and_accumulates() {
    var family = ParityReport.family("reduce and accumulate");
    Seeds.forEach(
        6,
        random -> {
          for (var ufunc : Ufuncs.binary()) {
            if (ufunc == Ufuncs.LDEXP) {
              // NumPy reduces it by casting each partial result to an exponent.
              continue;
            }
            for (var dtype : Primitive.values()) {
              var x = Fixtures.view(random, Values.tame(random, dtype, 1 + random.nextInt(5), 4));
              var axis = random.nextInt(x.ndim());
              Differential.values(
                  family,
                  "np.%s.reduce(x, axis=%d)".formatted(ufunc.name(), axis),
                  Map.of("x", x),
                  tolerance(ufunc, dtype),
                  () -> Scans.reduce(ufunc, x, Over.axis(axis)));
              Differential.values(
                  family,
                  "np.%s.accumulate(x, axis=%d)".formatted(ufunc.name(), axis),
                  Map.of("x", x),
                  tolerance(ufunc, dtype),
                  () -> Scans.accumulate(ufunc, x, axis));
            }
          }
        });
    family.assertAgreement();
  }

  private static Tolerance tolerance(BinaryUfunc ufunc, DType dtype) {
    return ufunc == Ufuncs.FLOAT_POWER || (ufunc == Ufuncs.POWER && dtype.kind() == Kind.COMPLEX)
        ? new Tolerance.Close(dtype == DType.COMPLEX64 ? 1e-2 : 1e-9, 0)
        : ULPS;
  }

  @Test
  void positions_of_extremes_sorting_and_searching_agree() {
    var family = ParityReport.family("sorting and searching");
    Seeds.forEach(
        30,
        random -> {
          for (var dtype : Primitive.values()) {
            var x = Fixtures.view(random, Fixtures.array(random, dtype, 3, 1 + random.nextInt(20)));
            var axis = random.nextInt(x.ndim());
            var flat = x.ravel();
            compare(family, "np.sort(x, axis=%d)".formatted(axis), x, Sorting.sort(x, axis));
            compare(
                family,
                "np.argsort(x, axis=%d, kind='stable')".formatted(axis),
                x,
                Sorting.argsort(x, axis));
            compare(family, "np.argmax(x, axis=%d)".formatted(axis), x, Extremes.argmax(x, axis));
            compare(family, "np.argmin(x)", x, Extremes.argmin(x));
            if (!hasComplexNan(x)) {
              // Which of several complex NaN is kept depends on NumPy's hash table.
              compare(family, "np.unique(x)", x, Sorting.unique(x));
            }
            compare(family, "np.cumsum(x, axis=%d)".formatted(axis), x, Scans.cumsum(x, axis));
            compare(family, "np.cumprod(x, axis=%d)".formatted(axis), x, Scans.cumprod(x, axis));
            compare(family, "np.nonzero(x)[0]", x, Selections.nonzero(x).getFirst());
            var sorted = Sorting.sort(flat, 0);
            compare(
                family,
                "np.searchsorted(np.sort(x.ravel()), x, side='right')",
                x,
                Sorting.searchSorted(sorted, x, true));
            compare(family, "np.subtract.outer(x, x) if x.dtype != bool else x", x, outer(x));
            var q = random.nextInt(0, 101);
            if (dtype.kind() != Kind.BOOLEAN) {
              Differential.values(
                  family,
                  "np.percentile(x, %d)".formatted(q),
                  Map.of("x", x),
                  new Tolerance.Close(1e-6, 1e-9),
                  () -> Quantiles.of(x, q / 100.0, QuantileMethod.LINEAR, Over.all()));
            }
          }
        });
    family.assertAgreement();
  }

  private static boolean hasComplexNan(NDArray x) {
    return x.dtype().kind() == Kind.COMPLEX
        && Reductions.any(Ufuncs.ISNAN.call(x), Over.all()).getBoolean();
  }

  private static NDArray outer(NDArray x) {
    return x.dtype() == DType.BOOL ? x : Scans.outer(Ufuncs.SUBTRACT, x, x);
  }

  private static void compare(ParityReport.Family family, String code, NDArray x, NDArray ours) {
    Differential.values(family, code, Map.of("x", x), new Tolerance.Close(0, 0), () -> ours);
  }
}
