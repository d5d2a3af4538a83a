package ruchy.frame.io;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Table;
import ruchy.frame.duckdb.DuckException;
import ruchy.frame.duckdb.DuckExecutor;
import ruchy.frame.engine.Choice;
import ruchy.frame.engine.Engine;
import ruchy.frame.plan.Plan;

/// Tables of databases: files of DuckDB, and all that have a JDBC driver on the class path.
public final class Databases {
  private static final String NAME = "ruchy_attached";

  private Databases() {}

  /// A table of a DuckDB file.
  ///
  /// @throws FileProblemException if there is no such file or table
  public static Table readDuckDb(Path path, String table) {
    var file = DuckExecutor.quoted(Paths.readable(path).toString());
    return attached(
        path,
        "ATTACH " + file + " AS " + NAME + " (READ_ONLY)",
        () -> {
          var plan = DescribedFiles.scan(path, NAME + "." + identifier(table), "a DuckDB table");
          return Engine.of(Choice.BY_COST).run(plan);
        });
  }

  /// Writes a table into a DuckDB file, which is made if there is none; a table of this name is
  /// replaced, the others stay.
  ///
  /// @throws FileProblemException if it cannot be written
  public static void writeDuckDb(Plan plan, Path path, String table) {
    attached(
        path,
        "ATTACH " + DuckExecutor.quoted(path.toString()) + " AS " + NAME,
        () -> {
          DuckExecutor.create(plan, NAME + "." + identifier(table));
          return Optional.empty();
        });
  }

  /// Work while a database is attached.
  @FunctionalInterface
  private interface Work<T> {
    T run();
  }

  private static synchronized <T> T attached(Path path, String attach, Work<T> work) {
    try {
      DuckExecutor.execute(attach);
      try {
        return work.run();
      } finally {
        DuckExecutor.execute("DETACH " + NAME);
      }
    } catch (DuckException e) {
      var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw FileProblemException.of(path, path + " cannot be used: " + reason);
    }
  }

  static String identifier(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// The rows of a query to a database, by name and in order; a null is an empty optional.
  ///
  /// @param url where the database is: `jdbc:…`
  /// @throws FrameException if there is no driver, no connection, or the query fails
  public static Map<String, List<Optional<Object>>> query(String url, String sql) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return rows(result);
    } catch (SQLException e) {
      var hint =
          String.valueOf(e.getMessage()).contains("No suitable driver")
              ? "; put the driver's jar on the class path"
              : "";
      throw new FrameException(
          "the query to %s failed: %s%s".formatted(url, firstLine(e), hint), e);
    }
  }

  static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }

  static Map<String, List<Optional<Object>>> rows(ResultSet result) throws SQLException {
    var names = new ArrayList<String>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      names.add(result.getMetaData().getColumnLabel(i));
    }
    var columns = new LinkedHashMap<String, List<Optional<Object>>>();
    names.forEach(name -> columns.put(name, new ArrayList<>()));
    while (result.next()) {
      for (int i = 0; i < names.size(); i++) {
        var values = columns.computeIfAbsent(names.get(i), _ -> new ArrayList<>());
        values.add(Optional.ofNullable(result.getObject(i + 1)).map(Databases::plain));
      }
    }
    return columns;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Date date -> date.toLocalDate();
      case Time time -> time.toLocalTime();
      case Timestamp time -> time.toLocalDateTime();
      case OffsetDateTime time -> time.toZonedDateTime();
      case byte[] bytes -> java.nio.ByteBuffer.wrap(bytes);
      case BigDecimal decimal when decimal.precision() > DataType.WIDE_DIGITS ->
          decimal.doubleValue();
      case Number _, Boolean _, String _, java.time.temporal.Temporal _ -> value;
      default -> value.toString();
    };
  }
}
