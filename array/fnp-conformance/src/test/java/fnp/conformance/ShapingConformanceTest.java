package fnp.conformance;

import fnp.conformance.Rows.Row;
import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import frankennumpy.Joining.Joint;
import frankennumpy.Np;
import frankennumpy.option.Form.Copying;
import frankennumpy.option.Padding;
import frankennumpy.option.Padding.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Changing the form of arrays, joining, splitting, repeating, padding, inserting and removing.
@NeedsOracle
class ShapingConformanceTest {
  private static final String VIEW =
      "\n[r, [s for s, n in zip(r.strides, r.shape) if n > 1 and r.size], bool(np.may_share_memory(r, a))]";

  private static Map<String, NDArray> views(RandomGenerator random) {
    var a = Fixtures.view(random);
    var other = Fixtures.array(random, Fixtures.dtype(random), a.shape().toArray());
    return Map.of(
        "a", a, "b", Fixtures.view(random), "o", other, "v", Fixtures.array(random, a.dtype(), 2));
  }

  /// What a view is: elements, strides, and whether the memory is shared.
  private static List<Object> seen(NDArray result, NDArray a) {
    var strides = new ArrayList<Long>();
    for (int axis = 0; axis < result.ndim(); axis++) {
      if (result.shape(axis) > 1 && result.size() > 0) {
        strides.add(result.stride(axis));
      }
    }
    return List.of(result, strides, result.mayShareMemory(a));
  }

  @TestFactory
  Stream<DynamicTest> views_and_their_strides() {
    return Rows.of("forms", 60, ShapingConformanceTest::views)
        .tests(
            Row.of("r = np.ravel(a)" + VIEW, m -> seen(Np.ravel(m.a()), m.a())),
            Row.of("np.ravel(a, order='F')", m -> Np.ravel(m.a(), Order.F)),
            Row.of("np.ravel(a, order='A')", m -> Np.ravel(m.a(), Order.A)),
            Row.of("a.flatten(order='F')", m -> Np.flatten(m.a(), Order.F)),
            Row.of("np.reshape(a, (-1, 2))", m -> Np.reshape(m.a(), -1, 2)),
            Row.of("np.reshape(a, (2, -1), order='F')", m -> Np.reshape(m.a(), Order.F, 2, -1)),
            Row.of("np.reshape(a, (2, -1), order='A')", m -> Np.reshape(m.a(), Order.A, 2, -1)),
            Row.of(
                "np.reshape(a, (-1,), copy=False)",
                m -> Np.reshape(m.a(), Order.C, Copying.NEVER, -1)),
            Row.of(
                "np.reshape(a, (-1,), copy=True)",
                m -> Np.reshape(m.a(), Order.C, Copying.ALWAYS, -1)),
            Row.of("r = np.transpose(a)" + VIEW, m -> seen(Np.transpose(m.a()), m.a())),
            Row.of("np.transpose(a, (1, 0))", m -> Np.transpose(m.a(), 1, 0)),
            Row.of("np.permute_dims(a, (2, 0, 1))", m -> Np.permuteDims(m.a(), 2, 0, 1)),
            Row.of("np.matrix_transpose(a)", m -> Np.matrixTranspose(m.a())),
            Row.of("np.moveaxis(a, 0, -1)", m -> Np.moveaxis(m.a(), 0, -1)),
            Row.of(
                "np.moveaxis(a, (0, 1), (-1, 0))",
                m -> Np.moveaxis(m.a(), new int[] {0, 1}, new int[] {-1, 0})),
            Row.of("np.rollaxis(a, 1)", m -> Np.rollaxis(m.a(), 1, 0)),
            Row.of("np.rollaxis(a, 0, 3)", m -> Np.rollaxis(m.a(), 0, 3)),
            Row.of("np.swapaxes(a, 0, -1)", m -> Np.swapaxes(m.a(), 0, -1)),
            Row.of("np.squeeze(a)", m -> Np.squeeze(m.a())),
            Row.of("np.squeeze(a, 0)", m -> Np.squeeze(m.a(), 0)),
            Row.of("np.expand_dims(a, (0, -1))", m -> Np.expandDims(m.a(), 0, -1)),
            Row.of("np.atleast_1d(a)", m -> Np.atleast1d(m.a())),
            Row.of("np.atleast_2d(a)", m -> Np.atleast2d(m.a())),
            Row.of("np.atleast_3d(a)", m -> Np.atleast3d(m.a())),
            Row.of("r = np.flip(a[None])" + VIEW, m -> seen(Np.flip(m.a().expandDims(0)), m.a())),
            Row.of("np.flip(a, (0, 1))", m -> Np.flip(m.a(), 0, 1)),
            Row.of("np.fliplr(a)", m -> Np.fliplr(m.a())),
            Row.of("np.flipud(a)", m -> Np.flipud(m.a())),
            Row.of("np.rot90(a)", m -> Np.rot90(m.a(), 1)),
            Row.of("np.rot90(a, 2, (1, 0))", m -> Np.rot90(m.a(), 2, 1, 0)),
            Row.of("np.rot90(a, -1, (0, 2))", m -> Np.rot90(m.a(), -1, 0, 2)),
            Row.of("np.diagonal(a, 1)", m -> Np.diagonal(m.a(), 1, 0, 1)),
            Row.of("np.diagonal(a, -1, 1, 0)", m -> Np.diagonal(m.a(), -1, 1, 0)),
            Row.of("list(np.broadcast_arrays(a, b))", m -> Np.broadcastArrays(m.a(), m.b())),
            Row.of(
                "list(np.broadcast_shapes(a.shape, b.shape))",
                m -> Np.broadcastShapes(m.a().shape(), m.b().shape())),
            Row.of(
                "np.lib.stride_tricks.sliding_window_view(a, 2, 0)",
                m -> Np.slidingWindowView(m.a(), new long[] {2}, 0)),
            Row.of(
                "np.lib.stride_tricks.sliding_window_view(a, (2, 2))",
                m -> Np.slidingWindowView(m.a(), new long[] {2, 2})));
  }

