package ruchy.frame.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import com.google.flatbuffers.Table;
import java.util.ArrayList;
import java.util.HashSet;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.LargeBinary;
import org.apache.arrow.flatbuf.LargeList;
import org.apache.arrow.flatbuf.LargeUtf8;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.Struct_;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import ruchy.frame.column.DataType;

/// Arrow's types and ours.
final class ArrowTypes {
  private static final int DECIMAL_BITS = 128;

  private ArrowTypes() {}

  /// Our schema for one of Arrow's; repeated names are told apart by numbers.
  static ruchy.frame.column.Schema schema(Schema schema) {
    var fields = new ArrayList<ruchy.frame.column.Field>();
    var seen = new HashSet<String>();
    for (int i = 0; i < schema.fieldsLength(); i++) {
      var first = name(schema.fields(i));
      var name = first;
      for (int copy = 1; !seen.add(name); copy++) {
        name = first + "_" + copy;
      }
      fields.add(new ruchy.frame.column.Field(name, of(schema.fields(i))));
    }
    return ruchy.frame.column.Schema.of(fields);
  }

  static String name(Field field) {
    return java.util.Objects.requireNonNullElse(field.name(), "");
  }

  /// The parameters of a field's type.
  static <T extends Table> T type(Field field, T parameters) {
    var read = field.type(parameters);
    if (read == null) {
      throw new MalformedArrowException("the type of `" + name(field) + "` is not there");
    }
    return parameters;
  }

  /// Our type for the values of a field.
  static DataType of(Field field) {
    return switch (field.typeType()) {
      case Type.Null, Type.Utf8, Type.LargeUtf8, Type.Utf8View -> DataType.STRING;
      case Type.Bool -> DataType.BOOL;
      case Type.Int -> integer(type(field, new Int()));
      case Type.FloatingPoint ->
          type(field, new FloatingPoint()).precision() == Precision.DOUBLE
              ? DataType.FLOAT64
              : DataType.FLOAT32;
      case Type.Binary, Type.LargeBinary, Type.BinaryView, Type.FixedSizeBinary -> DataType.BINARY;
      case Type.Decimal -> decimal(field);
      case Type.Date -> DataType.DATE;
      case Type.Time -> DataType.TIME;
      case Type.Duration -> DataType.DURATION;
      case Type.Timestamp -> {
        var zone = type(field, new Timestamp()).timezone();
        yield zone == null || zone.isEmpty() ? DataType.TIMESTAMP : DataType.timestamp(zone);
      }
      case Type.List, Type.LargeList, Type.FixedSizeList, Type.Map ->
          DataType.list(of(child(field, 0)));
      case Type.Struct_ -> {
        var fields = new ArrayList<ruchy.frame.column.Field>();
        for (int i = 0; i < field.childrenLength(); i++) {
          var child = child(field, i);
          fields.add(new ruchy.frame.column.Field(name(child), of(child)));
        }
        yield DataType.struct(fields);
      }
      default ->
          throw new MalformedArrowException(
              "column `%s` has the type %s, which frames do not have; leave it out when writing"
                  .formatted(name(field), typeName(field.typeType())));
    };
  }

  private static String typeName(byte type) {
    return type > 0 && type < Type.names.length ? Type.name(type) : "number " + type;
  }

  static Field child(Field field, int index) {
    if (index >= field.childrenLength()) {
      throw new MalformedArrowException("`" + name(field) + "` lacks the type of its elements");
    }
    return field.children(index);
  }

  private static DataType integer(Int type) {
    return switch (type.bitWidth()) {
      case 8 -> type.isSigned() ? DataType.INT8 : DataType.UINT8;
      case 16 -> type.isSigned() ? DataType.INT16 : DataType.UINT16;
      case 32 -> type.isSigned() ? DataType.INT32 : DataType.UINT32;
      case 64 -> type.isSigned() ? DataType.INT64 : DataType.UINT64;
      default ->
          throw new MalformedArrowException(
              "there are no integers of " + type.bitWidth() + " bits");
    };
  }

