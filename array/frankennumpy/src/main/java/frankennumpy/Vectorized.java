package frankennumpy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.iterate.NdIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A function of elements, or of the last axes of arrays, as a function of whole arrays, which are
/// stretched to one shape. A convenience, not a way to speed: the function is called once per
/// element. What a call is not to stretch, the function can hold itself.
///
/// ```java
/// var larger = Np.vectorizeElements(x -> Math.max((Double) x.get(0), (Double) x.get(1)));
/// larger.call(a, b);
/// ```
///
/// @numpy `numpy.vectorize`
public final class Vectorized {
  private final Function<List<NDArray>, NDArray> function;

  /// For each array the names of its last axes, then those of the result.
  private final List<List<String>> axes;

  private final Optional<DType> dtype;

  private Vectorized(
      Function<List<NDArray>, NDArray> function, List<List<String>> axes, Optional<DType> dtype) {
    this.function = function;
    this.axes = axes;
    this.dtype = dtype;
  }

  static Vectorized ofElements(Function<List<Object>, Object> function) {
    return new Vectorized(
        arrays -> Np.asarray(function.apply(arrays.stream().<Object>map(NDArray::item).toList())),
        List.of(),
        Optional.empty());
  }

  static Vectorized ofArrays(String signature, Function<List<NDArray>, NDArray> function) {
    return new Vectorized(function, parsed(signature), Optional.empty());
  }

  /// With a dtype of the result; without one, the first result determines it.
  ///
  /// @numpy the argument `otypes`
  public Vectorized dtype(DType type) {
    return new Vectorized(function, axes, Optional.of(type));
  }

  /// The results for all elements.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws ShapeException if arrays do not have the axes of the signature
  /// @throws IllegalArgumentException if there are no elements and no dtype was given
  public NDArray call(NDArray... arrays) {
    if (!axes.isEmpty() && arrays.length != axes.size() - 1) {
      throw new IllegalArgumentException(
          "the function takes %d arrays, but %d were given"
              .formatted(axes.size() - 1, arrays.length));
    }
    var loops = new Shape[arrays.length];
    for (int k = 0; k < arrays.length; k++) {
      loops[k] = loop(arrays[k], core(k));
    }
    var shape = Shape.broadcast(loops);
    var stretched = new NDArray[arrays.length];
    for (int k = 0; k < arrays.length; k++) {
      stretched[k] = arrays[k].broadcastTo(joined(shape, last(arrays[k], core(k))));
    }
    return run(shape, stretched);
  }

  private NDArray run(Shape shape, NDArray... arrays) {
    var positions = NdIndex.of(shape).iterator();
    if (!positions.hasNext()) {
      var type =
          dtype.orElseThrow(() ->
              new IllegalArgumentException(
                  "cannot call vectorize on size 0 inputs unless the dtype is set; use dtype()"));
      return NDArray.empty(type, shape);
    }
    var at = positions.next();
    var first = function.apply(parts(at, arrays));
    var result = NDArray.empty(dtype.orElse(first.dtype()), joined(shape, first.shape()));
    place(result, at, first);
    while (positions.hasNext()) {
      at = positions.next();
      place(result, at, function.apply(parts(at, arrays)));
    }
    return result;
  }

  private static List<NDArray> parts(long[] at, NDArray... arrays) {
    return Arrays.stream(arrays).map(each -> each.get(NdIndex.items(at))).toList();
  }

  private static void place(NDArray result, long[] at, NDArray value) {
    var items = Arrays.copyOf(NdIndex.items(at), at.length + 1);
    items[at.length] = Index.ELLIPSIS;
    result.set(value, items);
  }

  private int core(int array) {
    return axes.isEmpty() ? 0 : axes.get(array).size();
  }

  private static Shape loop(NDArray array, int core) {
    if (array.ndim() < core) {
      throw new ShapeException(
          "a function of %d axes got an array of shape %s; does not have enough dimensions"
              .formatted(core, array.shape()));
    }
    return Shape.of(Arrays.copyOf(array.shape().toArray(), array.ndim() - core));
  }

  private static Shape last(NDArray array, int core) {
    var lengths = array.shape().toArray();
    return Shape.of(Arrays.copyOfRange(lengths, lengths.length - core, lengths.length));
  }

  private static Shape joined(Shape outer, Shape inner) {
    var lengths = Arrays.copyOf(outer.toArray(), outer.ndim() + inner.ndim());
    System.arraycopy(inner.toArray(), 0, lengths, outer.ndim(), inner.ndim());
    return Shape.of(lengths);
  }

  /// `(m,n),(n)->(m)` as the names of axes, the result's last.
  private static List<List<String>> parsed(String signature) {
    var text = signature.replaceAll("\\s", "");
    var group = "\\((\\w+(,\\w+)*)?\\)";
    if (!text.matches("(%s(,%s)*)?->%s".formatted(group, group, group))) {
      throw new IllegalArgumentException(
          "not a valid gufunc signature: %s; write for instance (m,n),(n)->(m)"
              .formatted(signature));
    }
    var result = new ArrayList<List<String>>();
    for (var part : text.replace("->", ",").split("\\(", -1)) {
      var end = part.indexOf(')');
      if (end >= 0) {
        result.add(end == 0 ? List.of() : List.of(part.substring(0, end).split(",", -1)));
      }
    }
    return List.copyOf(result);
  }
}
