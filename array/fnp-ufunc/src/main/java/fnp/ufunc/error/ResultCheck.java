package fnp.ufunc.error;

import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.RareDivisors;
import java.util.Set;

/// Notices floating-point errors in what one loop of a function writes.
///
/// [#isSuspicious] is asked after every run and is cheap; where it is true, [#find] compares
/// operands with results. Loops that cannot go wrong share [#NONE].
public final class ResultCheck {
  /// Of loops that cannot go wrong.
  public static final ResultCheck NONE =
      new ResultCheck(Mode.NONE, ErrorRule.SMOOTH, new Types(0, 0, 0), new PairwiseSum.Float64());

  /// Elements of results that are scanned while they are in the cache.
  public static final long BLOCK = 4096;

  /// From this many elements on reading the processor's flags is cheaper than a scan.
  private static final long FLAGS_MIN = 48;

  /// Functions that the processor computes by one instruction.
  private static final Set<String> INSTRUCTIONS =
      Set.of("add", "subtract", "multiply", "divide", "sqrt", "square", "reciprocal");

  /// Functions of whole numbers that have no result for a divisor of 0.
  private static final Set<String> DIVIDING = Set.of("divide", "floor_divide", "remainder", "fmod");

  /// From this many results on they are added by vectors.
  private static final long DENSE_MIN = 512;

  private static final PairwiseSum.Leaf DOUBLES = new PairwiseSum.Float64();
  private static final PairwiseSum.Leaf FLOATS = new PairwiseSum.Float32();
  private static final PairwiseSum.Leaf HALVES = new PairwiseSum.Float16();

  private enum Mode {
    NONE,
    FLAGS,
    SCAN,
    DIVISOR
  }

  private final Mode mode;
  private final ErrorRule rule;
  private final int left;
  private final int right;
  private final int result;
  private final PairwiseSum.Leaf dense;

  private ResultCheck(Mode mode, ErrorRule rule, Types types, PairwiseSum.Leaf dense) {
    this.mode = mode;
    this.rule = rule;
    this.left = types.left;
    this.right = types.right;
    this.result = types.result;
    this.dense = dense;
  }

  /// Element codes of a loop; of functions of one operand `right` is `left`.
  public record Types(int left, int right, int result) {}

  /// The check for a loop of a function.
  ///
  /// @param dense adds results that lie side by side
  public static ResultCheck of(String name, Types types, PairwiseSum.Leaf dense) {
    var result = types.result;
    if (!ErrorRule.knows(name)) {
      return NONE;
    }
    var rule = ErrorRule.of(name);
    if (Element.isComplex(result)) {
      return new ResultCheck(Mode.SCAN, rule, types, dense);
    }
    if (!Element.isFloat(result)) {
      var divides = DIVIDING.contains(name) && !Element.isFloat(types.right);
      return divides ? new ResultCheck(Mode.DIVISOR, rule, types, dense) : NONE;
    }
    var plain = INSTRUCTIONS.contains(name) && result != Element.FLOAT16;
    return new ResultCheck(plain ? Mode.FLAGS : Mode.SCAN, rule, types, dense);
  }

  /// Whether there is nothing to notice.
  public boolean isNone() {
    return mode == Mode.NONE;
  }

  /// Whether long runs are to be done in blocks of [#BLOCK], each of them checked.
  public boolean isByBlocks() {
    return mode == Mode.SCAN;
  }

  /// Whether the processor's flags tell all about runs that overwrite their operands.
  public boolean isByFlags(long count) {
    return mode == Mode.FLAGS && count >= FLAGS_MIN && HardwareFlags.isReady();
  }

  /// Forgets what the processor has recorded.
  public static void clearFlags() {
    if (HardwareFlags.raised() != 0) {
      HardwareFlags.clear();
    }
  }

  /// What the processor has recorded since [#clearFlags].
  public static int takeFlags() {
    var found = HardwareFlags.raised();
    if (found != 0) {
      HardwareFlags.clear();
    }
    return ErrorState.isUnderWatched() ? found : found & ~ErrorKind.UNDER.bit();
  }

  /// Of the errors that the processor recorded during a run, those its results can hold: an
  /// overflow and a division by zero leave an infinity, an invalid operation a NaN. The virtual
  /// machine itself may have computed in this thread meanwhile.
  public int shown(int recorded, long z, long zStride, long count) {
    if (recorded == 0) {
      return 0;
    }
    int possible = ErrorKind.UNDER.bit();
    for (long i = 0; i < count; i++) {
      var value = Element.loadDouble(result, z + i * zStride);
      if (Double.isNaN(value)) {
        possible |= ErrorKind.INVALID.bit();
      } else if (Double.isInfinite(value)) {
        possible |= ErrorKind.OVER.bit() | ErrorKind.DIVIDE.bit();
      }
    }
    return recorded & possible;
  }

