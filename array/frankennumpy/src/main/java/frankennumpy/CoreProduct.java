package frankennumpy;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.ShapeException;
import fnp.ufunc.UfuncException;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// NumPy's products of vectors and matrices as universal functions on the last axes, with all
/// options: the operands' own axes may lie anywhere, and the result goes where the caller wants.
///
/// @numpy `numpy.matmul`, `numpy.vecdot`, `numpy.matvec`, `numpy.vecmat`, 2.4
public enum CoreProduct {
  /// `(m?,n),(n,p?)->(m?,p?)`
  MATMUL(2, 2, 2, Np::matmul),
  /// `(n),(n)->()`
  VECDOT(1, 1, 0, Np::vecdot),
  /// `(m,n),(n)->(m)`
  MATVEC(2, 1, 1, Np::matvec),
  /// `(n),(n,m)->(m)`
  VECMAT(1, 2, 1, Np::vecmat);

  private final int first;
  private final int second;
  private final int result;
  private final BinaryOperator<NDArray> product;

  CoreProduct(int first, int second, int result, BinaryOperator<NDArray> product) {
    this.first = first;
    this.second = second;
    this.result = result;
    this.product = product;
  }

  /// How a product is computed.
  ///
  /// @param axes for each operand and for the result its own axes; none for the last ones
  /// @param keepdims whether the axis that was summed stays, with length 1
  /// @param dtype the dtype in which is computed
  /// @param casting which casts of operands and result are allowed
  /// @param order the order of a new result
  /// @param out where the result goes
  /// @numpy the arguments of a generalized ufunc
  public record Form(
      List<List<Integer>> axes,
      boolean keepdims,
      Optional<DType> dtype,
      Casting casting,
      Order order,
      Optional<NDArray> out) {
    /// Copies the lists.
    public Form {
      axes = axes.stream().map(List::copyOf).toList();
    }

    /// NumPy's defaults.
    public static Form plain() {
      return new Form(
          List.of(), false, Optional.empty(), Casting.SAME_KIND, Order.K, Optional.empty());
    }
  }

  /// The product.
  ///
  /// @throws ShapeException if lengths differ, or axes do not fit the operands
  /// @throws UfuncException if an option does not fit the product, or a cast is not allowed
  public NDArray call(NDArray a, NDArray b, Form form) {
    if (form.keepdims() && this != VECDOT) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s does not support keepdims: its operands do not have the same core axes"
              .formatted(name().toLowerCase(java.util.Locale.ROOT)));
    }
    var left = operand(a, first, 0, form);
    var right = operand(b, second, 1, form);
    var found = product.apply(left, right);
    if (form.keepdims()) {
      found = found.expandDims(form.axes().isEmpty() ? -1 : form.axes().get(0).getFirst());
    } else {
      found = placed(found, left.ndim(), right.ndim(), form);
    }
    if (form.out().isPresent()) {
      var out = form.out().get();
      Np.copyto(out, found, form.casting());
      return out;
    }
    return form.order() == Order.F ? Np.asfortranarray(found) : found;
  }

  private NDArray operand(NDArray array, int core, int number, Form form) {
    var typed =
        form.dtype().isPresent()
            ? Np.astype(array, form.dtype().get(), form.casting(), Order.K, false)
            : array;
    if (form.axes().isEmpty()) {
      return typed;
    }
    var own = form.axes().get(number);
    int needed = this == MATMUL && array.ndim() == 1 ? 1 : core;
    if (own.size() != needed) {
      throw new ShapeException(
          "axes item %d has %d axes, but the operand has %d core axes; give as many"
              .formatted(number, own.size(), needed));
    }
    return typed.moveAxis(numbers(own), last(needed));
  }

  /// The result with its own axes where `axes` wants them.
  private NDArray placed(NDArray found, int left, int right, Form form) {
    int core = result;
    if (this == MATMUL) {
      core = (left > 1 ? 1 : 0) + (right > 1 ? 1 : 0);
    }
    if (form.axes().size() < 3 || core == 0) {
      return found;
    }
    var own = form.axes().get(2);
    if (own.size() != core) {
      throw new ShapeException(
          "axes item 2 has %d axes, but the result has %d core axes; give as many"
              .formatted(own.size(), core));
    }
    return found.moveAxis(last(core), numbers(own));
  }

  private static int[] numbers(List<Integer> axes) {
    return axes.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] last(int count) {
    var axes = new int[count];
    for (int i = 0; i < count; i++) {
      axes[i] = i - count;
    }
    return axes;
  }
}
