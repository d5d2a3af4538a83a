package ruchy.session.image;

import fnp.dtype.Complex;
import fnp.dtype.DType;
import fnp.dtype.TimeValue;
import fnp.ndarray.NDArray;
import fnp.random.Generator;
import frankennumpy.ma.MaskedArray;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.msgpack.core.MessagePacker;
import ruchy.frame.Frame;
import ruchy.runtime.Char;
import ruchy.runtime.EnumValue;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Kind;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.StructValue;
import ruchy.runtime.Tuple;
import ruchy.runtime.Unit;
import ruchy.runtime.Unsigned;
import ruchy.runtime.Width;
import ruchy.runtime.task.Atomic;
import ruchy.runtime.task.Mutex;
import ruchy.runtime.task.Receiver;
import ruchy.runtime.task.Sender;
import ruchy.runtime.task.Task;
import ruchy.std.Series;

/// Writes the value of a variable. What can be shared is written once and referred to afterwards.
final class ValueWriter {
  private final MessagePacker out;
  private final Known known;
  private final TypeBook types;
  private final Blobs blobs;
  private final Deque<StructValue> objects = new ArrayDeque<>();

  ValueWriter(MessagePacker out, Known known, TypeBook types, Blobs blobs) {
    this.out = out;
    this.known = known;
    this.types = types;
    this.blobs = blobs;
  }

  /// Writes a value, and then the fields of the objects in it, which may refer to each other.
  ///
  /// @throws UnsavableException if a part of it can not be kept
  void writeAll(Object value) throws IOException {
    write(value);
    while (!objects.isEmpty()) {
      fields(objects.removeFirst());
    }
  }

  private void write(Object value) throws IOException {
    switch (value) {
      case Long number -> out.packLong(number);
      case Double number -> out.packDouble(number);
      case Float number -> out.packFloat(number);
      case Boolean truth -> out.packBoolean(truth);
      case String text -> out.packString(text);
      case Unit _ -> out.packNil();
      case Char character -> tag(Tag.CHAR, 1).packInt(character.codePoint());
      case Byte _, Short _, Integer _, Unsigned _ ->
          tag(Tag.INTEGER, 2).packInt(Width.of(value).ordinal()).packLong(Width.value(value));
      case Option.None<?> _ -> tag(Tag.NONE, 0);
      case Option.Some<?>(Object inner) -> nested(Tag.SOME, inner);
      case Result.Ok<?, ?>(Object inner) -> nested(Tag.OK, inner);
      case Result.Err<?, ?>(Object inner) -> nested(Tag.ERR, inner);
      case Tuple tuple -> tuple(tuple);
      case Range range -> {
        tag(Tag.RANGE, 3);
        write(range.from());
        write(range.to());
        out.packBoolean(range.inclusive());
      }
      case RuchyError error -> error(error);
      case EnumValue variant -> variant(variant);
      default -> writeShared(value);
    }
  }

  private MessagePacker tag(Tag tag, int parts) throws IOException {
    return out.packArrayHeader(parts + 1).packInt(tag.ordinal());
  }

  private void nested(Tag tag, Object value) throws IOException {
    tag(tag, 1);
    write(value);
  }

  private void tuple(Tuple tuple) throws IOException {
    tag(Tag.TUPLE, tuple.arity());
    for (int i = 0; i < tuple.arity(); i++) {
      write(tuple.get(i));
    }
  }

  private void error(RuchyError error) throws IOException {
    boolean isThrown = error.thrownValue().isPresent();
    tag(Tag.ERROR, isThrown ? 1 : 3);
    if (isThrown) {
      write(error.thrownValue().get());
    } else {
      out.packString(error.code()).packString(error.message()).packString(error.help().orElse(""));
    }
  }

  private void variant(EnumValue variant) throws IOException {
    int count = variant.fieldNames().size();
    tag(Tag.ENUM, 2 + count).packString(types.nameOf(variant)).packString(variant.variantName());
    for (int i = 0; i < count; i++) {
      write(variant.get(i));
    }
  }

  /// Values whose identity can be seen.
  private void writeShared(Object value) throws IOException {
    var home = known.find(value);
    if (home.isPresent()) {
      boolean here = known.isHere(home.get());
      tag(Tag.REFERENCE, here ? 1 : 2);
      if (!here) {
        out.packString(home.get().variable());
      }
      out.packInt(home.get().number());
      return;
    }
    switch (value) {
      case RuchyList list -> list(list);
      case Map<?, ?> map -> map(map);
      case Set<?> set -> elements(Tag.SET, set);
      case StructValue struct -> struct(struct);
      case NDArray array -> blobs.array(this, array);
      case MaskedArray masked -> masked(masked);
      case Atomic atomic -> {
        known.add(atomic);
        nested(Tag.ATOMIC, atomic.load());
      }
      case Mutex mutex -> {
        known.add(mutex);
        nested(Tag.MUTEX, mutex.get());
      }
      case Generator generator -> generator(generator);
      case Frame frame -> blobs.frame(frame);
      case Series series -> blobs.series(series);
      default -> writePlain(value);
    }
  }