  /// Whether a run of results, which lie side by side and were just computed in this thread, may
  /// hold an error.
  public boolean isSuspicious(long z, long count) {
    return mode != Mode.NONE && looks(z, Element.size(result), count);
  }

  private boolean looks(long z, long zStride, long count) {
    if (mode == Mode.DIVISOR) {
      return RareDivisors.take();
    }
    if (mode == Mode.FLAGS && count >= FLAGS_MIN && HardwareFlags.isReady()) {
      return takeFlags() != 0;
    }
    return ErrorState.isUnderWatched() || !isFinite(z, zStride, count);
  }

  /// As [#isSuspicious] for results with a stride.
  public boolean isSuspicious(long z, long zStride, long count) {
    return mode != Mode.NONE && looks(z, zStride, count);
  }

  /// Whether some results of a reduction may hold an error, by the results alone.
  public boolean isSuspiciousReduction(long z, long count) {
    return mode != Mode.NONE && mode != Mode.DIVISOR && !isFinite(z, Element.size(result), count);
  }

  /// Whether all of some results are finite; a sum that overflows is taken for one that is not.
  private boolean isFinite(long z, long stride, long count) {
    var part = Element.isComplex(result) ? Element.part(result) : result;
    if (count >= DENSE_MIN && part == result && stride == Element.size(part)) {
      return Double.isFinite(PairwiseSum.sum(dense, z, stride, count));
    }
    var leaf =
        switch (part) {
          case Element.FLOAT64 -> DOUBLES;
          case Element.FLOAT32 -> FLOATS;
          default -> HALVES;
        };
    if (part == result) {
      return Double.isFinite(PairwiseSum.sum(leaf, z, stride, count));
    }
    var size = Element.size(part);
    return stride == 2L * size
        ? Double.isFinite(PairwiseSum.sum(leaf, z, size, 2 * count))
        : Double.isFinite(PairwiseSum.sum(leaf, z, stride, count))
            && Double.isFinite(PairwiseSum.sum(leaf, z + size, stride, count));
  }

  private boolean isSigned() {
    return left >= Element.INT8 && left <= Element.INT64;
  }

  /// The errors, as bits, of a run.
  public int find(long x, long xStride, long y, long yStride, long z, long zStride, long count) {
    int found = 0;
    for (long i = 0; i < count; i++) {
      found |= at(x + i * xStride, y + i * yStride, z + i * zStride);
    }
    return found;
  }

  /// The errors, as bits, of one result.
  public int at(long x, long y, long z) {
    if (mode == Mode.DIVISOR) {
      return ofIntegers(x, y);
    }
    if (Element.isComplex(result)) {
      return ofComplex(x, y, z);
    }
    var value = Element.loadDouble(result, z);
    if (Double.isFinite(value)) {
      return ErrorState.isUnderWatched() && isTiny(value) ? ofTiny(x, y, value) : 0;
    }
    return rule.errors(load(left, x), load(right, y), value);
  }

  private boolean isTiny(double value) {
    return Math.abs(value)
        < switch (result) {
          case Element.FLOAT64 -> Double.MIN_NORMAL;
          case Element.FLOAT32 -> Float.MIN_NORMAL;
          default -> 0x1p-14;
        };
  }

  private int ofTiny(long x, long y, double value) {
    return rule.isUnder(load(left, x), load(right, y), value) ? ErrorKind.UNDER.bit() : 0;
  }

  private int ofIntegers(long x, long y) {
    var divisor = Element.loadLong(right, y);
    if (divisor == 0) {
      return ErrorKind.DIVIDE.bit();
    }
    var least = -1L << (8 * Element.size(left) - 1);
    var overflows =
        divisor == -1
            && isSigned()
            && rule == ErrorRule.QUOTIENT
            && Element.loadLong(left, x) == least;
    return overflows ? ErrorKind.OVER.bit() : 0;
  }

  private int ofComplex(long x, long y, long z) {
    var value = Element.loadComplex(result, z);
    if (Double.isFinite(value.real()) && Double.isFinite(value.imag())) {
      return 0;
    }
    var a = size(left, x);
    var b = size(right, y);
    if (value.isNaN()) {
      return rule.errors(a, b, Double.NaN);
    }
    return rule.errors(a, b, Double.POSITIVE_INFINITY);
  }

  /// A number that is 0, finite, infinite or NaN as a complex one is; on the real axis itself.
  private static double size(int code, long address) {
    if (!Element.isComplex(code)) {
      return load(code, address);
    }
    var value = Element.loadComplex(code, address);
    return value.imag() == 0
        ? value.real()
        : value.isNaN()
            ? Double.NaN
            : Double.isFinite(value.real()) && Double.isFinite(value.imag())
                ? 0.5
                : Double.POSITIVE_INFINITY;
  }

  private static double load(int code, long address) {
    return Element.isFloat(code)
        ? Element.loadDouble(code, address)
        : Element.loadLong(code, address);
  }
}
