package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import java.util.random.RandomGenerator;

/// Random arrays, made from a seed.
final class Fixtures {
  private static final double[] SPECIAL = {
    0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.1, 1e300
  };

  private Fixtures() {}

  static DType dtype(RandomGenerator random) {
    return Primitive.values()[random.nextInt(Primitive.values().length)];
  }

  /// Up to four axes, mostly short, now and then of length 1 or 0.
  static long[] shape(RandomGenerator random) {
    return shape(random, 4);
  }

  static long[] shape(RandomGenerator random, int ndimMax) {
    var shape = new long[random.nextInt(ndimMax + 1)];
    for (int i = 0; i < shape.length; i++) {
      var kind = random.nextInt(20);
      shape[i] = kind == 0 ? 0 : kind < 4 ? 1 : 2 + random.nextInt(5);
    }
    return shape;
  }

  /// A C-contiguous array: small numbers, with some special ones if the dtype is floating.
  static NDArray array(RandomGenerator random, DType dtype, long... shape) {
    var array = NDArray.empty(dtype, shape);
    var flat = array.reshape(-1);
    for (long i = 0; i < array.size(); i++) {
      switch (dtype.kind()) {
        case BOOLEAN -> flat.setBoolean(random.nextBoolean(), i);
        case SIGNED, TIMEDELTA, DATETIME -> flat.setLong(random.nextInt(-100, 100), i);
        case UNSIGNED -> flat.setLong(random.nextInt(0, 200), i);
        case FLOATING -> flat.setDouble(number(random), i);
        case COMPLEX -> flat.setItem(new Complex(number(random), number(random)), i);
      }
    }
    return array;
  }

  private static double number(RandomGenerator random) {
    return random.nextInt(12) == 0
        ? SPECIAL[random.nextInt(SPECIAL.length)]
        : random.nextInt(-1000, 1000) / 8.0;
  }

  /// An array whose layout went through up to three random view operations.
  static NDArray view(RandomGenerator random) {
    return view(random, array(random, dtype(random), shape(random)));
  }

  static NDArray view(RandomGenerator random, NDArray array) {
    var view = array;
    for (int i = random.nextInt(4); i > 0; i--) {
      view = changed(random, view);
    }
    return view;
  }

  private static NDArray changed(RandomGenerator random, NDArray array) {
    var n = array.ndim();
    return switch (random.nextInt(6)) {
      case 0 -> array.transpose();
      case 1 -> n == 0 ? array : array.flip(random.nextInt(n));
      case 2 -> n < 2 ? array : array.swapAxes(random.nextInt(n), random.nextInt(n));
      case 3 -> n == 0 ? array : array.get(Index.ELLIPSIS, Index.step(2));
      case 4 -> n == 0 || array.shape(0) < 2 ? array : array.get(Index.from(1));
      default -> n > 3 ? array : array.get(Index.NEW_AXIS, Index.ELLIPSIS);
    };
  }
}