  private void list(RuchyList list) throws IOException {
    known.add(list);
    if (!(list instanceof ObjectList<?> objectList)) {
      Primitives.write(out, list);
      return;
    }
    tag(Tag.LIST, objectList.size());
    for (int i = 0; i < objectList.size(); i++) {
      write(objectList.item(i));
    }
  }

  private void map(Map<?, ?> map) throws IOException {
    known.add(map);
    Map<Object, Object> entries = Containers.checked(map);
    tag(Tag.MAP, 1 + 2 * entries.size()).packBoolean(Containers.isSorted(map));
    for (Map.Entry<Object, Object> entry : entries.entrySet()) {
      write(entry.getKey());
      write(entry.getValue());
    }
  }

  private void elements(Tag tag, Collection<?> elements) throws IOException {
    known.add(elements);
    tag(tag, 1 + elements.size()).packBoolean(Containers.isSorted(elements));
    for (Object element : elements) {
      write(element);
    }
  }

  private void struct(StructValue struct) throws IOException {
    String name = types.nameOf(struct);
    known.add(struct);
    if (struct.isShared()) {
      tag(Tag.OBJECT, 1).packString(name);
      objects.addLast(struct);
    } else {
      tag(Tag.STRUCT, 1).packString(name);
      fields(struct);
    }
  }

  private void fields(StructValue struct) throws IOException {
    int count = struct.fieldNames().size();
    out.packArrayHeader(count);
    for (int i = 0; i < count; i++) {
      write(struct.get(i));
    }
  }

  private void masked(MaskedArray masked) throws IOException {
    known.add(masked);
    tag(Tag.MASKED_ARRAY, 4);
    write(masked.data());
    write(masked.maskArray());
    write(masked.fillValue());
    out.packBoolean(masked.isHard());
  }

  private void generator(Generator generator) throws IOException {
    known.add(generator);
    var state = generator.bitGenerator().state();
    List<Object> words = new ArrayList<>(state.words());
    tag(Tag.GENERATOR, 4 + words.size()).packString(state.bitGenerator()).packInt(state.position());
    out.packBoolean(state.hasHalf()).packInt(state.half());
    for (Object word : words) {
      write(word);
    }
  }

  private void writePlain(Object value) throws IOException {
    switch (value) {
      case Duration span ->
          tag(Tag.DURATION, 2).packLong(span.getSeconds()).packInt(span.getNano());
      case LocalDate date -> tag(Tag.DATE, 1).packString(date.toString());
      case LocalDateTime time -> tag(Tag.DATE_TIME, 1).packString(time.toString());
      case LocalTime time -> tag(Tag.TIME, 1).packString(time.toString());
      case ZonedDateTime time -> tag(Tag.ZONED_TIME, 1).packString(time.toString());
      case BigInteger number -> tag(Tag.BIG_INTEGER, 1).packString(number.toString());
      case BigDecimal number ->
          tag(Tag.BIG_DECIMAL, 2)
              .packString(number.unscaledValue().toString())
              .packInt(number.scale());
      case Complex number ->
          tag(Tag.COMPLEX, 2).packDouble(number.real()).packDouble(number.imag());
      case TimeValue time ->
          tag(Tag.NUMPY_TIME, 2).packLong(time.count()).packInt(blobs.dtype(time.type()));
      case DType type -> tag(Tag.DTYPE, 1).packInt(blobs.dtype(type));
      default -> throw new UnsavableException(reason(value));
    }
  }

  private static String reason(Object value) {
    return switch (value) {
      case FunctionValue _ ->
          "it holds a closure, whose surroundings are gone with the session; `fn` is kept";
      case Task _ -> "it holds a task, which runs in this session only";
      case Sender _, Receiver _ -> "it holds a channel, which lives in this session only";
      default -> "it holds a value of type " + Kind.nameOf(value) + ", which images can not keep";
    };
  }

  MessagePacker packer() {
    return out;
  }

  Known known() {
    return known;
  }

  /// A value as a part of what [Blobs] writes.
  void part(Object value) throws IOException {
    write(value);
  }
}
