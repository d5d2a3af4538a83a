package ruchy.std.array;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that make arrays.
@Namespace("np")
public final class ArrayCreation {
  private ArrayCreation() {}

  /// An array of a list's elements; nested lists give more dimensions.
  ///
  /// ```ruchy
  /// >>> np.array([1.0, 2.0]) * 3
  /// [3. 6.]
  /// ```
  @Signature({
    "fn array(values: [f64]) -> Array<f64>",
    "fn array(values: [i64]) -> Array<i64>",
    "fn array(values: [bool]) -> Array<bool>",
    "fn array<T>(values: Array<T>) -> Array<T>",
    "fn array(values: Any) -> Array",
    "fn asarray(values: Any) -> Array"
  })
  public static NDArray array(Object values) {
    return Operands.array(values);
  }

  /// An array of a list's elements as another type; texts become dates.
  ///
  /// ```ruchy
  /// >>> np.array(["2024-02-28", "2024-03-01"], dtype="datetime64[D]")
  /// ['2024-02-28' '2024-03-01']
  /// ```
  @Signature("fn array(values: Any, dtype: String) -> Array")
  public static NDArray array(Object values, String dtype) {
    var type = Operands.dtype(dtype);
    return values instanceof RuchyList list && type.kind() == Kind.DATETIME
        ? Operands.dates(list, type)
        : Operands.array(values).to(type);
  }

  /// An array of zeros: `np.zeros(2, 3)` or `np.zeros((2, 3))`.
  @Signature("fn zeros(shape: ...Any, dtype: String = \"float64\") -> Array")
  public static NDArray zeros(RuchyList shape, String dtype) {
    return Np.zeros(Operands.dtype(dtype), Operands.shape(shape));
  }

  /// An array of ones.
  @Signature("fn ones(shape: ...Any, dtype: String = \"float64\") -> Array")
  public static NDArray ones(RuchyList shape, String dtype) {
    return Np.ones(Operands.dtype(dtype), Operands.shape(shape));
  }

  /// An array of one value.
  @Signature("fn full(shape: Any, value: f64) -> Array<f64>")
  public static NDArray full(Object shape, double value) {
    return Np.full(DType.FLOAT64, value, Operands.shape(ruchy.runtime.ObjectList.of(shape)));
  }

  /// An array of zeros, of the shape and type of another.
  @Signature("fn zeros_like<T>(a: Array<T>) -> Array<T>")
  public static NDArray zerosLike(NDArray a) {
    return Np.zerosLike(a);
  }

  /// An array of ones, of the shape and type of another.
  @Signature("fn ones_like<T>(a: Array<T>) -> Array<T>")
  public static NDArray onesLike(NDArray a) {
    return Np.onesLike(a);
  }

  /// The integers from 0 up to, and without, an end.
  @Signature("fn arange(stop: i64) -> Array<i64>")
  public static NDArray arange(long stop) {
    return Np.arange(stop);
  }

  /// The integers from a start up to, and without, an end.
  @Signature("fn arange(start: i64, stop: i64, step: i64 = 1) -> Array<i64>")
  public static NDArray arange(long start, long stop, long step) {
    return Np.arange(start, stop, step);
  }

  /// Numbers from a start up to, and without, an end.
  @Signature("fn arange(start: f64, stop: f64, step: f64 = 1.0) -> Array<f64>")
  public static NDArray arange(double start, double stop, double step) {
    return Np.arange(start, stop, step);
  }

  /// Numbers at equal distances from a start to an end, both included.
  @Signature("fn linspace(start: f64, stop: f64, count: i64 = 50) -> Array<f64>")
  public static NDArray linspace(double start, double stop, long count) {
    return Np.linspace(start, stop, count);
  }

  /// Powers of ten at equal distances of their exponents.
  @Signature("fn logspace(start: f64, stop: f64, count: i64 = 50) -> Array<f64>")
  public static NDArray logspace(double start, double stop, long count) {
    return Np.logspace(start, stop, count);
  }

  /// The identity matrix.
  @Signature({"fn eye(n: i64) -> Array<f64>", "fn identity(n: i64) -> Array<f64>"})
  public static NDArray eye(long n) {
    return Np.eye(n);
  }

  /// The diagonal of a matrix, or a matrix with a diagonal.
  @Signature({"fn diag<T>(a: Array<T>) -> Array<T>", "fn diag(a: Array) -> Array"})
  public static NDArray diag(NDArray a) {
    return Np.diag(a);
  }
}
