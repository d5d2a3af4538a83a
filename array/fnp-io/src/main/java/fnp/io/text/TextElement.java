package fnp.io.text;

import fnp.dtype.BytesType;
import fnp.dtype.TextType;
import fnp.ndarray.Memory;
import java.nio.ByteOrder;

/// Stores fields as texts of fixed length; what is longer is cut off, as in NumPy.
final class TextElement {
  private TextElement() {}

  /// A parser that stores code points.
  static FieldParser of(TextType dtype) {
    var swapped = dtype.byteOrder() != ByteOrder.nativeOrder();
    return (chars, start, end, address) -> {
      int at = start;
      for (int i = 0; i < dtype.length(); i++) {
        int point = 0;
        if (at < end) {
          point = Character.codePointAt(chars, at, end);
          at += Character.charCount(point);
        }
        Memory.setInt(
            address + (long) i * TextType.UNIT, swapped ? Integer.reverseBytes(point) : point);
      }
      return true;
    };
  }

  /// A parser that stores one byte per character.
  static FieldParser of(BytesType dtype) {
    return (chars, start, end, address) -> {
      for (int i = 0; i < dtype.length(); i++) {
        var c = start + i < end ? chars[start + i] : 0;
        if (c > 0xFF) {
          return false;
        }
        Memory.setByte(address + i, (byte) c);
      }
      return true;
    };
  }
}
