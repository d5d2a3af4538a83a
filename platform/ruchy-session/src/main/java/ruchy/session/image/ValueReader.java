package ruchy.session.image;

import fnp.dtype.Complex;
import fnp.random.Generator;
import fnp.random.bits.BitGenerator;
import fnp.random.bits.BitGeneratorState;
import fnp.random.bits.Mt19937;
import fnp.random.bits.Pcg64;
import fnp.random.bits.Pcg64Dxsm;
import fnp.random.bits.Philox;
import fnp.random.bits.Sfc64;
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
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.ValueType;
import ruchy.runtime.Char;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Range;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.StructValue;
import ruchy.runtime.Unit;
import ruchy.runtime.Width;
import ruchy.runtime.task.Atomic;
import ruchy.runtime.task.Mutex;
import ruchy.runtime.tuple.Tuples;
import ruchy.session.magic.MagicException;

/// Reads what [ValueWriter] wrote. Nothing but values is made of it, whatever the file says.
final class ValueReader {
  private static final int CAPACITY_MAX = 1 << 12;
  private static final Object UNFINISHED = new Object();

  private final MessageUnpacker in;
  private final Map<String, List<Object>> known;
  private final List<Object> own = new ArrayList<>();
  private final TypeBook types;
  private final BlobReader blobs;
  private final Deque<StructValue> objects = new ArrayDeque<>();
  private final Deque<Runnable> fills = new ArrayDeque<>();

  /// @param known the shared values of the variables that were read before
  ValueReader(
      MessageUnpacker in, Map<String, List<Object>> known, TypeBook types, BlobReader blobs) {
    this.in = in;
    this.known = known;
    this.types = types;
    this.blobs = blobs;
  }

  /// Reads the value of a variable.
  ///
  /// @throws MagicException if it is not one
  Object readAll(String variable) throws IOException {
    known.put(variable, own);
    Object value = read();
    while (!objects.isEmpty()) {
      fields(objects.removeFirst());
    }
    // What has a key in a map is complete by now; inner containers come before outer ones.
    while (!fills.isEmpty()) {
      fills.removeLast().run();
    }
    return value;
  }

  Object read() throws IOException {
    ValueType type = in.getNextFormat().getValueType();
    return switch (type) {
      case NIL -> {
        in.unpackNil();
        yield Unit.UNIT;
      }
      case BOOLEAN -> in.unpackBoolean();
      case INTEGER -> in.unpackLong();
      case FLOAT ->
          in.getNextFormat() == org.msgpack.core.MessageFormat.FLOAT32
              ? (Object) in.unpackFloat()
              : (Object) in.unpackDouble();
      case STRING -> in.unpackString();
      case ARRAY -> tagged();
      case BINARY, MAP, EXTENSION -> throw Primitives.damaged();
    };
  }

  private Object tagged() throws IOException {
    int parts = in.unpackArrayHeader() - 1;
    if (parts < 0) {
      throw Primitives.damaged();
    }
    Tag tag = Tag.of(in.unpackInt());
    return switch (tag) {
      case REFERENCE -> reference(parts);
      case CHAR -> Char.of(in.unpackInt());
      case INTEGER -> integer();
      case NONE -> Option.none();
      case SOME -> Option.some(read());
      case OK -> Result.ok(read());
      case ERR -> Result.err(read());
      case TUPLE -> Tuples.of(values(parts).toArray());
      case RANGE -> range();
      case ENUM -> types.variant(in.unpackString(), in.unpackString(), values(parts - 2));
      case ERROR -> error(parts);
      case LIST -> list(parts);
      case PRIMITIVE_LIST -> place(Primitives.read(in, parts - 2));
      case MAP -> map(parts);
      case SET -> set(parts);
      case STRUCT -> struct();
      case OBJECT -> object();
      case ARRAY -> place(blobs.array(in.unpackInt(), in.unpackBoolean()));
      case VIEW -> view(parts);
      case MASKED_ARRAY -> masked();
      case GENERATOR -> generator(parts);
      case ATOMIC -> atomic();
      case MUTEX -> mutex();
      case FRAME -> blobs.frame(in, parts);
      case SERIES -> blobs.series(in);
      case NUMPY_TIME -> blobs.time(in.unpackLong(), in.unpackInt());
      case DTYPE -> blobs.dtype(in.unpackInt());
      case DURATION, DATE, DATE_TIME, TIME, ZONED_TIME, BIG_INTEGER, BIG_DECIMAL, COMPLEX ->
          plain(tag);
    };
  }

  private Object plain(Tag tag) throws IOException {
    return switch (tag) {
      case DURATION -> Duration.ofSeconds(in.unpackLong(), in.unpackInt());
      case DATE -> LocalDate.parse(in.unpackString());
      case DATE_TIME -> LocalDateTime.parse(in.unpackString());
      case TIME -> LocalTime.parse(in.unpackString());
      case ZONED_TIME -> ZonedDateTime.parse(in.unpackString());
      case BIG_INTEGER -> new BigInteger(in.unpackString());
      case BIG_DECIMAL -> new BigDecimal(new BigInteger(in.unpackString()), in.unpackInt());
      default -> new Complex(in.unpackDouble(), in.unpackDouble());
    };
  }

