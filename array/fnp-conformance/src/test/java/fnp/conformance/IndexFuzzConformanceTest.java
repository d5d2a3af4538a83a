package fnp.conformance;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.ArrayException;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Scans;
import fnp.ufunc.Ufuncs;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Random index expressions of every form, read, written, added to and assigned from the array
/// itself: elements, shapes, strides, views and the kinds of errors.
///
/// `-Dheavy=true` runs 100,000 of them.
@NeedsOracle
@Tag("heavy")
class IndexFuzzConformanceTest {
  private static final int USUAL = 4_000;
  private static final int HEAVY = 100_000;
  private static final int BATCH = 200;

  @Test
  void random_index_expressions_do_what_numpy_does() {
    var family = ParityReport.family("random index expressions");
    var batch = new Batch(family, BATCH);
    Seeds.forEach(Seeds.count(USUAL, HEAVY), random -> add(random, batch));
    batch.flush();
    family.assertAgreement();
  }

  private static void add(RandomGenerator random, Batch batch) {
    var a = Fixtures.view(random);
    switch (random.nextInt(5)) {
      case 0 -> read(batch, a, RandomIndex.basic(random, a));
      case 1 -> read(batch, a, RandomIndex.advanced(random, a));
      case 2 -> write(random, batch, a);
      case 3 -> addAt(random, batch, a);
      default -> fromItself(random, batch, a);
    }
  }

  private static void read(Batch batch, NDArray a, RandomIndex index) {
    var arrays = index.arrays(a);
    var view = arrays.size() == 1;
    batch.add("r = a[%s]".formatted(index.text()), arrays, view, () -> a.get(index.items()));
  }

  private static void write(RandomGenerator random, Batch batch, NDArray a) {
    var index = RandomIndex.ordered(random, a);
    var value = fitting(random, a, index);
    var arrays = index.arrays(a);
    arrays.put("v", value);
    batch.add(
        "a[%s] = v; r = a".formatted(index.text()),
        arrays,
        false,
        () -> {
          a.set(value, index.items());
          return a;
        });
  }

  /// Repeated positions count each time.
  private static void addAt(RandomGenerator random, Batch batch, NDArray viewed) {
    var a = viewed.dtype().kind() == Kind.BOOLEAN ? viewed.astype(DType.INT16) : viewed;
    var index = RandomIndex.ordered(random, a);
    var fitting = fitting(random, a, index);
    var value = isReadBeyond(a, index, fitting) ? fitting.reshape(-1).get(Index.at(0)) : fitting;
    var arrays = index.arrays(a);
    arrays.put("v", value);
    batch.add(
        "np.add.at(a, np.s_[%s], v); r = a".formatted(index.text()),
        arrays,
        false,
        () -> {
          Scans.at(Ufuncs.ADD, a, value, index.items());
          return a;
        });
  }

  /// NumPy 2.4 does not stretch a value with axes where one array picks positions of the only axis:
  /// it walks on and adds whatever lies behind the value in memory. Only these cases are left out.
  private static boolean isReadBeyond(NDArray a, RandomIndex index, NDArray value) {
    return a.ndim() == 1
        && index.hasOneArray()
        && value.ndim() > 0
        && value.size() > 0
        && value.size() < selected(a, index).map(IndexFuzzConformanceTest::product).orElse(0L);
  }

  private static long product(long[] shape) {
    return Arrays.stream(shape).reduce(1, (x, y) -> x * y);
  }

  /// `a[1:] = a[:-1]` and the like, where source and target overlap.
  private static void fromItself(RandomGenerator random, Batch batch, NDArray a) {
    var target = RandomIndex.basic(random, a);
    var source = random.nextBoolean() ? target : RandomIndex.basic(random, a);
    var back = random.nextInt(3) == 0;
    batch.add(
        "a[%s] = a[%s]%s; r = a".formatted(target.text(), source.text(), back ? "[..., ::-1]" : ""),
        Map.of("a", a),
        false,
        () -> {
          var value = a.get(source.items());
          a.set(back ? value.get(Index.ELLIPSIS, Index.step(-1)) : value, target.items());
          return a;
        });
  }

  /// A value that most often fits the selection: all of it, its last axes or one element.
  private static NDArray fitting(RandomGenerator random, NDArray a, RandomIndex index) {
    var shape = selected(a, index).orElse(new long[0]);
    var from = random.nextInt(4) == 0 ? 0 : random.nextInt(shape.length + 1);
    var chosen = Arrays.copyOfRange(shape, from, shape.length);
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = random.nextInt(6) == 0 ? 1 : chosen[i];
    }
    return Fixtures.array(random, a.dtype(), chosen);
  }

  private static Optional<long[]> selected(NDArray a, RandomIndex index) {
    try {
      return Optional.of(a.get(index.items()).shape().toArray());
    } catch (ArrayException _) {
      return Optional.empty();
    }
  }
}
