package fnp.fft;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ufunc.Workers;
import java.lang.ref.Reference;

/// Fourier transforms of the elements along one axis of an array.
///
/// Complex64 and float32 are computed as such, all other dtypes as complex128 and float64.
///
/// @numpy the functions that `numpy.fft` is made of, 2.4
public final class Fourier {
  private Fourier() {}

  /// Transforms complex numbers, or real ones as such.
  ///
  /// @param out of the operand's shape, but for the axis, which has the length of the transform
  public static void complex(NDArray a, Along along, NDArray out) {
    var type = complexType(a.dtype());
    if (Columns.fits(a, out, along) && out.dtype() == type) {
      Columns.run(a, out, along, type);
      return;
    }
    var source = Rows.reading(last(a, along), type, along.length());
    var result = last(out, along);
    var target = Rows.writing(result, type, source.array());
    var plan = Plans.of(along.length(), type == DType.COMPLEX128);
    rows(
        target.count(),
        along.length(),
        plan.scratchBytes(),
        (row, scratch) -> {
          var to = target.address(row);
          plan.run(source.address(row), to, scratch, along.sign());
          Kernels.scale(type, to, along.length(), along.factor());
        });
    finish(source, target, result);
  }

  /// Transforms real numbers to the first half of the complex results.
  ///
  /// @param out of the operand's shape, but for the axis, of half the length and one
  public static void realToComplex(NDArray a, Along along, NDArray out) {
    var real = realType(a.dtype());
    var source = Rows.reading(last(a, along), real, along.length());
    var result = last(out, along);
    var target = Rows.writing(result, complexType(real), source.array());
    var plan = RealPlan.of(along.length(), real == DType.FLOAT64);
    rows(
        target.count(),
        along.length(),
        plan.scratchBytes(),
        (row, scratch) -> {
          var to = target.address(row);
          plan.forward(source.address(row), to, scratch);
          Kernels.scale(complexType(real), to, along.length() / 2 + 1, along.factor());
        });
    finish(source, target, result);
  }

  /// Transforms the first half of complex numbers, the other half of which are the conjugates, to
  /// real ones.
  ///
  /// @param out of the operand's shape, but for the axis, which has the length of the transform
  public static void complexToReal(NDArray a, Along along, NDArray out) {
    var type = complexType(a.dtype());
    var half = along.length() / 2 + 1;
    var source = Rows.reading(last(a, along), type, half);
    var result = last(out, along);
    var target = Rows.writing(result, realType(type), source.array());
    var plan = RealPlan.of(along.length(), type == DType.COMPLEX128);
    rows(
        target.count(),
        along.length(),
        plan.scratchBytes(),
        (row, scratch) ->
            plan.backward(source.address(row), target.address(row), scratch, along.factor()));
    finish(source, target, result);
  }

  /// The dtype in which complex results are computed.
  public static DType complexType(DType of) {
    return of == DType.COMPLEX64 || of == DType.FLOAT32 || of == DType.FLOAT16
        ? DType.COMPLEX64
        : DType.COMPLEX128;
  }

  /// The dtype in which real results are computed.
  private static DType realType(DType of) {
    return complexType(of) == DType.COMPLEX64 ? DType.FLOAT32 : DType.FLOAT64;
  }

  /// Whether transforms of a dtype exist.
  public static boolean isNumeric(DType dtype) {
    return dtype.kind() == Kind.BOOLEAN
        || dtype.kind().isInteger()
        || dtype.kind() == Kind.FLOATING
        || dtype.kind() == Kind.COMPLEX;
  }

  private static NDArray last(NDArray array, Along along) {
    return array.moveAxis(new int[] {along.axis()}, new int[] {array.ndim() - 1});
  }

  /// What is done with a row and scratch memory.
  private interface RowAction {
    void accept(long row, long scratch);
  }

  private static void rows(long count, long length, long scratchBytes, RowAction action) {
    var parallel = count > 1 && count * length >= Workers.COMPUTING_MIN;
    var pieces = parallel ? Math.min(count, 8L * Workers.threads()) : 1;
    Workers.run(
        pieces,
        piece -> {
          var scratch = NDArray.empty(DType.INT8, scratchBytes);
          for (long row = count * piece / pieces; row < count * (piece + 1) / pieces; row++) {
            action.accept(row, scratch.address());
          }
          scratch.release();
        });
  }

  private static void finish(Rows source, Rows target, NDArray result) {
    Reference.reachabilityFence(source);
    if (target.array() != result) {
      result.copyFrom(target.array());
      target.array().release();
    }
  }
}
