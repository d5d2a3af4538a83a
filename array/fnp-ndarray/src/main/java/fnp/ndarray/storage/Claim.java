package fnp.ndarray.storage;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/// Tells the pool that the owner of a region has become unreachable.
final class Claim extends PhantomReference<Object> {
  final Region region;

  Claim(Block owner, Region region, ReferenceQueue<Object> queue) {
    super(owner, queue);
    this.region = region;
  }
}
