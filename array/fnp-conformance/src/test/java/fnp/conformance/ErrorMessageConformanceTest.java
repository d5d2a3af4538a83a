package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.dtype.DType;
import fnp.io.FormatException;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.storage.OutOfArrayMemoryException;
import fnp.ufunc.Call;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What users read when they make a mistake: errors of NumPy's kind, which say what was asked, what
/// was found and what to do.
@NeedsOracle
class ErrorMessageConformanceTest {
  private final ParityReport.Family family = ParityReport.family("kinds of errors");
  private final NDArray a = Np.arange(6).reshape(2, 3);
  private final NDArray ones = Np.ones(4);
  private final NDArray none = NDArray.zeros(DType.FLOAT64, 0, 3);

  /// A mistake in NumPy, the same here, and what is said about it.
  private record Mistake(String code, Runnable ours, String message) {}

  private static Mistake of(String code, Runnable ours, String message) {
    return new Mistake(code, ours, message);
  }

  @TestFactory
  Stream<DynamicTest> shapes_that_do_not_fit() {
    var square = NDArray.zeros(DType.INT64, 2, 2);
    return tests(
        of(
            "a + np.ones(4)",
            () -> Ufuncs.ADD.call(a, ones),
            "cannot broadcast (2, 3) with (4,): axis -1 has length 3 and 4; make one of them 1, say"
                + " with newAxis, or equal"),
        of(
            "a[0] = np.ones(4)",
            () -> a.copy().set(ones, Index.at(0)),
            "cannot stretch (4,) to (3,): axis -1 has length 4, but 3 is wanted; only axes of length"
                + " 1 stretch"),
        of(
            "np.broadcast_to(a, (3,))",
            () -> a.broadcastTo(3),
            "cannot stretch (2, 3) to (3,): it has more axes; index or reshape it first"),
        of(
            "a.reshape(4, 2)",
            () -> a.reshape(4, 2),
            "cannot reshape array of size 6, shape (2, 3), into shape (4, 2); the number of elements"
                + " must stay the same"),
        of(
            "a.reshape(-1, -1)",
            () -> a.reshape(-1, -1),
            "shape (-1, -1) leaves two lengths open; only one can be worked out"),
        of(
            "np.concatenate([a, np.zeros((2, 2))])",
            () -> Np.concatenate(List.of(a, square), 0),
            "arrays of shapes (2, 3) and (2, 2) cannot be joined along axis 0; all other lengths must"
                + " agree"),
        of(
            "np.matmul(a, a)",
            () -> Np.matmul(a, a),
            "matmul of shapes (2, 3) and (2, 3): the lengths that are summed over differ; transpose"
                + " or reshape one"),
        of(
            "np.split(a, 4, 1)",
            () -> Np.split(a, 4, 1),
            "an axis of length 3 does not split into 4 equal parts; use arraySplit"),
        of(
            "np.squeeze(a, 0)",
            () -> a.squeeze(0),
            "cannot squeeze axis 0 of shape (2, 3): its length is not 1"),
        of(
            "a.transpose(0, 0)",
            () -> a.transpose(0, 0),
            "repeated axis in transpose [0, 0]; name each axis once"),
        of(
            "np.linalg.inv(a)",
            () -> Np.inv(a),
            "Last 2 dimensions of the array must be square: inv of shape (2, 3); perhaps use lstsq"),
        of(
            "np.linalg.inv(np.zeros((2, 2)))",
            () -> Np.inv(square),
            "Singular matrix: inv of shape (2, 2); use lstsq or pinv for such systems"));
  }

