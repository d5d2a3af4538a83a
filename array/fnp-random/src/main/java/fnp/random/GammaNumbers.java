package fnp.random;

import fnp.ndarray.Memory;
import fnp.random.bits.BitGenerator;

/// Many gamma numbers of one shape above 1: nearly all need two words, which are taken straight
/// from the block that was made ahead.
///
/// @source Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", 2000
final class GammaNumbers {
  private final Laws laws;
  private final BitGenerator bits;
  private final double shape;
  private final double scale;
  private final double b;
  private final double c;

  GammaNumbers(Laws laws, double shape, double scale) {
    this.laws = laws;
    this.bits = laws.bits;
    this.shape = shape;
    this.scale = scale;
    this.b = shape - 1.0 / 3.0;
    this.c = 1.0 / Math.sqrt(9 * b);
  }

  /// Whether numbers of a shape are made this way.
  static boolean fits(Laws laws, double shape) {
    return laws instanceof ModernLaws && !laws.bits.isNarrow() && shape > 1;
  }

  void fill(long address, long count) {
    for (long done = 0; done < count; ) {
      done += block(address + 8 * done, count - done);
      if (done < count) {
        Memory.setDouble(address + 8 * done, laws.gamma(shape, scale));
        done++;
      }
    }
  }

  /// Draws from the words at hand up to a number that needs more than two of them.
  private long block(long address, long count) {
    var words = bits.block();
    var at = bits.start();
    var n = Math.min(count, (bits.end() - at) / 2);
    for (long i = 0; i < n; i++) {
      var x = Ziggurat.quickNormal(words[at]);
      var v = 1.0 + c * x;
      v = v * v * v;
      var u = (words[at + 1] >>> 11) * 0x1.0p-53;
      // False for NaN, too.
      if (!(v > 0 && u < 1.0 - 0.0331 * (x * x) * (x * x))) {
        bits.use(at);
        return i;
      }
      Memory.setDouble(address + 8 * i, scale * (b * v));
      at += 2;
    }
    bits.use(at);
    return n;
  }
}
