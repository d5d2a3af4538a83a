package fnp.ndarray.storage;

import java.lang.ref.PhantomReference;

/// Tells the pool that the owner of a region has become unreachable.
///
/// It has no queue: a collector clears it in its pause, and the pool looks.
final class Claim extends PhantomReference<Object> {
  final Region region;

  /// Where this claim stands in the list that holds it, see [Claims].
  int place;

  Claim(Block owner, Region region) {
    super(owner, null);
    this.region = region;
  }

  boolean isOfDead() {
    return refersTo(null);
  }
}
