package fnp.ndarray;

import fnp.dtype.BytesType;
import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.DTypeException;
import fnp.dtype.DTypeText;
import fnp.dtype.Field;
import fnp.dtype.GeneralType;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.PromotionTable;
import fnp.dtype.PythonText;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeUnit;
import fnp.dtype.TimeValue;
import fnp.dtype.VoidType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the dtype of an array means for its form: fields, sub-arrays, lengths that are left open.
final class ElementForm {
  private ElementForm() {}

  /// The field of a name.
  ///
  /// @throws IndexException if there is none
  static Field field(DType dtype, String name) {
    if (dtype instanceof StructType type) {
      return type.find(name)
          .orElseThrow(() ->
              new IndexException(
                  "no field of name %s; the fields are %s"
                      .formatted(name, String.join(", ", type.names()))));
    }
    throw new IndexException(
        "field '%s' was asked of an array of dtype %s, which has no fields; use integers, slices or"
                .formatted(name, dtype)
            + " masks");
  }

  static StructType fields(DType dtype, String... names) {
    for (var name : names) {
      field(dtype, name);
    }
    return ((StructType) dtype).select(List.of(names));
  }

  /// A shape with the axes of a sub-array behind its own.
  static Shape within(Shape shape, SubArrayType sub) {
    var lengths = Arrays.copyOf(shape.lengths(), shape.ndim() + sub.shape().size());
    for (int i = 0; i < sub.shape().size(); i++) {
      lengths[shape.ndim() + i] = sub.shape().get(i);
    }
    return Shape.of(lengths);
  }

  /// A layout with the axes of a sub-array behind its own.
  static Layout within(Layout layout, SubArrayType sub) {
    var shape = within(layout.shape(), sub);
    var strides = Arrays.copyOf(layout.strides(), shape.ndim());
    long step = sub.base().itemsize();
    for (int axis = shape.ndim() - 1; axis >= layout.ndim(); axis--) {
      strides[axis] = step;
      step *= shape.axis(axis);
    }
    return Layout.of(shape, strides, sub.base().itemsize());
  }

  /// Every element repeated as a sub-array of another dtype.
  static NDArray spread(NDArray array, SubArrayType sub) {
    var result = NDArray.empty(sub, array.shape());
    result.copyFrom(behind(array, sub.shape().size()));
    return result;
  }

  /// With so many axes of length 1 at the end.
  static NDArray behind(NDArray array, int axes) {
    var lengths = Arrays.copyOf(array.shape().lengths(), array.ndim() + axes);
    Arrays.fill(lengths, array.ndim(), lengths.length, 1);
    return array.reshape(lengths);
  }

  /// NumPy's zeros of objects are the number 0.
  static void fillWithZeros(NDArray array) {
    switch (array.dtype()) {
      case ObjectType _ -> array.copyFrom(NDArray.scalar(DType.INT64, 0));
      case StructType type ->
          type.fields().stream()
              .filter(field -> field.dtype().hasObject())
              .forEach(field -> fillWithZeros(array.field(field.name())));
      default -> {}
    }
  }

  /// @throws ShapeException if a view would show references as something else
  static void checkView(DType from, DType to) {
    if (!(from instanceof GeneralType) && !(to instanceof GeneralType)) {
      return;
    }
    if ((from.hasObject() || to.hasObject()) && !sameReferences(from, to)) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "cannot change data-type for array of references, from %s to %s; use astype"
              .formatted(from, to));
    }
  }

  private static boolean sameReferences(DType from, DType to) {
    return from.equals(to)
        || (from.itemsize() == to.itemsize()
            && Arrays.equals(ReferenceCopy.places(from), ReferenceCopy.places(to)));
  }

  /// The dtype an array is converted to, with lengths and units that are left open worked out.
  ///
  /// @throws ConversionException if they cannot be
  static DType concrete(NDArray array, DType to) {
    if (!Casting.UNSAFE.allows(array.dtype(), to)) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "cannot cast array data from %s to %s; convert its fields one by one"
              .formatted(array.dtype().repr(), to.repr()));
    }
    if (to instanceof TimeType type && type.isGeneric()) {
      return time(array, type);
    }
    if (to.itemsize() > 0 || to instanceof StructType) {
      return to;
    }
    return switch (to) {
      case BytesType _ -> BytesType.of(textLength(array, to));
      case TextType text ->
          // NumPy lets text keep its order of bytes.
          array.dtype() instanceof TextType own && own.length() > 0
              ? own
              : TextType.of(textLength(array, to), text.byteOrder());
      case VoidType _ -> array.dtype().kind() == Kind.OBJECT ? to : VoidType.of(array.itemsize());
      default -> to;
    };
  }

  private static DType time(NDArray array, TimeType to) {
    if (array.dtype().kind().isTime()) {
      var own = (TimeType) array.dtype().withOrder(java.nio.ByteOrder.nativeOrder());
      return own.as(to.kind());
    }
    if (!array.dtype().kind().isText() || to.kind() != Kind.DATETIME) {
      return to;
    }
    DType type = TimeType.datetime(TimeUnit.GENERIC);
    for (var value : ObjectArrays.elements(array)) {
      var text = value instanceof fnp.dtype.Bytes bytes ? bytes.latin1() : value.toString();
      type = PromotionTable.current().promote(type, parse(text).type());
    }
    return type;
  }

  private static TimeValue parse(String text) {
    try {
      return TimeValue.parse(text);
    } catch (DTypeException problem) {
      throw new ConversionException(
          ConversionException.Kind.VALUE, String.valueOf(problem.getMessage()));
    }
  }

  private static int textLength(NDArray array, DType to) {
    var dtype = array.dtype();
    var known = DTypeText.textLength(dtype);
    if (known.isPresent()) {
      return Math.max(1, known.getAsInt());
    }
    if (dtype instanceof ObjectType) {
      int most = 1;
      for (var value : ObjectArrays.elements(array)) {
        most = Math.max(most, length(value));
      }
      return most;
    }
    if (dtype instanceof VoidType
        || (dtype instanceof StructType struct && struct.fields().size() == 1)) {
      return Math.max(1, dtype.itemsize());
    }
    throw new ConversionException(
        ConversionException.Kind.TYPE,
        "cannot cast dtype %s to %s without a length; give one, such as %s10"
            .formatted(dtype, to, to.code()));
  }

  private static int length(Object value) {
    return switch (value) {
      case fnp.dtype.Bytes bytes -> bytes.length();
      case Optional<?> _ -> 4;
      default -> {
        var text = PythonText.str(value);
        yield text.codePointCount(0, text.length());
      }
    };
  }

  /// The dtype of a new array: where text has no length, one character.
  static DType sized(DType dtype) {
    return switch (dtype.kind()) {
      case BYTES -> BytesType.of(1);
      case TEXT -> TextType.of(1, dtype.byteOrder());
      case BOOLEAN, UNSIGNED, SIGNED, FLOATING, COMPLEX, TIMEDELTA, DATETIME -> dtype;
      case VOID, OBJECT, STRING -> dtype;
    };
  }
}
