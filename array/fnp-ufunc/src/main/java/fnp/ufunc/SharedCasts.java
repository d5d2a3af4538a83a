package fnp.ufunc;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.dtype.TimeType;
import fnp.ndarray.element.ElementCasts;
import fnp.ufunc.loop.Element;
import fnp.ufunc.loop.UnaryLoop;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The loops that convert between element types, each made on first use, and the conversions of
/// arrays by them, shared between threads where they are long.
public final class SharedCasts implements ElementCasts {
  private static final AtomicReferenceArray<UnaryLoop> LOOPS =
      new AtomicReferenceArray<>(Element.COUNT * Element.COUNT);

  /// Made by the service loader.
  public SharedCasts() {}

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

  @Override
  public void convert(
      Primitive from,
      long source,
      long fromStep,
      Primitive to,
      long target,
      long toStep,
      long count) {
    var loop = ofStorage(from, to);
    if (count < Workers.STREAMING_MIN) {
      loop.run(source, fromStep, target, toStep, count);
      return;
    }
    Workers.run(
        (count + Workers.PIECE - 1) / Workers.PIECE,
        piece -> {
          var first = piece * Workers.PIECE;
          loop.run(
              source + first * fromStep,
              fromStep,
              target + first * toStep,
              toStep,
              Math.min(Workers.PIECE, count - first));
        });
  }
}
