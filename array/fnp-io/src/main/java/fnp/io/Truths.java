package fnp.io;

import fnp.dtype.DType;
import fnp.ndarray.Memory;
import fnp.ndarray.NDArray;
import fnp.ndarray.mode.Entry;
import fnp.ndarray.mode.Ledger;
import fnp.ndarray.mode.Mode;
import fnp.ndarray.mode.Outcome;
import fnp.ndarray.mode.Threat;
import java.lang.ref.Reference;

/// Truth values from outside: a byte other than 0 and 1 is true, but sums and comparisons of such
/// bytes go wrong, in NumPy too.
final class Truths {
  private Truths() {}

  /// The array; in hardened mode, if its elements are bool, with 1 for every other byte than 0.
  ///
  /// @param array in new memory of its own, densely
  static NDArray repaired(Entry entry, NDArray array) {
    if (array.dtype() != DType.BOOL || !Mode.current().isHardened()) {
      return array;
    }
    long repaired = 0;
    for (long i = 0; i < array.size(); i++) {
      var at = array.address() + i;
      if ((Memory.getByte(at) & ~1) != 0) {
        Memory.setByte(at, (byte) 1);
        repaired++;
      }
    }
    Reference.reachabilityFence(array);
    if (repaired > 0) {
      Ledger.record(
          entry,
          Threat.INVALID_VALUES,
          Outcome.REPAIRED,
          "%d of %d bool elements were neither 0 nor 1 and are now 1"
              .formatted(repaired, array.size()));
    }
    return array;
  }
}
