package fnp.ndarray.iterate;

import fnp.ndarray.NDArray;
import java.util.TreeMap;

/// Whether two arrays have a byte in common, exactly: an equation in whole numbers with bounds, one
/// unknown per axis, solved by search with greatest common divisors to cut it short.
///
/// @source NumPy 2.4, `mem_overlap.c`: "Bounded Diophantine equations"
public final class SharedMemory {
  private final long[] factors;
  private final long[] most;

  /// The greatest common divisor of the factors from each on.
  private final long[] divisors;

  /// What the factors from each on can reach.
  private final long[] reach;

  private final long workMax;
  private long work;

  private SharedMemory(TreeMap<Long, Long> terms, long workMax) {
    var n = terms.size();
    this.factors = new long[n];
    this.most = new long[n];
    this.divisors = new long[n + 1];
    this.reach = new long[n + 1];
    this.workMax = workMax;
    int at = 0;
    for (var term : terms.descendingMap().entrySet()) {
      factors[at] = term.getKey();
      most[at++] = term.getValue();
    }
    for (int i = n - 1; i >= 0; i--) {
      divisors[i] = gcd(factors[i], divisors[i + 1]);
      reach[i] = Math.addExact(reach[i + 1], Math.multiplyExact(factors[i], most[i]));
    }
  }

  /// Whether two arrays have a byte in common.
  ///
  /// @param workMax how many combinations may be tried; negative for any number
  /// @throws IllegalStateException if that is not enough to tell
  /// @numpy `numpy.shares_memory`
  public static boolean isShared(NDArray a, NDArray b, long workMax) {
    if (!a.mayShareMemory(b)) {
      return false;
    }
    var terms = new TreeMap<Long, Long>();
    addTerms(terms, a);
    addTerms(terms, b);
    var wanted = b.address() + b.layout().high() - 1 - (a.address() + a.layout().low());
    return new SharedMemory(terms, workMax).search(0, wanted);
  }

  private static void addTerms(TreeMap<Long, Long> terms, NDArray a) {
    for (int axis = 0; axis < a.ndim(); axis++) {
      var step = Math.abs(a.stride(axis));
      if (step > 0 && a.shape(axis) > 1) {
        terms.merge(step, a.shape(axis) - 1, Long::sum);
      }
    }
    if (a.itemsize() > 1) {
      terms.merge(1L, a.itemsize() - 1L, Long::sum);
    }
  }

  /// Whether the factors from one on, each at most so many times, add up to a number.
  private boolean search(int from, long wanted) {
    if (wanted < 0 || wanted > reach[from]) {
      return false;
    }
    if (wanted == 0) {
      return true;
    }
    if (from == factors.length || wanted % divisors[from] != 0) {
      return false;
    }
    if (from == factors.length - 1) {
      return wanted / factors[from] <= most[from];
    }
    var times = Math.min(most[from], wanted / factors[from]);
    for (; times >= 0; times--) {
      if (workMax >= 0 && ++work > workMax) {
        throw new IllegalStateException(
            "more than %d combinations were tried to tell whether memory is shared; allow more"
                .formatted(workMax));
      }
      var rest = wanted - times * factors[from];
      if (rest > reach[from + 1]) {
        return false;
      }
      if (search(from + 1, rest)) {
        return true;
      }
    }
    return false;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
