package fnp.random;

import fnp.ndarray.Memory;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.Pcg64;

/// Uniform numbers in `[0, 1)`: 53 bits of a 64-bit word, 24 bits of a 32-bit one.
///
/// @numpy `random_standard_uniform_fill` and `random_standard_uniform_fill_f`, 2.4
final class Uniform {
  /// From this many on, a long stream is cut among threads.
  private static final long PARALLEL_MIN = 1 << 19;

  private Uniform() {}

  /// Fills float64 memory.
  @FunctionalInterface
  interface Filling {
    void fill(long address, long count);
  }

  static Filling filling(BitGenerator bits) {
    return (address, count) -> fill(bits, address, count);
  }

  static void fill(BitGenerator bits, long address, long count) {
    if (bits.isNarrow()) {
      for (long done = 0; done < count; ) {
        done += narrowBlock(bits, address + 8 * done, count - done);
      }
      return;
    }
    if (count >= PARALLEL_MIN && bits instanceof Pcg64 pcg) {
      pcg.fillDoubles(address, count);
      return;
    }
    for (long done = 0; done < count; ) {
      done += block(bits, address + 8 * done, count - done);
    }
  }

  private static int block(BitGenerator bits, long address, long count) {
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(count, bits.end() - start);
    for (int i = 0; i < n; i++) {
      Memory.setDouble(address + 8L * i, (words[start + i] >>> 11) * 0x1.0p-53);
    }
    bits.use(start + n);
    return n;
  }

  /// Two 32-bit words a number, unless the block ends in the middle of one.
  private static int narrowBlock(BitGenerator bits, long address, long count) {
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(count, (bits.end() - start) / 2);
    for (int i = 0; i < n; i++) {
      var high = words[start + 2 * i] >>> 5;
      var low = words[start + 2 * i + 1] >>> 6;
      Memory.setDouble(address + 8L * i, (high * 67108864.0 + low) / 9007199254740992.0);
    }
    bits.use(start + 2 * n);
    if (n == 0) {
      Memory.setDouble(address, bits.nextDouble());
      return 1;
    }
    return n;
  }

  static void fill32(BitGenerator bits, long address, long count) {
    for (long done = 0; done < count; ) {
      var pairs = bits.isNarrow() || bits.hasHalf() ? 0 : (count - done) / 2;
      if (pairs > 0) {
        done += pairs32(bits, address + 4 * done, pairs);
      } else {
        Memory.setFloat(address + 4 * done, bits.nextFloat());
        done++;
      }
    }
  }

  private static int pairs32(BitGenerator bits, long address, long pairs) {
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(pairs, bits.end() - start);
    for (int i = 0; i < n; i++) {
      var word = words[start + i];
      Memory.setFloat(address + 8L * i, ((int) word >>> 8) * 0x1.0p-24f);
      Memory.setFloat(address + 8L * i + 4, (int) (word >>> 40) * 0x1.0p-24f);
    }
    bits.useHalves(start + n);
    return 2 * n;
  }
}
