package fnp.ndarray.storage;

import org.jspecify.annotations.Nullable;

/// A mapped piece of memory of one size class, free or claimed by one owner at a time.
final class Region {
  final long address;
  final int sizeClass;

  /// The claim of the present owner; null while the region is free.
  @Nullable Claim claim;

  /// The region that this one is a piece of; null for most.
  final @Nullable Region whole;

  /// How many pieces this region is cut into, and how many of them are free.
  int pieces;

  int freePieces;

  Region(long address, int sizeClass) {
    this(address, sizeClass, null);
  }

  Region(long address, int sizeClass, @Nullable Region whole) {
    this.address = address;
    this.sizeClass = sizeClass;
    this.whole = whole;
  }

  long bytes() {
    return SizeClass.bytes(sizeClass);
  }
}
