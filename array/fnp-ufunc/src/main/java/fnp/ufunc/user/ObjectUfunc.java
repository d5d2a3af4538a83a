package fnp.ufunc.user;

import fnp.dtype.DType;
import fnp.dtype.ObjectType;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.Shape;
import fnp.ufunc.Call;
import fnp.ufunc.Ufunc;
import fnp.ufunc.UfuncException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A function of any objects, applied element by element; its results are arrays of objects.
///
/// @numpy `numpy.frompyfunc`
public final class ObjectUfunc implements Ufunc {
  private final String name;
  private final int nin;
  private final int nout;
  private final Function<List<Object>, List<Object>> function;

  private ObjectUfunc(
      String name, int nin, int nout, Function<List<Object>, List<Object>> function) {
    this.name = name;
    this.nin = nin;
    this.nout = nout;
    this.function = function;
  }

  /// A function of `nin` objects with one result.
  public static ObjectUfunc of(String name, int nin, Function<List<Object>, Object> function) {
    return new ObjectUfunc(name, nin, 1, arguments -> List.of(function.apply(arguments)));
  }

  /// A function of `nin` objects with `nout` results.
  public static ObjectUfunc of(
      String name, int nin, int nout, Function<List<Object>, List<Object>> function) {
    return new ObjectUfunc(name, nin, nout, function);
  }

  @Override
  public String name() {
    return name + USER;
  }

  @Override
  public int nin() {
    return nin;
  }

  @Override
  public int nout() {
    return nout;
  }

  @Override
  public List<String> types() {
    return List.of("O".repeat(nin) + "->" + "O".repeat(nout));
  }

  /// Applies the function to each element, or tuple of elements.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  public List<NDArray> call(NDArray... operands) {
    return call(Call.plain(), operands);
  }

  /// @throws UfuncException if a mask is given
  @Override
  public List<NDArray> call(Call call, NDArray... operands) {
    Ufunc.requireOperands(this, operands);
    if (call.where().isPresent()) {
      throw new UfuncException(
          UfuncException.Kind.TYPE,
          "%s calls a function of objects and takes no where; mask its operands".formatted(name));
    }
    var shape = Shape.of();
    for (var operand : operands) {
      shape = shape.broadcast(operand.shape());
    }
    var columns = new ArrayList<List<Object>>();
    for (var operand : operands) {
      columns.add(ObjectArrays.elements(operand.broadcastTo(shape)));
    }
    var results = new ArrayList<List<Object>>();
    for (int k = 0; k < nout; k++) {
      results.add(new ArrayList<>());
    }
    for (int i = 0; i < shape.size(); i++) {
      var at = i;
      var answer = function.apply(columns.stream().map(column -> column.get(at)).toList());
      if (answer.size() != nout) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "%s gave %d results, but was made for %d; return as many"
                .formatted(name, answer.size(), nout));
      }
      for (int k = 0; k < nout; k++) {
        results.get(k).add(answer.get(k));
      }
    }
    return deliver(call, results, shape);
  }

  private List<NDArray> deliver(Call call, List<List<Object>> results, Shape shape) {
    var arrays = new ArrayList<NDArray>();
    for (int k = 0; k < nout; k++) {
      NDArray array = ObjectArrays.of(DTYPE, results.get(k), shape.toArray());
      call.outAt(k).ifPresent(out -> out.copyFrom(array));
      arrays.add(call.outAt(k).orElse(array));
    }
    return arrays;
  }

  private static final DType DTYPE = ObjectType.OBJECT;

  @Override
  public String toString() {
    return "<ufunc '" + name() + "'>";
  }
}
