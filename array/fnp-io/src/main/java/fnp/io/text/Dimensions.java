package fnp.io.text;

import fnp.ndarray.NDArray;

/// The number of axes that a reader of text gives its result.
final class Dimensions {
  private Dimensions() {}

  /// Without axes of length 1, unless fewer than so many would be left.
  ///
  /// @numpy `numpy.loadtxt` and `numpy.genfromtxt` with `ndmin`
  static NDArray atLeast(NDArray array, int ndmin) {
    var squeezed = array.ndim() > ndmin ? array.squeeze() : array;
    if (squeezed.ndim() >= ndmin) {
      return squeezed;
    }
    return switch (ndmin) {
      case 1 -> squeezed.reshape(1);
      default -> squeezed.ndim() == 0 ? squeezed.reshape(1, 1) : squeezed.expandDims(1);
    };
  }
}
