package ruchy.std.array;

import fnp.dtype.Casting;
import fnp.ndarray.NDArray;
import frankennumpy.Np;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;

/// The options that NumPy's universal functions share, for functions that are computed as a whole:
/// the result goes to `out` where the mask `where` holds, if the rule of `casting` lets it.
///
/// @param out an array, or `None`
/// @param where a mask
/// @param casting the name of a rule
/// @param order the order of a new result
/// @param dtype the type of the result, or `None`
public record StringCalls(Object out, Object where, String casting, String order, Object dtype) {
  /// The result as these options want it.
  ///
  /// @throws RuchyError E0818 if `out` is no array, or `casting` no rule
  public NDArray of(NDArray result) {
    Casting rule = ArrayArguments.casting(casting);
    NDArray typed = result;
    if (!Operands.isNone(dtype)) {
      typed = Np.astype(result, Operands.dtype(dtype), rule);
    }
    if (Operands.isNone(out)) {
      return order.equals("F") ? Np.asfortranarray(typed) : typed;
    }
    Object target = out instanceof ruchy.runtime.Tuple one && one.arity() == 1 ? one.get(0) : out;
    if (!(target instanceof NDArray array)) {
      throw new RuchyError("E0818", "`out` must be an array, found " + Display.quoted(out))
          .help("make one first: np.empty(3)");
    }
    if (Boolean.TRUE.equals(where)) {
      Np.copyto(array, typed, rule);
    } else {
      Np.copyto(array, typed, rule, Operands.array(where));
    }
    return array;
  }
}
