package ruchy.frame.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.LongValues;
import ruchy.frame.column.NearestNames;
import ruchy.frame.column.Table;
import ruchy.frame.column.TimeText;
import ruchy.frame.local.ValueText;

/// Tables of SQLite files. SQLite keeps integers, floats, text and bytes; what else a column holds,
/// its declared type says: bools as 0 and 1, dates and times as text.
public final class SqliteFiles {
  private static final int BATCH_ROWS = 10_000;

  private SqliteFiles() {}

  /// The rows of a table or view, by name and in order; a null is an empty optional.
  ///
  /// @throws FileProblemException if there is no such file or table
  public static Map<String, List<Optional<Object>>> read(Path path, String table) {
    try (var connection = open(Paths.readable(path), "?mode=ro")) {
      known(connection, path, table);
      try (var statement = connection.createStatement();
          var result = statement.executeQuery("SELECT * FROM " + Databases.identifier(table))) {
        var types = types(result);
        var columns = Databases.rows(result);
        var typed = new LinkedHashMap<String, List<Optional<Object>>>();
        int place = 0;
        for (var column : columns.entrySet()) {
          typed.put(column.getKey(), declared(types.get(place), column.getValue()));
          place++;
        }
        return typed;
      }
    } catch (SQLException e) {
      throw problem(path, e);
    }
  }

  private static Connection open(Path path, String mode) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + path.toAbsolutePath() + mode);
  }

  private static FileProblemException problem(Path path, SQLException e) {
    return FileProblemException.of(
        path, path + " cannot be used as SQLite: " + Databases.firstLine(e));
  }

  private static void known(Connection connection, Path path, String table) throws SQLException {
    var names = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")) {
      while (result.next()) {
        names.add(result.getString(1));
      }
    }
    if (names.stream().noneMatch(table::equalsIgnoreCase)) {
      var near = NearestNames.of(table, names);
      throw FileProblemException.of(
          path,
          "%s has no table `%s`; %s"
              .formatted(
                  path,
                  table,
                  near.isEmpty()
                      ? "it has " + String.join(", ", names)
                      : "did you mean " + String.join(" or ", near) + "?"));
    }
  }

  private static List<String> types(ResultSet result) throws SQLException {
    var types = new ArrayList<String>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      var type = result.getMetaData().getColumnTypeName(i);
      types.add(type == null ? "" : type.toUpperCase(Locale.ROOT));
    }
    return types;
  }

  /// The values as their declared type means them, if all of them are written as it says.
  private static List<Optional<Object>> declared(String type, List<Optional<Object>> values) {
    Optional<DataType> wanted =
        switch (type) {
          case "BOOLEAN", "BOOL" -> Optional.of(DataType.BOOL);
          case "DATE" -> Optional.of(DataType.DATE);
          case "TIME" -> Optional.of(DataType.TIME);
          case "DATETIME", "TIMESTAMP" -> Optional.of(DataType.TIMESTAMP);
          default -> Optional.empty();
        };
    if (wanted.isEmpty()) {
      return values;
    }
    var read = new ArrayList<Optional<Object>>();
    for (var value : values) {
      var meant = value.flatMap(v -> meant(wanted.get(), v));
      if (value.isPresent() && meant.isEmpty()) {
        return values;
      }
      read.add(meant);
    }
    return read;
  }

  private static Optional<Object> meant(DataType type, Object value) {
    return switch (value) {
      case Number number when type == DataType.BOOL -> Optional.of(number.longValue() != 0);
      case String text when type != DataType.BOOL ->
          TimeText.parse(text, type).map(number -> LongValues.of(type, number));
      default -> Optional.empty();
    };
  }

  /// Writes a table; one of this name is replaced, the others stay. All of it is written, or
  /// nothing.
  ///
  /// @throws FileProblemException if it cannot be written
  public static void write(Table rows, Path path, String table) {
    var name = Databases.identifier(table);
    var columns =
        rows.schema().fields().stream()
            .map(field -> Databases.identifier(field.name()) + " " + sql(field.type()))
            .collect(Collectors.joining(", "));
    try (var connection = open(path, "")) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute("DROP TABLE IF EXISTS " + name);
        statement.execute("CREATE TABLE " + name + " (" + columns + ")");
      }
      var marks = Stream.generate(() -> "?").limit(rows.columns().size());
      var insert =
          "INSERT INTO %s VALUES (%s)".formatted(name, marks.collect(Collectors.joining(",")));
      try (var statement = connection.prepareStatement(insert)) {
        insert(statement, rows);
      }
      connection.commit();
    } catch (SQLException e) {
      throw problem(path, e);
    }
  }

  private static String sql(DataType type) {
    return switch (type.kind()) {
      case BOOL -> "BOOLEAN";
      case INT8, INT16, INT32, INT64, UINT8, UINT16, UINT32 -> "INTEGER";
      case FLOAT32, FLOAT64 -> "REAL";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case TIMESTAMP -> type.zone().isPresent() ? "TEXT" : "DATETIME";
      case BINARY -> "BLOB";
      case STRING, ENUM, UINT64, DECIMAL, WIDE_DECIMAL, DURATION, LIST, STRUCT -> "TEXT";
    };
  }

  private static void insert(PreparedStatement statement, Table rows) throws SQLException {
    for (long row = 0; row < rows.rows(); row++) {
      for (int i = 0; i < rows.columns().size(); i++) {
        bind(statement, i + 1, rows.column(i), row);
      }
      statement.addBatch();
      if (row % BATCH_ROWS == BATCH_ROWS - 1) {
        statement.executeBatch();
      }
    }
    statement.executeBatch();
  }

  private static void bind(PreparedStatement statement, int place, Column column, long row)
      throws SQLException {
    if (column.isNull(row)) {
      statement.setNull(place, java.sql.Types.NULL);
    } else if (sql(column.type()).equals("INTEGER") || column.type() == DataType.BOOL) {
      statement.setLong(place, column.getLong(row));
    } else if (column.type().isFloat()) {
      statement.setDouble(place, column.getDouble(row));
    } else if (column.type() == DataType.BINARY) {
      var bytes = (ByteBuffer) column.get(row).orElseThrow();
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      statement.setBytes(place, copy);
    } else {
      statement.setString(place, ValueText.of(column, row));
    }
  }
}
