package ruchy.session.image;

import fnp.dtype.DType;
import fnp.dtype.TimeType;
import fnp.dtype.TimeValue;
import fnp.io.NpyFile;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import frankennumpy.ma.MaskedArray;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageUnpacker;
import ruchy.frame.Frame;
import ruchy.frame.column.Column;
import ruchy.frame.column.Schema;
import ruchy.frame.column.Table;
import ruchy.std.Series;

/// Reads what [Blobs] wrote.
final class BlobReader {
  private final ChunkStore store;
  private final FrameParts frames;
  private final List<List<Digest>> lists;

  BlobReader(ChunkStore store, FrameParts frames, List<List<Digest>> lists) {
    this.store = store;
    this.frames = frames;
    this.lists = lists;
  }

  private List<Digest> list(int number) {
    if (number < 0 || number >= lists.size()) {
      throw Primitives.damaged();
    }
    return lists.get(number);
  }

  NDArray array(int number, boolean writeable) throws IOException {
    List<Digest> chunks = list(number);
    try (var stream = new ChunkInput(store, chunks)) {
      NDArray array = NpyFile.read(stream, store.length(chunks));
      if (!writeable) {
        array.setWriteable(false);
      }
      return array;
    }
  }

  DType dtype(int number) throws IOException {
    return array(number, true).dtype();
  }

  Object time(long count, int number) throws IOException {
    if (dtype(number) instanceof TimeType type) {
      return new TimeValue(count, type);
    }
    throw Primitives.damaged();
  }

  /// A view of an array's memory, within its bounds.
  Object view(MessageUnpacker in, Object root, int ndim) throws IOException {
    if (!(root instanceof NDArray array) || ndim < 0 || ndim > 64) {
      throw Primitives.damaged();
    }
    DType dtype = dtype(in.unpackInt());
    long offset = in.unpackLong();
    boolean writeable = in.unpackBoolean();
    long[] shape = longs(in, ndim);
    long[] strides = longs(in, ndim);
    NDArray dense = array.layout().isCContiguous() ? array : array.transpose();
    NDArray bytes = dense.reshape(-1).view(DType.UINT8);
    if (offset < 0 || offset > bytes.size() - dtype.itemsize()) {
      throw Primitives.damaged();
    }
    NDArray view =
        bytes
            .get(Index.slice(offset, offset + dtype.itemsize()))
            .view(dtype)
            .asStrided(Shape.of(shape), strides);
    if (!writeable) {
      view.setWriteable(false);
    }
    return view;
  }

  private static long[] longs(MessageUnpacker in, int count) throws IOException {
    long[] values = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = in.unpackLong();
    }
    return values;
  }

  static Object masked(Object elements, Object mask, Object fill, boolean hard) {
    if (elements instanceof NDArray array
        && mask instanceof NDArray hidden
        && fill instanceof NDArray filler) {
      MaskedArray masked = MaskedArray.of(array, hidden).withFill(filler);
      return hard ? masked.hardenMask() : masked;
    }
    throw Primitives.damaged();
  }

  Object frame(MessageUnpacker in, int parts) throws IOException {
    long rows = in.unpackLong();
    if (parts < 1 || rows < 0 || (parts - 1) % 3 != 0) {
      throw Primitives.damaged();
    }
    Map<String, Column> columns = new LinkedHashMap<>();
    for (int i = 0; i < (parts - 1) / 3; i++) {
      String name = in.unpackString();
      columns.put(name, column(in));
    }
    return columns.isEmpty()
        ? Frame.of(Table.of(Schema.of(List.of()), List.of(), rows))
        : Frame.of(columns);
  }

  private Column column(MessageUnpacker in) throws IOException {
    List<Digest> chunks = list(in.unpackInt());
    return frames.read(store, new FrameParts.Place(chunks, in.unpackString()));
  }

  Object series(MessageUnpacker in) throws IOException {
    return new Series(in.unpackString(), column(in));
  }
}
