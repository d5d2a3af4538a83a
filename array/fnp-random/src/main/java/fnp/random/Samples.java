package fnp.random;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.RandomException;
import fnp.ufunc.Selections;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;

/// Choices from a population.
///
/// @numpy `Generator.choice` and `RandomState.choice`, 2.4
final class Samples {
  private static final double SUM_TOLERANCE = Math.sqrt(Math.ulp(1.0));
  private static final long LARGE = 10_000;

  private Samples() {}

  static byte[] bytes(BitGenerator bits, int length) {
    if (length < 0) {
      throw RandomException.value("%d bytes were asked for; ask for 0 or more", length);
    }
    var result = new byte[length];
    for (int i = 0; i < length; i += 4) {
      var word = bits.nextInt();
      for (int k = i; k < Math.min(length, i + 4); k++) {
        result[k] = (byte) (word >>> 8 * (k - i));
      }
    }
    return result;
  }

  static NDArray choice(BitGenerator bits, Population from, long... size) {
    var shape = checked(from, size);
    if (from.replacement()) {
      return taken(
          from,
          from.weights().isPresent()
              ? weighted(bits, from, shape)
              : IntegerDraws.of(bits, false, IntegerRange.below(from.count()), size));
    }
    if (from.weights().isPresent()) {
      return taken(from, weightedOnce(bits, from, shape));
    }
    var cutoff = from.shuffled() ? 50 : 20;
    var isTail = from.count() > LARGE && shape.size() > from.count() / cutoff;
    var chosen = isTail ? tail(bits, from, shape) : floyd(bits, from, shape);
    return taken(from, chosen.reshape(size));
  }

  static NDArray legacyChoice(BitGenerator bits, Population from, long... size) {
    var shape = checked(from, size);
    if (from.replacement()) {
      return taken(
          from,
          from.weights().isPresent()
              ? weighted(bits, from, shape)
              : IntegerDraws.of(bits, true, IntegerRange.below(from.count()), size));
    }
    if (from.weights().isPresent()) {
      return taken(from, weightedOnce(bits, from, shape));
    }
    var all = new Shuffle(bits).range(from.count());
    return taken(from, all.get(Index.to(shape.size())).copy().reshape(size));
  }

  private static NDArray taken(Population from, NDArray chosen) {
    return from.array().isEmpty()
        ? chosen
        : Selections.take(from.array().get(), chosen, from.axis());
  }

  private static Shape checked(Population from, long... size) {
    var shape = Draws.checked(size);
    if (from.count() <= 0 && shape.size() > 0) {
      throw RandomException.value(
          from.array().isPresent()
              ? "the population is empty: a cannot be empty unless no samples are taken"
              : "the population has %d members: a must be a positive integer unless no samples"
                  + " are taken",
          from.count());
    }
    from.weights().ifPresent(weights -> check(weights, from.count()));
    if (!from.replacement() && shape.size() > Math.max(0, from.count())) {
      throw RandomException.value(
          "%d of %d were asked for: Cannot take a larger sample than population when replace is"
              + " False",
          shape.size(), from.count());
    }
    return shape;
  }

  private static void check(NDArray weights, long count) {
    if (weights.ndim() != 1) {
      throw RandomException.value("p has shape %s; p must be 1-dimensional", weights.shape());
    }
    if (weights.size() != count) {
      throw RandomException.value(
          "p has %d elements for a population of %d; a and p must have same size",
          weights.size(), count);
    }
    var p = weights.toDoubleArray();
    var sum = 0.0;
    var lost = 0.0;
    for (var weight : p) {
      // Kahan's sum
      var next = weight - lost;
      var total = sum + next;
      lost = total - sum - next;
      sum = total;
    }
    if (Double.isNaN(sum)) {
      throw RandomException.value("p adds up to NaN: Probabilities contain NaN");
    }
    if (Arrays.stream(p).anyMatch(weight -> weight < 0)) {
      throw RandomException.value("an element of p < 0: Probabilities are not non-negative");
    }
    if (Math.abs(sum - 1.0) > SUM_TOLERANCE) {
      throw RandomException.value("p adds up to %s: Probabilities do not sum to 1", sum);
    }
  }

  /// The running sums, divided by the last.
  private static double[] cumulative(double... p) {
    var sums = p.clone();
    var sum = 0.0;
    for (int i = 0; i < p.length; i++) {
      sum = i == 0 ? p[0] : sum + p[i];
      sums[i] = sum;
    }
    for (int i = 0; i < p.length; i++) {
      sums[i] /= sum;
    }
    return sums;
  }

  /// How many sums are not above a number.
  private static int place(double[] sums, double x) {
    int low = 0;
    int high = sums.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sums[middle] <= x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static NDArray weighted(BitGenerator bits, Population from, Shape shape) {
    var sums = cumulative(from.weights().orElseThrow().toDoubleArray());
    var chosen = NDArray.empty(DType.INT64, shape);
    for (long i = 0; i < chosen.size(); i++) {
      Memory.setLong(chosen.address() + 8 * i, place(sums, bits.nextDouble()));
    }
    Reference.reachabilityFence(chosen);
    return chosen;
  }

  /// Chooses as many as are missing, keeps the first of equal ones, and tries again without them.
  private static NDArray weightedOnce(BitGenerator bits, Population from, Shape shape) {
    var p = from.weights().orElseThrow().toDoubleArray();
    if (Arrays.stream(p).filter(weight -> weight > 0).count() < shape.size()) {
      throw RandomException.value(
          "%d different ones were asked for: Fewer non-zero entries in p than size", shape.size());
    }
    var chosen = NDArray.empty(DType.INT64, shape);
    var seen = new BitSet(p.length);
    long found = 0;
    while (found < shape.size()) {
      var sums = cumulative(p);
      for (long missing = shape.size() - found; missing > 0; missing--) {
        var place = place(sums, bits.nextDouble());
        if (!seen.get(place)) {
          seen.set(place);
          Memory.setLong(chosen.address() + 8 * found++, place);
        }
      }
      seen.stream().forEach(place -> p[place] = 0);
    }
    Reference.reachabilityFence(chosen);
    return chosen;
  }

  /// Shuffles the end of all numbers.
  private static NDArray tail(BitGenerator bits, Population from, Shape shape) {
    var all = Shuffle.numbers(from.count());
    var start = from.count() - shape.size();
    new Shuffle(bits).tail(all.address(), from.count(), Math.max(start, 1));
    return all.get(Index.from(start)).copy();
  }

  /// @source Floyd, in Bentley, "Programming Pearls: A Sample of Brilliance", 1987
  private static NDArray floyd(BitGenerator bits, Population from, Shape shape) {
    var size = shape.size();
    var chosen = NDArray.empty(DType.INT64, size);
    var seen = new HashSet<Long>();
    for (long j = from.count() - size; j < from.count(); j++) {
      var drawn = BoundedIntegers.wide(bits, j, false);
      var one = seen.add(drawn) ? drawn : j;
      seen.add(one);
      Memory.setLong(chosen.address() + 8 * (j - from.count() + size), one);
    }
    if (from.shuffled()) {
      new Shuffle(bits).tail(chosen.address(), size, 1);
    }
    Reference.reachabilityFence(chosen);
    return chosen;
  }
}