  @TestFactory
  Stream<DynamicTest> joining_and_splitting() {
    return Rows.of("joining", 60, ShapingConformanceTest::views)
        .tests(
            Row.of("np.concatenate([a, o])", m -> Np.concatenate(m.a(), m.get("o"))),
            Row.of("np.concatenate([a, b])", m -> Np.concatenate(m.a(), m.b())),
            Row.of(
                "np.concatenate([a, o], -1)", m -> Np.concatenate(List.of(m.a(), m.get("o")), -1)),
            Row.of(
                "np.concatenate([a, b], None)",
                m -> Np.concatenate(List.of(m.a(), m.b()), Joint.flat())),
            Row.of(
                "np.concatenate([a, o], 0, dtype='f4')",
                m ->
                    Np.concatenate(
                        List.of(m.a(), m.get("o")), Joint.along(0).dtype(DType.FLOAT32))),
            Row.of(
                "np.concatenate([a, o], dtype='i4', casting='unsafe')",
                m ->
                    Np.concatenate(
                        List.of(m.a(), m.get("o")),
                        Joint.along(0).dtype(DType.INT32).casting(Casting.UNSAFE))),
            Row.of("np.concatenate([])", _ -> Np.concatenate(List.of(), 0)),
            Row.of("np.stack([a, o], -1)", m -> Np.stack(List.of(m.a(), m.get("o")), -1)),
            Row.of("np.stack([a, b])", m -> Np.stack(m.a(), m.b())),
            Row.of("np.stack([a, o], 5)", m -> Np.stack(List.of(m.a(), m.get("o")), 5)),
            Row.of("np.vstack([a, o])", m -> Np.vstack(m.a(), m.get("o"))),
            Row.of("np.hstack([a, o])", m -> Np.hstack(m.a(), m.get("o"))),
            Row.of("np.dstack([a, o])", m -> Np.dstack(m.a(), m.get("o"))),
            Row.of("np.column_stack([a, o])", m -> Np.columnStack(m.a(), m.get("o"))),
            Row.of("list(np.unstack(a, axis=-1))", m -> Np.unstack(m.a(), -1)),
            Row.of(
                "np.block([[a, o], [a, o]])",
                m -> Np.block(List.of(List.of(m.a(), m.get("o")), List.of(m.a(), m.get("o"))))),
            Row.of("np.block([a, 1])", m -> Np.block(List.of(m.a(), 1))),
            Row.of("np.block([[a], 1])", m -> Np.block(List.of(List.of(m.a()), 1))),
            Row.of("np.block(a)", m -> Np.block(m.a())),
            Row.of("np.block([])", _ -> Np.block(List.of())),
            Row.of("list(np.split(a, 2))", m -> Np.split(m.a(), 2, 0)),
            Row.of("list(np.array_split(a, 3, -1))", m -> Np.arraySplit(m.a(), 3, -1)),
            Row.of(
                "list(np.split(a, [1, 3, 2, -1, 9]))",
                m -> Np.split(m.a(), new long[] {1, 3, 2, -1, 9}, 0)),
            Row.of("list(np.hsplit(a, 2))", m -> Np.hsplit(m.a(), 2)),
            Row.of("list(np.vsplit(a, [1]))", m -> Np.vsplit(m.a(), new long[] {1})),
            Row.of("list(np.dsplit(a, [1, 2]))", m -> Np.dsplit(m.a(), new long[] {1, 2})));
  }

