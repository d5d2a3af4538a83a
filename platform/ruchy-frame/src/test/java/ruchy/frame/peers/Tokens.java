package ruchy.frame.peers;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.frame.column.Column;
import ruchy.frame.column.ColumnWriter;
import ruchy.frame.column.DataType;

/// Values of columns as `peers.py` writes them, one after the other: `_` is a null.
final class Tokens {
  private static final double TOLERANCE = 1e-9;
  private static final String PARIS = "Europe/Paris";
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final DateTimeFormatter ZONED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private Tokens() {}

  static Column column(String type, String text) {
    var values = new ArrayList<Optional<Object>>();
    for (var token : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      values.add(token.equals("_") ? Optional.empty() : Optional.of(value(type, token)));
    }
    return ColumnWriter.of(typeOf(type), values);
  }

  private static DataType typeOf(String name) {
    return switch (name) {
      case "string" -> DataType.STRING;
      case "int64" -> DataType.INT64;
      case "float64" -> DataType.FLOAT64;
      case "bool" -> DataType.BOOL;
      case "date" -> DataType.DATE;
      case "timestamp" -> DataType.TIMESTAMP;
      case "list[int64]" -> DataType.list(DataType.INT64);
      default -> DataType.timestamp(PARIS);
    };
  }

  private static Object value(String type, String token) {
    return switch (type) {
      case "string" -> text(token);
      case "int64" -> Long.parseLong(token);
      case "float64" -> number(token).orElseThrow();
      case "bool" -> Boolean.parseBoolean(token);
      case "date" -> LocalDate.parse(token);
      case "timestamp" -> LocalDateTime.parse(token);
      case "list[int64]" ->
          token.length() == 2
              ? List.of()
              : List.of(token.substring(1, token.length() - 1).split(",")).stream()
                  .map(Long::parseLong)
                  .toList();
      default -> OffsetDateTime.parse(token).atZoneSameInstant(ZoneId.of(PARIS));
    };
  }

  private static String text(String quoted) {
    return quoted
        .substring(1, quoted.length() - 1)
        .replace("\\u0020", " ")
        .replace("\\t", "\t")
        .replace("\\\"", "\"");
  }

  private static Optional<Double> number(String token) {
    return switch (token) {
      case "inf" -> Optional.of(Double.POSITIVE_INFINITY);
      case "-inf" -> Optional.of(Double.NEGATIVE_INFINITY);
      case "nan" -> Optional.of(Double.NaN);
      default -> {
        boolean digits = token.matches("-?[0-9.]+(e[-+]?[0-9]+)?");
        yield digits ? Optional.of(Double.parseDouble(token)) : Optional.empty();
      }
    };
  }

  static List<String> of(Column column) {
    var tokens = new ArrayList<String>();
    for (long i = 0; i < column.length(); i++) {
      tokens.add(of(column.get(i)));
    }
    return tokens;
  }

  private static String of(Optional<?> value) {
    return value.map(Tokens::token).orElse("_");
  }

  private static String token(Object value) {
    return switch (value) {
      case Double number when number.isNaN() -> "nan";
      case Double number when number.isInfinite() -> number > 0 ? "inf" : "-inf";
      case Double number -> new BigDecimal(number).toString().replace("E", "e");
      case String text -> quoted(text);
      case LocalDateTime time -> SECONDS.format(time);
      case ZonedDateTime time -> ZONED.format(time);
      case LocalTime time -> time.toString();
      case Duration duration -> String.valueOf(duration.toMillis() / 1000.0);
      case List<?> list ->
          list.stream()
              .map(e -> e instanceof Optional<?> inner ? of(inner) : token(e))
              .collect(Collectors.joining(",", "[", "]"));
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    var inside = text.replace("\"", "\\\"").replace("\t", "\\t").replace(" ", "\\u0020");
    return '"' + inside + '"';
  }

  /// Whether both are the same, numbers nearly.
  static boolean agree(List<String> expected, List<String> found) {
    boolean same = expected.size() == found.size();
    for (int i = 0; same && i < expected.size(); i++) {
      same = agree(expected.get(i), found.get(i));
    }
    return same;
  }

  private static boolean agree(String expected, String found) {
    if (expected.equals(found)) {
      return true;
    }
    var x = number(expected);
    var y = number(found);
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    double scale = Math.max(1, Math.max(Math.abs(x.get()), Math.abs(y.get())));
    return Math.abs(x.get() - y.get()) <= TOLERANCE * scale;
  }
}
