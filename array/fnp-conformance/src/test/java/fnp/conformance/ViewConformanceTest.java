package fnp.conformance;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.testkit.Seeds;

/// Views: shape, strides, values, view or copy, and which calls are errors.
@NeedsOracle
class ViewConformanceTest {
  private record Call(String code, UnaryOperator<NDArray> ours) {}

  private static void check(
      String familyName, int cases, BiFunction<RandomGenerator, NDArray, Call> choose) {
    var family = ParityReport.family(familyName);
    Seeds.forEach(
        cases,
        random -> {
          var a = Fixtures.view(random);
          var call = choose.apply(random, a);
          Differential.views(family, call.code, Map.of("a", a), () -> call.ours.apply(a));
        });
    family.assertAgreement();
  }

  @Test
  void reshaping_views_wherever_numpy_does_not_copy() {
    check(
        "reshape",
        1500,
        (random, a) -> {
          var shape = regrouped(random, a.shape().toArray());
          var order = List.of(Order.C, Order.C, Order.F, Order.A).get(random.nextInt(4));
          return new Call(
              "np.reshape(a, %s, order='%s')".formatted(tuple(shape), order),
              x -> x.reshape(order, shape));
        });
  }

  @Test
  void axes_can_be_permuted() {
    check(
        "transpose",
        300,
        (random, a) -> {
          var axes = permutation(random, a.ndim());
          if (axes.length > 0 && random.nextInt(4) == 0) {
            axes[random.nextInt(axes.length)] = random.nextInt(-5, 5);
          }
          return axes.length == 0
              ? new Call("a.T", NDArray::transpose)
              : new Call("np.transpose(a, %s)".formatted(tuple(axes)), x -> x.transpose(axes));
        });
  }

  @Test
  void axes_can_be_swapped_and_moved() {
    check(
        "swapaxes and moveaxis",
        300,
        (random, a) -> {
          var i = axis(random, a);
          var j = axis(random, a);
          return random.nextBoolean()
              ? new Call("np.swapaxes(a, %d, %d)".formatted(i, j), x -> x.swapAxes(i, j))
              : new Call(
                  "np.moveaxis(a, [%d], [%d])".formatted(i, j),
                  x -> x.moveAxis(new int[] {i}, new int[] {j}));
        });
    check(
        "moveaxis of several",
        200,
        (random, a) -> {
          var from = Arrays.copyOf(permutation(random, a.ndim()), random.nextInt(a.ndim() + 1));
          var to = Arrays.copyOf(permutation(random, a.ndim()), from.length);
          return new Call(
              "np.moveaxis(a, %s, %s)".formatted(tuple(from), tuple(to)),
              x -> x.moveAxis(from, to));
        });
  }

  @Test
  void axes_of_length_one_come_and_go() {
    check(
        "squeeze",
        300,
        (random, a) -> {
          var i = axis(random, a);
          return random.nextBoolean()
              ? new Call("np.squeeze(a)", NDArray::squeeze)
              : new Call("np.squeeze(a, %d)".formatted(i), x -> x.squeeze(i));
        });
    check(
        "expand_dims",
        300,
        (random, a) -> {
          var i = random.nextInt(-a.ndim() - 3, a.ndim() + 3);
          var j = random.nextInt(-a.ndim() - 3, a.ndim() + 3);
          return random.nextBoolean()
              ? new Call("np.expand_dims(a, %d)".formatted(i), x -> x.expandDims(i))
              : new Call("np.expand_dims(a, (%d, %d))".formatted(i, j), x -> x.expandDims(i, j));
        });
  }

  @Test
  void arrays_stretch_to_larger_shapes() {
    check(
        "broadcast_to",
        500,
        (random, a) -> {
          var shape = stretched(random, a.shape().toArray());
          return new Call(
              "np.broadcast_to(a, %s)".formatted(tuple(shape)), x -> x.broadcastTo(shape));
        });
  }

  @Test
  void shapes_broadcast_as_in_numpy() {
    var family = ParityReport.family("broadcast_shapes");
    Seeds.forEach(
        400,
        random -> {
          var first = Fixtures.shape(random);
          var second = random.nextBoolean() ? Fixtures.shape(random) : stretched(random, first);
          Differential.values(
              family,
              "np.empty(np.broadcast_shapes(%s, %s), 'b') * 0"
                  .formatted(tuple(first), tuple(second)),
              Map.of(),
              Tolerance.BITS,
              () ->
                  NDArray.zeros(DType.INT8, Shape.of(first).broadcast(Shape.of(second)).toArray()));
        });
    family.assertAgreement();
  }

  @Test
  void axes_can_be_read_backwards() {
    check(
        "flip",
        200,
        (random, a) -> {
          var i = axis(random, a);
          return random.nextInt(3) == 0 && a.ndim() > 0
              ? new Call("np.flip(a)", NDArray::flip)
              : new Call("np.flip(a, %d)".formatted(i), x -> x.flip(i));
        });
  }

