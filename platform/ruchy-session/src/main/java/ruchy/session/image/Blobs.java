package ruchy.session.image;

import fnp.dtype.DType;
import fnp.dtype.SubArrayType;
import fnp.io.FormatException;
import fnp.io.NpyFile;
import fnp.ndarray.Layout;
import fnp.ndarray.NDArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessagePacker;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.std.Series;

/// What the value of a variable has in formats of its own: arrays as npy, frames as Parquet, each a
/// list of chunks with a number.
final class Blobs {
  /// A view is kept as one, with all of the array that it belongs to, up to so many times its size.
  private static final long ROOT_FACTOR = 4;

  private static final long ROOT_BYTES = 1 << 16;

  private final ChunkStore store;
  private final FrameParts frames;
  private final MessagePacker out;
  private final Runnable check;
  private final List<List<Digest>> lists = new ArrayList<>();

  Blobs(ChunkStore store, FrameParts frames, MessagePacker out, Runnable check) {
    this.store = store;
    this.frames = frames;
    this.out = out;
    this.check = check;
  }

  List<List<Digest>> lists() {
    return List.copyOf(lists);
  }

  private int add(List<Digest> chunks) {
    int known = lists.indexOf(chunks);
    if (known >= 0 && lists.size() < 100) {
      return known;
    }
    lists.add(chunks);
    return lists.size() - 1;
  }

  /// An array, or a view together with the array whose memory it shows.
  void array(ValueWriter writer, NDArray array) throws IOException {
    NDArray root = array.root();
    boolean isView =
        array != root
            && array.size() > 0
            && (root.layout().isCContiguous() || root.layout().isFContiguous())
            && (writer.known().find(root).isPresent()
                || root.nbytes() <= Math.max(ROOT_BYTES, ROOT_FACTOR * array.nbytes()));
    if (isView) {
      view(writer, array, root);
      return;
    }
    writer.known().add(array);
    out.packArrayHeader(3).packInt(Tag.ARRAY.ordinal());
    out.packInt(npy(array)).packBoolean(array.isWriteable());
  }

  private void view(ValueWriter writer, NDArray array, NDArray root) throws IOException {
    writer.known().add(array);
    Layout layout = array.layout();
    out.packArrayHeader(5 + 2 * layout.ndim()).packInt(Tag.VIEW.ordinal());
    writer.part(root);
    out.packInt(dtype(array.dtype())).packLong(array.address() - root.address());
    out.packBoolean(array.isWriteable());
    for (int axis = 0; axis < layout.ndim(); axis++) {
      out.packLong(layout.length(axis));
    }
    for (int axis = 0; axis < layout.ndim(); axis++) {
      out.packLong(layout.stride(axis));
    }
  }

  /// A dtype, as an array of it without elements.
  int dtype(DType type) throws IOException {
    if (type instanceof SubArrayType) {
      throw new UnsavableException("it holds a dtype of arrays, which files can not keep");
    }
    return npy(NDArray.empty(type, 0));
  }

  private int npy(NDArray array) throws IOException {
    try (var stream = new ChunkOutput(store, check)) {
      NpyFile.write(stream, array);
      return add(stream.chunks());
    } catch (FormatException e) {
      throw new UnsavableException("it holds an array of Java objects, which files can not keep");
    }
  }

  /// A frame: its rows, and for each column its name, its part and its name there.
  void frame(Frame frame) throws IOException {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (String name : frame.columns()) {
      columns.put(name, frame.table().column(name));
    }
    List<FrameParts.Place> places = frames.write(store, columns, check);
    out.packArrayHeader(2 + 3 * places.size()).packInt(Tag.FRAME.ordinal());
    out.packLong(frame.height());
    int next = 0;
    for (String name : columns.keySet()) {
      FrameParts.Place place = places.get(next++);
      out.packString(name).packInt(add(place.chunks())).packString(place.column());
    }
  }

  void series(Series series) throws IOException {
    FrameParts.Place place =
        frames.write(store, Map.of(series.name(), series.column()), check).getFirst();
    out.packArrayHeader(4).packInt(Tag.SERIES.ordinal()).packString(series.name());
    out.packInt(add(place.chunks())).packString(place.column());
  }
}
