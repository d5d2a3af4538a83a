package ruchy.session.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.Table;

/// The columns of frames as Parquet files inside of images. Columns never change, so that each is
/// written once, in a file together with those that were new at the same time.
public final class FrameParts {
  private final Map<Column, Place> written = Collections.synchronizedMap(new WeakHashMap<>());
  private final Map<List<Digest>, Table> read = new LinkedHashMap<>();

  /// Where a column is: the chunks of a Parquet file, and its name there.
  record Place(List<Digest> chunks, String column) {
    Place {
      chunks = List.copyOf(chunks);
    }
  }

  /// Nothing has been written yet.
  public FrameParts() {}

  List<Place> write(ChunkStore store, Map<String, Column> columns, Runnable check)
      throws IOException {
    Map<String, Column> fresh = new LinkedHashMap<>();
    for (Column column : columns.values()) {
      Place place = written.get(column);
      if (place == null || !place.chunks().stream().allMatch(store::has)) {
        fresh.putIfAbsent("c" + fresh.size(), column);
      } else {
        place.chunks().forEach(store::use);
      }
    }
    if (!fresh.isEmpty()) {
      List<Digest> chunks = writePart(store, Frame.of(fresh), check);
      fresh.forEach((name, column) -> written.put(column, new Place(chunks, name)));
    }
    List<Place> places = new ArrayList<>();
    columns.values().forEach(column -> places.add(written.get(column)));
    return places;
  }

  private static List<Digest> writePart(ChunkStore store, Frame frame, Runnable check)
      throws IOException {
    Path file = Files.createTempFile("ruchy-image", ".parquet");
    try (var chunks = new ChunkOutput(store, check)) {
      frame.writeParquet(file);
      Files.copy(file, chunks);
      return chunks.chunks();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /// The column at a place.
  Column read(ChunkStore store, Place place) throws IOException {
    Table table = read.get(place.chunks());
    if (table == null) {
      table = readPart(store, place.chunks());
      read.put(place.chunks(), table);
    }
    if (!table.schema().names().contains(place.column())) {
      throw Primitives.damaged();
    }
    Column column = table.column(place.column());
    written.put(column, place);
    return column;
  }

  /// Forgets what [#read] kept for the next columns of the same file.
  void clear() {
    read.clear();
  }

  private static Table readPart(ChunkStore store, List<Digest> chunks) throws IOException {
    Path file = Files.createTempFile("ruchy-image", ".parquet");
    try (var stream = new ChunkInput(store, chunks)) {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
      return Frame.readParquet(file).collect().table();
    } catch (FileProblemException e) {
      throw Primitives.damaged();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
