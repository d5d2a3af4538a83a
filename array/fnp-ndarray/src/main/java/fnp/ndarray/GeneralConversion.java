package fnp.ndarray;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.dtype.ObjectType;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeValue;
import fnp.dtype.VoidType;
import fnp.ndarray.element.TextMemory;
import fnp.ndarray.print.ArrayText;
import java.nio.charset.StandardCharsets;

/// Copies elements between arrays of one shape where one of the dtypes is not just a machine
/// number.
///
/// Text and bytes go from memory to memory; everything else goes through Java objects.
final class GeneralConversion {
  private GeneralConversion() {}

  /// Converts all elements; the arrays have the same shape and do not overlap.
  ///
  /// @throws ConversionException if an element cannot be converted
  static void convert(NDArray source, NDArray target) {
    var from = source.dtype();
    var to = target.dtype();
    if (from instanceof SwappedType || to instanceof SwappedType) {
      swapped(source, target);
    } else if (from.equals(to)) {
      Assignment.copySame(source, target);
    } else if (from instanceof StructType || to instanceof StructType) {
      structs(source, target);
    } else if (isFixedText(from) && isFixedText(to)) {
      texts(source, target);
    } else if (to instanceof VoidType && !from.isNative()) {
      convert(ByteSwap.toNative(source), target);
    } else if (to instanceof VoidType && !from.hasObject()) {
      var count = Math.min(from.itemsize(), to.itemsize());
      PairWalk.each(
          source.layout(),
          source.address(),
          target.layout(),
          target.address(),
          (x, y) -> TextMemory.setBytes(y, to.itemsize(), TextMemory.allBytes(x, count)));
    } else {
      elements(source, target);
    }
  }

  private static boolean isFixedText(DType dtype) {
    return dtype instanceof BytesType || dtype instanceof TextType;
  }

  private static void swapped(NDArray source, NDArray target) {
    if (source.dtype() instanceof SwappedType from) {
      if (from.inOrder() == target.dtype()) {
        turn(source, target, from);
      } else {
        target.copyFrom(ByteSwap.toNative(source));
      }
    } else if (target.dtype() instanceof SwappedType to) {
      turn(source.to(to.inOrder()), target, to);
    }
  }

  private static void turn(NDArray source, NDArray target, SwappedType type) {
    ByteSwap.copy(
        source.layout(), source.address(), target.layout(), target.address(), type.unit());
    java.lang.ref.Reference.reachabilityFence(source);
  }

  // ---- text

  private static void texts(NDArray source, NDArray target) {
    PairWalk.each(
        source.layout(),
        source.address(),
        target.layout(),
        target.address(),
        switch (source.dtype()) {
          case BytesType from when target.dtype() instanceof BytesType to ->
              (x, y) -> bytes(x, from.length(), y, to.length());
          case BytesType from -> (x, y) -> decode(x, from.length(), y, (TextType) target.dtype());
          case TextType from when target.dtype() instanceof TextType to ->
              (x, y) -> recode(x, from, y, to);
          default -> {
            var from = (TextType) source.dtype();
            yield (x, y) -> TextMemory.setAscii(y, target.itemsize(), TextMemory.text(x, from));
          }
        });
  }

  private static void bytes(long from, int length, long to, int room) {
    var count = Math.min(length, room);
    Memory.copy(from, to, count);
    if (room > count) {
      Memory.clear(to + count, room - count);
    }
  }

  private static void decode(long from, int length, long to, TextType type) {
    for (int i = 0; i < type.length(); i++) {
      var code = i < length ? Memory.getByte(from + i) : 0;
      if (code < 0) {
        TextMemory.ascii(TextMemory.bytes(from, length));
      }
      Memory.setInt(to + 4L * i, type.isNative() ? code : Integer.reverseBytes(code));
    }
  }

