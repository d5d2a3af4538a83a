package ruchy.runtime;

/// Index arithmetic of lists, strings and tuples.
final class Indexes {
  private Indexes() {}

  /// The position of an index that is not within `0..size`: negative ones count from the end.
  static int fromEnd(long index, int size) {
    if (index < 0 && index >= -(long) size) {
      return (int) (index + size);
    }
    throw outOfBounds(index, size);
  }

  static RuchyError outOfBounds(long index, int size) {
    if (size == 0) {
      return new RuchyError("E0703", "index " + index + " is out of bounds: there are no elements");
    }
    return new RuchyError("E0703", "index " + index + " is out of bounds: the length is " + size)
        .help("valid are 0 to " + (size - 1) + ", and -" + size + " to -1 from the end");
  }

  /// An end of a slice: negative ones count from the end, and those outside are cut.
  static int clamp(long index, int size) {
    long position = index < 0 ? index + size : index;
    return Math.clamp(position, 0, size);
  }
}
