package ruchy.frame.spark;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.frame.Frame;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Table;
import ruchy.frame.plan.Cluster;
import ruchy.frame.plan.Plan;
import ruchy.frame.sql.SqlWriter;

/// A session on a Spark cluster. Frames made of it are plans that run there; their results, when
/// they are asked for, come here.
///
/// ```java
/// try (var spark = SparkCluster.connect("sc://localhost")) {
///   spark.readParquet("s3://bucket/sales/").groupBy("shop").agg(Expr.col("price").sum());
/// }
/// ```
public final class SparkCluster implements Cluster, AutoCloseable {
  /// What a session must agree to so that frames mean the same there as here.
  private static final Map<String, String> OPTIONS =
      Map.of(
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "true",
          "spark.sql.caseSensitive", "true");

  /// A message has 128 MB at most over there.
  private static final long MESSAGE_BYTES = 64L << 20;

  /// What is sent stays in the memory of the driver.
  private static final long UPLOAD_BYTES = 512L << 20;

  private static final AtomicLong NAMES = new AtomicLong();

  private final Address address;
  private final Wire wire;
  private final String version;
  private final Map<Table, String> sent = new IdentityHashMap<>();
  private volatile boolean closed;

  private SparkCluster(Address address, Wire wire) {
    this.address = address;
    this.wire = wire;
    this.version = wire.version();
    wire.set(OPTIONS);
  }

