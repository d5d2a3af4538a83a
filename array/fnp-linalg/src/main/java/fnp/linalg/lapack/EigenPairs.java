package fnp.linalg.lapack;

import fnp.ndarray.Memory;

/// Eigenvalues and eigenvectors of a real matrix, as real routines give them and as complex
/// numbers.
public final class EigenPairs {
  private EigenPairs() {}

  /// Writes them as complex numbers. Of two conjugate eigenvalues, the one with the positive
  /// imaginary part first, the real routine gives one column of real and one of imaginary parts.
  ///
  /// @param parts the addresses of the real parts and the imaginary parts of the values, and of the
  ///   columns
  public static void unpack(int n, long[] parts, long values, Columns vectors) {
    for (int j = 0; j < n; j++) {
      var real = Memory.getDouble(parts[0] + 8L * j);
      var imag = Memory.getDouble(parts[1] + 8L * j);
      Memory.setDouble(values + 16L * j, real);
      Memory.setDouble(values + 16L * j + 8, imag);
      if (vectors.columns() > 0) {
        unpackColumn(n, parts[2], j, imag, vectors);
      }
    }
  }

  private static void unpackColumn(int n, long packed, int j, double imag, Columns vectors) {
    var second = imag < 0;
    var column = packed + 8L * n * (second ? j - 1 : j);
    var sign = imag == 0 ? 0 : second ? -1 : 1;
    for (int i = 0; i < n; i++) {
      var to = vectors.at(i, j);
      Memory.setDouble(to, Memory.getDouble(column + 8L * i));
      Memory.setDouble(to + 8, sign == 0 ? 0 : sign * Memory.getDouble(column + 8L * (n + i)));
    }
  }
}
