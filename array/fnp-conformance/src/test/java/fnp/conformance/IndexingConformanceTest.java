package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.Primitive;
import fnp.ndarray.ArrayException;
import fnp.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Indexing for reading and writing, assignment and conversion.
@NeedsOracle
class IndexingConformanceTest {
  @Test
  void integers_slices_new_axes_and_ellipses_give_views() {
    var family = ParityReport.family("basic indexing");
    Seeds.forEach(
        2000,
        random -> {
          var a = Fixtures.view(random);
          var index = RandomIndex.basic(random, a);
          // The trailing ellipsis keeps NumPy from answering with a scalar, which is a copy.
          var code = "np.asarray(a[%s] if True else 0)".formatted(index.text());
          var items = index.items();
          if (isScalar(a, items)) {
            Differential.values(family, code, index.arrays(a), Tolerance.BITS, () -> a.get(items));
          } else {
            Differential.views(family, code, index.arrays(a), () -> a.get(items));
          }
        });
    family.assertAgreement();
  }

  @Test
  void masks_and_positions_pick_copies() {
    var family = ParityReport.family("advanced indexing");
    Seeds.forEach(
        3000,
        random -> {
          var a = Fixtures.view(random);
          var index = RandomIndex.advanced(random, a);
          var code = "np.asarray(a[%s])".formatted(index.text());
          Differential.values(
              family, code, index.arrays(a), Tolerance.BITS, () -> a.get(index.items()));
        });
    family.assertAgreement();
  }

  @Test
  void assignment_through_an_index_writes_what_numpy_writes() {
    var family = ParityReport.family("assignment");
    Seeds.forEach(
        2500,
        random -> {
          var a = Fixtures.view(random);
          var index =
              random.nextBoolean() ? RandomIndex.basic(random, a) : RandomIndex.ordered(random, a);
          var value = fitting(random, a, index);
          var arrays = index.arrays(a);
          arrays.put("v", value);
          var code = "a[%s] = v\na".formatted(index.text());
          Differential.values(
              family,
              code,
              arrays,
              Tolerance.BITS,
              () -> {
                a.set(value, index.items());
                return a;
              });
        });
    family.assertAgreement();
  }

  @Test
  void overlapping_assignment_reads_before_it_writes() {
    var family = ParityReport.family("overlapping assignment");
    Seeds.forEach(
        500,
        random -> {
          var a = Fixtures.array(random, Fixtures.dtype(random), random.nextInt(1, 30));
          var n = a.size();
          var length = random.nextLong(n) + 1;
          var from = random.nextLong(n - length + 1);
          var to = random.nextLong(n - length + 1);
          var back = random.nextBoolean() ? "[::-1]" : "";
          var code =
              "a[%d:%d] = a[%d:%d]%s\na".formatted(to, to + length, from, from + length, back);
          Differential.values(
              family,
              code,
              Map.of("a", a),
              Tolerance.BITS,
              () -> {
                var source = a.get(fnp.ndarray.Index.slice(from, from + length));
                a.set(
                    back.isEmpty() ? source : source.flip(),
                    fnp.ndarray.Index.slice(to, to + length));
                return a;
              });
        });
    family.assertAgreement();
  }

  @Test
  void every_pair_of_dtypes_converts_as_in_numpy() {
    var family = ParityReport.family("astype");
    Seeds.forEach(
        10,
        random -> {
          for (var from : Primitive.values()) {
            for (var to : Primitive.values()) {
              var a = Fixtures.view(random, convertible(random, from, to));
              Differential.values(
                  family,
                  "a.astype('%s')".formatted(to),
                  Map.of("a", a),
                  Tolerance.BITS,
                  () -> a.astype(to));
            }
          }
        });
    family.assertAgreement();
  }

  private static boolean isScalar(NDArray a, fnp.ndarray.Index[] items) {
    try {
      return a.get(items).ndim() == 0;
    } catch (ArrayException _) {
      return false;
    }
  }

  /// Values for which the C cast is defined, over the whole range of both dtypes.
  private static NDArray convertible(RandomGenerator random, DType from, DType to) {
    var array = NDArray.empty(from, 3, 100);
    var flat = array.reshape(-1);
    for (long i = 0; i < array.size(); i++) {
      switch (from.kind()) {
        case BOOLEAN -> flat.setBoolean(random.nextBoolean(), i);
        case SIGNED, UNSIGNED, TIMEDELTA, DATETIME ->
            flat.setLong(random.nextLong() >> random.nextInt(64), i);
        case FLOATING -> flat.setDouble(fraction(random, to), i);
        case COMPLEX -> flat.setItem(new Complex(fraction(random, to), fraction(random, to)), i);
      }
    }
    return array;
  }

  private static double fraction(RandomGenerator random, DType to) {
    return switch (to.kind()) {
      case FLOATING, COMPLEX, BOOLEAN ->
          random.nextInt(10) == 0
              ? Double.longBitsToDouble(random.nextLong())
              : random.nextGaussian() * Math.pow(10, random.nextInt(-50, 50));
      case SIGNED -> random.nextDouble(-1, 1) * Math.scalb(1.0, 8 * to.itemsize() - 1);
      case TIMEDELTA, DATETIME -> random.nextInt(-1000, 1000);
      case BYTES, TEXT, VOID, OBJECT, STRING -> throw new AssertionError(to + " is no number");
      case UNSIGNED -> random.nextDouble() * Math.scalb(1.0, 8 * to.itemsize()) * 0.999;
    };
  }

  /// A value that most often fits the selection: one element, the last axes, or all of it.
  private static NDArray fitting(RandomGenerator random, NDArray a, RandomIndex index) {
    var other = random.nextBoolean() ? a.dtype() : castable(random, a.dtype());
    // Complex numbers go into real arrays by way of `astype` only.
    var dtype = other.kind() == Kind.COMPLEX ? a.dtype() : other;
    var legal = selected(a, index);
    var shape = legal.orElse(new long[0]);
    var from = random.nextInt(4) == 0 ? 0 : random.nextInt(shape.length + 1);
    var chosen = java.util.Arrays.copyOfRange(shape, from, shape.length);
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = random.nextInt(5) == 0 ? 1 : chosen[i];
    }
    // Of two mistakes either may be found first, so an index out of bounds gets a value that fits.
    if (legal.isPresent() && random.nextInt(15) == 0) {
      chosen = new long[] {random.nextInt(4)};
    }
    var value = Fixtures.array(random, dtype, chosen);
    return dtype.kind().isInexact() && !a.dtype().kind().isInexact()
        ? Fixtures.array(random, DType.INT8, chosen).astype(dtype)
        : value;
  }

  private static DType castable(RandomGenerator random, DType to) {
    var dtype = Fixtures.dtype(random);
    return to.kind() == Kind.UNSIGNED ? DType.UINT8 : dtype;
  }

  private static Optional<long[]> selected(NDArray a, RandomIndex index) {
    try {
      return Optional.of(a.get(index.items()).shape().toArray());
    } catch (ArrayException _) {
      return Optional.empty();
    }
  }
}
