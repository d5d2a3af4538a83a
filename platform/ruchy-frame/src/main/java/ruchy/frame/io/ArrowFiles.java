package ruchy.frame.io;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import ruchy.frame.arrow.ArrowReader;
import ruchy.frame.arrow.ArrowWriter;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.FrameException;
import ruchy.frame.column.Table;
import ruchy.frame.plan.FileStamp;
import ruchy.frame.plan.Plan;

/// Apache Arrow's files, also known as Feather, and its streams.
public final class ArrowFiles {
  private ArrowFiles() {}

  /// Reads of an open file.
  @FunctionalInterface
  private interface Reading<T> {
    T from(ArrowReader reader);
  }

  /// The plan that reads a file or stream; which of them it is, its first bytes say.
  ///
  /// @throws FileProblemException if there is no such file, or it is neither
  public static Plan scan(Path path) {
    var schema = read(Paths.readable(path), ArrowReader::schema);
    var stamp = FileStamp.of(List.of(path));
    return new Plan.Computed(
        List.of(),
        schema,
        "Arrow file " + path,
        _ -> {
          stamp.check();
          return read(path, ArrowReader::table);
        });
  }

  private static <T> T read(Path path, Reading<T> reading) {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ);
        var arena = Arena.ofShared()) {
      return reading.from(
          ArrowReader.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)));
    } catch (IOException e) {
      throw FileProblemException.of(path, path + " cannot be read: " + e);
    } catch (FrameException e) {
      throw FileProblemException.of(
          path, "%s cannot be read as Arrow: %s".formatted(path, e.getMessage()));
    }
  }

  /// Writes a table. The file is replaced only when all is written.
  ///
  /// @param asStream whether as a stream of messages; else as a file
  /// @throws FileProblemException if the file cannot be written
  public static void write(Table table, Path path, boolean asStream) {
    Paths.replace(
        path,
        part -> {
          try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ArrowWriter.write(table, channel, asStream);
          }
        });
  }
}
