package fnp.linalg.factor;

import fnp.linalg.lapack.Columns;
import fnp.ndarray.Memory;

/// Elimination and Cholesky's factorisation of real matrices so small that any object besides their
/// elements would cost more than they do: what stacks of many matrices are made of.
final class TinyMatrix {
  /// The greatest order.
  private static final int ORDER_MAX = 8;

  private TinyMatrix() {}

  /// Whether a matrix is real and small enough.
  static boolean fits(Columns a) {
    return !a.complex() && a.rows() <= ORDER_MAX;
  }

  /// Solves `a x = b`; `b` becomes `x`, and `a` its factors.
  ///
  /// @return 0, or the number of the pivot that is zero, counted from 1
  static int solve(Columns a, Columns b) {
    var n = a.rows();
    var lu = load(a);
    int info = 0;
    for (int k = 0; k < n; k++) {
      var pivot = pivot(lu, n, k);
      if (lu[k * n + pivot] == 0) {
        info = info == 0 ? k + 1 : info;
        continue;
      }
      if (pivot != k) {
        exchange(lu, n, k, pivot);
        exchange(b, k, pivot);
      }
      eliminate(lu, n, k);
    }
    for (int j = 0; j < b.columns() && info == 0; j++) {
      substitute(lu, n, b.at(0, j));
    }
    return info;
  }

  /// Factorises `a = p l u`.
  ///
  /// @return 0, or the number of the pivot that is zero, counted from 1
  static int factorise(Columns a, long pivots) {
    var n = a.rows();
    var lu = load(a);
    int info = 0;
    for (int k = 0; k < n; k++) {
      var pivot = pivot(lu, n, k);
      Memory.setInt(pivots + 4L * k, pivot + 1);
      if (lu[k * n + pivot] == 0) {
        info = info == 0 ? k + 1 : info;
        continue;
      }
      if (pivot != k) {
        exchange(lu, n, k, pivot);
      }
      eliminate(lu, n, k);
    }
    store(lu, a);
    return info;
  }

  /// Factorises the lower triangle.
  ///
  /// @return 0, or the number of the pivot that is not positive, counted from 1
  static int cholesky(Columns a) {
    var n = a.rows();
    var l = load(a);
    for (int k = 0; k < n; k++) {
      for (int i = k; i < n; i++) {
        var sum = l[k * n + i];
        for (int j = 0; j < k; j++) {
          sum -= l[j * n + i] * l[j * n + k];
        }
        l[k * n + i] = sum;
      }
      var pivot = l[k * n + k];
      if (!(pivot > 0)) {
        return k + 1;
      }
      var root = Math.sqrt(pivot);
      l[k * n + k] = root;
      for (int i = k + 1; i < n; i++) {
        l[k * n + i] /= root;
      }
    }
    store(l, a);
    return 0;
  }

  private static double[] load(Columns a) {
    var elements = new double[a.rows() * a.rows()];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Memory.getDouble(a.address() + 8L * i);
    }
    return elements;
  }

  private static void store(double[] elements, Columns a) {
    for (int i = 0; i < elements.length; i++) {
      Memory.setDouble(a.address() + 8L * i, elements[i]);
    }
  }

  private static int pivot(double[] lu, int n, int k) {
    var best = k;
    for (int i = k + 1; i < n; i++) {
      if (Math.abs(lu[k * n + i]) > Math.abs(lu[k * n + best])) {
        best = i;
      }
    }
    return best;
  }

  private static void exchange(double[] lu, int n, int i, int k) {
    for (int j = 0; j < n; j++) {
      var element = lu[j * n + i];
      lu[j * n + i] = lu[j * n + k];
      lu[j * n + k] = element;
    }
  }

  private static void exchange(Columns b, int i, int k) {
    for (int j = 0; j < b.columns(); j++) {
      var element = Memory.getDouble(b.at(i, j));
      Memory.setDouble(b.at(i, j), Memory.getDouble(b.at(k, j)));
      Memory.setDouble(b.at(k, j), element);
    }
  }

  private static void eliminate(double[] lu, int n, int k) {
    var pivot = lu[k * n + k];
    for (int i = k + 1; i < n; i++) {
      lu[k * n + i] /= pivot;
    }
    for (int j = k + 1; j < n; j++) {
      var factor = lu[j * n + k];
      for (int i = k + 1; i < n; i++) {
        lu[j * n + i] -= factor * lu[k * n + i];
      }
    }
  }

  private static void substitute(double[] lu, int n, long x) {
    for (int k = 0; k < n; k++) {
      var value = Memory.getDouble(x + 8L * k);
      for (int i = k + 1; i < n; i++) {
        var at = x + 8L * i;
        Memory.setDouble(at, Memory.getDouble(at) - value * lu[k * n + i]);
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      var value = Memory.getDouble(x + 8L * k) / lu[k * n + k];
      Memory.setDouble(x + 8L * k, value);
      for (int i = 0; i < k; i++) {
        var at = x + 8L * i;
        Memory.setDouble(at, Memory.getDouble(at) - value * lu[k * n + i]);
      }
    }
  }
}
