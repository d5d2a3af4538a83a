package fnp.ndarray;

/// In which order elements are laid out or read.
///
/// @numpy the argument `order` of `numpy.reshape`, `numpy.copy` and others
public enum Order {
  /// The last index changes fastest.
  C,
  /// The first index changes fastest.
  F,
  /// F if the array is contiguous in F order and not in C order, else C.
  A,
  /// As close to the array's own order of elements in memory as possible.
  K
}
