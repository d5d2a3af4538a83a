package ruchy.frame.spill;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import ruchy.frame.Frame;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.InterruptedQueryException;
import ruchy.frame.column.Limits;
import ruchy.frame.expr.Expr;

/// Asks one question of a Parquet file that is larger than the memory limit, and prints the answer
/// and whether rows were spilled. Arguments: the question and the file.
final class LargeFile {
  private final Path folder;
  private final WatchService news;

  private LargeFile(Path folder, WatchService news) {
    this.folder = folder;
    this.news = news;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments[0].equals("limits")) {
      limits();
      return;
    }
    var folder = Limits.get().folder();
    Files.createDirectories(folder);
    try (var news = FileSystems.getDefault().newWatchService()) {
      folder.register(news, StandardWatchEventKinds.ENTRY_CREATE);
      var frame = Frame.readParquet(Path.of(arguments[1]));
      new LargeFile(folder, news).ask(arguments[0], frame);
    }
  }

  private static void limits() {
    try {
      System.out.println(Limits.get().memoryBytes() + " " + Limits.get().folder().getParent());
    } catch (FrameException e) {
      System.out.println(e.getMessage());
    }
  }

  private void ask(String question, Frame frame) throws IOException, InterruptedException {
    if (question.equals("cancel")) {
      cancel(frame);
    } else {
      System.out.println(answer(question, frame).rows());
    }
    System.out.println(news.poll() == null ? "kept in memory" : "spilled");
    System.out.println(left() + " files left");
  }

  private static Frame answer(String question, Frame frame) {
    var id = Expr.col("id");
    return switch (question) {
      case "read" -> frame.select(id.sum(), Expr.col("x").max());
      case "group" -> frame.groupBy("key").agg(id.max()).select(Expr.len(), id.sum());
      case "sort" -> frame.sort("x").slice(1_000_000, 2).select("id");
      case "join" ->
          frame
              .select("key", "id")
              .join(frame.select(id.alias("key"), Expr.col("x")), List.of("key"), "inner")
              .select(Expr.len(), id.sum());
      default -> throw new AssertionError(question);
    };
  }

  /// Interrupts a sort as soon as it spills.
  private void cancel(Frame frame) throws InterruptedException {
    var end = new AtomicReference<>("finished");
    var query =
        Thread.ofPlatform()
            .start(() -> {
              try {
                end.set(frame.sort("x").slice(1_000_000, 2).rows().toString());
              } catch (InterruptedQueryException e) {
                end.set("cancelled");
              }
            });
    var first = news.take();
    query.interrupt();
    query.join();
    System.out.println(end.get());
    System.out.println(frame.select(Expr.len()).rows());
    first.reset();
  }

  private long left() throws IOException {
    try (var files = Files.list(folder)) {
      // DuckDB marks the folder as its own with an empty file.
      return files.filter(file -> !file.toString().endsWith("_owner")).count();
    }
  }
}
