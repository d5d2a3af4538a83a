package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.dtype.TimeType;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.UnaryLoop;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The loops that convert between element types, each made on first use.
final class CastLoops {
  private static final AtomicReferenceArray<UnaryLoop> LOOPS =
      new AtomicReferenceArray<>(Element.COUNT * Element.COUNT);

  private CastLoops() {}

  /// The loop from one dtype to another; from a dtype to itself it copies.
  static UnaryLoop of(DType from, DType to) {
    if (from instanceof TimeType first && to instanceof TimeType second && first != second) {
      return TimeLoops.cast(first, second);
    }
    return ofStorage(from.storage(), to.storage());
  }

  static UnaryLoop ofStorage(Primitive from, Primitive to) {
    var slot = from.ordinal() * Element.COUNT + to.ordinal();
    var known = LOOPS.get(slot);
    if (known == null) {
      known = LoopProvider.current().cast(from.ordinal(), to.ordinal());
      LOOPS.set(slot, known);
    }
    return known;
  }
}
