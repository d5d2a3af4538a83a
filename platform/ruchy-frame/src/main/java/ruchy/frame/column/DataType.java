package ruchy.frame.column;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The type of a column. Each type has nulls; a float column has NaN besides.
///
/// There is one instance of each type, so types are compared with `==`.
public final class DataType {
  /// What values of a type are and how they lie in memory.
  public enum Kind {
    /// True or false, one byte a value.
    BOOL(1, "BOOLEAN"),
    /// 8-bit integers.
    INT8(1, "TINYINT"),
    /// 16-bit integers.
    INT16(2, "SMALLINT"),
    /// 32-bit integers.
    INT32(4, "INTEGER"),
    /// 64-bit integers.
    INT64(8, "BIGINT"),
    /// 8-bit integers without sign.
    UINT8(1, "UTINYINT"),
    /// 16-bit integers without sign.
    UINT16(2, "USMALLINT"),
    /// 32-bit integers without sign.
    UINT32(4, "UINTEGER"),
    /// 64-bit integers without sign.
    UINT64(8, "UBIGINT"),
    /// 32-bit floats.
    FLOAT32(4, "FLOAT"),
    /// 64-bit floats.
    FLOAT64(8, "DOUBLE"),
    /// Decimal numbers of 18 digits: 64-bit integers, scaled.
    DECIMAL(8, "DECIMAL"),
    /// Decimal numbers of 38 digits: 128-bit integers, scaled.
    WIDE_DECIMAL(16, "DECIMAL"),
    /// Texts of a closed list, in its order: 32-bit places in the list.
    ENUM(4, "ENUM"),
    /// UTF-8 text: 16-byte views, or codes into a dictionary.
    STRING(16, "VARCHAR"),
    /// Bytes: 16-byte views.
    BINARY(16, "BLOB"),
    /// Days since 1970-01-01, 32 bits.
    DATE(4, "DATE"),
    /// Microseconds since midnight, 64 bits.
    TIME(8, "TIME"),
    /// Microseconds since 1970-01-01T00:00, in UTC where there is a time zone, 64 bits.
    TIMESTAMP(8, "TIMESTAMP"),
    /// Microseconds, 64 bits.
    DURATION(8, "BIGINT"),
    /// Lists of one type: 16 bytes, the first element's place in the child column and the length.
    LIST(16, "JSON"),
    /// Named values: one child column for each.
    STRUCT(0, "JSON");

    private final int width;
    private final String sql;

    Kind(int width, String sql) {
      this.width = width;
      this.sql = sql;
    }
  }

  /// Digits of a decimal that is a 64-bit integer.
  public static final int DECIMAL_DIGITS = 18;

  /// Digits of a wide decimal, which is a 128-bit integer.
  public static final int WIDE_DIGITS = 38;

  private static final int NAME_MAX = 16;

  /// True or false.
  public static final DataType BOOL = plain(Kind.BOOL);

  /// 8-bit integers.
  public static final DataType INT8 = plain(Kind.INT8);

  /// 16-bit integers.
  public static final DataType INT16 = plain(Kind.INT16);

  /// 32-bit integers.
  public static final DataType INT32 = plain(Kind.INT32);

  /// 64-bit integers.
  public static final DataType INT64 = plain(Kind.INT64);

  /// 8-bit integers without sign.
  public static final DataType UINT8 = plain(Kind.UINT8);

  /// 16-bit integers without sign.
  public static final DataType UINT16 = plain(Kind.UINT16);

  /// 32-bit integers without sign.
  public static final DataType UINT32 = plain(Kind.UINT32);

  /// 64-bit integers without sign.
  public static final DataType UINT64 = plain(Kind.UINT64);

  /// 32-bit floats.
  public static final DataType FLOAT32 = plain(Kind.FLOAT32);

  /// 64-bit floats.
  public static final DataType FLOAT64 = plain(Kind.FLOAT64);

  /// Text.
  public static final DataType STRING = plain(Kind.STRING);

  /// Bytes.
  public static final DataType BINARY = plain(Kind.BINARY);

  /// Days.
  public static final DataType DATE = plain(Kind.DATE);

