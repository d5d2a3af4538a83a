package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// A random index, as Python text and as items here.
final class RandomIndex {
  private final List<String> texts = new ArrayList<>();
  private final List<Index> items = new ArrayList<>();
  private final Map<String, NDArray> arrays = new HashMap<>();
  private final RandomGenerator random;

  /// Whether position arrays are walked in C order: which of several values for one place stays is
  /// decided by the order in memory, which NumPy leaves open.
  private final boolean ordered;

  private RandomIndex(RandomGenerator random, boolean ordered) {
    this.random = random;
    this.ordered = ordered;
  }

  static RandomIndex ordered(RandomGenerator random, NDArray array) {
    return new RandomIndex(random, true).choose(array, true);
  }

  static RandomIndex basic(RandomGenerator random, NDArray array) {
    return new RandomIndex(random, false).choose(array, false);
  }

  static RandomIndex advanced(RandomGenerator random, NDArray array) {
    return new RandomIndex(random, false).choose(array, true);
  }

  String text() {
    return texts.isEmpty() ? "()" : String.join(", ", texts) + ",";
  }

  Index[] items() {
    return items.toArray(Index[]::new);
  }

  /// Whether exactly one array is part of the index.
  boolean hasOneArray() {
    return arrays.size() == 1;
  }

  /// The masks and position arrays, by the names they have in the text, and `a`.
  Map<String, NDArray> arrays(NDArray a) {
    var all = new HashMap<>(arrays);
    all.put("a", a);
    return all;
  }

  private RandomIndex choose(NDArray array, boolean withArrays) {
    var pickedShape = Fixtures.shape(random, 2);
    var ellipsis = false;
    int axis = 0;
    var end = array.ndim() + (random.nextInt(12) == 0 ? 1 : 0);
    while (axis < end && random.nextInt(8) != 0) {
      var kind = random.nextInt(withArrays ? 11 : 7);
      if (kind == 0 && (!ellipsis || random.nextInt(10) == 0)) {
        add("...", Index.ELLIPSIS);
        ellipsis = true;
        axis += random.nextInt(end - axis + 1);
      } else if (kind == 1) {
        add("None", Index.NEW_AXIS);
      } else if (kind < 4) {
        at(length(array, axis++));
      } else if (kind < 7) {
        slice(length(array, axis++));
      } else if (kind < 10) {
        positions(length(array, axis++), pickedShape);
      } else {
        axis += mask(array, axis);
      }
    }
    return this;
  }

  private static long length(NDArray array, int axis) {
    return axis < array.ndim() ? array.shape(axis) : 3;
  }

  private void add(String text, Index item) {
    texts.add(text);
    items.add(item);
  }

  private long position(long length) {
    return random.nextInt(25) == 0 || length == 0
        ? random.nextLong(-length - 2, length + 3)
        : random.nextLong(-length, length);
  }

  private void at(long length) {
    var at = position(length);
    add("" + at, Index.at(at));
  }

  private void slice(long length) {
    long start = random.nextInt(3) == 0 ? Index.NONE : random.nextLong(-length - 2, length + 3);
    long stop = random.nextInt(3) == 0 ? Index.NONE : random.nextLong(-length - 2, length + 3);
    long step = random.nextInt(3) == 0 ? random.nextInt(1, 5) * (random.nextBoolean() ? 1 : -1) : 1;
    add("%s:%s:%d".formatted(open(start), open(stop), step), Index.slice(start, stop, step));
  }

  private static String open(long bound) {
    return bound == Index.NONE ? "" : "" + bound;
  }

  private void positions(long length, long[] shape) {
    var dtype = List.of(DType.INT64, DType.INT64, DType.INT8, DType.UINT16).get(random.nextInt(4));
    var chosen = random.nextInt(4) == 0 ? new long[] {random.nextInt(1, 4)} : shape;
    var where = NDArray.empty(DType.INT64, chosen);
    var flat = where.reshape(-1);
    for (long i = 0; i < flat.size(); i++) {
      var at = position(length);
      flat.setLong(dtype == DType.UINT16 ? Math.abs(at) % Math.max(length, 1) : at, i);
    }
    var name = "i" + arrays.size();
    var view = ordered ? where.to(dtype) : Fixtures.view(random, where.to(dtype));
    arrays.put(name, view);
    add(name, Index.of(view));
  }

  private int mask(NDArray array, int axis) {
    var n = Math.min(random.nextInt(3), Math.max(0, array.ndim() - axis));
    var shape = new long[n];
    for (int i = 0; i < n; i++) {
      var length = array.shape(axis + i);
      shape[i] = random.nextInt(30) == 0 ? random.nextLong(length + 2) : length;
    }
    var where = Fixtures.array(random, DType.BOOL, shape);
    var name = "m" + arrays.size();
    arrays.put(name, where);
    add(name, Index.of(where));
    return n;
  }
}
