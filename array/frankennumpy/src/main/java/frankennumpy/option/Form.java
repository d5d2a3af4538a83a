package frankennumpy.option;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import java.util.Optional;

/// How an array is to be made: the optional arguments that functions of creation share.
///
/// ```java
/// Np.zerosLike(a, Form.plain().dtype(DType.INT8).order(Order.F));
/// Np.array(a, Form.plain().ndmin(2));
/// ```
///
/// @param dtype the dtype, else the function's own choice
/// @param order the order in memory, else the function's own choice
/// @param shape the shape, for functions that take it from another array otherwise
/// @param copying when elements are copied
/// @param ndmin the least number of axes; missing ones are added in front, with length 1
/// @numpy the arguments `dtype`, `order`, `shape`, `copy` and `ndmin` of `numpy.array` and others
public record Form(
    Optional<DType> dtype,
    Optional<Order> order,
    Optional<Shape> shape,
    Copying copying,
    int ndmin) {
  private static final Form PLAIN =
      new Form(Optional.empty(), Optional.empty(), Optional.empty(), Copying.DEFAULT, 0);

  /// When a function copies the elements of its argument.
  public enum Copying {
    /// As the function does by itself: `array` always, `asarray` if needed.
    DEFAULT,
    /// Always.
    ALWAYS,
    /// Only if dtype or order demand it.
    IF_NEEDED,
    /// Never; if dtype or order demand it, that is an error.
    NEVER
  }

  /// No options.
  public static Form plain() {
    return PLAIN;
  }

  /// With a dtype.
  public static Form of(DType dtype) {
    return PLAIN.dtype(dtype);
  }

  /// With a dtype.
  public Form dtype(DType type) {
    return new Form(Optional.of(type), order, shape, copying, ndmin);
  }

  /// With an order in memory.
  public Form order(Order inMemory) {
    return new Form(dtype, Optional.of(inMemory), shape, copying, ndmin);
  }

  /// With a shape.
  public Form shape(long... lengths) {
    return new Form(dtype, order, Optional.of(Shape.of(lengths)), copying, ndmin);
  }

  /// With another rule about copies.
  public Form copying(Copying rule) {
    return new Form(dtype, order, shape, rule, ndmin);
  }

  /// With at least so many axes.
  public Form ndmin(int axes) {
    return new Form(dtype, order, shape, copying, axes);
  }

  /// As [#copying], where the function's own choice is another.
  public Form copyingBy(Copying otherwise) {
    return copying == Copying.DEFAULT ? copying(otherwise) : this;
  }

  /// An array in this form, with the elements of another.
  public NDArray of(NDArray a) {
    var type = dtype.orElse(a.dtype());
    var wanted = order.orElse(Order.K);
    var fits =
        type == a.dtype()
            && switch (wanted) {
              case C -> a.isCContiguous();
              case F -> a.isFContiguous();
              case A, K -> true;
            };
    if (!fits && copying == Copying.NEVER) {
      throw new IllegalArgumentException(
          "unable to avoid copy: an array of %s in order %s was asked for of %s with %s; allow copies"
              .formatted(type, wanted, a.dtype(), a.layout()));
    }
    var result = fits && copying != Copying.ALWAYS ? a : copy(a, type, wanted);
    var missing = ndmin - result.ndim();
    return missing <= 0 ? result : result.expandDims(leading(missing));
  }

  private static NDArray copy(NDArray a, DType type, Order order) {
    if (order == Order.K) {
      return type == a.dtype() ? a.copy(Order.K) : a.astype(type);
    }
    var result = NDArray.emptyLike(a, type, order);
    result.copyFrom(a);
    return result;
  }

  private static int[] leading(int count) {
    var axes = new int[count];
    for (int i = 0; i < count; i++) {
      axes[i] = i;
    }
    return axes;
  }
}
