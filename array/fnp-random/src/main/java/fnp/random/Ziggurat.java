package fnp.random;

import fnp.ndarray.Memory;
import fnp.random.bits.BitGenerator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Standard normal and exponential numbers by the ziggurat: 256 layers of equal area, of which all
/// but 1 % of the draws need one word, one comparison and one multiplication.
///
/// @numpy `random_standard_normal` and `random_standard_exponential`, 2.4
/// @source Marsaglia and Tsang, "The Ziggurat Method for Generating Random Variables", 2000
final class Ziggurat {
  private static final double NORMAL_TAIL = 3.6541528853610088;
  private static final double NORMAL_TAIL_INVERSE = 0.27366123732975828;
  private static final double EXPONENTIAL_TAIL = 7.69711747013104972;
  private static final float NORMAL_TAIL_32 = 3.6541528853610088f;
  private static final float NORMAL_TAIL_INVERSE_32 = 0.27366123732975828f;
  private static final float EXPONENTIAL_TAIL_32 = 7.69711747013104972f;

  private static final long MANTISSA = (1L << 52) - 1;
  private static final int LAYERS = 256;

  private static final Ziggurat NORMAL = new Ziggurat("ziggurat_normal.txt");
  private static final Ziggurat EXPONENTIAL = new Ziggurat("ziggurat_exponential.txt");

  // As static constants the tables cost the loops no more than one load each.
  private static final long[] KN = NORMAL.accepted;
  private static final double[] WN = NORMAL.width;
  private static final double[] FN = NORMAL.density;
  private static final int[] KN32 = NORMAL.accepted32;
  private static final float[] WN32 = NORMAL.width32;
  private static final float[] FN32 = NORMAL.density32;
  private static final long[] KE = EXPONENTIAL.accepted;
  private static final double[] WE = EXPONENTIAL.width;
  private static final double[] FE = EXPONENTIAL.density;
  private static final int[] KE32 = EXPONENTIAL.accepted32;
  private static final float[] WE32 = EXPONENTIAL.width32;
  private static final float[] FE32 = EXPONENTIAL.density32;

  private final long[] accepted = new long[LAYERS];
  private final double[] width = new double[LAYERS];
  private final double[] density = new double[LAYERS];
  private final int[] accepted32 = new int[LAYERS];
  private final float[] width32 = new float[LAYERS];
  private final float[] density32 = new float[LAYERS];

