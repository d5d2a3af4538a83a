package fnp.ndarray;

import fnp.dtype.Bytes;
import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.ObjectType;
import fnp.dtype.Primitive;
import fnp.dtype.PythonText;
import fnp.dtype.StringType;
import fnp.dtype.StructType;
import fnp.dtype.SubArrayType;
import fnp.dtype.SwappedType;
import fnp.dtype.TextType;
import fnp.dtype.TimeType;
import fnp.dtype.Tuple;
import fnp.dtype.VoidType;
import fnp.ndarray.element.Elements;
import fnp.ndarray.element.TextMemory;
import fnp.ndarray.storage.Owner;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Single elements of any dtype as Java objects.
///
/// Numbers are those of [Elements]; bytes and void are [Bytes], texts `String`, elements with
/// fields [Tuple], sub-arrays nested lists, references the objects themselves, and Python's `None`
/// the empty `Optional`.
public final class ElementValues {
  /// Room for one number in the machine's order, one for each thread.
  private static final ThreadLocal<MemorySegment> TURNED =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(16, 16));

  private ElementValues() {}

  /// The element at an address.
  ///
  /// @param owner of the memory there
  public static Object get(DType dtype, long address, Owner owner) {
    return switch (dtype) {
      case Primitive type -> Elements.get(type, address);
      case TimeType type -> Elements.get(type, address);
      case SwappedType type -> Elements.get(type.inOrder(), turned(type, address));
      case BytesType type -> TextMemory.bytes(address, type.length());
      case TextType type -> TextMemory.text(address, type);
      case VoidType type -> TextMemory.allBytes(address, type.itemsize());
      case ObjectType _ -> ReferenceCopy.of(owner).get(address, Optional.empty());
      case StringType _ -> ReferenceCopy.of(owner).get(address, "");
      case StructType type -> {
        var items = new ArrayList<Object>();
        for (var field : type.fields()) {
          items.add(get(field.dtype(), address + field.offset(), owner));
        }
        yield new Tuple(items);
      }
      case SubArrayType type -> nested(type, 0, new long[] {address}, owner);
    };
  }

  private static List<Object> nested(SubArrayType type, int axis, long[] next, Owner owner) {
    var items = new ArrayList<Object>();
    for (long i = 0; i < type.shape().get(axis); i++) {
      if (axis + 1 < type.shape().size()) {
        items.add(nested(type, axis + 1, next, owner));
      } else {
        items.add(get(type.base(), next[0], owner));
        next[0] += type.base().itemsize();
      }
    }
    return items;
  }

  /// The address of a copy of a number in the machine's order, which the next call overwrites.
  static long turned(SwappedType type, long address) {
    var scratch = TURNED.get().address();
    turn(address, scratch, type);
    return scratch;
  }

  private static void turn(long from, long to, SwappedType type) {
    for (int done = 0; done < type.itemsize(); done += type.unit()) {
      ByteSwap.copy(from + done, to + done, type.unit());
    }
  }

  /// Stores an object, converted as NumPy converts what is assigned to an element.
  ///
  /// @throws ConversionException if it cannot be converted
  public static void set(DType dtype, long address, Owner owner, Object value) {
    switch (dtype) {
      case Primitive type -> ObjectNumbers.set(type, address, value);
      case TimeType type -> ObjectNumbers.set(type, address, value);
      case SwappedType type -> {
        var scratch = TURNED.get().address();
        set(type.inOrder(), scratch, owner, value);
        turn(scratch, address, type);
      }
      case BytesType type -> {
        if (value instanceof Bytes bytes) {
          TextMemory.setBytes(address, type.length(), bytes);
        } else {
          TextMemory.setAscii(address, type.length(), text(value));
        }
      }
      case TextType type -> TextMemory.setText(address, type, text(value));
      case VoidType type -> TextMemory.setBytes(address, type.itemsize(), bytes(value, type));
      case ObjectType _ -> ReferenceCopy.of(owner).set(address, value);
      case StringType type -> ReferenceCopy.of(owner).set(address, string(type, value));
      case StructType type -> setFields(type, address, owner, value);
      case SubArrayType type -> setNested(type, address, owner, value);
    }
  }

  private static String text(Object value) {
    if (value instanceof List<?> || value instanceof Tuple) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "an element was set to the sequence %s; give one value"
              .formatted(PythonText.repr(value)));
    }
    return value instanceof Bytes bytes ? TextMemory.ascii(bytes) : PythonText.str(value);
  }

  private static Bytes bytes(Object value, VoidType type) {
    if (value instanceof Bytes bytes) {
      return bytes;
    }
    throw new ConversionException(
        ConversionException.Kind.TYPE,
        "an element of dtype %s was set to %s; give bytes".formatted(type, PythonText.repr(value)));
  }

  private static Object string(StringType type, Object value) {
    if (value instanceof String || isMissing(type, value)) {
      return value;
    }
    if (!type.coerces()) {
      throw new ConversionException(
          ConversionException.Kind.VALUE,
          "StringDType only allows string data when string coercion is disabled, but %s was given"
              .formatted(PythonText.repr(value)));
    }
    return value instanceof Bytes bytes ? decoded(bytes) : PythonText.str(value);
  }

  private static String decoded(Bytes bytes) {
    var text = TextMemory.trimmed(bytes).utf8();
    if (text.indexOf(0xFFFD) >= 0) {
      throw new ConversionException(
          ConversionException.Kind.UNICODE,
          "%s is no text in UTF-8; decode it with its own encoding".formatted(bytes));
    }
    return text;
  }

  private static boolean isMissing(StringType type, Object value) {
    return type.missing()
        .filter(missing ->
            missing.equals(value)
                || (missing instanceof Double number
                    && number.isNaN()
                    && value instanceof Double other
                    && other.isNaN()))
        .isPresent();
  }

  private static void setFields(StructType type, long address, Owner owner, Object value) {
    var fields = type.fields();
    if (value instanceof Tuple(var items)) {
      if (items.size() != fields.size()) {
        throw new ConversionException(
            ConversionException.Kind.VALUE,
            "could not assign tuple of length %d to structure with %d fields; give one value per field"
                .formatted(items.size(), fields.size()));
      }
      for (int i = 0; i < fields.size(); i++) {
        set(fields.get(i).dtype(), address + fields.get(i).offset(), owner, items.get(i));
      }
      return;
    }
    for (var field : fields) {
      set(field.dtype(), address + field.offset(), owner, value);
    }
  }

  private static void setNested(SubArrayType type, long address, Owner owner, Object value) {
    var shape = type.shape().stream().mapToLong(Long::longValue).toArray();
    var layout = Layout.contiguous(Shape.of(shape), type.base().itemsize());
    var target = NDArray.adopt(owner, address, type.base(), layout, true);
    target.copyFrom(value instanceof NDArray array ? array : ObjectArrays.of(type.base(), value));
  }
}
