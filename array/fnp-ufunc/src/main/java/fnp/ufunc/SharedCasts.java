package fnp.ufunc;

import fnp.dtype.Primitive;
import fnp.ndarray.element.ElementCasts;

/// The conversions of arrays by the loops of this module, shared between threads where they are
/// long.
public final class SharedCasts implements ElementCasts {
  /// Made by the service loader.
  public SharedCasts() {}

  @Override
  public void convert(
      Primitive from,
      long source,
      long fromStep,
      Primitive to,
      long target,
      long toStep,
      long count) {
    var loop = CastLoops.ofStorage(from, to);
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
