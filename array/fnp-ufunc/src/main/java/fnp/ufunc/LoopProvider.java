package fnp.ufunc;

import fnp.ufunc.loop.BinaryLoop;
import fnp.ufunc.loop.PairwiseSum;
import fnp.ufunc.loop.UnaryLoop;
import fnp.ufunc.simd.VectorApi;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Where fast loops come from: the Vector API if it is there, else the scalar loops.
sealed interface LoopProvider permits ScalarProvider, VectorProvider {
  /// The best loop for an operation whose result has its operands' type.
  BinaryLoop binary(String name, int code, BinaryLoop scalar);

  /// The best loop for a comparison.
  BinaryLoop comparison(String name, int code, BinaryLoop scalar);

  /// The best loop for a function of one operand.
  UnaryLoop unary(String name, int code, UnaryLoop scalar);

  /// The best loop for a test of one operand.
  UnaryLoop test(String name, int code, UnaryLoop scalar);

  /// The best loop from one element code to another.
  UnaryLoop cast(int from, int to);

  /// The leaves for sums of floats that lie side by side.
  PairwiseSum.Leaf sumLeaf(int code);

  /// Counts those of some bytes that differ from zero.
  ///
  /// @return how many bytes were looked at, in the upper, and how many differ, in the lower 32 bits
  long countTruths(long x, int bytes);

  /// The provider of this process, chosen once.
  static LoopProvider current() {
    return Holder.CURRENT;
  }

  /// Chooses on first use.
  final class Holder {
    private static final LoopProvider CURRENT = choose();

    private Holder() {}

    private static LoopProvider choose() {
      if (VectorApi.isThere()) {
        return new VectorProvider(true);
      }
      Logger log = System.getLogger("fnp.ufunc");
      log.log(
          Level.WARNING,
          "array loops run without SIMD: start Java with --add-modules jdk.incubator.vector for"
              + " full speed");
      return new ScalarProvider();
    }
  }
}
