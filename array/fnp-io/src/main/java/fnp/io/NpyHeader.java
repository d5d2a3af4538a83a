package fnp.io;

import fnp.dtype.DType;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import fnp.ndarray.mode.Threat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/// What an npy file says about its array.
///
/// @param dtype of the elements
/// @param fortranOrder whether the first index changes fastest
/// @param shape the lengths of the axes
/// @param offset where the elements begin in the file
/// @param version the format: 1, 2 or 3
/// @numpy `numpy.lib.format.read_array_header_1_0`, `numpy.lib.format.write_array_header_1_0`
/// @source NEP 1, "A Simple File Format for NumPy Arrays"
public record NpyHeader(DType dtype, boolean fortranOrder, Shape shape, long offset, int version) {
  /// Longer headers are refused unless a larger limit is asked for.
  ///
  /// @numpy `numpy.load` with `max_header_size`
  public static final int SIZE_MAX = 10_000;

  /// `\x93NUMPY`, which begins every file.
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final int ALIGNMENT = 64;

  /// Room for the length of the axis that grows when elements are appended in place.
  private static final int GROWTH_DIGITS = 21;

  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

  /// The header for an array, which lies in Fortran order if only that needs no copy.
  static NpyHeader of(NDArray array) {
    var columns = array.isFContiguous() && !array.isCContiguous();
    return new NpyHeader(array.dtype(), columns, array.shape(), 0, 1);
  }

  /// How the elements lie in the file.
  ///
  /// @throws FormatException if there are more than memory can hold
  Layout layout() {
    try {
      var order = fortranOrder ? Order.F : Order.C;
      return Layout.contiguous(shape, dtype.itemsize(), order);
    } catch (ShapeException problem) {
      throw new FormatException("npy header: " + problem.getMessage());
    }
  }

  // ---- writing

  /// The bytes before the elements, in the oldest version that can hold them.
  byte[] bytes() {
    var axis = shape.ndim() == 0 ? "" : Long.toString(shape.axis(fortranOrder ? -1 : 0));
    var growth = shape.ndim() == 0 ? 0 : GROWTH_DIGITS - axis.length();
    var text =
        "{'descr': %s, 'fortran_order': %s, 'shape': %s, }"
                .formatted(Descriptor.text(dtype), fortranOrder ? "True" : "False", shape)
            + " ".repeat(growth);
    if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
      return framed(3, text.getBytes(StandardCharsets.UTF_8));
    }
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return fitsShort(bytes.length) ? framed(1, bytes) : framed(2, bytes);
  }

  private static boolean fitsShort(int length) {
    return padded(length, Short.BYTES) - MAGIC.length - 2 - Short.BYTES <= 0xFFFF;
  }

  /// The length of a whole header, a multiple of 64.
  private static int padded(int length, int lengthBytes) {
    var used = MAGIC.length + 2 + lengthBytes + length + 1;
    return used + ALIGNMENT - used % ALIGNMENT;
  }

  private static byte[] framed(int version, byte[] text) {
    var lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
    var total = padded(text.length, lengthBytes);
    var buffer = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(MAGIC).put((byte) version).put((byte) 0);
    var rest = total - buffer.position() - lengthBytes;
    if (version == 1) {
      buffer.putShort((short) rest);
    } else {
      buffer.putInt(rest);
    }
    buffer.put(text);
    while (buffer.remaining() > 1) {
      buffer.put((byte) ' ');
    }
    return buffer.put((byte) '\n').array();
  }

  // ---- reading

  /// Reads a header; the source then stands at the first element.
  ///
  /// @throws FormatException if it is not a header of an array that can be read
  static NpyHeader read(ByteSource source, int sizeMax) throws IOException {
    var start = source.take(MAGIC.length + 2, "the magic string of an npy file");
    for (int i = 0; i < MAGIC.length; i++) {
      if (start.get(i) != MAGIC[i]) {
        throw new FormatException(
            "the file begins with %s, not with \\x93NUMPY; it is no npy file"
                .formatted(hex(start)));
      }
    }
    var version = start.get(MAGIC.length);
    if (version < 1 || version > 3 || start.get(MAGIC.length + 1) != 0) {
      throw new FormatException(
          Threat.UNKNOWN_VERSION,
          "npy format version %d.%d was found; versions 1.0, 2.0 and 3.0 are read"
              .formatted(version & 0xFF, start.get(MAGIC.length + 1) & 0xFF));
    }
    return read(source, version, sizeMax);
  }

  private static NpyHeader read(ByteSource source, int version, int sizeMax) throws IOException {
    var lengthBytes = version == 1 ? Short.BYTES : Integer.BYTES;
    var lengthField = source.take(lengthBytes, "the length of the npy header");
    var length =
        version == 1 ? lengthField.getShort(0) & 0xFFFF : lengthField.getInt(0) & 0xFFFF_FFFFL;
    if (length > sizeMax) {
      throw new FormatException(
          ("the npy header is %d bytes long and may be hostile; at most %d are read: if you trust"
                  + " the file, raise max_header_size")
              .formatted(length, sizeMax));
    }
    var block = source.take((int) length, "the npy header");
    var begin = MAGIC.length + 2 + lengthBytes;
    var charset = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    var literal = LiteralParser.parse(decoded(block, charset), begin, version < 3);
    return of(literal, begin + length, version);
  }

  private static String decoded(ByteBuffer block, Charset charset) {
    try {
      return charset.newDecoder().decode(block).toString();
    } catch (CharacterCodingException _) {
      throw new FormatException("the npy header is not in UTF-8; the file is damaged or hostile");
    }
  }

  private static NpyHeader of(Literal literal, long offset, int version) {
    if (!(literal instanceof Literal.Entries(var entries)) || !entries.keySet().equals(KEYS)) {
      throw new FormatException(
          "npy header: the keys must be descr, fortran_order and shape, found %s"
              .formatted(
                  literal instanceof Literal.Entries(var found)
                      ? found.keySet()
                      : "no dictionary"));
    }
    if (!(entries.get("fortran_order") instanceof Literal.Truth(var columns))) {
      throw new FormatException("npy header: fortran_order must be True or False");
    }
    var dtype = Descriptor.dtype(Objects.requireNonNull(entries.get("descr")));
    var header =
        new NpyHeader(
            dtype, columns, shape(Objects.requireNonNull(entries.get("shape"))), offset, version);
    header.layout();
    return header;
  }

  private static Shape shape(Literal literal) {
    if (!(literal instanceof Literal.Items(var items, var tuple)) || !tuple) {
      throw new FormatException("npy header: shape must be a tuple of whole numbers");
    }
    var lengths = new long[items.size()];
    for (int i = 0; i < lengths.length; i++) {
      if (!(items.get(i) instanceof Literal.Whole(var length))) {
        throw new FormatException("npy header: shape must be a tuple of whole numbers");
      }
      lengths[i] = length;
    }
    try {
      return Shape.of(lengths);
    } catch (ShapeException problem) {
      throw new FormatException(
          "npy header: %s; the file is damaged or hostile".formatted(problem.getMessage()));
    }
  }

  private static String hex(ByteBuffer bytes) {
    var text = new StringBuilder();
    for (int i = 0; i < MAGIC.length; i++) {
      text.append("%02x ".formatted(bytes.get(i)));
    }
    return text.toString().strip();
  }
}
