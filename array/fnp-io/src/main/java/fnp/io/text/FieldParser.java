package fnp.io.text;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.GeneralType;
import fnp.dtype.Primitive;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.io.FormatException;
import fnp.ndarray.Memory;
import fnp.ndarray.element.Elements;

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
    if (dtype instanceof GeneralType) {
      return general(dtype);
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

  private static FieldParser general(DType dtype) {
    return switch (dtype) {
      case TextType type -> TextElement.of(type);
      case BytesType type -> TextElement.of(type);
      case SwappedType type -> swapped(type);
      default ->
          throw new FormatException(
              "text cannot be read as %s; use numbers, texts, times or fields of these"
                  .formatted(dtype));
    };
  }

  private static FieldParser swapped(SwappedType dtype) {
    var inOrder = of(dtype.inOrder());
    return (chars, start, end, address) -> {
      var known = inOrder.parse(chars, start, end, address);
      for (int at = 0; at < dtype.itemsize(); at += dtype.unit()) {
        for (int i = 0; i < dtype.unit() / 2; i++) {
          var low = address + at + i;
          var high = address + at + dtype.unit() - 1 - i;
          var kept = Memory.getByte(low);
          Memory.setByte(low, Memory.getByte(high));
          Memory.setByte(high, kept);
        }
      }
      return known;
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
