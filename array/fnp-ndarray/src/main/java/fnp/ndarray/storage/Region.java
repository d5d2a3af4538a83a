package fnp.ndarray.storage;

import org.jspecify.annotations.Nullable;

/// A mapped piece of memory of one size class, free or claimed by one owner at a time.
final class Region {
  final long address;
  final int sizeClass;

  /// The claim of the present owner; null while the region is free.
  @Nullable Claim claim;

  Region(long address, int sizeClass) {
    this.address = address;
    this.sizeClass = sizeClass;
  }

  long bytes() {
    return SizeClass.bytes(sizeClass);
  }
}
