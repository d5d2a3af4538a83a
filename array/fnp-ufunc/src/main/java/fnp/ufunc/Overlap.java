package fnp.ufunc;

import fnp.ndarray.NDArray;

/// Whether reading one array while writing another one can see new values.
final class Overlap {
  private Overlap() {}

  /// Whether `input` must be copied before `output` is written element by element. Exactly the same
  /// elements at the same places do no harm.
  static boolean isHarmful(NDArray input, NDArray output) {
    if (input.size() == 0 || output.size() == 0) {
      return false;
    }
    var in = input.layout();
    var out = output.layout();
    if (input.address() + in.low() >= output.address() + out.high()
        || output.address() + out.low() >= input.address() + in.high()) {
      return false;
    }
    return input.address() != output.address() || !in.equals(out);
  }
}
