package fnp.ufunc.sort;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Sorts runs of elements of one dtype, one after the other, with memory that is taken once.
///
/// Keys are first sorted by their 16 to 32 highest differing bits, in two passes or three, which
/// leaves little to do unless many keys agree in all of them; if so, they are sorted by all bits,
/// from the lowest. Sorted runs take one pass.
public final class LaneSorter implements AutoCloseable {
  /// Up to so many elements, each is moved to its place.
  private static final int INSERTION_MAX = 24;

  /// Fewer elements are first sorted by two digits of eight bits, and fewer than the second number
  /// by two of eleven.
  private static final int FEW = 2_000;

  private static final int MANY = 100_000;

  /// Codecs by element code, made on first use.
  private static final Map<Integer, KeyCodec> CODECS = new ConcurrentHashMap<>();

  private final KeyCodec codec;
  private final NDArray memory;
  private final long keys;
  private final long spare;
  private final long third;

  private LaneSorter(KeyCodec codec, int countMax, int buffers) {
    this.codec = codec;
    this.memory = NDArray.empty(DType.INT64, buffers, Math.max(1, countMax));
    this.keys = memory.address();
    this.spare = keys + memory.stride(0);
    this.third = keys + (buffers - 1) * memory.stride(0);
  }

  /// For [#sort] of runs of at most so many elements.
  public static LaneSorter ofValues(DType dtype, int countMax) {
    return new LaneSorter(codec(dtype), countMax, 2);
  }

  /// For [#order] of runs of at most so many elements.
  public static LaneSorter ofPositions(DType dtype, int countMax) {
    return new LaneSorter(codec(dtype), countMax, 3);
  }

  private static KeyCodec codec(DType dtype) {
    return CODECS.computeIfAbsent(((Primitive) dtype).ordinal(), KeyCodec::of);
  }

  /// Writes elements `stride` bytes apart in order to others `toStride` bytes apart, perhaps the
  /// same.
  public void sort(long address, long stride, int count, long to, long toStride) {
    var differing = codec.encode(address, stride, count, keys);
    if (differing != 0) {
      codec.decode(sortKeys(count, differing), count, to, toStride);
    } else if (address != to) {
      codec.decode(keys, count, to, toStride);
    }
  }

  private long sortKeys(int count, long differing) {
    var digits = DigitSort.of(codec.keyBytes());
    if (count <= INSERTION_MAX) {
      digits.finish(keys, count);
      return keys;
    }
    var high = 64 - Long.numberOfLeadingZeros(differing);
    var low = Long.numberOfTrailingZeros(differing);
    var some = Math.min(bitsFirst(count), high - low);
    var sorted = digits.sort(keys, spare, count, high - some, some);
    if (some == high - low || digits.finish(sorted, count)) {
      return sorted;
    }
    for (int from = low; from < high; from += DigitSort.BITS_MAX) {
      var width = Math.min(DigitSort.BITS_MAX, high - from);
      sorted = digits.sort(sorted, sorted == keys ? spare : keys, count, from, width);
    }
    return sorted;
  }

  /// How many high bits to sort by at first: few keys rarely agree in fewer, of which floats spend
  /// twelve on sign and exponent.
  private static int bitsFirst(int count) {
    return count < FEW ? 16 : count < MANY ? 22 : DigitSort.BITS_MAX;
  }

  /// Writes the positions, as int64, that sort elements `stride` bytes apart; equal elements keep
  /// their order.
  public void order(long address, long stride, int count, long to, long toStride) {
    var differing = codec.encodeForOrder(address, stride, count, keys);
    var high = 64 - Long.numberOfLeadingZeros(differing);
    var low = Math.max(Long.numberOfTrailingZeros(differing), high - Integer.SIZE);
    if (differing == 0) {
      writePositions(pack(0, 64, count), count, to, toStride);
      return;
    }
    var sorted = sortPairs(pack(low, high, count), count, high - low);
    if (Long.numberOfTrailingZeros(differing) < low && !finishPairs(sorted, low, count)) {
      sorted = sortPairs(pack(0, Integer.SIZE, count), count, Integer.SIZE);
      repack(sorted, count);
      sorted = sortPairs(sorted, count, Integer.SIZE);
    }
    writePositions(sorted, count, to, toStride);
  }

  /// Pairs of the bits `low` to before `high` of each key, at most 32, and its position.
  private long pack(int low, int high, int count) {
    var mask = high - low >= Integer.SIZE ? -1L >>> Integer.SIZE : (1L << (high - low)) - 1;
    for (int i = 0; i < count; i++) {
      var bits = (Memory.getLong(keys + 8L * i) >>> low) & mask;
      Memory.setLong(spare + 8L * i, bits << Integer.SIZE | i);
    }
    return spare;
  }

  /// Replaces the bits of each pair by the upper half of its key.
  private void repack(long pairs, int count) {
    for (int i = 0; i < count; i++) {
      var position = Memory.getLong(pairs + 8L * i) & 0xffff_ffffL;
      var upper = Memory.getLong(keys + 8L * position) & 0xffff_ffff_0000_0000L;
      Memory.setLong(pairs + 8L * i, upper | position);
    }
  }

  private long sortPairs(long pairs, int count, int width) {
    var digits = DigitSort.of(8);
    if (count <= INSERTION_MAX) {
      digits.finish(pairs, count);
      return pairs;
    }
    return digits.sort(pairs, pairs == spare ? third : spare, count, Integer.SIZE, width);
  }

  /// Orders pairs whose bits agree by their whole keys.
  ///
  /// @return false if that takes too many moves
  private boolean finishPairs(long pairs, int low, int count) {
    var moves = 8L * count;
    for (int i = 1; i < count && moves >= 0; i++) {
      var pair = Memory.getLong(pairs + 8L * i);
      var key = key(pair);
      var at = i;
      while (at > 0) {
        var before = Memory.getLong(pairs + 8L * (at - 1));
        if (before >>> Integer.SIZE != pair >>> Integer.SIZE
            || Long.compareUnsigned(key(before), key) <= 0) {
          break;
        }
        Memory.setLong(pairs + 8L * at, before);
        at--;
      }
      Memory.setLong(pairs + 8L * at, pair);
      moves -= i - at;
    }
    return moves >= 0;
  }

  private long key(long pair) {
    return Memory.getLong(keys + 8L * (pair & 0xffff_ffffL));
  }

  private static void writePositions(long pairs, int count, long to, long stride) {
    for (int i = 0; i < count; i++) {
      Memory.setLong(to + i * stride, Memory.getLong(pairs + 8L * i) & 0xffff_ffffL);
    }
  }

  @Override
  public void close() {
    memory.release();
  }
}
