package ruchy.benchmarks;

import java.io.IOException;
import ruchy.benchmarks.arrays.StatisticsCases;

/// Quantiles, histograms, counting, interpolation and masked arrays beside NumPy.
///
/// Arguments and output are those of [UfuncsVersusNumpy].
public final class StatisticsVersusNumpy {
  private StatisticsVersusNumpy() {}

  /// Runs the cases and prints the tables.
  public static void main(String... arguments) throws IOException {
    UfuncsVersusNumpy.run(StatisticsCases.all(), arguments);
  }
}
