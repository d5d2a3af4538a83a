package ruchy.session.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import ruchy.runtime.BooleanList;
import ruchy.runtime.Char;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Unsigned;
import ruchy.runtime.Width;
import ruchy.runtime.list.NarrowKind;
import ruchy.session.magic.MagicException;

/// Lists without boxes, as their elements' bytes, the lowest first, in pieces.
final class Primitives {
  private static final int PIECE_ELEMENTS = 1 << 17;

  private Primitives() {}

  static void write(MessagePacker out, RuchyList list) throws IOException {
    int pieces = (list.size() + PIECE_ELEMENTS - 1) / PIECE_ELEMENTS;
    out.packArrayHeader(3 + pieces).packInt(Tag.PRIMITIVE_LIST.ordinal());
    out.packString(list.elementType()).packInt(list.size());
    int width = width(list.elementType());
    for (int from = 0; from < list.size(); from += PIECE_ELEMENTS) {
      int count = Math.min(PIECE_ELEMENTS, list.size() - from);
      ByteBuffer bytes = ByteBuffer.allocate(count * width).order(ByteOrder.LITTLE_ENDIAN);
      switch (list) {
        case LongList longs -> bytes.asLongBuffer().put(longs.backingArray(), from, count);
        case DoubleList doubles -> bytes.asDoubleBuffer().put(doubles.backingArray(), from, count);
        default -> {
          for (int i = from; i < from + count; i++) {
            put(bytes, list.item(i), width);
          }
        }
      }
      out.packBinaryHeader(bytes.capacity()).writePayload(bytes.array());
    }
  }

  static RuchyList read(MessageUnpacker in, int pieces) throws IOException {
    String element = in.unpackString();
    int size = in.unpackInt();
    int width = width(element);
    if (size < 0 || pieces != (size + (long) PIECE_ELEMENTS - 1) / PIECE_ELEMENTS) {
      throw damaged();
    }
    RuchyList list = empty(element, Math.min(size, PIECE_ELEMENTS));
    for (int left = size; left > 0; left -= PIECE_ELEMENTS) {
      int count = Math.min(PIECE_ELEMENTS, left);
      if (in.unpackBinaryHeader() != count * width) {
        throw damaged();
      }
      ByteBuffer bytes = ByteBuffer.wrap(in.readPayload(count * width));
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      list.appendAll(piece(bytes, element, count));
    }
    return list;
  }

  private static RuchyList piece(ByteBuffer bytes, String element, int count) {
    switch (element) {
      case "i64" -> {
        long[] longs = new long[count];
        bytes.asLongBuffer().get(longs);
        return LongList.wrap(longs);
      }
      case "f64" -> {
        double[] doubles = new double[count];
        bytes.asDoubleBuffer().get(doubles);
        return DoubleList.wrap(doubles);
      }
      default -> {
        RuchyList list = empty(element, count);
        for (int i = 0; i < count; i++) {
          list.append(take(bytes, element));
        }
        return list;
      }
    }
  }

  private static RuchyList empty(String element, int capacity) {
    return switch (element) {
      case "i64" -> new LongList(capacity);
      case "f64" -> new DoubleList(capacity);
      case "bool" -> new BooleanList(capacity);
      default -> NarrowKind.of(element).orElseThrow(Primitives::damaged).empty(capacity);
    };
  }

  private static int width(String element) {
    return switch (element) {
      case "bool" -> 1;
      case "char" -> Integer.BYTES;
      case "i8", "u8", "i16", "u16", "i32", "u32", "f32", "i64", "u64", "f64" ->
          Integer.parseInt(element.substring(1)) / Byte.SIZE;
      default -> throw damaged();
    };
  }

  private static void put(ByteBuffer bytes, Object element, int width) {
    switch (element) {
      case Boolean truth -> bytes.put((byte) (truth ? 1 : 0));
      case Char character -> bytes.putInt(character.codePoint());
      case Float number -> bytes.putFloat(number);
      default -> {
        long value = Width.value(element);
        switch (width) {
          case Byte.BYTES -> bytes.put((byte) value);
          case Short.BYTES -> bytes.putShort((short) value);
          case Integer.BYTES -> bytes.putInt((int) value);
          default -> bytes.putLong(value);
        }
      }
    }
  }

  private static Object take(ByteBuffer bytes, String element) {
    return switch (element) {
      case "bool" -> bytes.get() != 0;
      case "char" -> Char.of(bytes.getInt());
      case "f32" -> bytes.getFloat();
      case "i8" -> bytes.get();
      case "i16" -> bytes.getShort();
      case "i32" -> bytes.getInt();
      case "u8" -> Unsigned.of(Byte.SIZE, bytes.get());
      case "u16" -> Unsigned.of(Short.SIZE, bytes.getShort());
      case "u32" -> Unsigned.of(Integer.SIZE, bytes.getInt());
      default -> Unsigned.u64(bytes.getLong());
    };
  }

  static MagicException damaged() {
    return MagicException.ofSystem(
        "the image holds a value that is not one", "nothing was loaded; take another copy of it");
  }
}
