package ruchy.frame.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.column.Category;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.frame.expr.Expr;
import ruchy.frame.expr.Operator;
import ruchy.frame.expr.Resolver;
import ruchy.frame.plan.FileScan;
import ruchy.frame.plan.JoinKind;
import ruchy.frame.plan.Plan;
import ruchy.frame.sql.Dialect;
import ruchy.frame.sql.Operand;
import ruchy.frame.sql.Relation;

/// How Spark 4 spells what frames mean, in a session with ANSI rules, UTC, and names that know
/// case.
///
/// Spark lacks some types, so values stand in the next wider ones between the steps: unsigned
/// integers in signed ones, times of a day and lengths of time as microseconds. Moments are kept
/// without a zone, in UTC.
final class SparkDialect implements Dialect {
  private static final int LIMIT_MAX = Integer.MAX_VALUE - 1;

  private final Function<Table, String> uploads;

  /// @param uploads the name over there of a table that is here
  SparkDialect(Function<Table, String> uploads) {
    this.uploads = uploads;
  }

  @Override
  public String engine() {
    return "Spark";
  }

  // ---- rows

  @Override
  public Relation rows(Table table, boolean ordered) {
    int width = table.schema().size();
    if (width == 0) {
      throw new SparkException(
          "a frame without columns cannot be sent to Spark; give it a column first");
    }
    return new Relation(
        "SELECT %s FROM %s".formatted(Relation.columns(width), uploads.apply(table)),
        width,
        List.of(),
        true);
  }

  @Override
  public Relation files(FileScan scan, Schema schema, boolean ordered) {
    throw new AssertionError("files here are read here: " + scan.path());
  }

  @Override
  public Relation remote(Plan.Remote remote, boolean ordered) {
    var names = remote.schema().names();
    var list =
        IntStream.range(0, names.size())
            .mapToObj(i -> identifier(names.get(i)) + " AS c" + i)
            .collect(Collectors.joining(", "));
    return new Relation(
        "SELECT %s FROM %s".formatted(list, remote.relation()), names.size(), List.of(), true);
  }

  @Override
  public Relation collapsed(Relation relation) {
    var list = Relation.columns(relation.width());
    // Numbers that rise from row to row are given where the rows are, without moving any.
    var id =
        relation.isByRowIds() && !relation.order().isEmpty()
            ? "struct(" + relation.orderNames().substring(2) + ")"
            : "monotonically_increasing_id()";
    var rows =
        relation.isByRowIds()
            ? relation.sql()
            : "SELECT * FROM (" + relation.sql() + ")" + relation.orderBy();
    return new Relation(
        "SELECT %s, %s AS o0 FROM (%s)".formatted(list, id, rows),
        relation.width(),
        List.of(Relation.rowId("o0")));
  }

  @Override
  public String lastIfNone(String rowId) {
    return "struct(%s IS NULL, %s)".formatted(rowId, rowId);
  }

  @Override
  public String limit(long start, long count) {
    return (count > LIMIT_MAX ? "" : " LIMIT " + count)
        + (start == 0 ? "" : " OFFSET " + Math.min(start, LIMIT_MAX));
  }

  @Override
  public String firstOfEach(String relation, String keys) {
    return ("SELECT * EXCEPT (f0) FROM (SELECT *, row_number() OVER (PARTITION BY %s ORDER BY o0)"
            + " AS f0 FROM (%s)) WHERE f0 = 1")
        .formatted(keys, relation);
  }

  @Override
  public String joinName(JoinKind kind) {
    return switch (kind) {
      case SEMI, ANTI -> "LEFT " + kind;
      case FULL -> "FULL OUTER";
      case INNER, LEFT, RIGHT, CROSS -> kind.name();
    };
  }

  // ---- names and constants

  @Override
  public String identifier(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  @Override
  public String type(DataType type) {
    return SparkTypes.name(type);
  }

  @Override
  public String quoted(String text) {
    var escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "\\u0000");
    return "'" + escaped + "'";
  }

  @Override
  public String constant(Object value) {
    return switch (value) {
      case Boolean bool -> bool.toString();
      case Long number -> "CAST('" + number + "' AS BIGINT)";
      case Double number -> "CAST('" + number + "' AS DOUBLE)";
      case String text -> quoted(text);
      case LocalDate date -> "date_from_unix_date(" + date.toEpochDay() + ")";
      case LocalDateTime time ->
          "CAST(timestamp_micros(CAST('" + Column.micros(time) + "' AS BIGINT)) AS TIMESTAMP_NTZ)";
      case ZonedDateTime time ->
          constant(time.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime());
      case LocalTime time -> constant(LongValues.number(DataType.TIME, time));
      case Duration duration -> constant(LongValues.number(DataType.DURATION, duration));
      case BigDecimal decimal ->
          "CAST('%s' AS %s)".formatted(decimal.toPlainString(), type(Resolver.decimal(decimal)));
      case BigInteger _ -> type(DataType.UINT64);
      case Category category -> type(category.type());
      default -> throw new AssertionError("literal of " + value.getClass());
    };
  }

  // ---- expressions

  @Override
  public String unary(ruchy.frame.expr.Function function, Operand x) {
    return SparkFunctions.unary(function, x);
  }

  @Override
  public String binary(Operator operator, Operand x, Operand y, DataType type) {
    return SparkFunctions.binary(operator, x, y, type);
  }

  @Override
  public String round(Operand x, int digits) {
    return "CAST(round(%s, %d) AS %s)".formatted(x.sql(), digits, type(x.type()));
  }

  @Override
  public String substring(String x, long start, long length) {
    return Dialect.super.substring(
        x, Math.clamp(start, -LIMIT_MAX, LIMIT_MAX - 1), Math.min(length, LIMIT_MAX));
  }

  @Override
  public String cast(Operand x, DataType type) {
    return SparkTypes.cast(x, type);
  }

  @Override
  public String reduction(Expr.Reduce reduce, List<Operand> operands, DataType type, Group group) {
    return SparkReductions.of(reduce, operands, type, group);
  }

  @Override
  public String running(Expr.Run run, List<Operand> operands, Partition partition) {
    return SparkWindows.of(run, operands, partition);
  }

  @Override
  public String call(Expr.Call call, List<Operand> operands, DataType type) {
    return SparkCalls.of(this, call, operands, type);
  }
}
