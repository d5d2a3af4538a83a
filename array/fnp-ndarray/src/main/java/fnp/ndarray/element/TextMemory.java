package fnp.ndarray.element;

import fnp.dtype.Bytes;
import fnp.dtype.TextType;
import fnp.ndarray.ConversionException;
import fnp.ndarray.Memory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Text and bytes of fixed length in memory.
public final class TextMemory {
  private static final int ASCII_END = 0x80;

  private TextMemory() {}

  /// The code point at an address.
  public static int codePoint(long address, boolean swapped) {
    var code = Memory.getInt(address);
    return swapped ? Integer.reverseBytes(code) : code;
  }

  /// The text of an element, without the zeros at its end.
  ///
  /// @throws ConversionException if a number there is no code point
  public static String text(long address, TextType type) {
    var swapped = !type.isNative();
    int length = type.length();
    while (length > 0 && Memory.getInt(address + 4L * (length - 1)) == 0) {
      length--;
    }
    var chars = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      var code = codePoint(address + 4L * i, swapped);
      if (!Character.isValidCodePoint(code)) {
        throw new ConversionException(
            ConversionException.Kind.VALUE,
            "character %d of a text is U+%x, which does not exist; the data are no text"
                .formatted(i, code));
      }
      chars.appendCodePoint(code);
    }
    return chars.toString();
  }

  /// Stores a text, cut off at the length of an element or filled with zeros.
  public static void setText(long address, TextType type, String text) {
    var swapped = !type.isNative();
    int to = 0;
    for (int i = 0; i < text.length() && to < type.length(); to++) {
      var code = text.codePointAt(i);
      i += Character.charCount(code);
      Memory.setInt(address + 4L * to, swapped ? Integer.reverseBytes(code) : code);
    }
    for (; to < type.length(); to++) {
      Memory.setInt(address + 4L * to, 0);
    }
  }

  /// The bytes of an element, without the zeros at its end.
  public static Bytes bytes(long address, int itemsize) {
    int length = itemsize;
    while (length > 0 && Memory.getByte(address + length - 1) == 0) {
      length--;
    }
    return allBytes(address, length);
  }

  /// So many bytes.
  public static Bytes allBytes(long address, int length) {
    var content = new byte[length];
    MemorySegment.copy(Memory.ALL, ValueLayout.JAVA_BYTE, address, content, 0, length);
    return Bytes.of(content);
  }

  /// Without the zeros at the end.
  public static Bytes trimmed(Bytes bytes) {
    int length = bytes.length();
    while (length > 0 && bytes.at(length - 1) == 0) {
      length--;
    }
    return Bytes.of(java.util.Arrays.copyOf(bytes.toArray(), length));
  }

  /// Stores bytes, cut off at the length of an element or filled with zeros.
  public static void setBytes(long address, int itemsize, Bytes value) {
    var count = Math.min(itemsize, value.length());
    for (int i = 0; i < count; i++) {
      Memory.setByte(address + i, (byte) value.at(i));
    }
    for (int i = count; i < itemsize; i++) {
      Memory.setByte(address + i, (byte) 0);
    }
  }

  /// Stores a text in ASCII.
  ///
  /// @throws ConversionException if a character is not in ASCII
  public static void setAscii(long address, int itemsize, String text) {
    checkAscii(text);
    setBytes(address, itemsize, Bytes.of(text));
  }

  /// Refuses a text that bytes cannot hold.
  ///
  /// @throws ConversionException if a character is not ASCII
  public static void checkAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII_END) {
        throw new ConversionException(
            ConversionException.Kind.UNICODE,
            "'%s' was to be bytes, but character %d is not in ASCII; use np.strings.encode"
                .formatted(text, i));
      }
    }
  }

  /// Bytes in ASCII as text.
  ///
  /// @throws ConversionException if a byte is not in ASCII
  public static String ascii(Bytes bytes) {
    for (int i = 0; i < bytes.length(); i++) {
      if (bytes.at(i) >= ASCII_END) {
        throw new ConversionException(
            ConversionException.Kind.UNICODE,
            "%s was to be text, but byte %d is not in ASCII; use np.strings.decode"
                .formatted(bytes, i));
      }
    }
    return bytes.latin1();
  }
}
