package fnp.ndarray.iterate;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Walks over one or several arrays at once, stretched to one shape, in the order of C, of F or of
/// memory. Each step gives one view per array: of one element without axes or, with the external
/// loop, of a run of elements as long as possible. What is written to them is written to the array.
///
/// ```java
/// for (var pair : Nditer.of(Nditer.Options.plain().writing(1), x, y)) {
///   pair.get(1).setDouble(2 * pair.get(0).getDouble());
/// }
/// ```
///
/// @numpy `numpy.nditer`
public final class Nditer implements Iterable<List<NDArray>> {
  private final Options options;
  private final Shape shape;

  /// The arrays with their axes in the order of the walk, outermost first.
  private final List<NDArray> walked;

  /// For each axis of the walk the axis of the shape, as its complement if it is walked backwards;
  /// empty if axes were merged.
  private final Optional<int[]> axes;

  private Nditer(Options options, Shape shape, List<NDArray> walked, Optional<int[]> axes) {
    this.options = options;
    this.shape = shape;
    this.walked = walked;
    this.axes = axes;
  }

  /// How arrays are walked.
  ///
  /// @param order `C`, `F`, `A` (F if all arrays are contiguous so) or `K` (as in memory)
  /// @param externalLoop whether each step gives a run of elements
  /// @param multiIndex whether positions are asked for; axes are then not merged
  /// @param writeable the numbers of the arrays that are written to
  /// @param dtypes the dtypes in which elements are read, one for each array, or none; converted
  ///   arrays are copies
  /// @numpy the arguments `order`, `flags`, `op_flags` and `op_dtypes` of `numpy.nditer`
  public record Options(
      Order order,
      boolean externalLoop,
      boolean multiIndex,
      List<Integer> writeable,
      List<DType> dtypes) {
    /// Copies the lists.
    public Options {
      writeable = List.copyOf(writeable);
      dtypes = List.copyOf(dtypes);
    }

    /// NumPy's defaults: elements in the order of memory, to be read only.
    public static Options plain() {
      return new Options(Order.K, false, false, List.of(), List.of());
    }

    /// In an order.
    public Options order(Order walk) {
      return new Options(walk, externalLoop, multiIndex, writeable, dtypes);
    }

    /// With runs of elements instead of single ones.
    public Options asRuns() {
      return new Options(order, true, multiIndex, writeable, dtypes);
    }

    /// With positions.
    public Options withPositions() {
      return new Options(order, externalLoop, true, writeable, dtypes);
    }

    /// Writing to arrays.
    public Options writing(Integer... numbers) {
      return new Options(order, externalLoop, multiIndex, List.of(numbers), dtypes);
    }

    /// Reading in dtypes.
    public Options dtypes(DType... types) {
      return new Options(order, externalLoop, multiIndex, writeable, List.of(types));
    }
  }

  /// A walk over arrays.
  ///
  /// @throws fnp.ndarray.BroadcastException if the shapes do not fit
  /// @throws IllegalArgumentException if runs and positions are both asked for
  /// @throws fnp.ndarray.ArrayStateException if an array to write to is read-only
  public static Nditer of(Options options, NDArray... operands) {
    if (options.externalLoop && options.multiIndex) {
      throw new IllegalArgumentException(
          "a walk with runs cannot tell positions; leave out the external loop or the multi index");
    }
    var shape = Shape.broadcast(Arrays.stream(operands).map(NDArray::shape).toArray(Shape[]::new));
    var stretched = new NDArray[operands.length];
    for (int k = 0; k < operands.length; k++) {
      stretched[k] = prepared(options, operands[k], k, shape);
    }
    var axes = order(options.order, shape.ndim(), stretched);
    var turned = new NDArray[stretched.length];
    for (int k = 0; k < turned.length; k++) {
      turned[k] = stretched[k].transpose(axes);
    }
    if (options.order == Order.K) {
      flipNegative(axes, turned);
    }
    var merged = options.multiIndex ? List.of(turned) : merged(turned);
    return new Nditer(
        options, shape, merged, options.multiIndex ? Optional.of(axes) : Optional.empty());
  }

  private static NDArray prepared(Options options, NDArray operand, int number, Shape shape) {
    if (options.writeable.contains(number)) {
      operand.writeableAddress();
      return operand.shape().equals(shape) ? operand : operand.broadcastTo(shape);
    }
    var read = options.dtypes.isEmpty() ? operand : operand.to(options.dtypes.get(number));
    return read.readOnly().broadcastTo(shape);
  }

  /// The common shape.
  public Shape shape() {
    return shape;
  }