  @TestFactory
  Stream<DynamicTest> positions_that_are_not_there() {
    return tests(
        of(
            "a[2]",
            () -> a.get(Index.at(2)),
            "index 2 is out of bounds for axis 0 with size 2; use -2 to 1"),
        of(
            "a[0, -4]",
            () -> a.get(Index.at(0), Index.at(-4)),
            "index -4 is out of bounds for axis 1 with size 3; use -3 to 2"),
        of(
            "a[[0, 7]]",
            () -> a.get(Index.of(NDArray.ofLongs(0, 7))),
            "index 7 is out of bounds for axis 0 with size 2; use -2 to 1"),
        of(
            "a[0, 0, 0]",
            () -> a.get(Index.at(0), Index.at(0), Index.at(0)),
            "too many indices for array: array is 2-dimensional, but 3 were indexed; its shape is (2,"
                + " 3)"),
        of(
            "a[np.zeros(3, bool)]",
            () -> a.get(Index.of(NDArray.zeros(DType.BOOL, 3))),
            "boolean index did not match indexed array along axis 0; size of axis is 2 but size of"
                + " corresponding boolean axis is 3"),
        of(
            "np.take(a, 9)",
            () -> Np.take(a, NDArray.ofLongs(9)),
            "index 9 is out of bounds for axis 0 with size 6; use -6 to 5"),
        of(
            "np.sum(a, axis=2)",
            () -> Np.sum(a, 2),
            "axis 2 is out of bounds for an array of dimension 2; use -2 to 1"),
        of(
            "a[::0]",
            () -> a.get(Index.step(0)),
            "slice step cannot be zero; use 1 or -1 to take every element"));
  }

  @TestFactory
  Stream<DynamicTest> casts_and_values_that_are_not_safe() {
    var whole = Call.plain().out(NDArray.zeros(DType.INT64, 2, 3));
    var half = Np.full(0.5, 3);
    return tests(
        of(
            "np.add(a, np.full(3, 0.5), out=a)",
            () -> Ufuncs.ADD.call(a, half, whole),
            "cannot cast the output of add from float64 to int64 with casting rule same_kind;"
                + " convert with astype first"),
        of(
            "np.bitwise_and(np.ones(4), 1)",
            () -> Ufuncs.BITWISE_AND.call(ones, ones),
            "bitwise_and of float64 and float64 is not defined; convert the arrays with astype"
                + " first"),
        of(
            "a ** np.int64(-1)",
            () -> Ufuncs.POWER.call(a, NDArray.ofLongs(-1)),
            "integers to negative integer powers are not allowed (the exponent -1 was found); use a"
                + " float array"),
        of(
            "np.max(np.zeros((0, 3)), axis=0)",
            () -> Np.max(none, 0),
            "maximum has no identity, so it cannot reduce shape (0, 3), which leaves no element; pass"
                + " initial"),
        of(
            "np.argmax(np.zeros((0, 3)), axis=0)",
            () -> Np.argmax(none, 0),
            "the position of the maximum along axis 0 of shape (0, 3) was asked for, but there is no"
                + " element; check the size first"),
        of(
            "np.broadcast_to(a, (4, 2, 3))[0] = 1",
            () -> a.broadcastTo(4, 2, 3).setLong(1, 0, 0, 0),
            "the array int64 of shape (4, 2, 3) is read-only; write to a copy of it"),
        of(
            "np.bincount([-1])",
            () -> Np.bincount(NDArray.ofLongs(-1)),
            "bincount needs numbers from 0 on, but one is -1; shift them first"));
  }

