package ruchy.benchmarks.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ruchy.frame.Frame;
import ruchy.frame.spark.SparkCluster;
import ruchy.packages.Coordinates;
import ruchy.packages.Resolution;
import ruchy.packages.Resolver;
import ruchy.testkit.SparkServer;

/// The questions of TPC-H, asked of frames over Parquet files, give on Spark what they give here.
@Tag("heavy")
@Tag("cluster")
class TpchOnSparkTest {
  private static final double SCALE = 0.05;

  @Test
  void each_question_gives_the_same_rows_on_spark() {
    var here = Tpch.of(SCALE);
    var failures = new ArrayList<String>();
    try (var server = SparkServer.start(TpchOnSparkTest::jars);
        var spark = SparkCluster.connect(server.address())) {
      var there = new HashMap<String, Frame>();
      here.tables()
          .forEach((name, frame) -> {
            var file = server.folder().resolve(name + ".parquet");
            frame.writeParquet(file);
            there.put(name, spark.readParquet(file.toString()));
          });
      var questions = TpchQueries.all();
      assertThat(questions).hasSize(22);
      for (int i = 0; i < questions.size(); i++) {
        try {
          var answer = questions.get(i).apply(new Tpch(SCALE, there)).collect();
          TpchTest.compare("Spark", answer, questions.get(i).apply(here));
        } catch (RuntimeException | AssertionError e) {
          failures.add("question %d: %s".formatted(i + 1, e.getMessage()));
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static List<Path> jars(List<String> libraries) {
    var resolution =
        new Resolver(_ -> {}).resolve(libraries.stream().map(Coordinates::of).toList());
    return resolution.jars().stream().map(Resolution.Jar::file).toList();
  }
}
