package ruchy.std.array;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Over;
import fnp.ufunc.Scans;
import fnp.ufunc.UnaryUfunc;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.Arguments;

/// The methods of the universal functions: `np.add.reduce`, `np.multiply.outer` and so on. The
/// library puts the function's name in place of `add`.
@Namespace("np.ufunc")
public final class UfuncMethods {
  private UfuncMethods() {}

  /// The elements along an axis, or several, or all (`None`), made one by the function:
  /// `np.add.reduce(a, axis=0)`.
  @Signature(
      "fn reduce(array: Any, axis: Any = 0, dtype: Any = None, out: Any = None, keepdims: bool ="
          + " false, initial: Any = None, where: Any = true, ufunc: String = \"add\") -> Array")
  public static NDArray reduce(
      Object array,
      Object axis,
      Object dtype,
      Object out,
      boolean keepdims,
      Object initial,
      Object where,
      String ufunc) {
    var x = Operands.array(array);
    var over = axes(axis, x.ndim()).keepDims(keepdims);
    if (!Operands.isNone(dtype)) {
      over = over.dtype(UfuncCalls.type(dtype));
    }
    if (!Operands.isNone(initial)) {
      over = over.initial(((Number) initial).doubleValue());
    }
    if (!Boolean.TRUE.equals(where)) {
      over = over.where(Operands.array(where));
    }
    if (out instanceof NDArray target) {
      over = over.out(target);
    }
    return Scans.reduce(ofTwo(ufunc), x, over);
  }

  private static Over axes(Object axis, int ndim) {
    if (Operands.isNone(axis) || ndim == 0) {
      return Over.all();
    }
    if (axis instanceof RuchyList || axis instanceof Tuple) {
      return Over.axis(Operands.axes(ObjectList.of(axis)));
    }
    return Over.axis(Arguments.toInt((Long) axis, "axis"));
  }

  /// The running results along an axis: `np.add.accumulate(a)`.
  @Signature(
      "fn accumulate(array: Any, axis: i64 = 0, dtype: Any = None, out: Any = None, ufunc: String ="
          + " \"add\") -> Array")
  public static NDArray accumulate(
      Object array, long axis, Object dtype, Object out, String ufunc) {
    var x = Operands.array(array);
    var at = Arguments.toInt(axis, "axis");
    var function = ofTwo(ufunc);
    var result =
        Operands.isNone(dtype)
            ? Scans.accumulate(function, x, at)
            : Scans.accumulate(function, x, at, UfuncCalls.type(dtype));
    return deliver(out, result);
  }

  /// The reductions of the runs that start at the indices: `np.add.reduceat(a, [0, 4])`.
  @Signature(
      "fn reduceat(array: Any, indices: Any, axis: i64 = 0, dtype: Any = None, out: Any = None,"
          + " ufunc: String = \"add\") -> Array")
  public static NDArray reduceat(
      Object array, Object indices, long axis, Object dtype, Object out, String ufunc) {
    var x = Operands.array(array);
    var at = Arguments.toInt(axis, "axis");
    var starts = Operands.array(indices);
    var function = ofTwo(ufunc);
    var result =
        Operands.isNone(dtype)
            ? Scans.reduceat(function, x, starts, at)
            : Scans.reduceat(function, x, starts, at, UfuncCalls.type(dtype));
    return deliver(out, result);
  }

  private static NDArray deliver(Object out, NDArray result) {
    return out instanceof NDArray target ? Over.all().out(target).deliver(result) : result;
  }

  /// The function of every pair of an element of one and an element of the other array:
  /// `np.multiply.outer(a, b)`.
  @Signature(
      "fn outer(A: Any, B: Any, out: Any = None, where: Any = true, dtype: Any = None, casting:"
          + " String = \"same_kind\", order: String = \"K\", ufunc: String = \"add\") -> Array")
  public static NDArray outer(
      Object a,
      Object b,
      Object out,
      Object where,
      Object dtype,
      String casting,
      String order,
      String ufunc) {
    return Scans.outer(
        ofTwo(ufunc),
        Operands.array(a),
        Operands.array(b),
        UfuncCalls.options(out, where, dtype, casting, order));
  }

  /// Changes the elements at the indices in place, repeated ones repeatedly: `np.add.at(a, [0, 0],
  /// 1)`.
  @Signature("fn at(a: Array, indices: Any, b: Any, ufunc: String = \"add\") -> ()")
  public static void at(NDArray a, Object indices, Object b, String ufunc) {
    var function = ofTwo(ufunc);
    Scans.at(function, a, UfuncCalls.operand(function, b, a), index(indices));
  }

  /// Changes the elements at the indices in place: `np.negative.at(a, [0, 1])`.
  @Signature("fn at(a: Array, indices: Any, ufunc: String = \"add\") -> ()")
  public static void at(NDArray a, Object indices, String ufunc) {
    if (!(UfuncCalls.named(ufunc) instanceof UnaryUfunc function)) {
      throw new RuchyError("E0818", "`np." + ufunc + ".at` needs a second operand")
          .help("write np." + ufunc + ".at(a, indices, b)");
    }
    Scans.at(function, a, index(indices));
  }

  private static Index[] index(Object indices) {
    if (indices instanceof Tuple tuple) {
      var index = new Index[tuple.arity()];
      for (int k = 0; k < index.length; k++) {
        index[k] = Index.of(Operands.array(tuple.get(k)));
      }
      return index;
    }
    return new Index[] {Index.of(Operands.array(indices))};
  }

  private static BinaryUfunc ofTwo(String name) {
    if (UfuncCalls.named(name) instanceof BinaryUfunc function) {
      return function;
    }
    throw new RuchyError("E0818", "`np." + name + "` does not take two arrays")
        .help("reduce, accumulate, reduceat and outer are methods of functions of two arrays");
  }
}
