package fnp.random;

import fnp.dtype.DType;
import fnp.linalg.Products;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.RandomException;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// Distributions whose draws have several components, which lie along the last axis.
///
/// @numpy `Generator.multinomial`, `dirichlet` and others, 2.4
final class Vectors {
  private static final long URN_MAX = 1_000_000_000;
  private static final double STICK_MAX = 0.1;
  private static final double SUM_SLACK = 1e-12;

  private Vectors() {}

  private static long[] append(long[] shape, long last) {
    var result = Arrays.copyOf(shape, shape.length + 1);
    result[shape.length] = last;
    return result;
  }

  // ---- multinomial

  static NDArray multinomial(Binomial binomial, NDArray n, NDArray pvals, long... size) {
    var p = Argument.of(checkedPvals(pvals)).probability("pvals").array().orElseThrow();
    var k = p.shape(-1);
    var trials = Argument.whole(n).nonNegative("n");
    var rows = Shape.of(Arrays.copyOf(p.shape().toArray(), p.ndim() - 1));
    var shape = outer(n.shape().broadcast(rows), size);
    checkSums(p.contiguous(), k);
    var counts = NDArray.zeros(DType.INT64, append(shape.toArray(), k));
    var draws = n.to(DType.INT64).broadcastTo(shape).contiguous();
    var weights = p.broadcastTo(append(shape.toArray(), k)).contiguous();
    for (long row = 0; row < shape.size(); row++) {
      var left =
          trials.array().isEmpty() ? trials.whole() : Memory.getLong(draws.address() + 8 * row);
      categories(
          binomial, left, weights.address() + 8 * row * k, counts.address() + 8 * row * k, k);
    }
    Reference.reachabilityFence(draws);
    Reference.reachabilityFence(weights);
    Reference.reachabilityFence(counts);
    return counts;
  }

  private static NDArray checkedPvals(NDArray pvals) {
    if (pvals.ndim() == 0 || pvals.shape(-1) == 0) {
      throw RandomException.value(
          "pvals has shape %s; pvals must have at least 1 dimension and the last dimension of"
              + " pvals must be greater than 0",
          pvals.shape());
    }
    return pvals;
  }

  private static Shape outer(Shape parameters, long... size) {
    if (size.length == 0) {
      return parameters;
    }
    var wanted = Draws.checked(size);
    if (!wanted.broadcast(parameters).equals(wanted)) {
      throw RandomException.value(
          "size %s was asked for, but the parameters have shape %s; shape mismatch: objects cannot"
              + " be broadcast to a single shape",
          wanted, parameters);
    }
    return wanted;
  }

  private static void checkSums(NDArray p, long k) {
    for (long row = 0; row < p.size(); row += k) {
      double sum = 0;
      for (long i = row; i < row + k - 1; i++) {
        sum += Memory.getDouble(p.address() + 8 * i);
      }
      if (sum > 1.0 + SUM_SLACK) {
        throw RandomException.value(
            "the probabilities but the last add up to %s: sum(pvals[:-1]) > 1.0", sum);
      }
    }
    Reference.reachabilityFence(p);
  }

  /// Category after category, each a binomial draw from what is left.
  private static void categories(Binomial binomial, long n, long p, long counts, long k) {
    var left = n;
    var rest = 1.0;
    for (long j = 0; j < k - 1 && left > 0; j++) {
      var weight = Memory.getDouble(p + 8 * j);
      var count = binomial.next(left, weight / rest);
      Memory.setLong(counts + 8 * j, count);
      left -= count;
      rest -= weight;
    }
    if (left > 0) {
      Memory.setLong(counts + 8 * (k - 1), left);
    }
  }

  // ---- multivariate hypergeometric

  static NDArray hypergeometric(
      BitGenerator bits, NDArray colors, long nsample, UrnMethod method, long... size) {
    if (colors.ndim() != 1) {
      throw RandomException.value(
          "colors has shape %s; colors must be a one-dimensional sequence of nonnegative integers",
          colors.shape());
    }
    var members = colors.toLongArray();
    long total = 0;
    for (var color : members) {
      if (color < 0 || (method == UrnMethod.MARGINALS && color >= URN_MAX)) {
        throw RandomException.value(
            "colors has an element %d; colors must be nonnegative, and by marginals less than %d",
            color, URN_MAX);
      }
      total = Math.addExact(total, color);
    }
    if (method == UrnMethod.MARGINALS && total >= URN_MAX) {
      throw RandomException.value(
          "colors adds up to %d; When method is \"marginals\", sum(colors) must be less than %d",
          total, URN_MAX);
    }
    if (nsample < 0 || nsample > total) {
      throw RandomException.value(
          "a sample of %d from %d was asked for: %s",
          nsample, total, nsample < 0 ? "nsample must be nonnegative." : "nsample > sum(colors)");
    }
    var shape = append(Draws.checked(size).toArray(), members.length);
    var counts = NDArray.zeros(DType.INT64, shape);
    if (total > 0 && nsample > 0) {
      urns(bits, members, nsample > total / 2 ? total - nsample : nsample, method, counts);
      if (nsample > total / 2) {
        complement(members, counts);
      }
    }
    return counts;
  }

  private static void urns(
      BitGenerator bits, long[] colors, long sample, UrnMethod method, NDArray counts) {
    var total = Arrays.stream(colors).sum();
    var urn = method == UrnMethod.COUNT ? new long[0] : colors;
    var all = method == UrnMethod.COUNT ? members(colors, total) : new int[0];
    for (long row = 0; row < counts.size(); row += colors.length) {
      var address = counts.address() + 8 * row;
      switch (method) {
        case MARGINALS -> marginals(bits, urn, total, sample, address);
        case COUNT -> count(bits, all, sample, address);
      }
    }
    Reference.reachabilityFence(counts);
  }