  /// The number of elements.
  public long size() {
    return shape.size();
  }

  /// The arrays with their axes in the order of the walk.
  public List<NDArray> views() {
    return walked;
  }

  /// The positions in the common shape, in the order of the walk.
  ///
  /// @throws IllegalArgumentException unless positions were asked for
  /// @numpy `numpy.nditer.multi_index`
  public Iterator<long[]> positions() {
    var order =
        axes.orElseThrow(() ->
            new IllegalArgumentException(
                "positions of a walk were asked for that does not keep them; use withPositions()"));
    var inner = NdIndex.of(walked.getFirst().shape()).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inner.hasNext();
      }

      @Override
      public long[] next() {
        var at = inner.next();
        var position = new long[at.length];
        for (int i = 0; i < at.length; i++) {
          if (order[i] >= 0) {
            position[order[i]] = at[i];
          } else {
            position[~order[i]] = shape.axis(~order[i]) - 1 - at[i];
          }
        }
        return position;
      }
    };
  }

  @Override
  public Iterator<List<NDArray>> iterator() {
    var form = walked.getFirst().shape();
    var n = form.ndim();
    var runs = options.externalLoop && n > 0;
    var outer = runs ? Shape.of(Arrays.copyOf(form.toArray(), n - 1)) : form;
    var places = NdIndex.of(form.size() == 0 ? Shape.of(0) : outer).iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return places.hasNext();
      }

      @Override
      public List<NDArray> next() {
        var items = NdIndex.items(places.next());
        return walked.stream()
            .map(array -> array.get(items))
            .map(part -> options.externalLoop && part.ndim() == 0 ? part.reshape(1) : part)
            .toList();
      }
    };
  }

  private static int[] order(Order order, int ndim, NDArray... operands) {
    var axes = new int[ndim];
    var columns =
        order == Order.F
            || (order == Order.A
                && Arrays.stream(operands)
                    .allMatch(each -> each.isFContiguous() && !each.isCContiguous()));
    for (int i = 0; i < ndim; i++) {
      axes[i] = columns ? ndim - 1 - i : i;
    }
    if (order == Order.K) {
      for (int i = 1; i < ndim; i++) {
        for (int at = i; at > 0 && isInner(axes[at - 1], axes[at], operands); at--) {
          var held = axes[at];
          axes[at] = axes[at - 1];
          axes[at - 1] = held;
        }
      }
    }
    return axes;
  }

  /// Whether the first axis has smaller steps than the second in all arrays that have steps in
  /// both.
  private static boolean isInner(int first, int second, NDArray... operands) {
    var inner = false;
    for (var operand : operands) {
      var a = Math.abs(operand.layout().stride(first));
      var b = Math.abs(operand.layout().stride(second));
      if (a != 0 && b != 0) {
        if (a >= b) {
          return false;
        }
        inner = true;
      }
    }
    return inner;
  }

  /// Turns axes around that no array walks forwards.
  private static void flipNegative(int[] axes, NDArray... operands) {
    for (int axis = 0; axis < operands[0].ndim(); axis++) {
      var along = axis;
      var forwards = Arrays.stream(operands).anyMatch(each -> each.layout().stride(along) > 0);
      var backwards = Arrays.stream(operands).anyMatch(each -> each.layout().stride(along) < 0);
      if (backwards && !forwards) {
        axes[axis] = ~axes[axis];
        for (int k = 0; k < operands.length; k++) {
          operands[k] = operands[k].flip(axis);
        }
      }
    }
  }

  /// The arrays with axes merged that are one run in all of them.
  private static List<NDArray> merged(NDArray... operands) {
    var lengths = operands[0].shape().toArray();
    var kept = new long[lengths.length];
    int n = 0;
    for (int axis = 0; axis < lengths.length; axis++) {
      if (n > 0 && areOneRun(axis, lengths, operands)) {
        kept[n - 1] *= lengths[axis];
      } else if (lengths[axis] != 1) {
        kept[n++] = lengths[axis];
      }
    }
    var form = Arrays.copyOf(kept, n);
    return Arrays.stream(operands)
        .map(each -> each.size() == 0 ? each : each.reshape(form))
        .toList();
  }

  private static boolean areOneRun(int axis, long[] lengths, NDArray... operands) {
    var before = axis - 1;
    while (before > 0 && lengths[before] == 1) {
      before--;
    }
    for (var operand : operands) {
      var layout = operand.layout();
      if (lengths[axis] != 1 && layout.stride(before) != layout.stride(axis) * lengths[axis]) {
        return false;
      }
    }
    return true;
  }
}
