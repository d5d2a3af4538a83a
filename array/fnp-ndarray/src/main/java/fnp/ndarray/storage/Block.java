package fnp.ndarray.storage;

/// Owns one region of the pool: the memory of one large array, or a slab that many small ones
/// share.
final class Block extends Owner {
  private final Region region;
  private boolean ofOneArray;

  Block(Region region) {
    super(region.address, region.bytes());
    this.region = region;
  }

  Region region() {
    return region;
  }

  /// Notes that this block is no slab.
  void markOfOneArray() {
    ofOneArray = true;
  }

  boolean isOfOneArray() {
    return ofOneArray;
  }

  @Override
  public String toString() {
    return "pooled block of " + bytes() + " bytes";
  }
}
