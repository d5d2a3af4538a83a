package frankennumpy.strings;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.StringType;
import fnp.dtype.TextType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.NDArray;
import fnp.ndarray.ObjectArrays;
import fnp.ndarray.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The elements of text arrays as Java texts, with a character for each byte or code point.
final class Texts {
  /// The shape of an array of one element without axes.
  private static final long[] ONE = {};

  private Texts() {}

  /// A function of the operands of one element: the text and what goes with it.
  interface Each {
    Object apply(String text, List<Object> others);
  }

  /// @throws ConversionException if the array holds no text
  static void require(String name, NDArray a) {
    if (!a.dtype().kind().isText()) {
      throw new ConversionException(
          ConversionException.Kind.TYPE,
          "%s was asked of an array of dtype %s; convert it to text with astype(\"U\")"
              .formatted(name, a.dtype()));
    }
  }

  /// A function of each text, whose values have a dtype.
  static NDArray map(String name, NDArray a, DType result, Function<String, Object> function) {
    return map(name, a, List.of(), result, (text, _) -> function.apply(text));
  }

  /// A function of each text and the operands beside it, whose values have a dtype.
  static NDArray map(String name, NDArray a, List<NDArray> others, DType result, Each function) {
    var shape = shape(a, others);
    return ObjectArrays.of(result, values(name, a, others, function), shape.toArray());
  }

  /// As [#map], where the values are texts and decide how wide the result is.
  static NDArray texts(String name, NDArray a, List<NDArray> others, Each function) {
    var values = values(name, a, others, function);
    return ObjectArrays.of(fitting(a.dtype(), values), values, shape(a, others).toArray());
  }

  /// Texts of the same dtype, which cuts off what is longer.
  static NDArray same(String name, NDArray a, Function<String, Object> function) {
    return map(name, a, a.dtype(), function);
  }

  /// The dtype of results as wide as an operand.
  static DType inOrder(DType dtype) {
    return dtype.withOrder(java.nio.ByteOrder.nativeOrder());
  }

  static Shape shape(NDArray a, List<NDArray> others) {
    var shape = a.shape();
    for (var other : others) {
      shape = Shape.broadcast(shape, other.shape());
    }
    return shape;
  }

  /// The dtype of a kind that the longest of some texts fits.
  static DType fitting(DType like, List<Object> values) {
    if (like instanceof StringType) {
      return like;
    }
    int most = 1;
    for (var value : values) {
      most = Math.max(most, length(value));
    }
    return like.kind() == Kind.BYTES ? BytesType.of(most) : TextType.of(most);
  }

  static int length(Object value) {
    return switch (value) {
      case Bytes bytes -> bytes.length();
      case String text -> text.codePointCount(0, text.length());
      default -> 0;
    };
  }

  static List<Object> values(String name, NDArray a, List<NDArray> others, Each function) {
    require(name, a);
    var shape = shape(a, others);
    var first = ObjectArrays.elements(a.broadcastTo(shape));
    var rest = new ArrayList<List<Object>>();
    for (var other : others) {
      rest.add(ObjectArrays.elements(other.broadcastTo(shape)));
    }
    var bytes = a.dtype().kind() == Kind.BYTES;
    var values = new ArrayList<Object>(first.size());
    for (int i = 0; i < first.size(); i++) {
      var beside = new ArrayList<Object>(rest.size());
      for (var column : rest) {
        beside.add(column.get(i) instanceof Bytes b ? b.latin1() : column.get(i));
      }
      values.add(one(first.get(i), beside, bytes, function));
    }
    return values;
  }

  private static Object one(Object value, List<Object> beside, boolean bytes, Each function) {
    if (!(value instanceof String) && !(value instanceof Bytes)) {
      // A missing text stays missing where that can be said.
      var result = function.apply("", beside);
      return result instanceof String ? value : result;
    }
    var text = value instanceof Bytes b ? b.latin1() : (String) value;
    var result = function.apply(text, beside);
    return bytes && result instanceof String made ? Bytes.of(made) : result;
  }

  /// An array whose elements are the values themselves.
  static NDArray objects(String name, NDArray a, List<NDArray> others, Each function) {
    return map(name, a, others, ObjectType.OBJECT, function);
  }

  /// An array of one text.
  static NDArray scalar(NDArray like, String text) {
    return like.dtype().kind() == Kind.BYTES
        ? ObjectArrays.of(BytesType.of(Math.max(1, text.length())), List.of(Bytes.of(text)), ONE)
        : ObjectArrays.of(StringType.STRING, List.of(text), ONE);
  }

  /// The code points of a text.
  static int[] codes(String text) {
    return text.codePoints().toArray();
  }

  /// A text of code points.
  static String text(int[] codes, int from, int to) {
    return from >= to ? "" : new String(codes, from, to - from);
  }

  static long whole(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    throw new ConversionException(
        ConversionException.Kind.TYPE,
        "a whole number was needed, but %s was given; use an integer array".formatted(value));
  }
}
