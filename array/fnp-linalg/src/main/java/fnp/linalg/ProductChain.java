package fnp.linalg;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;

/// The product of several matrices, multiplied in the order that needs the fewest operations.
///
/// @source Cormen, Leiserson, Rivest and Stein, "Introduction to Algorithms", section 15.2
final class ProductChain {
  private final NDArray[] matrices;
  private final int[][] split;

  private ProductChain(NDArray... matrices) {
    this.matrices = matrices;
    this.split = new int[matrices.length][matrices.length];
  }

  /// The product; the first may be a row vector, the last a column vector.
  static NDArray multiply(NDArray... given) {
    if (given.length < 2) {
      throw new ShapeException(
          "multi_dot of %d arrays: expected at least two arrays".formatted(given.length));
    }
    var last = given.length - 1;
    var matrices = given.clone();
    matrices[0] = given[0].ndim() == 1 ? given[0].expandDims(0) : given[0];
    matrices[last] = given[last].ndim() == 1 ? given[last].expandDims(1) : given[last];
    for (var matrix : matrices) {
      Operand.requireOneMatrix("multi_dot", matrix);
    }
    var chain = new ProductChain(matrices);
    chain.plan();
    var product = chain.product(0, last);
    if (given[0].ndim() == 1) {
      product = product.squeeze(0);
    }
    return given[last].ndim() == 1 ? product.squeeze(product.ndim() - 1) : product;
  }

  private void plan() {
    var count = matrices.length;
    var cost = new double[count][count];
    for (int length = 1; length < count; length++) {
      for (int i = 0; i + length < count; i++) {
        var j = i + length;
        cost[i][j] = Double.POSITIVE_INFINITY;
        for (int k = i; k < j; k++) {
          var work = (double) matrices[i].shape(0) * matrices[k].shape(1) * matrices[j].shape(1);
          var total = cost[i][k] + cost[k + 1][j] + work;
          if (total < cost[i][j]) {
            cost[i][j] = total;
            split[i][j] = k;
          }
        }
      }
    }
  }

  private NDArray product(int i, int j) {
    return i == j
        ? matrices[i]
        : Products.matmul(product(i, split[i][j]), product(split[i][j] + 1, j));
  }
}