  /// A session on the Spark Connect server at an address such as `sc://host:15002`.
  ///
  /// @throws SparkException if the address is none, or the server cannot be reached or refuses
  public static SparkCluster connect(String address) {
    var parsed = Address.parse(address);
    var wire = Wires.open(parsed);
    try {
      return new SparkCluster(parsed, wire);
    } catch (RuntimeException e) {
      wire.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return "Spark at " + address;
  }

  /// The version of Spark over there.
  public String version() {
    return version;
  }

  // ---- frames

  /// The rows of a table or view of the catalogue, such as `sales` or `shop.sales`.
  ///
  /// @throws SparkException if there is none, or a column has a type that frames do not have
  public Frame table(String name) {
    var dialect = new SparkDialect(this::upload);
    var path =
        List.of(name.split("\\.")).stream()
            .map(dialect::identifier)
            .collect(Collectors.joining("."));
    return relation(path);
  }

  /// The rows of Parquet files that the cluster can reach: a file, folder or glob, on its own disks
  /// or as `s3a://…`, `hdfs://…`.
  ///
  /// @throws SparkException if the cluster cannot read them
  public Frame readParquet(String path) {
    return files("parquet", path, "");
  }

  /// The rows of CSV files that the cluster can reach; the first line has the names, types are
  /// found by reading all of them once.
  ///
  /// @throws SparkException if the cluster cannot read them
  public Frame readCsv(String path) {
    return files("csv", path, ", header => true, inferSchema => true");
  }

  /// The rows of files with one JSON object a line that the cluster can reach.
  ///
  /// @throws SparkException if the cluster cannot read them
  public Frame readJson(String path) {
    return files("json", path, "");
  }

  private Frame files(String format, String path, String options) {
    var dialect = new SparkDialect(this::upload);
    if (options.isEmpty()) {
      return relation(format + "." + dialect.identifier(path));
    }
    var view = "ruchy_files_" + NAMES.incrementAndGet();
    wire()
        .command(
            "CREATE TEMPORARY VIEW %s USING %s OPTIONS (path %s%s)"
                .formatted(view, format, dialect.quoted(path), options.replace("=>", "")));
    return relation(view);
  }

  /// The rows of a query in Spark's SQL.
  ///
  /// @throws SparkException if it is malformed
  public Frame sql(String query) {
    return relation("(" + query + ")");
  }

  private Frame relation(String relation) {
    var rows = new Rows();
    wire().query("SELECT * FROM " + relation + " LIMIT 0", rows::take);
    var schema = rows.schema();
    return Frame.of(new Plan.Remote(this, SparkTypes.stored(relation, schema), schema));
  }

  /// A frame whose rows are here, as one whose rows are there: they are sent at once, and stay
  /// until the session ends.
  ///
  /// @throws SparkException if they are too many, or have a type that Spark has nothing for
  public Frame frame(Frame here) {
    var table = here.table();
    var name = upload(table);
    var dialect = new SparkDialect(this::upload);
    var relation =
        IntStream.range(0, table.schema().size())
            .mapToObj(i -> "c" + i + " AS " + dialect.identifier(table.schema().field(i).name()))
            .collect(Collectors.joining(", ", "(SELECT ", " FROM " + name + ")"));
    return Frame.of(new Plan.Remote(this, relation, table.schema()));
  }

  /// Writes the rows of a frame as Parquet files, by the cluster, to where it can write.
  ///
  /// @throws FrameException if the plan does not run there
  public void writeParquet(Frame frame, String path) {
    var dialect = new SparkDialect(this::upload);
    wire()
        .command(
            "INSERT OVERWRITE DIRECTORY %s USING parquet %s"
                .formatted(dialect.quoted(path), named(dialect, frame.plan())));
  }

  private static String named(SparkDialect dialect, Plan plan) {
    check(plan);
    var relation = new SqlWriter(dialect).write(plan, true);
    var names =
        IntStream.range(0, relation.width())
            .mapToObj(
                i -> "c%d AS %s".formatted(i, dialect.identifier(plan.schema().field(i).name())))
            .collect(Collectors.joining(", "));
    return "SELECT %s FROM (%s)%s".formatted(names, relation.sql(), relation.orderBy());
  }

  // ---- running

  @Override
  public Table run(Plan plan) {
    var sql = sql(new SparkDialect(this::upload), plan);
    var rows = new Rows();
    wire().query(sql, rows::take);
    return rows.table(plan.schema());
  }

  @Override
  public String sql(Plan plan) {
    return sql(new SparkDialect(table -> "frame_of_%d_rows".formatted(table.rows())), plan);
  }

  static String sql(SparkDialect dialect, Plan plan) {
    check(plan);
    var relation = new SqlWriter(dialect).write(plan, true);
    return relation.order().isEmpty()
        ? relation.sql()
        : "SELECT %s FROM (%s)%s"
            .formatted(
                ruchy.frame.sql.Relation.columns(relation.width()),
                relation.sql(),
                relation.orderBy());
  }

  /// Refuses steps that are no SQL, before anything runs.
  private static void check(Plan plan) {
    switch (plan) {
      case Plan.Sample _ ->
          throw new SparkException(
              "Spark draws other rows than frames do, so there is no `sample` on it; take a share"
                  + " with a filter, such as `col(\"id\") % 100 == 0`, or collect first");
      case Plan.Computed computed ->
          throw new SparkException(
              "Spark cannot do this step: %s; collect the frame before it, or write it with"
                      .formatted(computed.description())
                  + " expressions, joins and groups");
      case Plan.Remembered(var inner, _) -> check(inner);
      default -> plan.inputs().forEach(SparkCluster::check);
    }
  }

  private Wire wire() {
    if (closed) {
      throw new SparkException("the connection to %s was closed; connect again".formatted(address));
    }
    return wire;
  }

  /// The name over there of a table that is here; it is sent once.
  private String upload(Table table) {
    synchronized (sent) {
      var known = sent.get(table);
      if (known != null) {
        return known;
      }
      var name = "ruchy_frame_" + NAMES.incrementAndGet();
      send(name, table);
      sent.put(table, name);
      return name;
    }
  }

  private void send(String name, Table table) {
    long perRow =
        Math.max(1, table.schema().fields().stream().mapToLong(f -> f.type().width()).sum());
    if (table.rows() > UPLOAD_BYTES / perRow) {
      throw new SparkException(
          ("%,d rows are too many to send to %s (%d MB at most); write them as Parquet where the"
                  + " cluster can read, and read that there")
              .formatted(table.rows(), name(), UPLOAD_BYTES >> 20));
    }
    long step = Math.max(1, MESSAGE_BYTES / 2 / perRow);
    var parts = new ArrayList<String>();
    for (long start = 0; start == 0 || start < table.rows(); start += step) {
      var part = table.slice(start, Math.min(step, table.rows() - start));
      var partName = table.rows() <= step ? name : name + "_" + parts.size();
      wire().upload(partName, Rows.arrow(part));
      parts.add("SELECT * FROM " + partName);
    }
    if (parts.size() > 1) {
      wire()
          .command(
              "CREATE TEMPORARY VIEW %s AS %s".formatted(name, String.join(" UNION ALL ", parts)));
    }
  }

  /// Ends the session. Its frames cannot be computed any more.
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      wire.close();
    }
  }

  @Override
  public String toString() {
    return "%s, version %s%s".formatted(name(), version, closed ? ", closed" : "");
  }
}
