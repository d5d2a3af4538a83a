package fnp.dtype;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A dtype of dates or of spans of time: whole numbers of 64 bits that count a unit, or several of
/// it, dates from the beginning of 1970. The least number, [#NAT], is "not a time".
///
/// Two with the same kind, unit and step are one object.
///
/// @numpy `numpy.dtypes.DateTime64DType`, `numpy.dtypes.TimeDelta64DType`
public final class TimeType implements DType {
  /// "Not a time".
  public static final long NAT = Long.MIN_VALUE;

  private static final Pattern NAME =
      Pattern.compile("(?:(datetime64|M8?)|timedelta64|m8?)(?:\\[(\\d{0,9})(\\p{L}+)\\])?");
  private static final Map<String, TimeType> KNOWN = new ConcurrentHashMap<>();

  private final Kind kind;
  private final TimeUnit unit;
  private final int step;

  private TimeType(Kind kind, TimeUnit unit, int step) {
    this.kind = kind;
    this.unit = unit;
    this.step = step;
  }

  /// Dates that count a unit.
  ///
  /// @numpy `numpy.dtype("datetime64[unit]")`
  public static TimeType datetime(TimeUnit unit) {
    return of(Kind.DATETIME, unit, 1);
  }

  /// Spans that count a unit.
  ///
  /// @numpy `numpy.dtype("timedelta64[unit]")`
  public static TimeType timedelta(TimeUnit unit) {
    return of(Kind.TIMEDELTA, unit, 1);
  }

  /// Times of a kind that count `step` of a unit.
  ///
  /// @throws DTypeException if the step is not positive
  public static TimeType of(Kind kind, TimeUnit unit, int step) {
    if (step < 1) {
      throw new DTypeException(
          "times in steps of %d %s were asked for; the step must be positive"
              .formatted(step, unit.plural()));
    }
    var type = new TimeType(kind, unit, step);
    return KNOWN.computeIfAbsent(type.toString(), _ -> type);
  }

  /// The dtype of a name, such as `datetime64[25s]` or `<m8`; empty if it is not one of a time.
  ///
  /// @throws DTypeException if the unit does not exist
  static Optional<DType> parse(String name) {
    var parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var kind = parts.group(1) == null ? Kind.TIMEDELTA : Kind.DATETIME;
    var unit = parts.group(3) == null ? TimeUnit.GENERIC : TimeUnit.of(parts.group(3));
    var step = parts.group(2) == null || parts.group(2).isEmpty() ? "1" : parts.group(2);
    return Optional.of(of(kind, unit, Integer.parseInt(step)));
  }

  /// What is counted.
  public TimeUnit unit() {
    return unit;
  }

  /// How many of the unit one count is.
  public int step() {
    return step;
  }

  /// Whether no unit is set.
  public boolean isGeneric() {
    return unit == TimeUnit.GENERIC;
  }

  /// Times of another kind in the same unit.
  public TimeType as(Kind other) {
    return of(other, unit, step);
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Primitive storage() {
    return Primitive.INT64;
  }

  @Override
  public int itemsize() {
    return Long.BYTES;
  }

  @Override
  public int alignment() {
    return Long.BYTES;
  }

  @Override
  public char code() {
    return kind.code();
  }

  @Override
  public ByteOrder byteOrder() {
    return ByteOrder.nativeOrder();
  }

  @Override
  public boolean isNative() {
    return true;
  }

  @Override
  public DType withOrder(ByteOrder order) {
    return order == byteOrder() ? this : SwappedType.of(this);
  }

  @Override
  public boolean hasObject() {
    return false;
  }

  @Override
  public String protocol() {
    return (byteOrder() == ByteOrder.LITTLE_ENDIAN ? "<" : ">") + kind.code() + "8" + brackets();
  }

  @Override
  public String repr() {
    return "dtype('" + protocol() + "')";
  }

  @Override
  public int number() {
    return kind == Kind.DATETIME ? 21 : 22;
  }

  @Override
  public int ordinal() {
    return Primitive.values().length + (kind == Kind.DATETIME ? 1 : 0);
  }

  @Override
  public String toString() {
    return (kind == Kind.DATETIME ? "datetime64" : "timedelta64") + brackets();
  }

  /// `[25s]`; nothing without a unit.
  private String brackets() {
    return isGeneric() ? "" : "[" + (step == 1 ? "" : step) + unit + "]";
  }
}
