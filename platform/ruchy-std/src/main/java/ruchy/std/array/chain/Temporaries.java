package ruchy.std.array.chain;

import fnp.ndarray.NDArray;

/// What compiled programs do with arrays that they have used for the last time.
public final class Temporaries {
  private Temporaries() {}

  /// Gives the memory of an array back, for the next result to use while it is in the cache. The
  /// compiler has made sure that nobody can reach the array any more.
  public static void release(NDArray array) {
    array.release();
  }
}
