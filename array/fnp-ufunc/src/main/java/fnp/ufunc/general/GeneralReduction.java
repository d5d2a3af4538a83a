package fnp.ufunc.general;

import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.ObjectType;
import fnp.dtype.StringType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Reductions of arrays of objects and of texts of any length.
public final class GeneralReduction {
  private GeneralReduction() {}

  /// The elements over some axes taken together by a function, from first to last.
  ///
  /// @param name NumPy's name of the function
  /// @param axes which axes, counted from 0, in increasing order
  /// @param initial what goes before the first element
  /// @return the result without those axes; empty if there is no such function for the dtype
  /// @throws DTypeException if there is no element and nothing goes before
  public static Optional<NDArray> reduce(
      String name, NDArray x, int[] axes, Optional<Object> initial) {
    var extreme = name.equals("maximum") || name.equals("minimum") || name.equals("add");
    if (!(x.dtype() instanceof ObjectType) && !(x.dtype() instanceof StringType && extreme)) {
      return Optional.empty();
    }
    return GeneralUfuncs.scalar(name).map(function -> reduce(function, x, axes, initial));
  }

  private static NDArray reduce(
      BinaryOperator<Object> function, NDArray x, int[] axes, Optional<Object> initial) {
    var to = new int[axes.length];
    Arrays.setAll(to, i -> x.ndim() - axes.length + i);
    var moved = x.moveAxis(axes, to);
    var shape = Arrays.copyOf(moved.shape().toArray(), x.ndim() - axes.length);
    var elements = ObjectArrays.elements(moved);
    long cells = 1;
    for (var length : shape) {
      cells *= length;
    }
    var each = cells == 0 ? 0 : (int) (elements.size() / cells);
    var results = new ArrayList<Object>();
    for (int i = 0; i < cells; i++) {
      results.add(fold(function, elements.subList(i * each, (i + 1) * each), initial, x.dtype()));
    }
    return ObjectArrays.of(x.dtype(), results, shape);
  }

  private static Object fold(
      BinaryOperator<Object> function, List<Object> values, Optional<Object> initial, DType dtype) {
    if (values.isEmpty() && initial.isEmpty()) {
      throw new DTypeException(
          "a reduction of no elements of dtype %s has no result; give an initial value"
              .formatted(dtype));
    }
    Object result = initial.isPresent() ? initial.get() : values.getFirst();
    for (var value : initial.isPresent() ? values : values.subList(1, values.size())) {
      result = function.apply(result, value);
    }
    return result;
  }
}