  private static void recode(long from, TextType type, long to, TextType target) {
    var turn = type.isNative() != target.isNative();
    for (int i = 0; i < target.length(); i++) {
      var code = i < type.length() ? Memory.getInt(from + 4L * i) : 0;
      Memory.setInt(to + 4L * i, turn ? Integer.reverseBytes(code) : code);
    }
  }

  // ---- fields

  private static void structs(NDArray source, NDArray target) {
    if (source.dtype() instanceof ObjectType || target.dtype() instanceof ObjectType) {
      elements(source, target);
    } else if (source.dtype() instanceof StringType) {
      throw impossible(source.dtype(), target.dtype());
    } else if (source.dtype() instanceof StructType from
        && target.dtype() instanceof StructType to) {
      if (from.fields().size() != to.fields().size()) {
        throw impossible(from, to);
      }
      for (int i = 0; i < from.fields().size(); i++) {
        field(
            source.field(from.fields().get(i).name()),
            from.fields().get(i).dtype(),
            target.field(to.fields().get(i).name()),
            to.fields().get(i).dtype());
      }
    } else if (target.dtype() instanceof StructType to) {
      for (var field : to.fields()) {
        field(source, source.dtype(), target.field(field.name()), field.dtype());
      }
    } else {
      fromStruct(source, (StructType) source.dtype(), target);
    }
  }

  private static void fromStruct(NDArray source, StructType from, NDArray target) {
    if (target.dtype() instanceof VoidType to && from.fields().size() == 1 && !from.hasObject()) {
      var count = Math.min(from.itemsize(), to.itemsize());
      PairWalk.each(
          source.layout(),
          source.address(),
          target.layout(),
          target.address(),
          (x, y) -> bytes(x, count, y, to.itemsize()));
    } else if (from.fields().size() == 1
        && Casting.UNSAFE.allows(from.fields().getFirst().dtype(), target.dtype())) {
      target.copyFrom(source.field(from.fields().getFirst().name()));
    } else {
      throw impossible(from, target.dtype());
    }
  }

  /// Copies one field; a single value goes to all places of a sub-array.
  private static void field(NDArray source, DType from, NDArray target, DType to) {
    target.copyFrom(
        to instanceof SubArrayType sub && !(from instanceof SubArrayType)
            ? ElementForm.behind(source, sub.shape().size())
            : source);
  }

  private static ConversionException impossible(DType from, DType to) {
    return new ConversionException(
        ConversionException.Kind.TYPE,
        "cannot cast array data from %s to %s; convert its fields one by one"
            .formatted(from.repr(), to.repr()));
  }

  // ---- single elements

  private static void elements(NDArray source, NDArray target) {
    var from = source.dtype();
    var to = target.dtype();
    var owner = target.owner();
    var asText =
        to.kind().isText()
            && (from.kind().isNumber() || from == DType.BOOL || from.kind().isTime());
    PairWalk.each(
        source.layout(),
        source.address(),
        target.layout(),
        target.address(),
        (x, y) -> {
          var value = ElementValues.get(from, x, source.owner());
          ElementValues.set(to, y, owner, asText ? text(from, to, value) : plain(from, to, value));
        });
    java.lang.ref.Reference.reachabilityFence(source);
  }

  /// The text of a number or time; of a span as a text of any length only the count.
  private static Object text(DType from, DType to, Object value) {
    if (to instanceof StringType type && value instanceof TimeValue time) {
      if (time.isNat() && type.missing().isPresent()) {
        return type.missing().get();
      }
      if (from.kind() == Kind.TIMEDELTA && !time.isNat()) {
        return Long.toString(time.count());
      }
    }
    return ArrayText.text(from, value);
  }

  /// Texts as bytes without a meaning are those of UTF-8; the other way round there is nothing.
  private static Object plain(DType from, DType to, Object value) {
    if (from instanceof VoidType && isFixedText(to)) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "bytes of dtype %s have no meaning and give no text; view them as another dtype"
              .formatted(from));
    }
    return to instanceof VoidType && value instanceof String text
        ? Bytes.of(text.getBytes(StandardCharsets.UTF_8))
        : value;
  }
}