  private Ziggurat(String resource) {
    try (var stream = Ziggurat.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the jar; build it again");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      int layer = 0;
      for (var line : reader.lines().filter(text -> !text.startsWith("#")).toList()) {
        var columns = line.split(" ");
        accepted[layer] = Long.parseUnsignedLong(columns[0], 16);
        width[layer] = Double.longBitsToDouble(Long.parseUnsignedLong(columns[1], 16));
        density[layer] = Double.longBitsToDouble(Long.parseUnsignedLong(columns[2], 16));
        accepted32[layer] = Integer.parseUnsignedInt(columns[3], 16);
        width32[layer] = Float.intBitsToFloat(Integer.parseUnsignedInt(columns[4], 16));
        density32[layer] = Float.intBitsToFloat(Integer.parseUnsignedInt(columns[5], 16));
        layer++;
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("cannot read " + resource, problem);
    }
  }

  // ---- float64

  static double normal(BitGenerator bits) {
    return normal(bits, bits.nextLong());
  }

  private static double normal(BitGenerator bits, long first) {
    var word = first;
    while (true) {
      var layer = (int) word & 0xff;
      var size = word >>> 9 & MANTISSA;
      var x = size * WN[layer];
      x = (word & 0x100) != 0 ? -x : x;
      if (size < KN[layer]) {
        return x;
      }
      if (layer == 0) {
        return normalTail(bits, (size >> 8 & 1) != 0);
      }
      var y = (FN[layer - 1] - FN[layer]) * bits.nextDouble() + FN[layer];
      if (y < Math.exp(-0.5 * x * x)) {
        return x;
      }
      word = bits.nextLong();
    }
  }

  /// The number that one word makes; NaN if it needs more of them.
  static double quickNormal(long word) {
    var layer = (int) word & 0xff;
    var size = word >>> 9 & MANTISSA;
    if (size >= KN[layer]) {
      return Double.NaN;
    }
    var x = size * WN[layer];
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) | (word & 0x100) << 55);
  }

  private static double normalTail(BitGenerator bits, boolean negative) {
    while (true) {
      var x = -NORMAL_TAIL_INVERSE * LibM.log1p(-bits.nextDouble());
      var y = -LibM.log1p(-bits.nextDouble());
      if (y + y > x * x) {
        return negative ? -(NORMAL_TAIL + x) : NORMAL_TAIL + x;
      }
    }
  }

  static double exponential(BitGenerator bits) {
    return exponential(bits, bits.nextLong());
  }

  private static double exponential(BitGenerator bits, long first) {
    var word = first;
    while (true) {
      var layer = (int) (word >>> 3) & 0xff;
      var size = word >>> 11;
      var x = size * WE[layer];
      if (size < KE[layer]) {
        return x;
      }
      if (layer == 0) {
        return EXPONENTIAL_TAIL - LibM.log1p(-bits.nextDouble());
      }
      var y = (FE[layer - 1] - FE[layer]) * bits.nextDouble() + FE[layer];
      if (y < Math.exp(-x)) {
        return x;
      }
      word = bits.nextLong();
    }
  }

  static void fillNormal(BitGenerator bits, long address, long count) {
    if (bits.isNarrow()) {
      for (long i = 0; i < count; i++) {
        Memory.setDouble(address + 8 * i, normal(bits));
      }
      return;
    }
    for (long done = 0; done < count; ) {
      done += normalBlock(bits, address + 8 * done, count - done);
    }
  }

  /// Draws from the words at hand up to one that needs more of them.
  private static int normalBlock(BitGenerator bits, long address, long count) {
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(count, bits.end() - start);
    for (int i = 0; i < n; i++) {
      var word = words[start + i];
      var layer = (int) word & 0xff;
      var size = word >>> 9 & MANTISSA;
      var x = size * WN[layer];
      if (size >= KN[layer]) {
        bits.use(start + i + 1);
        Memory.setDouble(address + 8L * i, normal(bits, word));
        return i + 1;
      }
      // The sign bit of the word goes where a float64 has it: random, so not worth a branch.
      var signed = Double.doubleToRawLongBits(x) | (word & 0x100) << 55;
      Memory.setLong(address + 8L * i, signed);
    }
    bits.use(start + n);
    return n;
  }

  static void fillExponential(BitGenerator bits, long address, long count) {
    if (bits.isNarrow()) {
      for (long i = 0; i < count; i++) {
        Memory.setDouble(address + 8 * i, exponential(bits));
      }
      return;
    }
    for (long done = 0; done < count; ) {
      done += exponentialBlock(bits, address + 8 * done, count - done);
    }
  }

  private static int exponentialBlock(BitGenerator bits, long address, long count) {
    var words = bits.block();
    var start = bits.start();
    var n = (int) Math.min(count, bits.end() - start);
    for (int i = 0; i < n; i++) {
      var word = words[start + i];
      var layer = (int) (word >>> 3) & 0xff;
      var size = word >>> 11;
      if (size >= KE[layer]) {
        bits.use(start + i + 1);
        Memory.setDouble(address + 8L * i, exponential(bits, word));
        return i + 1;
      }
      Memory.setDouble(address + 8L * i, size * WE[layer]);
    }
    bits.use(start + n);
    return n;
  }

  // ---- float32

  static float normal32(BitGenerator bits) {
    var word = bits.nextInt();
    var layer = word & 0xff;
    var size = word >>> 9;
    if (size < KN32[layer]) {
      // The sign bit of the word goes where a float32 has it: random, so not worth a branch.
      var x = Float.floatToRawIntBits(size * WN32[layer]);
      return Float.intBitsToFloat(x | (word & 0x100) << 23);
    }
    return normal32(bits, word);
  }

  private static float normal32(BitGenerator bits, int first) {
    var word = first;
    while (true) {
      var layer = word & 0xff;
      var size = word >>> 9;
      var x = size * WN32[layer];
      x = (word & 0x100) != 0 ? -x : x;
      if (size < KN32[layer]) {
        return x;
      }
      if (layer == 0) {
        return normalTail32(bits, (size >> 8 & 1) != 0);
      }
      var y = (FN32[layer - 1] - FN32[layer]) * bits.nextFloat() + FN32[layer];
      if (y < Math.exp(-0.5 * x * x)) {
        return x;
      }
      word = bits.nextInt();
    }
  }

  private static float normalTail32(BitGenerator bits, boolean negative) {
    while (true) {
      var x = -NORMAL_TAIL_INVERSE_32 * LibM.log1p(-bits.nextFloat());
      var y = -LibM.log1p(-bits.nextFloat());
      if (y + y > x * x) {
        return negative ? -(NORMAL_TAIL_32 + x) : NORMAL_TAIL_32 + x;
      }
    }
  }

  static void fillNormal32(BitGenerator bits, long address, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setFloat(address + 4 * i, normal32(bits));
    }
  }

  static void fillExponential32(BitGenerator bits, long address, long count) {
    for (long i = 0; i < count; i++) {
      Memory.setFloat(address + 4 * i, exponential32(bits));
    }
  }

  static float exponential32(BitGenerator bits) {
    while (true) {
      var word = bits.nextInt() >>> 1;
      var layer = word & 0xff;
      var size = word >>> 8;
      var x = size * WE32[layer];
      if (size < KE32[layer]) {
        return x;
      }
      if (layer == 0) {
        return EXPONENTIAL_TAIL_32 - LibM.log1p(-bits.nextFloat());
      }
      var y = (FE32[layer - 1] - FE32[layer]) * bits.nextFloat() + FE32[layer];
      // The C library's expf is exact to 0.502 units, so that the rounded float64 agrees.
      if (y < (float) Math.exp(-x)) {
        return x;
      }
    }
  }
}
