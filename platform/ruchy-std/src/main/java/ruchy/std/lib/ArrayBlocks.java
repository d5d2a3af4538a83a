package ruchy.std.lib;

import fnp.ndarray.NDArray;
import fnp.ndarray.iterate.Blocks;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayArguments;

/// The namespace `np.lib`.
@Namespace("np.lib")
public final class ArrayBlocks {
  private ArrayBlocks() {}

  /// An array in blocks of at most `buf_size` elements, which are views.
  ///
  /// ```ruchy
  /// >>> np.lib.Arrayterator(np.arange(5), 2)
  /// [[0 1], [2 3], [4]]
  /// ```
  @Signature("fn Arrayterator(var: Array, buf_size: Any = None) -> [Array]")
  public static RuchyList arrayterator(NDArray array, Object bufSize) {
    return ArrayArguments.list(Blocks.of(array, bufSize instanceof Long most ? most : 0));
  }
}
