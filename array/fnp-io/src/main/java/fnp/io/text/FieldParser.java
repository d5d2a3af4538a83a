package fnp.io.text;

import fnp.dtype.DType;
import fnp.dtype.Primitive;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.ndarray.Elements;
import fnp.ndarray.Memory;

/// Makes an element of a field.
@FunctionalInterface
interface FieldParser {
  /// Stores the element that the characters from `start` to `end` are.
  ///
  /// @return false if they are none
  boolean parse(char[] chars, int start, int end, long address);

  /// The parser for a dtype.
  static FieldParser of(DType dtype) {
    if (dtype instanceof TimeType type) {
      return (chars, start, end, address) ->
          time(type, new String(chars, start, end - start), address);
    }
    return switch (dtype.storage()) {
      case FLOAT64 -> FieldParser::float64;
      case FLOAT16, Primitive.FLOAT32 -> real(dtype);
      case BOOL -> FieldParser::bool;
      case INT8, Primitive.INT16, Primitive.INT32, Primitive.INT64 -> new WholeParser(dtype, true);
      case UINT8, Primitive.UINT16, Primitive.UINT32, Primitive.UINT64 ->
          new WholeParser(dtype, false);
      case COMPLEX64, Primitive.COMPLEX128 ->
          (chars, start, end, address) -> ComplexText.parse(dtype, chars, start, end, address);
    };
  }

  private static boolean float64(char[] chars, int start, int end, long address) {
    var text = NumberText.of(chars, start, end);
    var value = text.real();
    if (text.at() == end && start < end) {
      Memory.setDouble(address, value);
      return true;
    }
    return real(DType.FLOAT64).parse(chars, start, end, address);
  }

  private static FieldParser real(DType dtype) {
    return (chars, start, end, address) -> {
      var bad = new boolean[1];
      var value = NumberText.parse(chars, start, end, bad);
      if (!bad[0]) {
        Elements.setDouble(dtype, address, value);
      }
      return !bad[0];
    };
  }

  /// Whole numbers only, as in NumPy.
  private static boolean bool(char[] chars, int start, int end, long address) {
    var bad = new boolean[1];
    var value = WholeParser.parse(chars, start, end, bad);
    Memory.setByte(address, (byte) (value != 0 ? 1 : 0));
    return !bad[0];
  }

  private static boolean time(TimeType type, String text, long address) {
    try {
      var value =
          type.kind() == fnp.dtype.Kind.DATETIME
              ? TimeValue.parse(text.strip())
              : new TimeValue(Long.parseLong(text.strip()), type);
      Elements.set(type, address, value);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
