package fnp.conformance.service;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ufunc.Over;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values on the wire: a tag and what it announces, big-endian, texts and blocks behind a length of
/// four bytes. Arrays stay here; the other side knows them by number.
final class Wire {
  private static final int BUFFER = 1 << 16;
  private static final int LENGTH_MAX = 1 << 30;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final Map<Long, NDArray> arrays = new HashMap<>();
  private long numbers;

  Wire(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
  }

  /// `None` on the other side.
  record Nothing() {}

  /// Bytes.
  ///
  /// @param value not copied; nobody writes to it
  record Block(List<byte[]> value) {}

  String readText() throws IOException {
    return new String(readBlock(), StandardCharsets.UTF_8);
  }

  private byte[] readBlock() throws IOException {
    var length = in.readInt();
    if (length < 0 || length > LENGTH_MAX) {
      throw new IOException("a block of " + length + " bytes was announced");
    }
    return in.readNBytes(length);
  }

  List<Object> readList() throws IOException {
    var items = new ArrayList<Object>();
    for (int left = in.readInt(); left > 0; left--) {
      items.add(read());
    }
    return items;
  }

  /// The next value.
  Object read() throws IOException {
    var tag = (char) in.readByte();
    return switch (tag) {
      case 'N' -> new Nothing();
      case 'B' -> in.readBoolean();
      case 'I' -> whole(new BigInteger(readText()));
      case 'F' -> in.readDouble();
      case 'C' -> new Complex(in.readDouble(), in.readDouble());
      case 'S' -> readText();
      case 'D' -> DType.of(readText());
      case 'A' -> array(in.readLong());
      case 'L' -> readList();
      case 'Y' -> new Block(List.of(readBlock()));
      case 'O' -> over();
      case 'X' -> slice();
      case 'E' -> Index.ELLIPSIS;
      default -> throw new IOException("unknown tag " + tag);
    };
  }

  private static Object whole(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  private NDArray array(long number) {
    var array = arrays.get(number);
    if (array == null) {
      throw new IllegalArgumentException("there is no array " + number + "; it has been freed");
    }
    return array;
  }

  private Over over() throws IOException {
    var axes = read();
    var over =
        Over.all()
            .axes(
                axes instanceof List<?> list ? list.stream().map(Wire::toInt).toList() : List.of());
    over = axes instanceof List<?> ? over : Over.all();
    over = over.keepDims(in.readBoolean());
    return read() instanceof DType dtype ? over.dtype(dtype) : over;
  }

  private static Integer toInt(Object value) {
    return Math.toIntExact((Long) value);
  }

  private Index slice() throws IOException {
    var start = read();
    var stop = read();
    var step = read();
    return Index.slice(bound(start), bound(stop), step instanceof Long value ? value : 1);
  }

  private static long bound(Object value) {
    return value instanceof Long bound ? bound : Index.NONE;
  }

  void free(long number) {
    arrays.remove(number);
  }

  /// How many arrays the other side holds.
  int held() {
    return arrays.size();
  }

  // ---- answers

  void flush() throws IOException {
    out.flush();
  }

  void writeText(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  void writeProblem(String kind, String message) throws IOException {
    out.writeByte('!');
    writeText(kind);
    writeText(message);
  }

  void write(Object value) throws IOException {
    switch (value) {
      case NDArray array -> writeArray(array);
      case Boolean truth -> tagged('B').writeBoolean(truth);
      case Long _, Integer _, BigInteger _ -> {
        tagged('I');
        writeText(value.toString());
      }
      case Double real -> tagged('F').writeDouble(real);
      case Complex(var real, var imag) -> {
        tagged('C').writeDouble(real);
        out.writeDouble(imag);
      }
      case String text -> {
        tagged('S');
        writeText(text);
      }
      case DType dtype -> {
        tagged('D');
        writeText(dtype.toString());
      }
      case Block(var blocks) -> {
        tagged('Y').writeInt(blocks.getFirst().length);
        out.write(blocks.getFirst());
      }
      case List<?> items -> {
        tagged('L').writeInt(items.size());
        for (var item : items) {
          write(item);
        }
      }
      case Shape shape -> write(java.util.Arrays.stream(shape.toArray()).boxed().toList());
      case Optional<?> optional -> write(optional.isPresent() ? optional.get() : new Nothing());
      case Record record when !(value instanceof Nothing) -> write(Functions.components(record));
      default -> tagged('N');
    }
  }

  private DataOutputStream tagged(char tag) throws IOException {
    out.writeByte(tag);
    return out;
  }

  private void writeArray(NDArray array) throws IOException {
    arrays.put(++numbers, array);
    tagged('A').writeLong(numbers);
    writeText(array.dtype().toString());
    out.writeInt(array.ndim());
    for (var length : array.shape().toArray()) {
      out.writeLong(length);
    }
  }
}
