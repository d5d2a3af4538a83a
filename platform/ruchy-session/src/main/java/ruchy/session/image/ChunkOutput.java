package ruchy.session.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A stream that becomes chunks of a store; [#chunks] ends it.
final class ChunkOutput extends OutputStream {
  private static final int FIRST_BYTES = 1 << 12;

  private final ChunkStore store;
  private final Runnable check;
  private final List<Digest> chunks = new ArrayList<>();

  /// Grows to a batch: most variables need little.
  private ByteBuffer buffer = ByteBuffer.allocate(FIRST_BYTES);

  /// @param check is asked before each batch of chunks, and may throw to end the save
  ChunkOutput(ChunkStore store, Runnable check) {
    this.store = store;
    this.check = check;
  }

  @Override
  public void write(int value) throws IOException {
    makeRoom();
    buffer.put((byte) value);
  }

  /// The bytes are copied: another thread may change an array while it is saved, and a chunk has to
  /// be what its digest says.
  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      makeRoom();
      int piece = Math.min(buffer.remaining(), length - done);
      buffer.put(bytes, offset + done, piece);
      done += piece;
    }
  }

  private void makeRoom() throws IOException {
    if (buffer.hasRemaining()) {
      return;
    }
    if (buffer.capacity() < ChunkStore.BATCH_BYTES) {
      buffer = ByteBuffer.allocate(4 * buffer.capacity()).put(buffer.flip());
    } else {
      put();
    }
  }

  private void put() throws IOException {
    check.run();
    chunks.addAll(store.put(buffer.flip()));
    buffer.clear();
  }

  /// The chunks of all that was written; the last one need not be full.
  List<Digest> chunks() throws IOException {
    if (buffer.position() > 0) {
      put();
    }
    return List.copyOf(chunks);
  }
}