  private Object integer() throws IOException {
    Width[] widths = Width.values();
    int width = in.unpackInt();
    if (width < 0 || width >= widths.length) {
      throw Primitives.damaged();
    }
    return widths[width].box(in.unpackLong());
  }

  private Object reference(int parts) throws IOException {
    List<Object> there = parts == 1 ? own : known.getOrDefault(in.unpackString(), List.of());
    int number = in.unpackInt();
    if (number < 0 || number >= there.size() || there.get(number) == UNFINISHED) {
      throw Primitives.damaged();
    }
    return there.get(number);
  }

  private List<Object> values(int count) throws IOException {
    if (count < 0) {
      throw Primitives.damaged();
    }
    List<Object> values = new ArrayList<>(Math.min(count, CAPACITY_MAX));
    for (int i = 0; i < count; i++) {
      values.add(read());
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private Object range() throws IOException {
    Object from = read();
    Object to = read();
    if (!(to instanceof Option<?> end)) {
      throw Primitives.damaged();
    }
    return new Range(from, (Option<Object>) end, in.unpackBoolean());
  }

  private Object error(int parts) throws IOException {
    if (parts == 1) {
      return RuchyError.thrown(read());
    }
    var error = new RuchyError(in.unpackString(), in.unpackString());
    String help = in.unpackString();
    return help.isEmpty() ? error : error.help(help);
  }

  /// Gives a shared value its number.
  private <T> T place(T value) {
    own.add(value);
    return value;
  }

  private Object list(int count) throws IOException {
    ObjectList<Object> list = place(new ObjectList<>(Math.min(count, CAPACITY_MAX)));
    for (int i = 0; i < count; i++) {
      list.add(read());
    }
    return list;
  }

  private Object map(int parts) throws IOException {
    Map<Object, Object> map = place(Containers.map(in.unpackBoolean()));
    List<Object> entries = values(parts - 1);
    if (entries.size() % 2 != 0) {
      throw Primitives.damaged();
    }
    fills.addLast(() -> {
      for (int i = 0; i < entries.size(); i += 2) {
        map.put(entries.get(i), entries.get(i + 1));
      }
    });
    return map;
  }

  private Object set(int parts) throws IOException {
    var set = place(Containers.set(in.unpackBoolean()));
    List<Object> elements = values(parts - 1);
    fills.addLast(() -> set.addAll(elements));
    return set;
  }

  private Object struct() throws IOException {
    StructValue struct = place(types.blank(in.unpackString()));
    fields(struct);
    return struct;
  }

  private Object object() throws IOException {
    StructValue object = place(types.blank(in.unpackString()));
    objects.addLast(object);
    return object;
  }

  private void fields(StructValue struct) throws IOException {
    int count = in.unpackArrayHeader();
    if (count != struct.fieldNames().size()) {
      throw MagicException.ofSystem(
          "the image has a `%s` of %d fields, and the type has %d"
              .formatted(struct.typeName(), count, struct.fieldNames().size()),
          "load it in a session that does not declare the type otherwise");
    }
    for (int i = 0; i < count; i++) {
      struct.set(i, read());
    }
  }

  private Object view(int parts) throws IOException {
    int number = own.size();
    own.add(UNFINISHED);
    Object root = read();
    Object view = blobs.view(in, root, (parts - 4) / 2);
    own.set(number, view);
    return view;
  }

  private Object masked() throws IOException {
    int number = own.size();
    own.add(UNFINISHED);
    Object made = BlobReader.masked(read(), read(), read(), in.unpackBoolean());
    own.set(number, made);
    return made;
  }

  private Object generator(int parts) throws IOException {
    int number = own.size();
    own.add(UNFINISHED);
    String name = in.unpackString();
    BitGenerator bits =
        switch (name) {
          case "MT19937" -> new Mt19937(0L);
          case "PCG64" -> new Pcg64(0L);
          case "PCG64DXSM" -> new Pcg64Dxsm(0L);
          case "Philox" -> new Philox(0L);
          case "SFC64" -> new Sfc64(0L);
          default -> throw Primitives.damaged();
        };
    int position = in.unpackInt();
    boolean hasHalf = in.unpackBoolean();
    int half = in.unpackInt();
    List<Long> words = new ArrayList<>();
    for (Object word : values(parts - 4)) {
      words.add((Long) word);
    }
    bits.setState(new BitGeneratorState(name, words, position, hasHalf, half));
    var generator = new Generator(bits);
    own.set(number, generator);
    return generator;
  }

  private Object atomic() throws IOException {
    Atomic atomic = place(new Atomic(Unit.UNIT));
    atomic.store(read());
    return atomic;
  }

  private Object mutex() throws IOException {
    Mutex mutex = place(new Mutex(Unit.UNIT));
    mutex.set(read());
    return mutex;
  }
}
