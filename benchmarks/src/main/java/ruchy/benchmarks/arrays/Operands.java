package ruchy.benchmarks.arrays;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import java.util.SplittableRandom;

/// The arrays of one size that cases work on, as `numpy_server.py` makes them for NumPy.
///
/// @param p float64 in [0.5, 1.5)
/// @param q another such array
/// @param r float64 in [0, 1)
/// @param o the array that takes results
/// @param p4 `p` as float32
/// @param q4 `q` as float32
/// @param i int64 in [500, 1500)
/// @param k another such array
/// @param i4 `i` as int32
/// @param k4 `k` as int32
/// @param u1 uint8
/// @param i2 int16
/// @param a bool, true for half of the elements
/// @param b another such array
/// @param m the square matrix of the first elements of `p`
/// @param v its first row
/// @param w the same as a column
/// @param o4 takes float32 results
/// @param oi takes int64 results
/// @param ob takes bool results
/// @param om takes results of the shape of `m`
/// @param c complex128
/// @param d another such array
/// @param h float16
/// @param g a square float64 matrix of at most 512 rows
/// @param g4 the same as float32
/// @param stack matrices of 4 rows and columns
/// @param at random positions
public record Operands(
    NDArray p,
    NDArray q,
    NDArray r,
    NDArray o,
    NDArray p4,
    NDArray q4,
    NDArray i,
    NDArray k,
    NDArray i4,
    NDArray k4,
    NDArray u1,
    NDArray i2,
    NDArray a,
    NDArray b,
    NDArray m,
    NDArray v,
    NDArray w,
    NDArray o4,
    NDArray oi,
    NDArray ob,
    NDArray om,
    NDArray c,
    NDArray d,
    NDArray h,
    NDArray g,
    NDArray g4,
    NDArray stack,
    NDArray at) {
  /// The arrays of `n` elements each.
  public static Operands of(long n) {
    var random = new SplittableRandom(1);
    var p = random(n, 0.5, random);
    var q = random(n, 0.5, random);
    var i = Np.multiply(p, 1000L).astype(DType.INT64);
    var k = Np.multiply(q, 1000L).astype(DType.INT64);
    var side = (long) Math.sqrt(n);
    var v = p.get(new Index.Slice(0, side, 1)).copy();
    var order = Math.min(side, 512);
    var g = p.get(new Index.Slice(0, order * order, 1)).reshape(order, order);
    return new Operands(
        p,
        q,
        random(n, 0, random),
        NDArray.empty(DType.FLOAT64, n),
        p.astype(DType.FLOAT32),
        q.astype(DType.FLOAT32),
        i,
        k,
        i.astype(DType.INT32),
        k.astype(DType.INT32),
        Np.remainder(i, 200L).astype(DType.UINT8),
        i.astype(DType.INT16),
        Np.less(p, 1.0),
        Np.less(q, 1.0),
        p.get(new Index.Slice(0, side * side, 1)).reshape(side, side),
        v,
        v.reshape(side, 1),
        NDArray.empty(DType.FLOAT32, n),
        NDArray.empty(DType.INT64, n),
        NDArray.empty(DType.BOOL, n),
        NDArray.empty(DType.FLOAT64, side, side),
        complex(p, q),
        complex(q, p),
        p.astype(DType.FLOAT16),
        g,
        g.astype(DType.FLOAT32),
        p.get(new Index.Slice(0, n / 16 * 16, 1)).reshape(n / 16, 4, 4),
        Np.multiply(random(n, 0, random), n).astype(DType.INT64));
  }

  private static NDArray complex(NDArray real, NDArray imag) {
    var result = NDArray.empty(DType.COMPLEX128, real.size());
    result.real().copyFrom(real);
    result.imag().copyFrom(imag);
    return result;
  }

  private static NDArray random(long count, double low, SplittableRandom random) {
    var array = NDArray.empty(DType.FLOAT64, count);
    for (long i = 0; i < count; i++) {
      array.setDouble(low + random.nextDouble(), i);
    }
    return array;
  }

  /// The number of elements of each array.
  public long size() {
    return p.size();
  }

  /// Every `step`-th element of an array; from the last on if the step is negative.
  static NDArray every(NDArray x, long step) {
    return x.get(new Index.Slice(Index.NONE, Index.NONE, step));
  }

  /// Every second column of the matrix.
  NDArray columns() {
    return m.get(Index.ALL, new Index.Slice(Index.NONE, Index.NONE, 2));
  }
}