  /// Times of a day.
  public static final DataType TIME = plain(Kind.TIME);

  /// Dates with time, without a time zone.
  public static final DataType TIMESTAMP = plain(Kind.TIMESTAMP);

  /// Lengths of time.
  public static final DataType DURATION = plain(Kind.DURATION);

  /// All types with parameters met so far, by what distinguishes them.
  private static final Map<Object, DataType> KNOWN = new ConcurrentHashMap<>();

  private final Kind kind;
  private final String name;
  private final List<Field> fields;
  private final Optional<ZoneId> zone;
  private final int scale;
  private final Categories categories;

  private DataType(Kind kind, String name, List<Field> fields, Optional<ZoneId> zone, int scale) {
    this.kind = kind;
    this.name = name;
    this.fields = List.copyOf(fields);
    this.zone = zone;
    this.scale = scale;
    this.categories = Categories.NONE;
  }

  private DataType(Categories categories) {
    this.kind = Kind.ENUM;
    var inside = String.join(", ", categories.names());
    this.name =
        inside.length() <= NAME_MAX ? "enum[" + inside + "]" : "enum of " + categories.size();
    this.fields = List.of();
    this.zone = Optional.empty();
    this.scale = 0;
    this.categories = categories;
  }

  private static DataType plain(Kind kind) {
    var name = kind.name().toLowerCase(Locale.ROOT);
    return new DataType(kind, name, List.of(), Optional.empty(), 0);
  }

  private static DataType known(DataType type) {
    var key = List.of(type.kind, type.name, type.fields, type.categories.names());
    var same = KNOWN.putIfAbsent(key, type);
    return same == null ? type : same;
  }

  /// Lists of this type.
  public static DataType list(DataType element) {
    var fields = List.of(new Field("element", element));
    return known(new DataType(Kind.LIST, "list[" + element + "]", fields, Optional.empty(), 0));
  }

  /// Named values of these types.
  public static DataType struct(List<Field> fields) {
    var inside = fields.stream().map(Field::toString).collect(Collectors.joining(", ", "{", "}"));
    return known(new DataType(Kind.STRUCT, "struct" + inside, fields, Optional.empty(), 0));
  }

  /// Decimal numbers with so many places after the point.
  ///
  /// @throws FrameException if there are fewer than 0 places or more than 18
  public static DataType decimal(int scale) {
    if (scale < 0 || scale > DECIMAL_DIGITS) {
      throw new FrameException("a decimal has 0 to 18 places after the point, not " + scale);
    }
    return known(
        new DataType(Kind.DECIMAL, "decimal(" + scale + ")", List.of(), Optional.empty(), scale));
  }

  /// Decimal numbers of so many digits, some of them after the point: up to 18 digits take 8 bytes,
  /// up to 38 take 16.
  ///
  /// @throws FrameException if there are more than 38 digits, or more places than digits
  public static DataType decimal(int digits, int scale) {
    if (digits < 1 || digits > WIDE_DIGITS || scale < 0 || scale > digits) {
      throw new FrameException(
          "a decimal has 1 to 38 digits, 0 to all of them after the point, not %d and %d"
              .formatted(digits, scale));
    }
    if (digits <= DECIMAL_DIGITS) {
      return decimal(scale);
    }
    var name = "decimal(%d, %d)".formatted(WIDE_DIGITS, scale);
    return known(new DataType(Kind.WIDE_DECIMAL, name, List.of(), Optional.empty(), scale));
  }

  /// Texts that are all in this list, whose order is theirs.
  ///
  /// @throws FrameException if there is none, or one twice
  public static DataType enumeration(List<String> categories) {
    return known(new DataType(Categories.of(categories)));
  }

  /// Moments that are shown in a time zone.
  ///
  /// @throws FrameException if there is no such zone
  public static DataType timestamp(String zone) {
    try {
      var known = ZoneId.of(zone);
      return known(
          new DataType(
              Kind.TIMESTAMP, "timestamp[" + zone + "]", List.of(), Optional.of(known), 0));
    } catch (DateTimeException e) {
      throw new FrameException(
          "there is no time zone `%s`; zones are named as in `Europe/Paris` or `UTC`"
              .formatted(zone),
          e);
    }
  }

