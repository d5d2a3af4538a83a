package ruchy.frame;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Field;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Schema;
import ruchy.frame.column.WideValues;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Resolver;

/// Java values as columns and constants.
final class Values {
  private Values() {}

  static Column column(String name, List<?> values) {
    var optionals = new ArrayList<Optional<Object>>();
    for (Object value : values) {
      optionals.add(
          value instanceof Optional<?> optional ? optional.map(v -> v) : Optional.of(value));
    }
    var type = DataType.STRING;
    boolean known = false;
    for (var value : optionals) {
      if (value.isPresent()) {
        var own = typeOf(name, value.get());
        type = known ? wider(name, type, own) : own;
        known = true;
      }
    }
    return ColumnWriter.of(type, optionals);
  }

  private static DataType typeOf(String name, Object value) {
    return switch (value) {
      case Boolean _ -> DataType.BOOL;
      case Integer _, Long _, Short _, Byte _ -> DataType.INT64;
      case Float _, Double _ -> DataType.FLOAT64;
      case String _ -> DataType.STRING;
      case LocalDate _ -> DataType.DATE;
      case LocalDateTime _ -> DataType.TIMESTAMP;
      case LocalTime _ -> DataType.TIME;
      case ZonedDateTime time -> DataType.timestamp(time.getZone().getId());
      case Duration _ -> DataType.DURATION;
      case BigDecimal decimal -> Resolver.decimal(decimal);
      case BigInteger whole ->
          WideValues.fitsUnsigned(whole)
              ? DataType.UINT64
              : DataType.decimal(DataType.WIDE_DIGITS, 0);
      case ByteBuffer _ -> DataType.BINARY;
      case List<?> list -> DataType.list(column(name, list).type());
      case Map<?, ?> map -> structOf(name, map);
      default ->
          throw new FrameException(
              "column `%s`: a column cannot hold a %s; give numbers, text, bools or dates"
                  .formatted(name, value.getClass().getSimpleName()));
    };
  }

  private static DataType structOf(String name, Map<?, ?> map) {
    var fields = new ArrayList<Field>();
    map.forEach(
        (key, value) -> fields.add(new Field(key.toString(), column(name, List.of(value)).type())));
    return DataType.struct(fields);
  }

  private static DataType wider(String name, DataType left, DataType right) {
    if (left == right) {
      return left;
    }
    if (left.kind() == DataType.Kind.LIST && right.kind() == DataType.Kind.LIST) {
      return DataType.list(wider(name, left.element(), right.element()));
    }
    var common = Resolver.common(left, right);
    if (common.isPresent()) {
      return common.get();
    }
    throw new FrameException(
        "column `%s` mixes %s and %s; give values of one type".formatted(name, left, right));
  }

  static Column one(long value) {
    return ColumnWriter.of(DataType.INT64, List.of(Optional.of(value)));
  }

  /// For each column that can hold it, the column with nulls replaced by a constant.
  static List<Expr> fill(Schema schema, Object value) {
    var filled = new ArrayList<Expr>();
    for (var field : schema.fields()) {
      boolean fits =
          switch (value) {
            case Boolean _ -> field.type() == DataType.BOOL;
            case Integer _, Long _, BigInteger _, BigDecimal _ -> field.type().isNumeric();
            case Float _, Double _ -> field.type().isFloat();
            case String text ->
                field.type() == DataType.STRING
                    || field.type().categories().place(text).isPresent();
            case LocalDate _ -> field.type().isTemporal();
            case LocalDateTime _ -> field.type() == DataType.TIMESTAMP;
            default -> false;
          };
      if (fits) {
        filled.add(Expr.col(field.name()).fillNull(value));
      }
    }
    if (filled.isEmpty()) {
      throw new FrameException(
          "no column holds values such as %s; the columns are: %s"
              .formatted(value, schema.brief()));
    }
    return filled;
  }
}
