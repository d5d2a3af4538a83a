package fnp.fft;

import fnp.dtype.DType;
import fnp.fft.simd.Passes;
import fnp.fft.simd.Passes.Form;
import fnp.fft.simd.Stage;
import fnp.ndarray.Memory;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How real numbers of one length are transformed: as complex numbers of half the length, or if
/// that is odd, as complex numbers.
final class RealPlan {
  private static final int TABLES_MAX = 32;

  /// Fewer numbers than this are not worth long registers.
  private static final long SHORT = 16;

  private static final Map<Key, Table> ROOTS = new ConcurrentHashMap<>();

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
    this.roots = isEven() ? roots(length, float64) : new Table(true, 1);
  }

  static RealPlan of(long length, boolean float64) {
    return new RealPlan(length, float64);
  }

  /// A quarter of the roots, times `-i`.
  private static Table roots(long length, boolean float64) {
    var key = new Key(length, float64);
    var known = ROOTS.get(key);
    if (known != null) {
      return known;
    }
    var roots = new Roots(length);
    var table = new Table(float64, length / 4 + 1);
    for (long k = 0; k <= length / 4; k++) {
      table.add(roots.imag(k), -roots.real(k));
    }
    if (ROOTS.size() >= TABLES_MAX) {
      ROOTS.clear();
    }
    ROOTS.put(key, table);
    return table;
  }

  private record Key(long length, boolean float64) {}

  /// The pass between the two transforms.
  private void mirror(long source, long target, double sign) {
    var half = length / 2;
    var size = type.itemsize();
    long next = 1;
    var form = Passes.form(0, float64, true, half >= SHORT ? SHORT : 1);
    var count = form.bytes() / size;
    // The registers from both ends must not meet: the pass may be in place.
    if (half + 2 - 2 * count > 2) {
      next += ((half + 1 - 2 * count) / 2 + count - 1) / count * count;
      pass(form, source, target, sign, 1, next);
    }
    pass(form.scalar(), source, target, sign, next, half / 2 + 1);
    Reference.reachabilityFence(roots);
  }

  private void pass(Form form, long source, long target, double sign, long from, long to) {
    var size = type.itemsize();
    var stage = new Stage(roots.start(), 1, length / 2 * size, from * size, to * size);
    Kernels.of(form).run(stage, source, target, 0, sign);
  }

  private double imag(long at) {
    return real(at + type.itemsize() / 2);
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
      var sum = real(target) + imag(target);
      var difference = real(target) - imag(target);
      mirror(target, target, 1);
      Table.set(target, float64, sum, 0);
      Table.set(target + length / 2 * type.itemsize(), float64, difference, 0);
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
      var first = real(source);
      var last = real(source + length / 2 * size);
      mirror(source, scratch, -1);
      Table.set(scratch, float64, first + last, first - last);
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
}
