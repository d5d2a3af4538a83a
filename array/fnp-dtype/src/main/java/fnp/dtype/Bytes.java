package fnp.dtype;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Some bytes that never change: the Java value of an element of a bytes or void array.
///
/// @numpy `numpy.bytes_`, `bytes`
public final class Bytes implements Comparable<Bytes> {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /// These bytes, which are copied.
  public static Bytes of(byte... content) {
    return new Bytes(content.clone());
  }

  /// The code points of a text, each one byte.
  ///
  /// @throws DTypeException if there is one that is not Latin-1
  public static Bytes of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        throw new DTypeException(
            "bytes were asked of '%s', whose character %d is none; use encode".formatted(text, i));
      }
    }
    return new Bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// How many.
  public int length() {
    return content.length;
  }

  /// One of them, from 0 to 255.
  public int at(int position) {
    return content[position] & 0xFF;
  }

  /// A copy of them.
  public byte[] toArray() {
    return content.clone();
  }

  /// A text with a character of this number for each byte.
  public String latin1() {
    return new String(content, StandardCharsets.ISO_8859_1);
  }

  /// The text these bytes are in UTF-8; what is none becomes a replacement character.
  public String utf8() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(content, other.content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /// As Python prints it, such as `b'abc'`.
  @Override
  public String toString() {
    return PythonText.repr(this);
  }
}
