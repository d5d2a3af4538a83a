package fnp.random;

import fnp.ndarray.NDArray;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.RandomException;

/// The distributions of whole numbers.
public abstract sealed class CountDistributions extends RealDistributions
    permits Generator, RandomState {
  /// An urn of the modern streams holds fewer of each kind.
  private static final long URN_MAX = 1_000_000_000;

  CountDistributions(BitGenerator bits, Laws laws) {
    super(bits, laws);
  }

  abstract long binomialOf(long n, double p);

  abstract long geometricOf(double p);

  abstract long zipfOf(double a);

  abstract long hypergeometricOf(long good, long bad, long sample);

  /// Successes in `n` trials.
  ///
  /// @throws RandomException if `n < 0` or `p` is not in [0, 1]
  /// @numpy `Generator.binomial`
  public final NDArray binomial(long n, double p, long... size) {
    return wholes(
        size,
        at -> binomialOf(at.whole(0), at.real(1)),
        Argument.whole(n).nonNegative("n"),
        Argument.of(p).probability("p"));
  }

  /// Successes in `n` trials; parameters are arrays.
  ///
  /// @throws RandomException if `n < 0` or `p` is not in [0, 1], or shapes do not fit
  /// @numpy `Generator.binomial`
  public final NDArray binomial(NDArray n, NDArray p, long... size) {
    return wholes(
        size,
        at -> binomialOf(at.whole(0), at.real(1)),
        Argument.whole(n).nonNegative("n"),
        Argument.of(p).probability("p"));
  }

  /// Trials up to and with the first success.
  ///
  /// @throws RandomException if `p` is not in (0, 1]
  /// @numpy `Generator.geometric`
  public final NDArray geometric(double p, long... size) {
    return wholes(size, at -> geometricOf(at.real(0)), Argument.of(p).positiveProbability("p"));
  }

  /// Trials up to and with the first success; parameters are arrays.
  ///
  /// @throws RandomException if `p` is not in (0, 1], or shapes do not fit
  /// @numpy `Generator.geometric`
  public final NDArray geometric(NDArray p, long... size) {
    return wholes(size, at -> geometricOf(at.real(0)), Argument.of(p).positiveProbability("p"));
  }

  /// Numbers from 1 up by a logarithmic series.
  ///
  /// @throws RandomException if `p` is not in [0, 1)
  /// @numpy `Generator.logseries`
  public final NDArray logseries(double p, long... size) {
    return wholes(
        size, at -> Counts.logseries(bits(), at.real(0)), Argument.of(p).properProbability("p"));
  }

  /// Numbers from 1 up by a logarithmic series; parameters are arrays.
  ///
  /// @throws RandomException if `p` is not in [0, 1), or shapes do not fit
  /// @numpy `Generator.logseries`
  public final NDArray logseries(NDArray p, long... size) {
    return wholes(
        size, at -> Counts.logseries(bits(), at.real(0)), Argument.of(p).properProbability("p"));
  }

  /// Events in a time in which `lam` are expected.
  ///
  /// @throws RandomException if `lam < 0 or too large`
  /// @numpy `Generator.poisson`
  public final NDArray poisson(double lam, long... size) {
    return wholes(size, at -> Counts.poisson(bits(), at.real(0)), Argument.of(lam).rate("lam"));
  }

  /// Events in a time in which `lam` are expected; parameters are arrays.
  ///
  /// @throws RandomException if `lam < 0 or too large`, or shapes do not fit
  /// @numpy `Generator.poisson`
  public final NDArray poisson(NDArray lam, long... size) {
    return wholes(size, at -> Counts.poisson(bits(), at.real(0)), Argument.of(lam).rate("lam"));
  }

  /// Numbers from 1 up whose frequency falls with the power `a`.
  ///
  /// @throws RandomException if `a <= 1`
  /// @numpy `Generator.zipf`
  public final NDArray zipf(double a, long... size) {
    return wholes(size, at -> zipfOf(at.real(0)), Argument.of(a).aboveOne("a"));
  }

  /// Numbers from 1 up whose frequency falls with the power `a`; parameters are arrays.
  ///
  /// @throws RandomException if `a <= 1`, or shapes do not fit
  /// @numpy `Generator.zipf`
  public final NDArray zipf(NDArray a, long... size) {
    return wholes(size, at -> zipfOf(at.real(0)), Argument.of(a).aboveOne("a"));
  }

  /// Good ones in a sample without replacement.
  ///
  /// @throws RandomException if a number is negative, the sample larger than both, or `ngood` or
  ///   `nbad` not less than 10⁹; of [RandomState], if the sample is not at least 1
  /// @numpy `Generator.hypergeometric`
  public final NDArray hypergeometric(long ngood, long nbad, long nsample, long... size) {
    return hypergeometric(
        size, Argument.whole(ngood), Argument.whole(nbad), Argument.whole(nsample));
  }

  /// Good ones in a sample without replacement; parameters are arrays.
  ///
  /// @throws RandomException if a number is negative, the sample larger than both, or `ngood` or
  ///   `nbad` not less than 10⁹; of [RandomState], if the sample is not at least 1, or shapes do
  ///   not fit
  /// @numpy `Generator.hypergeometric`
  public final NDArray hypergeometric(NDArray ngood, NDArray nbad, NDArray nsample, long... size) {
    return hypergeometric(
        size, Argument.whole(ngood), Argument.whole(nbad), Argument.whole(nsample));
  }

  private NDArray hypergeometric(long[] size, Argument good, Argument bad, Argument sample) {
    good.nonNegative("ngood");
    bad.nonNegative("nbad");
    if (laws() instanceof ModernLaws) {
      sample.nonNegative("nsample");
    } else {
      sample.atLeastOne("nsample");
    }
    var arguments = new Argument[] {good, bad, sample};
    Draws.wholes(
        new long[0], at -> checkedSample(at.whole(0), at.whole(1), at.whole(2)), arguments);
    return wholes(size, at -> hypergeometricOf(at.whole(0), at.whole(1), at.whole(2)), arguments);
  }

  private long checkedSample(long good, long bad, long sample) {
    if (good + bad < sample) {
      throw RandomException.value(
          "a sample of %d was asked for from %d + %d: ngood + nbad < nsample", sample, good, bad);
    }
    if (laws() instanceof ModernLaws && Math.max(good, bad) >= URN_MAX) {
      throw RandomException.value(
          "%d good and %d bad ones: both ngood and nbad must be less than %d", good, bad, URN_MAX);
    }
    return sample;
  }

  /// Failures before `n` successes.
  ///
  /// @throws RandomException if `n <= 0`, `p` is not in (0, 1], or the numbers would be too large
  /// @numpy `Generator.negative_binomial`
  public final NDArray negativeBinomial(double n, double p, long... size) {
    return negativeBinomial(size, Argument.of(n), Argument.of(p));
  }

  /// Failures before `n` successes; parameters are arrays.
  ///
  /// @throws RandomException if `n <= 0`, `p` is not in (0, 1], the numbers would be too large, or
  ///   shapes do not fit
  /// @numpy `Generator.negative_binomial`
  public final NDArray negativeBinomial(NDArray n, NDArray p, long... size) {
    return negativeBinomial(size, Argument.of(n), Argument.of(p));
  }

  private NDArray negativeBinomial(long[] size, Argument n, Argument p) {
    n.positiveNumber("n");
    p.positiveProbability("p");
    if (laws() instanceof ModernLaws) {
      Draws.reals(new long[0], at -> checkedSuccesses(at.real(0), at.real(1)), n, p);
    }
    return wholes(
        size,
        at -> Counts.poisson(bits(), laws().gamma(at.real(0), (1 - at.real(1)) / at.real(1))),
        n,
        p);
  }

  private static double checkedSuccesses(double n, double p) {
    if (Argument.isTooLarge(n, p)) {
      throw RandomException.value(
          "%s successes of probability %s were asked for: n too large or p too small", n, p);
    }
    return n;
  }
}
