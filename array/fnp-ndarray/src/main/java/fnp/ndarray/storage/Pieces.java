package fnp.ndarray.storage;

import java.util.Arrays;

/// Pieces of slabs that one thread gave back and uses again, the latest first: their memory is
/// likely to be in the cache.
final class Pieces {
  /// Smaller pieces cost less than looking for one.
  static final long LEAST = 1 << 10;

  /// More than a program has temporaries of one size at once.
  private static final int MAX = 16;

  private static final Block[] NONE = new Block[0];

  /// The slabs, which must stay reachable. Made when needed: virtual threads can be many.
  private Block[] slabs = NONE;

  private long[] addresses = new long[0];
  private long[] rooms = new long[0];
  private int count;
  private int taken;

  boolean isEmpty() {
    return count == 0;
  }

  /// The address of a piece of just this size, which is then the caller's, or 0.
  long take(long room) {
    for (int i = count - 1; i >= 0; i--) {
      if (rooms[i] == room) {
        count--;
        var address = addresses[i];
        var slab = slabs[i];
        move(i + 1, i, count - i);
        slabs[count] = slab;
        taken = count;
        return address;
      }
    }
    return 0;
  }

  /// The slab of the piece that was taken last.
  Block slab() {
    return slabs[taken];
  }

  /// Keeps a piece; if there are too many, the one that was not used for the longest time goes.
  void add(Block slab, long address, long room) {
    if (slabs.length == 0) {
      slabs = new Block[MAX];
      Arrays.fill(slabs, slab);
      addresses = new long[MAX];
      rooms = new long[MAX];
    }
    if (count == MAX) {
      count--;
      move(1, 0, count);
    }
    slabs[count] = slab;
    addresses[count] = address;
    rooms[count] = room;
    count++;
  }

  private void move(int from, int to, int length) {
    System.arraycopy(slabs, from, slabs, to, length);
    System.arraycopy(addresses, from, addresses, to, length);
    System.arraycopy(rooms, from, rooms, to, length);
  }
}