  /// What values of the type are.
  public Kind kind() {
    return kind;
  }

  /// The type of a list's elements.
  public DataType element() {
    return fields.getFirst().type();
  }

  /// The named values of a struct.
  public List<Field> fields() {
    return fields;
  }

  /// The time zone of moments.
  public Optional<ZoneId> zone() {
    return zone;
  }

  /// How many places of a decimal are after the point.
  public int scale() {
    return scale;
  }

  /// The texts of an enum, in order.
  public Categories categories() {
    return categories;
  }

  /// Bytes one value takes in the values buffer.
  public int width() {
    return kind.width;
  }

  /// The name of the type in SQL.
  public String sql() {
    return switch (kind) {
      case DECIMAL, WIDE_DECIMAL -> "DECIMAL(%d, %d)".formatted(digits(), scale);
      case ENUM -> categories.sql();
      default -> kind.sql;
    };
  }

  /// How many digits a decimal has.
  public int digits() {
    return kind == Kind.WIDE_DECIMAL ? WIDE_DIGITS : DECIMAL_DIGITS;
  }

  /// Whether values are decimals.
  public boolean isDecimal() {
    return kind == Kind.DECIMAL || kind == Kind.WIDE_DECIMAL;
  }

  /// Whether values are decimals of more than 18 digits.
  public boolean isWide() {
    return kind == Kind.WIDE_DECIMAL;
  }

  /// Whether values are integers without sign.
  public boolean isUnsigned() {
    return switch (kind) {
      case UINT8, UINT16, UINT32, UINT64 -> true;
      default -> false;
    };
  }

  /// Whether values are integers, floats or decimals.
  public boolean isNumeric() {
    return isInteger() || isFloat() || isDecimal();
  }

  /// Whether values are integers.
  public boolean isInteger() {
    return switch (kind) {
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> true;
      default -> false;
    };
  }

  /// Whether values are floats.
  public boolean isFloat() {
    return kind == Kind.FLOAT32 || kind == Kind.FLOAT64;
  }

  /// Whether values are dates or timestamps.
  public boolean isTemporal() {
    return kind == Kind.DATE || kind == Kind.TIMESTAMP;
  }

  /// Whether a value is read as a `long`: integers, decimals of 18 digits, times, the places of an
  /// enum, and bool as 0 and 1. The order of the longs is that of the values, so integers of 64
  /// bits without sign are read less 2⁶³.
  public boolean isLong() {
    return isInteger()
        || isTemporal()
        || switch (kind) {
          case BOOL, DECIMAL, ENUM, TIME, DURATION -> true;
          default -> false;
        };
  }

  /// Whether values are lists or structs.
  public boolean isNested() {
    return kind == Kind.LIST || kind == Kind.STRUCT;
  }

  /// Whether values can be told apart in order: all but lists, structs and bytes.
  public boolean isOrdered() {
    return isLong() || isFloat() || isWide() || kind == Kind.STRING;
  }

  /// The least integer of an integer type of less than 64 bits, or with sign.
  public long least() {
    return switch (kind) {
      case INT8 -> Byte.MIN_VALUE;
      case INT16 -> Short.MIN_VALUE;
      case INT32 -> Integer.MIN_VALUE;
      case UINT8, UINT16, UINT32 -> 0;
      default -> Long.MIN_VALUE;
    };
  }

  /// The greatest integer of an integer type of less than 64 bits, or with sign.
  public long greatest() {
    return switch (kind) {
      case INT8 -> Byte.MAX_VALUE;
      case INT16 -> Short.MAX_VALUE;
      case INT32 -> Integer.MAX_VALUE;
      case UINT8 -> 0xFF;
      case UINT16 -> 0xFFFF;
      case UINT32 -> 0xFFFF_FFFFL;
      default -> Long.MAX_VALUE;
    };
  }

  /// The lower-case name that users see, such as `float64` or `list[int64]`.
  @Override
  public String toString() {
    return name;
  }
}
