package fnp.ndarray;

import fnp.dtype.GeneralType;
import java.lang.ref.Reference;

/// Assignment of whole arrays: broadcasting, overlap, conversion.
final class Assignment {
  private Assignment() {}

  static void assign(NDArray source, NDArray target) {
    var to = target.writeableAddress();
    var fitted = stretch(source, target.shape());
    if (target.size() == 0) {
      return;
    }
    var same = fitted.dtype() == target.dtype();
    if (fitted.mayShareMemory(target)) {
      if (same && fitted.address() == to && fitted.layout().equals(target.layout())) {
        return;
      }
      fitted = fitted.copy(Order.K);
    }
    var from = fitted.address();
    if (same) {
      copySame(fitted, target);
    } else if (fitted.dtype() instanceof GeneralType || target.dtype() instanceof GeneralType) {
      GeneralConversion.convert(fitted, target);
    } else {
      Conversion.convert(
          fitted.dtype(), fitted.layout(), from, target.dtype(), target.layout(), to);
    }
    Reference.reachabilityFence(fitted);
    Reference.reachabilityFence(source);
    Reference.reachabilityFence(target);
  }

  /// Copies elements of one dtype, bytes and references.
  static void copySame(NDArray source, NDArray target) {
    StridedCopy.copy(source.layout(), source.address(), target.layout(), target.writeableAddress());
    if (ReferenceCopy.isNeeded(target.dtype())) {
      ReferenceCopy.copy(
          ReferenceCopy.Form.of(source), ReferenceCopy.Form.of(target), target.dtype());
    }
  }

  /// The source in the target's shape; superfluous leading axes of length 1 are dropped first, as
  /// NumPy does in assignments.
  static NDArray stretch(NDArray source, Shape shape) {
    if (source.shape().equals(shape)) {
      return source;
    }
    var trimmed = source;
    while (trimmed.ndim() > shape.ndim() && trimmed.shape(0) == 1) {
      trimmed = trimmed.squeeze(0);
    }
    return trimmed.broadcastTo(shape);
  }

  /// The dense layout a copy gets.
  ///
  /// For K the axes keep their order of memory: sorted by the size of their strides, which for
  /// strides that are equal or zero leaves C order.
  ///
  /// @source NumPy 2.4, `PyArray_NewLikeArray`, `PyArray_CreateSortedStridePerm`
  static Layout copyLayout(Layout from, int itemsize, Order order) {
    if (from.size() == 0) {
      return Layout.ofNew(from.shape(), itemsize);
    }
    return switch (order) {
      case C, F -> Layout.contiguous(from.shape(), itemsize, order);
      case A ->
          Layout.contiguous(
              from.shape(),
              itemsize,
              from.isFContiguous() && !from.isCContiguous() ? Order.F : Order.C);
      case K -> keepingOrder(from, itemsize);
    };
  }

  private static Layout keepingOrder(Layout from, int itemsize) {
    var n = from.ndim();
    if (from.isCContiguous() || n <= 1) {
      return from.isCContiguous() && itemsize == from.itemsize()
          ? dense(from)
          : Layout.contiguous(from.shape(), itemsize);
    }
    if (from.isFContiguous()) {
      return Layout.contiguous(from.shape(), itemsize, Order.F);
    }
    var bySize = new int[n];
    for (int axis = 0; axis < n; axis++) {
      int at = axis;
      while (at > 0 && Math.abs(from.stride(bySize[at - 1])) < Math.abs(from.stride(axis))) {
        bySize[at] = bySize[at - 1];
        at--;
      }
      bySize[at] = axis;
    }
    var strides = new long[n];
    long step = itemsize;
    for (int i = n - 1; i >= 0; i--) {
      strides[bySize[i]] = step;
      step *= from.length(bySize[i]);
    }
    return Layout.of(from.shape(), strides, itemsize);
  }

  /// Contiguous axes of length 1 may have any stride; a copy gets regular ones.
  private static Layout dense(Layout from) {
    var regular = Layout.contiguous(from.shape(), from.itemsize());
    return regular.equals(from) ? from : regular;
  }
}