  @TestFactory
  Stream<DynamicTest> repeating_and_shifting() {
    return Rows.of("rearranging", 50, ShapingConformanceTest::views)
        .tests(
            Row.of("np.tile(a, 2)", m -> Np.tile(m.a(), 2)),
            Row.of("np.tile(a, (2, 1, 3))", m -> Np.tile(m.a(), 2, 1, 3)),
            Row.of("np.tile(a, (0, 2))", m -> Np.tile(m.a(), 0, 2)),
            Row.of("np.repeat(a, 2)", m -> Np.repeat(m.a(), 2)),
            Row.of("np.repeat(a, 2, -1)", m -> Np.repeat(m.a(), 2, -1)),
            Row.of("np.repeat(a, -1)", m -> Np.repeat(m.a(), -1)),
            Row.of("np.repeat(a, [1, 0, 3], 0)", m -> Np.repeat(m.a(), Np.array(1, 0, 3), 0)),
            Row.of("np.repeat(a, np.array([2.0]), 0)", m -> Np.repeat(m.a(), Np.array(2.0), 0)),
            Row.of("np.repeat(a, [1, -1], 0)", m -> Np.repeat(m.a(), Np.array(1L, -1L), 0)),
            Row.of("np.roll(a, 2)", m -> Np.roll(m.a(), 2)),
            Row.of("np.roll(a, -1, 0)", m -> Np.roll(m.a(), -1, 0)),
            Row.of(
                "np.roll(a, (1, 2), (0, -1))",
                m -> Np.roll(m.a(), new long[] {1, 2}, new int[] {0, -1})),
            Row.of("np.roll(a, 1, (0, 0))", m -> Np.roll(m.a(), new long[] {1}, new int[] {0, 0})),
            Row.of("np.resize(a, (3, 4))", m -> Np.resize(m.a(), 3, 4)),
            Row.of("np.resize(a, (0, 4))", m -> Np.resize(m.a(), 0, 4)),
            Row.of("np.resize(a, (-1, 4))", m -> Np.resize(m.a(), -1, 4)),
            Row.of("np.append(a, b)", m -> Np.append(m.a(), m.b())),
            Row.of("np.append(a, o, 0)", m -> Np.append(m.a(), m.get("o"), 0)),
            Row.of("np.trim_zeros(a)", m -> Np.trimZeros(m.a())),
            Row.of(
                "np.trim_zeros(np.trunc(a.real / 300.0))",
                m -> Np.trimZeros(Np.trunc(Np.divide(m.a().real(), 300.0)))),
            Row.of(
                "np.trim_zeros((a == 3), 'f', 0)", m -> Np.trimZeros(Np.equal(m.a(), 3L), "f", 0)));
  }

  @TestFactory
  Stream<DynamicTest> inserting_and_removing() {
    return Rows.of("insert and delete", 50, ShapingConformanceTest::views)
        .tests(
            Row.of("np.delete(a, 1)", m -> Np.delete(m.a(), Index.at(1))),
            Row.of("np.delete(a, -2, 0)", m -> Np.delete(m.a(), Index.at(-2), 0)),
            Row.of(
                "np.delete(a, [0, -1, 0], -1)",
                m -> Np.delete(m.a(), Index.positions(0, -1, 0), -1)),
            Row.of(
                "np.delete(a, slice(None, None, -2), 0)", m -> Np.delete(m.a(), Index.step(-2), 0)),
            Row.of("np.delete(a, slice(1, 9))", m -> Np.delete(m.a(), Index.slice(1, 9))),
            Row.of(
                "np.delete(a, [True, False], 0)",
                m -> Np.delete(m.a(), Index.of(Np.array(true, false)), 0)),
            Row.of("np.insert(a, 1, 7)", m -> Np.insert(m.a(), Index.at(1), seven(m.a()))),
            Row.of(
                "np.insert(a, [1, 0, 1], v[0])",
                m -> Np.insert(m.a(), Index.positions(1, 0, 1), m.get("v").get(Index.at(0)))),
            Row.of(
                "np.insert(a, [0, 1], v)",
                m -> Np.insert(m.a(), Index.positions(0, 1), m.get("v"))),
            Row.of(
                "np.insert(a, 1, v[:1], axis=1)",
                m -> Np.insert(m.a(), Index.at(1), m.get("v").get(Index.to(1)), 1)),
            Row.of(
                "np.insert(a, -1, 7, axis=0)",
                m -> Np.insert(m.a(), Index.at(-1), seven(m.a()), 0)),
            Row.of(
                "np.insert(a, [1], v[:1], axis=-1)",
                m -> Np.insert(m.a(), Index.positions(1), m.get("v").get(Index.to(1)), -1)),
            Row.of(
                "np.insert(a, slice(0, 2), 7, axis=0)",
                m -> Np.insert(m.a(), Index.slice(0, 2), seven(m.a()), 0)),
            Row.of("np.insert(a, 99, 7)", m -> Np.insert(m.a(), Index.at(99), seven(m.a()))));
  }

