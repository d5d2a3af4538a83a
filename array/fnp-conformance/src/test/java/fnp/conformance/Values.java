package fnp.conformance;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import java.util.random.RandomGenerator;

/// Random values that reach the ends of each dtype, unlike the small ones of [Fixtures].
final class Values {
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1.0,
    -1.0,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    0.5,
    2.0,
    -2.5,
    1e-320,
    -1e-310,
    1e300,
    -1e300,
    127.5,
    -129,
    255,
    65536,
    2147483648.0,
    -2147483649.0,
    9.3e18,
    -9.3e18,
    1.8e19,
    2e19
  };

  private Values() {}

  /// A C-contiguous array with values from the whole range of the dtype.
  static NDArray wide(RandomGenerator random, DType dtype, long... shape) {
    var array = NDArray.empty(dtype, shape);
    var flat = array.reshape(-1);
    for (long i = 0; i < array.size(); i++) {
      if (dtype.kind() == Kind.FLOATING) {
        flat.setDouble(floating(random), i);
      } else if (dtype.kind() == Kind.COMPLEX) {
        flat.setItem(new Complex(floating(random), floating(random)), i);
      } else {
        flat.setLong(random.nextInt(3) == 0 ? random.nextInt(7) - 3 : random.nextLong(), i);
      }
    }
    return array;
  }

  /// A C-contiguous array of plain numbers around 0: no NaN, no infinity, no negative zero.
  static NDArray tame(RandomGenerator random, DType dtype, long... shape) {
    var array = NDArray.empty(dtype, shape);
    var flat = array.reshape(-1);
    for (long i = 0; i < array.size(); i++) {
      if (dtype.kind() == Kind.FLOATING) {
        flat.setDouble(random.nextGaussian() * 10 + 0.01, i);
      } else if (dtype.kind() == Kind.COMPLEX) {
        flat.setItem(new Complex(random.nextGaussian() * 10, random.nextGaussian() * 10), i);
      } else {
        flat.setLong(random.nextInt(0, dtype.kind() == Kind.BOOLEAN ? 2 : 100), i);
      }
    }
    return array;
  }

  private static double floating(RandomGenerator random) {
    return switch (random.nextInt(4)) {
      case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
      case 1 -> random.nextInt(-50, 50);
      case 2 -> random.nextGaussian();
      default -> random.nextGaussian() * Math.pow(10, random.nextInt(-5, 6));
    };
  }
}
