package ruchy.std;

import ruchy.frame.Frame;
import ruchy.frame.spark.SparkCluster;
import ruchy.runtime.library.Signature;

/// Frames on a Spark cluster: the same operations, run there. A frame that is shown fetches its
/// first rows; `collect` fetches all.
public final class FrameClusters {
  private FrameClusters() {}

  /// A session on the Spark Connect server at an address such as `sc://host`, `sc://host:15002` or
  /// `sc://host:443/;token=…`. The first one downloads Spark's client, 26 MB.
  @Signature("fn connect(address: String) -> Cluster")
  public static SparkCluster connect(String address) {
    return SparkCluster.connect(address);
  }

  /// The rows of a table or view of the cluster's catalogue, such as `sales` or `shop.sales`.
  @Signature("fn table(self: Cluster, name: String) -> DataFrame")
  public static Frame table(SparkCluster self, String name) {
    return self.table(name);
  }

  /// The rows of Parquet files that the cluster can reach: a file, folder or pattern on its own
  /// disks, or `s3a://…`, `hdfs://…`.
  @Signature({
    "fn read_parquet(self: Cluster, path: String) -> DataFrame",
    "fn scan_parquet(self: Cluster, path: String) -> DataFrame"
  })
  public static Frame readParquet(SparkCluster self, String path) {
    return self.readParquet(path);
  }

  /// The rows of CSV files that the cluster can reach; the first line has the names.
  @Signature({
    "fn read_csv(self: Cluster, path: String) -> DataFrame",
    "fn scan_csv(self: Cluster, path: String) -> DataFrame"
  })
  public static Frame readCsv(SparkCluster self, String path) {
    return self.readCsv(path);
  }

  /// The rows of files with one JSON object a line that the cluster can reach.
  @Signature({
    "fn read_json(self: Cluster, path: String) -> DataFrame",
    "fn scan_ndjson(self: Cluster, path: String) -> DataFrame"
  })
  public static Frame readJson(SparkCluster self, String path) {
    return self.readJson(path);
  }

  /// The rows of a query in Spark's own SQL.
  @Signature("fn sql(self: Cluster, query: String) -> DataFrame")
  public static Frame sql(SparkCluster self, String query) {
    return self.sql(query);
  }

  /// A frame from here as one on the cluster; its rows are sent at once and stay there until the
  /// session ends.
  @Signature({
    "fn frame(self: Cluster, frame: DataFrame) -> DataFrame",
    "fn copy_to(self: Cluster, frame: DataFrame) -> DataFrame"
  })
  public static Frame frame(SparkCluster self, Frame frame) {
    return self.frame(frame);
  }

  /// Writes a frame's rows as Parquet files, by the cluster, to where the cluster can write; what
  /// is there is replaced.
  @Signature("fn write_parquet(self: Cluster, frame: DataFrame, path: String)")
  public static void writeParquet(SparkCluster self, Frame frame, String path) {
    self.writeParquet(frame, path);
  }

  /// Ends the session; what it holds on the cluster is freed.
  @Signature("fn close(self: Cluster)")
  public static void close(SparkCluster self) {
    self.close();
  }
}