  private static NDArray seven(NDArray a) {
    return NDArray.scalar(DType.INT64, 7L);
  }

  @TestFactory
  Stream<DynamicTest> padding_in_every_mode() {
    var rows = new ArrayList<Row>();
    for (var mode : Mode.values()) {
      if (mode == Mode.EMPTY) {
        continue;
      }
      rows.add(close("np.pad(a, 2, '%s')".formatted(mode), m -> Padding.of(2).mode(mode)));
      rows.add(close("np.pad(a, (0, 7), '%s')".formatted(mode), m -> Padding.of(0, 7).mode(mode)));
      rows.add(
          close(
              "np.pad(a, [(3, 1)] * a.ndim, '%s')".formatted(mode),
              m -> Padding.of(pairs(m.a().ndim())).mode(mode)));
    }
    for (var mode : List.of(Mode.REFLECT, Mode.SYMMETRIC)) {
      rows.add(
          close(
              "np.pad(a, 5, '%s', reflect_type='odd')".formatted(mode),
              _ -> Padding.of(5).mode(mode).odd(true)));
    }
    for (var mode : List.of(Mode.MAXIMUM, Mode.MEAN, Mode.MEDIAN, Mode.MINIMUM)) {
      rows.add(
          close(
              "np.pad(a, 1, '%s', stat_length=(2, 3))".formatted(mode),
              _ -> Padding.of(1).mode(mode).lengths(Np.array(2, 3))));
    }
    rows.add(
        close("np.pad(a, 2, constant_values=(3, 4))", _ -> Padding.of(2).values(Np.array(3, 4))));
    rows.add(
        close(
            "np.pad(a, 2, 'linear_ramp', end_values=(3, -4))",
            _ -> Padding.of(2).mode(Mode.LINEAR_RAMP).values(Np.array(3L, -4L))));
    rows.add(close("np.pad(a, -1)", _ -> Padding.of(-1)));
    rows.add(close("np.pad(a, 1.5)", _ -> Padding.of(NDArray.scalar(DType.FLOAT64, 1.5))));
    rows.add(
        close(
            "np.pad(a, {-1: (1, 2)})",
            m -> Padding.of(Map.of(-1, new long[] {1, 2}), m.a().ndim())));
    rows.add(
        Row.of(
            "def f(v, w, i, k):\n  v[:w[0]] = i + 1\n  v[len(v) - w[1]:] = -1\nnp.pad(a, 2, f)",
            m -> Np.pad(m.a(), Padding.of(2), ShapingConformanceTest::mark)));
    return Rows.of("padding", 25, ShapingConformanceTest::numbers).tests(rows.toArray(Row[]::new));
  }

  private static void mark(NDArray vector, long before, long behind, int axis) {
    vector.get(Index.to(before)).copyFrom(NDArray.scalar(DType.INT64, axis + 1L));
    vector.get(Index.from(vector.size() - behind)).copyFrom(NDArray.scalar(DType.INT64, -1L));
  }

  private static NDArray pairs(int ndim) {
    var pairs = Np.zeros(DType.INT64, ndim, 2);
    pairs.copyFrom(Np.array(3, 1));
    return pairs;
  }

  private static Row close(String code, java.util.function.Function<Rows.Arrays, Padding> padding) {
    return Row.close(code, m -> Np.pad(m.a(), padding.apply(m)));
  }

  private static Map<String, NDArray> numbers(RandomGenerator random) {
    var dtype =
        List.of(DType.INT64, DType.INT32, DType.FLOAT64, DType.COMPLEX128).get(random.nextInt(4));
    var shape = Fixtures.shape(random, 3);
    var a = Fixtures.view(random, Values.tame(random, dtype, shape));
    return Map.of("a", a.ndim() == 0 ? a.reshape(1) : a);
  }
}