  @Test
  void diagonals_are_views() {
    check(
        "diagonal",
        200,
        (random, a) -> {
          var above = random.nextInt(-3, 4);
          var i = axis(random, a);
          var j = axis(random, a);
          return a.ndim() < 2
              ? new Call("a.T", NDArray::transpose)
              : new Call(
                  "np.diagonal(a, %d, %d, %d)".formatted(above, i, j),
                  x -> x.diagonal(above, i, j));
        });
  }

  @Test
  void windows_slide_over_axes() {
    check(
        "sliding_window_view",
        300,
        (random, a) -> {
          var window = new long[a.ndim()];
          for (int i = 0; i < window.length; i++) {
            window[i] = random.nextInt(0, 4);
          }
          var axis = axis(random, a);
          var length = random.nextInt(1, 4);
          var numpy = "np.lib.stride_tricks.sliding_window_view";
          return random.nextBoolean() && a.ndim() > 0
              ? new Call("%s(a, %s)".formatted(numpy, tuple(window)), x -> x.slidingWindow(window))
              : new Call(
                  "%s(a, %d, %d)".formatted(numpy, length, axis),
                  x -> x.slidingWindow(new long[] {length}, axis));
        });
  }

  @Test
  void bytes_can_be_read_as_another_dtype() {
    check(
        "view as another dtype",
        500,
        (random, a) -> {
          var dtype = Fixtures.dtype(random);
          // Bytes that are neither 0 nor 1 are outside what a bool array may hold.
          return dtype == DType.BOOL
              ? new Call("a.view(a.dtype)", x -> x.view(x.dtype()))
              : new Call("a.view('%s')".formatted(dtype), x -> x.view(dtype));
        });
  }

  @Test
  void copies_are_laid_out_as_in_numpy() {
    var family = ParityReport.family("copy order");
    Seeds.forEach(
        400,
        random -> {
          var a = Fixtures.view(random);
          var order = Order.values()[random.nextInt(4)];
          var code = "r = np.copy(a, order='%s')\n[r, str(r.strides)]".formatted(order);
          var theirs = Oracle.shared().eval(code, Map.of("a", a)).items();
          var ours = a.copy(order);
          family.count(
              code + a.layout(),
              theirs.get(1).text(),
              tuple(ours.strides())
                  .replace(",)", ours.ndim() == 1 ? ",)" : ")")
                  .replace(",", ", ")
                  .replace(", )", ",)"));
          family.count(code, Tolerance.BITS.difference(theirs.get(0).array(), ours));
        });
    family.assertAgreement();
  }

  private static int axis(RandomGenerator random, NDArray a) {
    return random.nextInt(10) == 0 || a.ndim() == 0
        ? random.nextInt(-6, 6)
        : random.nextInt(-a.ndim(), a.ndim());
  }

  private static int[] permutation(RandomGenerator random, int n) {
    var axes = new int[n];
    for (int i = 0; i < n; i++) {
      var j = random.nextInt(i + 1);
      axes[i] = axes[j];
      axes[j] = i;
    }
    return axes;
  }

  /// Another shape with, most of the time, as many elements: axes merged, split or left open.
  private static long[] regrouped(RandomGenerator random, long[] shape) {
    var lengths = new ArrayList<Long>();
    for (var length : shape) {
      if (!lengths.isEmpty() && random.nextInt(3) == 0) {
        lengths.set(lengths.size() - 1, lengths.getLast() * length);
      } else {
        lengths.add(length);
      }
    }
    for (int i = 0; i < lengths.size(); i++) {
      var length = lengths.get(i);
      for (long factor = 2; factor < length; factor++) {
        if (length % factor == 0 && random.nextInt(3) == 0) {
          lengths.set(i, length / factor);
          lengths.add(i, factor);
          break;
        }
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      lengths.add(random.nextInt(lengths.size() + 1), 1L);
    }
    if (!lengths.isEmpty() && random.nextInt(3) == 0) {
      lengths.set(random.nextInt(lengths.size()), -1L);
    }
    if (!lengths.isEmpty() && random.nextInt(20) == 0) {
      lengths.set(random.nextInt(lengths.size()), (long) random.nextInt(-2, 9));
    }
    return lengths.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] stretched(RandomGenerator random, long[] shape) {
    var front = random.nextInt(3);
    var result = new long[front + shape.length];
    for (int i = 0; i < result.length; i++) {
      var length = i < front ? 1 : shape[i - front];
      result[i] = length == 1 ? random.nextInt(1, 4) : length;
    }
    if (result.length > 0 && random.nextInt(10) == 0) {
      result[random.nextInt(result.length)] = random.nextInt(0, 6);
    }
    return result;
  }

  private static String tuple(int[] values) {
    return tuple(Arrays.stream(values).asLongStream().toArray());
  }

  private static String tuple(long[] values) {
    var text = new StringBuilder("(");
    for (var value : values) {
      text.append(value).append(',');
    }
    return values.length == 0 ? "()" : text.append(')').toString();
  }
}
