package ruchy.testkit;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Runs a property on many random cases, each repeatable from its seed.
///
/// Without a property the seeds are the same in every run. `-Dseed=N` runs one case alone,
/// `-Dseeds.from=N` as many cases from another seed on.
public final class Seeds {
  private Seeds() {}

  /// A statement that should hold for all random cases.
  @FunctionalInterface
  public interface Property {
    /// Throws if the case fails.
    void check(RandomGenerator random) throws Exception;
  }

  /// How many cases to check: the usual number, or with `-Dheavy=true` the large one.
  ///
  /// The profile `heavy` sets it, and runs only what is tagged so.
  public static int count(int usual, int heavy) {
    return Boolean.getBoolean("heavy") ? heavy : usual;
  }

  /// Checks a property for this many seeds, or for the one that the system property `seed` names.
  ///
  /// @throws AssertionError at the first failing case, with the seed to replay it
  public static void forEach(int cases, Property property) {
    var chosen = Long.getLong("seed");
    var first = Long.getLong("seeds.from", 1);
    for (long seed = first; seed < first + cases; seed++) {
      var used = chosen != null ? chosen : seed;
      try {
        property.check(new SplittableRandom(used));
      } catch (Exception | AssertionError problem) {
        throw new AssertionError(problem.getMessage() + "\nreplay with -Dseed=" + used, problem);
      }
      if (chosen != null) {
        return;
      }
    }
  }
}