  private static DataType decimal(Field field) {
    var type = type(field, new Decimal());
    if (type.bitWidth() != DECIMAL_BITS) {
      throw new MalformedArrowException(
          "column `%s` has decimals of %d bits; 128 bits can be read"
              .formatted(name(field), type.bitWidth()));
    }
    return type.scale() >= 0 && type.precision() <= DataType.WIDE_DIGITS
        ? DataType.decimal(type.precision(), type.scale())
        : DataType.FLOAT64;
  }

  /// Writes a field into a builder.
  static int write(FlatBufferBuilder builder, String name, DataType type) {
    var inside = type.isNested() ? type.fields() : java.util.List.<ruchy.frame.column.Field>of();
    int[] children = new int[inside.size()];
    for (int i = 0; i < children.length; i++) {
      boolean list = type.kind() == DataType.Kind.LIST;
      children[i] = write(builder, list ? "item" : inside.get(i).name(), inside.get(i).type());
    }
    int vector = Field.createChildrenVector(builder, children);
    int text = builder.createString(name);
    int parameters = parameters(builder, type);
    return Field.createField(builder, text, true, typeType(type), parameters, 0, vector, 0);
  }

  private static byte typeType(DataType type) {
    return switch (type.kind()) {
      case BOOL -> Type.Bool;
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32, UINT64 -> Type.Int;
      case FLOAT32, FLOAT64 -> Type.FloatingPoint;
      case DECIMAL, WIDE_DECIMAL -> Type.Decimal;
      case STRING, ENUM -> Type.LargeUtf8;
      case BINARY -> Type.LargeBinary;
      case DATE -> Type.Date;
      case TIME -> Type.Time;
      case TIMESTAMP -> Type.Timestamp;
      case DURATION -> Type.Duration;
      case LIST -> Type.LargeList;
      case STRUCT -> Type.Struct_;
    };
  }

  private static int parameters(FlatBufferBuilder builder, DataType type) {
    return switch (type.kind()) {
      case BOOL -> {
        org.apache.arrow.flatbuf.Bool.startBool(builder);
        yield org.apache.arrow.flatbuf.Bool.endBool(builder);
      }
      case INT8, INT16, INT32, INT64 -> Int.createInt(builder, type.width() * Byte.SIZE, true);
      case UINT8, UINT16, UINT32, UINT64 -> Int.createInt(builder, type.width() * Byte.SIZE, false);
      case FLOAT32 -> FloatingPoint.createFloatingPoint(builder, Precision.SINGLE);
      case FLOAT64 -> FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
      case DECIMAL, WIDE_DECIMAL ->
          Decimal.createDecimal(builder, type.digits(), type.scale(), DECIMAL_BITS);
      case STRING, ENUM -> {
        LargeUtf8.startLargeUtf8(builder);
        yield LargeUtf8.endLargeUtf8(builder);
      }
      case BINARY -> {
        LargeBinary.startLargeBinary(builder);
        yield LargeBinary.endLargeBinary(builder);
      }
      case DATE -> Date.createDate(builder, DateUnit.DAY);
      case TIME -> Time.createTime(builder, TimeUnit.MICROSECOND, Long.SIZE);
      case TIMESTAMP -> {
        int zone = type.zone().map(id -> builder.createString(id.getId())).orElse(0);
        yield Timestamp.createTimestamp(builder, TimeUnit.MICROSECOND, zone);
      }
      case DURATION -> Duration.createDuration(builder, TimeUnit.MICROSECOND);
      case LIST -> {
        LargeList.startLargeList(builder);
        yield LargeList.endLargeList(builder);
      }
      case STRUCT -> {
        Struct_.startStruct_(builder);
        yield Struct_.endStruct_(builder);
      }
    };
  }
}