  private static int[] members(long[] colors, long total) {
    var all = new int[Math.toIntExact(total)];
    int at = 0;
    for (int color = 0; color < colors.length; color++) {
      Arrays.fill(all, at, at + (int) colors[color], color);
      at += (int) colors[color];
    }
    return all;
  }

  private static void marginals(
      BitGenerator bits, long[] colors, long total, long sample, long counts) {
    var left = sample;
    var others = total;
    for (int j = 0; left > 0 && j + 1 < colors.length; j++) {
      others -= colors[j];
      var drawn = Hypergeometric.next(bits, colors[j], others, left);
      Memory.setLong(counts + 8L * j, drawn);
      left -= drawn;
    }
    if (left > 0) {
      Memory.setLong(counts + 8L * (colors.length - 1), left);
    }
  }

  private static void count(BitGenerator bits, int[] all, long sample, long counts) {
    for (int j = 0; j < sample; j++) {
      var k = j + (int) BoundedIntegers.interval(bits, all.length - j - 1L);
      var kept = all[k];
      all[k] = all[j];
      all[j] = kept;
    }
    for (int j = 0; j < sample; j++) {
      var address = counts + 8L * all[j];
      Memory.setLong(address, Memory.getLong(address) + 1);
    }
  }

  private static void complement(long[] colors, NDArray counts) {
    for (long i = 0; i < counts.size(); i++) {
      var address = counts.address() + 8 * i;
      Memory.setLong(address, colors[(int) (i % colors.length)] - Memory.getLong(address));
    }
    Reference.reachabilityFence(counts);
  }

  // ---- Dirichlet

  static NDArray dirichlet(Laws laws, NDArray alpha, long... size) {
    if (alpha.ndim() != 1) {
      throw RandomException.value("alpha has shape %s; it must have one axis", alpha.shape());
    }
    var weights = alpha.toDoubleArray();
    var isModern = laws instanceof ModernLaws;
    for (var weight : weights) {
      if (weight < 0 || (!isModern && weight == 0)) {
        throw RandomException.value(
            "alpha has an element %s: alpha %s 0", weight, isModern ? "<" : "<=");
      }
    }
    var result =
        NDArray.zeros(DType.FLOAT64, append(Draws.checked(size).toArray(), weights.length));
    var k = weights.length;
    var isSmall = isModern && k > 0 && Arrays.stream(weights).allMatch(x -> x < STICK_MAX);
    var after = isSmall ? sumsFromTheRight(weights) : weights;
    if (isSmall && after[0] == 0) {
      return result;
    }
    for (long row = 0; k > 0 && row < result.size(); row += k) {
      if (isSmall) {
        brokenStick(laws, weights, after, result.address() + 8 * row);
      } else {
        normalisedGammas(laws, weights, result.address() + 8 * row);
      }
    }
    Reference.reachabilityFence(result);
    return result;
  }

  private static double[] sumsFromTheRight(double[] weights) {
    var sums = new double[weights.length];
    double sum = 0;
    for (int j = weights.length - 1; j >= 0; j--) {
      sum += weights[j];
      sums[j] = sum;
    }
    return sums;
  }

  /// Gamma numbers of tiny shapes may all be 0; breaking a stick by beta numbers avoids them.
  private static void brokenStick(Laws laws, double[] weights, double[] after, long address) {
    var rest = 1.0;
    for (int j = 0; j < weights.length - 1; j++) {
      var part = laws.beta(weights[j], after[j + 1]);
      Memory.setDouble(address + 8L * j, rest * part);
      rest *= 1.0 - part;
      if (after[j + 1] == 0) {
        break;
      }
    }
    Memory.setDouble(address + 8L * (weights.length - 1), rest);
  }

  private static void normalisedGammas(Laws laws, double[] weights, long address) {
    var sum = 0.0;
    for (int j = 0; j < weights.length; j++) {
      var number = laws.standardGamma(weights[j]);
      Memory.setDouble(address + 8L * j, number);
      sum += number;
    }
    var inverse = 1.0 / sum;
    for (int j = 0; j < weights.length; j++) {
      Memory.setDouble(address + 8L * j, Memory.getDouble(address + 8L * j) * inverse);
    }
  }

  // ---- normal

  static NDArray normal(
      Laws laws, NDArray mean, NDArray cov, UnaryOperator<NDArray> method, long... size) {
    if (mean.ndim() != 1 || cov.ndim() != 2) {
      throw RandomException.value(
          "mean has shape %s and cov %s; mean must be 1 dimensional, cov must be 2 dimensional",
          mean.shape(), cov.shape());
    }
    var k = mean.size();
    if (cov.shape(0) != k || cov.shape(1) != k) {
      throw RandomException.value(
          "mean has shape %s and cov %s; mean and cov must have same length and cov be square",
          mean.shape(), cov.shape());
    }
    var factor = method.apply(cov.to(DType.FLOAT64));
    var shape = append(Draws.checked(size).toArray(), k);
    var standard = NDArray.empty(DType.FLOAT64, shape);
    laws.fillNormal(standard.address(), standard.size());
    var centre = mean.toDoubleArray();
    var result = Products.matmul(standard.reshape(-1, k), factor.transpose()).contiguous();
    for (long i = 0; i < result.size(); i++) {
      var address = result.address() + 8 * i;
      Memory.setDouble(address, centre[(int) (i % k)] + Memory.getDouble(address));
    }
    Reference.reachabilityFence(standard);
    Reference.reachabilityFence(result);
    return result.reshape(shape);
  }
}