  @TestFactory
  Stream<DynamicTest> shapes_and_buffers_that_cannot_be() {
    var buffer = ByteBuffer.allocate(7);
    return tests(
        of(
            "np.zeros(-1)",
            () -> NDArray.zeros(DType.INT64, -1),
            "shape (-1,) has a negative length; lengths start at 0"),
        of(
            "np.zeros((2**40, 2**40))",
            () -> NDArray.zeros(DType.INT64, 1L << 40, 1L << 40),
            "shape (1099511627776, 1099511627776) has more than 2^63 elements; array is too big"),
        of(
            "np.zeros(2**61)",
            () -> NDArray.zeros(DType.INT64, 1L << 61),
            "shape (2305843009213693952,) with 8 bytes per element is too big for memory"),
        of(
            "np.zeros([1] * 65)",
            () -> NDArray.zeros(DType.INT8, new long[65]),
            "a shape with 65 axes was asked for; at most 64 are possible"),
        of(
            "np.frombuffer(bytes(7), 'i4')",
            () -> Np.frombuffer(buffer, DType.INT32),
            "buffer size must be a multiple of element size: 7 bytes were found for int32 of 4"),
        of(
            "np.frombuffer(bytes(7), 'i4', 5)",
            () -> Np.frombuffer(buffer, DType.INT32, 5, 0),
            "buffer is smaller than requested size: 5 int32 elements were asked for, 7 bytes found"),
        of(
            "np.frombuffer(bytes(7), 'i1', -1, 8)",
            () -> Np.frombuffer(buffer, DType.INT8, -1, 8),
            "offset must be non-negative and no greater than buffer length (7), found 8"),
        of(
            "np.frombuffer(bytes(7), 'S0')",
            () -> Np.frombuffer(buffer, DType.of("S0")),
            "elements of |S0 were asked for, which have no bytes of their own; name a dtype that"
                + " has"),
        of(
            "np.linspace(0, 1, -3)",
            () -> Np.linspace(0, 1, -3),
            "linspace of -3 numbers was asked for; the count must be at least 0"),
        of(
            "np.lib.stride_tricks.sliding_window_view(a, 4, 1)",
            () -> a.slidingWindow(new long[] {4}, 1),
            "a window of length 4 is larger than axis 1 of shape (2, 3)"));
  }

  @TestFactory
  Stream<DynamicTest> memory_that_is_not_there() {
    return tests(
        of(
            "np.zeros(2**58)",
            () -> NDArray.zeros(DType.INT64, 1L << 58),
            "cannot allocate 2305843009213693952 bytes (2147483648 GiB) for an array: live arrays"
                + " hold"),
        of(
            "np.bincount([2**58])",
            () -> Np.bincount(NDArray.ofLongs(1L << 58)),
            "cannot allocate"));
  }

  @TestFactory
  Stream<DynamicTest> strides_that_leave_the_memory_are_refused_where_numpy_reads_on() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "as_strided",
            () ->
                org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> a.asStrided(Shape.of(7), 8))
                    .hasMessage(
                        "a view with shape (7,), strides (8,), 8 bytes per element at offset 0 leaves"
                            + " the memory of its base, which has shape (6,), strides (8,), 8 bytes"
                            + " per element; take fewer elements or smaller strides")));
  }

  private Stream<DynamicTest> tests(Mistake... mistakes) {
    return Stream.of(mistakes)
        .map(mistake -> DynamicTest.dynamicTest(mistake.code, () -> check(mistake)));
  }

  private void check(Mistake mistake) {
    var theirs =
        Oracle.shared()
            .eval(
                """
                def _kind():
                    a = np.arange(6).reshape(2, 3)
                    try:
                        exec('''%s''', {'np': np, 'a': a})
                    except Exception as problem:
                        return type(problem).__name__
                    return 'nothing'
                _kind()
                """
                    .formatted(mistake.code));
    var type = ((Answer.Text) theirs).value();
    try {
      mistake.ours.run();
      throw new AssertionError("was not refused");
    } catch (RuntimeException problem) {
      family.count(mistake.code, type, isKind(problem, type) ? type : problem);
      assertThat(String.valueOf(problem.getMessage())).startsWith(mistake.message);
    }
    family.assertAgreement();
  }

  private static boolean isKind(RuntimeException problem, String type) {
    return switch (problem) {
      case OutOfArrayMemoryException _ -> type.endsWith("MemoryError");
      case FormatException _ -> type.equals("ValueError");
      default -> ErrorKind.matches(problem, type);
    };
  }
}
