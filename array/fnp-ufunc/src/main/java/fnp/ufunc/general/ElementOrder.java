package fnp.ufunc.general;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.ObjectType;
import fnp.dtype.Primitive;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.dtype.VoidType;
import fnp.ndarray.ElementValues;
import fnp.ndarray.Memory;
import fnp.ndarray.storage.Owner;

/// The order of two elements at addresses, as NumPy sorts: records field by field, NaN, "not a
/// time" and missing texts last.
interface ElementOrder {
  /// Negative, 0 or positive.
  int compare(long left, long right);

  /// The order of elements of one dtype with elements of another. Both are bytes, both text, or the
  /// same dtype.
  static ElementOrder of(DType left, Owner leftOwner, DType right, Owner rightOwner) {
    return switch (left) {
      case BytesType type when right instanceof BytesType other ->
          (x, y) -> bytes(x, type.length(), y, other.length());
      case TextType type when right instanceof TextType other -> (x, y) -> texts(x, type, y, other);
      case VoidType type -> (x, y) -> bytes(x, type.itemsize(), y, type.itemsize());
      case StructType type -> fields(type, leftOwner, rightOwner);
      case SubArrayType type -> subArrays(type, leftOwner, rightOwner);
      case Primitive _, TimeType _, SwappedType _ -> values(left, leftOwner, rightOwner);
      case ObjectType _, StringType _, BytesType _, TextType _ ->
          (x, y) ->
              objects(
                  ElementValues.get(left, x, leftOwner), ElementValues.get(right, y, rightOwner));
    };
  }

  /// The order of the elements of one dtype.
  static ElementOrder of(DType dtype, Owner owner) {
    return of(dtype, owner, dtype, owner);
  }

  private static int objects(Object x, Object y) {
    var missing = !(x instanceof String) && y instanceof String;
    var otherMissing = x instanceof String && !(y instanceof String);
    if ((missing || otherMissing) && (PythonObjects.isNan(x) || PythonObjects.isNan(y))) {
      return Boolean.compare(missing, otherMissing);
    }
    return PythonObjects.compare(x, y);
  }

  private static ElementOrder values(DType dtype, Owner left, Owner right) {
    return (x, y) -> numbers(ElementValues.get(dtype, x, left), ElementValues.get(dtype, y, right));
  }

  private static int numbers(Object x, Object y) {
    if (x instanceof TimeValue a && y instanceof TimeValue b) {
      // "Not a time" is the least number; one less wraps around and so comes last.
      return Long.compare(a.count() - 1, b.count() - 1);
    }
    if (x instanceof fnp.dtype.Complex a && y instanceof fnp.dtype.Complex b) {
      var reals = PythonObjects.compare(a.real(), b.real());
      return reals != 0 ? reals : PythonObjects.compare(a.imag(), b.imag());
    }
    return PythonObjects.compare(x, y);
  }

  private static ElementOrder fields(StructType type, Owner left, Owner right) {
    var fields = type.fields();
    var orders =
        fields.stream()
            .map(field -> of(field.dtype(), left, field.dtype(), right))
            .toArray(ElementOrder[]::new);
    var offsets = fields.stream().mapToInt(field -> field.offset()).toArray();
    return (x, y) -> {
      for (int i = 0; i < orders.length; i++) {
        var order = orders[i].compare(x + offsets[i], y + offsets[i]);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static ElementOrder subArrays(SubArrayType type, Owner left, Owner right) {
    var each = of(type.base(), left, type.base(), right);
    var step = type.base().itemsize();
    return (x, y) -> {
      for (int at = 0; at < type.itemsize(); at += step) {
        var order = each.compare(x + at, y + at);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static int bytes(long left, int leftLength, long right, int rightLength) {
    for (int i = 0; i < Math.max(leftLength, rightLength); i++) {
      var x = i < leftLength ? Memory.getByte(left + i) : 0;
      var y = i < rightLength ? Memory.getByte(right + i) : 0;
      if (x != y) {
        return Integer.compare(x & 0xFF, y & 0xFF);
      }
    }
    return 0;
  }

  private static int texts(long left, TextType leftType, long right, TextType rightType) {
    var most = Math.max(leftType.length(), rightType.length());
    for (int i = 0; i < most; i++) {
      var x = i < leftType.length() ? code(left + 4L * i, leftType) : 0;
      var y = i < rightType.length() ? code(right + 4L * i, rightType) : 0;
      if (x != y) {
        return Integer.compareUnsigned(x, y);
      }
    }
    return 0;
  }

  private static int code(long address, TextType type) {
    var code = Memory.getInt(address);
    return type.isNative() ? code : Integer.reverseBytes(code);
  }
}
