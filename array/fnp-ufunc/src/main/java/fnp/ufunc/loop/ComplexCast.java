package fnp.ufunc.loop;

import java.lang.invoke.MethodHandles;

/// Casts from and to complex numbers, made of casts of their parts.
///
/// A real number becomes the real part; of a complex one the real part is taken, except that a
/// boolean is whether either part differs from zero.
final class ComplexCast {
  private ComplexCast() {}

  static UnaryLoop of(int from, int to) {
    if (to == Element.BOOL) {
      OfComplex.Real truth = x -> x.real() != 0 || x.imag() != 0 ? 1 : 0;
      return ClassCopy.of(
          MethodHandles.lookup(), ComplexToReal.class, UnaryLoop.class, truth, from, to);
    }
    if (!Element.isComplex(to)) {
      return Casts.scalar(Element.part(from), to);
    }
    if (!Element.isComplex(from)) {
      return widening(from, to);
    }
    if (from == to) {
      OfComplex.Unary same = x -> x;
      return ClassCopy.of(MethodHandles.lookup(), ComplexUnary.class, UnaryLoop.class, same, to);
    }
    var parts = Casts.scalar(Element.part(from), Element.part(to));
    long fromPart = Element.size(from) / 2;
    long toPart = Element.size(to) / 2;
    return (x, xStride, z, zStride, count) -> {
      if (xStride == 2 * fromPart && zStride == 2 * toPart) {
        parts.run(x, fromPart, z, toPart, 2 * count);
      } else {
        parts.run(x, xStride, z, zStride, count);
        parts.run(x + fromPart, xStride, z + toPart, zStride, count);
      }
    };
  }

  private static UnaryLoop widening(int from, int to) {
    var real = Casts.scalar(from, Element.part(to));
    var part = Element.part(to);
    var offset = Element.size(part);
    return (x, xStride, z, zStride, count) -> {
      real.run(x, xStride, z, zStride, count);
      for (long i = 0; i < count; i++) {
        Element.storeDouble(part, z + i * zStride + offset, 0);
      }
    };
  }
}
