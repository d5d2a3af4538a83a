package fnp.linalg.gemm;

import fnp.ufunc.loop.ClassCopy;
import java.lang.invoke.MethodHandles;

/// Moves elements between matrices in native memory and panels on the Java heap.
interface Packer {
  /// Packs groups of so many rows of float64 or float32.
  static Packer of(boolean float64, int group) {
    return ClassCopy.of(MethodHandles.lookup(), Packing.class, Packer.class, float64, group);
  }

  /// Packs one group of rows, from `row`, and `depth` columns, from `column`, column by column;
  /// rows beyond the end of the matrix become zeros. Elements are multiplied by the sign.
  void pack(Matrix m, int row, int column, int depth, int sign, Object panel, int start);

  /// Copies elements so many bytes apart to others.
  void move(long from, long fromStride, long to, long toStride, int count);

  /// Writes the first elements of a strip to elements `stride` bytes apart.
  void write(Object strip, long target, long stride, int count);
}
