package fnp.ndarray.element;

import fnp.dtype.Primitive;
import java.util.Optional;
import java.util.ServiceLoader;

/// Faster conversions than those of this module, which another one may bring: the module of
/// universal functions has vector loops for them.
public interface ElementCasts {
  /// Converts `count` elements `fromStep` bytes apart to others `toStep` bytes apart, as C casts
  /// do; source and target do not overlap. Nothing is checked.
  void convert(
      Primitive from,
      long source,
      long fromStep,
      Primitive to,
      long target,
      long toStep,
      long count);

  /// The conversions of this process, found on first use.
  static Optional<ElementCasts> found() {
    return Holder.FOUND;
  }

  /// Looked for only when there is something long to convert.
  final class Holder {
    private static final Optional<ElementCasts> FOUND =
        ServiceLoader.load(ElementCasts.class, ElementCasts.class.getClassLoader()).findFirst();

    private Holder() {}
  }
}
