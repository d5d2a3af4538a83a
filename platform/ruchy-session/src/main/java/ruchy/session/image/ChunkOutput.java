package ruchy.session.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A stream that becomes chunks of a store; [#chunks] ends it.
final class ChunkOutput extends OutputStream {
  private final ChunkStore store;
  private final Runnable check;
  private final ByteBuffer buffer = ByteBuffer.allocate(ChunkStore.CHUNK_BYTES);
  private final List<Digest> chunks = new ArrayList<>();

  /// @param check is asked before each chunk, and may throw to end the save
  ChunkOutput(ChunkStore store, Runnable check) {
    this.store = store;
    this.check = check;
  }

  @Override
  public void write(int value) throws IOException {
    if (!buffer.hasRemaining()) {
      put();
    }
    buffer.put((byte) value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (!buffer.hasRemaining()) {
        put();
      }
      int piece = Math.min(buffer.remaining(), length - done);
      buffer.put(bytes, offset + done, piece);
      done += piece;
    }
  }

  private void put() throws IOException {
    check.run();
    chunks.add(store.put(buffer.flip()));
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
