package fnp.fft;

import fnp.fft.simd.Pass;
import fnp.fft.simd.Passes;
import fnp.fft.simd.Stage;
import fnp.ndarray.Memory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/// A transform in passes with small factors, for lengths that have no other ones; or several
/// transforms at once, whose elements take turns in memory.
final class Stockham implements Plan {
  /// The greatest prime factor.
  static final long FACTOR_MAX = 13;

  /// From here on memory is slower than the passes, so that fewer ones count more than that radix 8
  /// has not enough registers (measured per element of 1024: radix 4 0.31 ns, radix 8 0.61 ns; in
  /// float32 0.17 and 0.60 ns).
  private static final long WIDE_MIN = 1 << 15;

  /// Room for the results of one butterfly in the longest registers.
  private static final long BUTTERFLY_BYTES = FACTOR_MAX * 64;

  private final long length;
  private final long bytes;
  private final Table table;
  private final List<Step> steps = new ArrayList<>();
  private final boolean float64;

  /// @param rest the same pass over the numbers that are left when registers are full
  private record Step(Pass pass, List<Stage> stages) {}

  /// @param lanes how many transforms at once
  Stockham(long length, boolean float64, long lanes) {
    this.length = length;
    this.float64 = float64;
    this.bytes = length * lanes * (float64 ? 16 : 8);
    this.table = new Table(float64, Math.max(1, 2 * length + 64));
    var roots = new Roots(length);
    long left = length;
    long stride = lanes;
    for (var radix : radices(length)) {
      left /= radix;
      steps.add(step(radix, left, stride, roots));
      stride *= radix;
    }
  }

  /// Whether all prime factors are small.
  static boolean fits(long length) {
    long left = length;
    for (int factor = 2; factor <= FACTOR_MAX; factor++) {
      while (left % factor == 0) {
        left /= factor;
      }
    }
    return left == 1;
  }

  /// The factors, in the order of the passes.
  static List<Integer> radices(long length) {
    var radices = new ArrayList<Integer>();
    long left = length;
    if (left % 4 == 0) {
      radices.add(4);
      left /= 4;
    }
    for (int radix : new int[] {8, 4, 2, 3, 5, 7, 11, 13}) {
      var isAvoided = radix == 8 && (length < WIDE_MIN || (left % 16 == 0 && left % 32 != 0));
      while (left % radix == 0 && !isAvoided) {
        radices.add(radix);
        left /= radix;
      }
    }
    return radices;
  }

  private Step step(int radix, long groups, long stride, Roots roots) {
    var itemsize = float64 ? 16 : 8;
    if (stride == 1 && !float64) {
      return across(radix, groups, roots);
    }
    var twiddles = table.end();
    for (long p = 1; p < groups; p++) {
      for (int k = 1; k < radix; k++) {
        root(roots, p * k * stride(radix, groups));
      }
    }
    var form = Passes.form(radix, float64, false, stride);
    var end = stride * itemsize;
    var stage = new Stage(twiddles, groups, end, 0, end);
    return new Step(Kernels.of(form), whole(stage, form.bytes()));
  }

  /// The power of the root of the whole length that a pass's own root is.
  private long stride(int radix, long groups) {
    return length / (radix * groups);
  }

  private Step across(int radix, long groups, Roots roots) {
    var twiddles = table.end();
    for (int k = 1; k < radix; k++) {
      for (long p = 0; p < groups; p++) {
        root(roots, p * k);
      }
    }
    var form = Passes.form(radix, float64, true, groups);
    var itemsize = float64 ? 16 : 8;
    var stage = new Stage(twiddles, groups, itemsize, 0, groups * itemsize);
    return new Step(Kernels.of(form), whole(stage, form.bytes()));
  }

  private void root(Roots roots, long power) {
    table.add(roots.real(power), roots.imag(power));
  }

  /// Whole registers; the last one may compute some results twice.
  private static List<Stage> whole(Stage stage, int register) {
    var rest = stage.to() % register;
    return rest == 0
        ? List.of(stage)
        : List.of(
            stage.within(0, stage.to() - rest), stage.within(stage.to() - register, stage.to()));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long scratchBytes() {
    return bytes + BUTTERFLY_BYTES;
  }

  @Override
  public long tableBytes() {
    return table.bytes();
  }

  @Override
  public void run(long source, long target, long scratch, double sign) {
    if (steps.isEmpty()) {
      Memory.copy(source, target, bytes);
      return;
    }
    var from = source;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      var to = (steps.size() - i) % 2 == 1 ? target : scratch;
      for (var stage : step.stages) {
        step.pass.run(stage, from, to, scratch + bytes, sign);
      }
      from = to;
    }
    Reference.reachabilityFence(table);
  }
}
