package ruchy.std.masked;

import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import frankennumpy.ma.MaskedArray;
import java.util.ArrayList;
import java.util.List;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.std.array.ArrayIndexes;
import ruchy.std.array.Operands;

/// Values of the language as operands of functions of masked arrays.
final class MaskedOperands {
  private MaskedOperands() {}

  /// A value as a masked array: masked arrays as they are, everything else without a mask.
  ///
  /// @throws ruchy.runtime.RuchyError E0818 if there is no array for it
  static MaskedArray of(Object value) {
    return value instanceof MaskedArray masked ? masked : MaskedArray.of(Operands.array(value));
  }

  /// A value beside a masked array: a plain number takes the array's type if it can.
  static MaskedArray beside(Object value, MaskedArray other) {
    boolean whole = value instanceof Long && !other.dtype().kind().isTime();
    boolean real = value instanceof Double && other.dtype().kind().isInexact();
    return whole && other.dtype().kind() != fnp.dtype.Kind.BOOLEAN
        ? MaskedArray.of(NDArray.scalar(other.dtype(), (Long) value))
        : real ? MaskedArray.of(NDArray.scalar(other.dtype(), (Double) value)) : of(value);
  }

  /// The masked arrays of a list or tuple.
  static List<MaskedArray> all(Object values) {
    var arrays = new ArrayList<MaskedArray>();
    if (values instanceof Tuple tuple) {
      for (int i = 0; i < tuple.arity(); i++) {
        arrays.add(of(tuple.get(i)));
      }
    } else if (values instanceof RuchyList list) {
      list.forEach(item -> arrays.add(of(item)));
    } else {
      arrays.add(of(values));
    }
    return arrays;
  }

  /// The number of a result without axes; a masked one, and arrays, as they are.
  static Object value(MaskedArray result) {
    return result.ndim() == 0 && !result.isMasked() ? result.data().item() : result;
  }

  /// What stands between brackets; of a masked array of truth values those that are known.
  static Index[] indexes(RuchyList items) {
    var plain = new ObjectList<Object>();
    items.forEach(item -> plain.add(item instanceof MaskedArray mask ? mask.filled(false) : item));
    return ArrayIndexes.of(plain);
  }
}
