package fnp.fft;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How real numbers of one length are transformed: as complex numbers of half the length, or if
/// that is odd, as complex numbers.
final class RealPlan {
  private static final int TABLES_MAX = 32;
  private static final Map<Long, Table> ROOTS = new ConcurrentHashMap<>();

  private final long length;
  private final boolean float64;
  private final Plan plan;
  private final Table roots;
  private final DType type;

  private RealPlan(long length, boolean float64) {
    this.length = length;
    this.float64 = float64;
    this.type = float64 ? DType.COMPLEX128 : DType.COMPLEX64;
    this.plan = Plans.of(isEven() ? length / 2 : length, float64);
    this.roots = isEven() ? roots(length) : new Table(true, 1);
  }

  static RealPlan of(long length, boolean float64) {
    return new RealPlan(length, float64);
  }

  /// A quarter of the roots.
  private static Table roots(long length) {
    var known = ROOTS.get(length);
    if (known != null) {
      return known;
    }
    var roots = new Roots(length);
    var table = new Table(true, length / 4 + 1);
    for (long k = 0; k <= length / 4; k++) {
      table.add(roots.real(k), roots.imag(k));
    }
    if (ROOTS.size() >= TABLES_MAX) {
      ROOTS.clear();
    }
    ROOTS.put(length, table);
    return table;
  }

  private boolean isEven() {
    return length % 2 == 0;
  }

  long scratchBytes() {
    return plan.scratchBytes() + 2 * length * type.itemsize();
  }

  /// From real numbers to `length / 2 + 1` complex ones.
  void forward(long source, long target, long scratch) {
    if (isEven()) {
      plan.run(source, target, scratch, 1);
      half().split(target, length / 2, roots.start());
      Reference.reachabilityFence(roots);
    } else {
      var part = type.itemsize() / 2;
      for (long i = 0; i < length; i++) {
        var at = source + i * part;
        var value = float64 ? Memory.getDouble(at) : Memory.getFloat(at);
        Table.set(scratch + i * type.itemsize(), float64, value, 0);
      }
      var results = scratch + length * type.itemsize();
      plan.run(scratch, results, results + length * type.itemsize(), 1);
      Memory.copy(results, target, (length / 2 + 1) * type.itemsize());
    }
  }

  /// From `length / 2 + 1` complex numbers to real ones, times the factor.
  void backward(long source, long target, long scratch, double factor) {
    var size = type.itemsize();
    if (isEven()) {
      half().join(source, scratch, length / 2, roots.start());
      Reference.reachabilityFence(roots);
      plan.run(scratch, target, scratch + length * size, -1);
      Kernels.scale(type, target, length / 2, factor);
      return;
    }
    Table.set(scratch, float64, real(source), 0);
    for (long k = 1; k <= length / 2; k++) {
      var re = real(source + k * size);
      var im = real(source + k * size + size / 2);
      Table.set(scratch + k * size, float64, re, im);
      Table.set(scratch + (length - k) * size, float64, re, -im);
    }
    var results = scratch + length * size;
    plan.run(scratch, results, results + length * size, -1);
    for (long i = 0; i < length; i++) {
      var value = real(results + i * size) * factor;
      if (float64) {
        Memory.setDouble(target + i * 8, value);
      } else {
        Memory.setFloat(target + i * 4, (float) value);
      }
    }
  }

  private double real(long at) {
    return float64 ? Memory.getDouble(at) : Memory.getFloat(at);
  }

  private HalfLength half() {
    return float64 ? HalfLength.FLOAT64 : HalfLength.FLOAT32;
  }
}
