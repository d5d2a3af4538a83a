package ruchy.checks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ruchy.packages.Coordinates;
import ruchy.packages.Resolution;
import ruchy.packages.Resolver;
import ruchy.testkit.SparkServer;

/// The one Spark server of the heavy tests, started when the first of them asks for it; its 292 MB
/// of jars are resolved then, too. `-Dspark.address=sc://…` names another.
public final class Spark {
  private Spark() {}

  private static final class Held {
    private static final SparkServer SERVER = start();

    private static SparkServer start() {
      var server = SparkServer.start(Spark::jars);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of Spark"));
      return server;
    }
  }

  private static List<Path> jars(List<String> libraries) {
    var resolution =
        new Resolver(_ -> {}).resolve(libraries.stream().map(Coordinates::of).toList());
    return resolution.jars().stream().map(Resolution.Jar::file).toList();
  }

  /// Where it listens.
  public static String address() {
    return Optional.ofNullable(System.getProperty("spark.address"))
        .orElseGet(() -> Held.SERVER.address());
  }
}
