package ruchy.frame.spark;

import java.util.stream.Collectors;
import ruchy.frame.column.DataType;
import ruchy.frame.column.DataType.Kind;
import ruchy.frame.column.Field;
import ruchy.frame.column.Schema;
import ruchy.frame.sql.Operand;

/// Types of frames in Spark, and values of one as values of another.
final class SparkTypes {
  private SparkTypes() {}

  /// What a type is called, as it stands between the steps.
  static String name(DataType type) {
    return switch (type.kind()) {
      case BOOL -> "BOOLEAN";
      case INT8 -> "TINYINT";
      case INT16, UINT8 -> "SMALLINT";
      case INT32, UINT16 -> "INT";
      case INT64, UINT32, TIME, DURATION -> "BIGINT";
      case FLOAT32 -> "FLOAT";
      case FLOAT64 -> "DOUBLE";
      case DECIMAL, WIDE_DECIMAL -> type.sql();
      case UINT64 -> throw absent(type, "decimal(38, 0)");
      case ENUM -> throw absent(type, "string");
      case STRING -> "STRING";
      case BINARY -> "BINARY";
      case DATE -> "DATE";
      case TIMESTAMP -> "TIMESTAMP_NTZ";
      case LIST -> "ARRAY<" + name(type.element()) + ">";
      case STRUCT ->
          type.fields().stream()
              .map(f -> quoted(f.name()) + ": " + name(f.type()))
              .collect(Collectors.joining(", ", "STRUCT<", ">"));
    };
  }

  /// The type that stands for a type between the steps and in results.
  static DataType stored(DataType type) {
    return switch (type.kind()) {
      case UINT8 -> DataType.INT16;
      case UINT16 -> DataType.INT32;
      case UINT32, TIME, DURATION -> DataType.INT64;
      case TIMESTAMP -> DataType.TIMESTAMP;
      default -> type;
    };
  }

  /// A relation of the cluster's with its columns as they stand between the steps.
  ///
  /// @throws SparkException if a column has a type that frames do not have
  static String stored(String relation, Schema schema) {
    var columns = schema.fields().stream().map(SparkTypes::stored).toList();
    boolean plain = schema.fields().stream().map(f -> quoted(f.name())).toList().equals(columns);
    return plain ? relation : "(SELECT %s FROM %s)".formatted(String.join(", ", columns), relation);
  }

  private static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private static String stored(Field field) {
    var column = quoted(field.name());
    var type = field.type();
    return switch (type.kind()) {
      case DURATION ->
          "CAST(CAST(CAST(%s AS INTERVAL SECOND) AS DECIMAL(18, 6)) * 1000000 AS BIGINT) AS %s"
              .formatted(column, column);
      case TIMESTAMP, FLOAT64 -> "CAST(%s AS %s) AS %s".formatted(column, name(type), column);
      case TIME ->
          throw new SparkException(
              "column %s is a time of a day, which Spark sends in no form that frames read; select"
                      .formatted(column)
                  + " the other columns, or cast it in sql()");
      default -> column;
    };
  }

  /// A value as another type.
  static String cast(Operand operand, DataType type) {
    var from = operand.type();
    var x = operand.sql();
    if (type.isNested() || from.isNested()) {
      throw refused(from, type, "collect the frame first");
    }
    if (type == DataType.STRING) {
      return text(operand);
    }
    if (type == DataType.TIME) {
      throw refused(from, type, "cast it after collect");
    }
    if (type == DataType.DURATION || from == DataType.DURATION && type == DataType.INT64) {
      if (!from.isInteger() && from != DataType.DURATION) {
        throw refused(from, type, "cast it after collect");
      }
      return "CAST(" + x + " AS BIGINT)";
    }
    if (from.kind() == Kind.TIMESTAMP || type.kind() == Kind.TIMESTAMP) {
      return moment(x, from, type);
    }
    if (type == DataType.BOOL && from.isNumeric()) {
      return "(" + x + " <> 0)";
    }
    return switch (type.kind()) {
      case UINT8, UINT16, UINT32 -> unsigned(x, type);
      default -> "CAST(" + x + " AS " + name(type) + ")";
    };
  }

  private static SparkException absent(DataType type, String instead) {
    return new SparkException(
        "Spark has no type for %s; cast to %s before the frame goes there"
            .formatted(type, instead));
  }

  private static SparkException refused(DataType from, DataType type, String instead) {
    return new SparkException(
        "Spark does not turn %s into %s as frames do; %s".formatted(from, type, instead));
  }

  private static String text(Operand operand) {
    var type = operand.type();
    if (type.isFloat()) {
      throw refused(
          type,
          DataType.STRING,
          "it writes 1.0E20 for 1e+20: round and cast to int64 or decimal first, or collect");
    }
    if (type == DataType.TIME || type == DataType.DURATION || type.zone().isPresent()) {
      throw refused(type, DataType.STRING, "cast it after collect");
    }
    return "CAST(" + operand.sql() + " AS STRING)";
  }

  /// Spark has no integers without sign, so nothing there would notice that one does not fit.
  private static String unsigned(String x, DataType type) {
    return ("CASE WHEN %s IS NULL OR %s BETWEEN 0 AND %d THEN CAST(%s AS %s)"
            + " ELSE raise_error('a value does not fit %s') END")
        .formatted(x, x, type.greatest(), x, name(type), type);
  }

  private static String moment(String x, DataType from, DataType type) {
    if (from.isInteger()) {
      return "CAST(timestamp_micros(%s) AS TIMESTAMP_NTZ)".formatted(x);
    }
    if (type.isInteger()) {
      return "unix_micros(CAST(%s AS TIMESTAMP))".formatted(x);
    }
    if (from.zone().isPresent() && type.zone().isEmpty()) {
      return "CAST(convert_timezone('UTC', '%s', %s) AS %s)"
          .formatted(from.zone().get(), x, name(type));
    }
    if (from.zone().isEmpty() && type.zone().isPresent()) {
      return "convert_timezone('%s', 'UTC', CAST(%s AS TIMESTAMP_NTZ))"
          .formatted(type.zone().get(), x);
    }
    return "CAST(" + x + " AS " + name(type) + ")";
  }
}
