package ruchy.session.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;

/// The stream that chunks were made of.
final class ChunkInput extends InputStream {
  private final ChunkStore store;
  private final List<Digest> chunks;
  private int next;
  private ByteBuffer current = ByteBuffer.allocate(0);

  ChunkInput(ChunkStore store, List<Digest> chunks) {
    this.store = store;
    this.chunks = chunks;
  }

  @Override
  public int read() throws IOException {
    return more() ? current.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!more()) {
      return -1;
    }
    int count = Math.min(length, current.remaining());
    current.get(bytes, offset, count);
    return count;
  }

  private boolean more() throws IOException {
    while (!current.hasRemaining()) {
      if (next == chunks.size()) {
        return false;
      }
      int end = Math.min(chunks.size(), next + ChunkStore.BATCH_CHUNKS);
      current = store.get(chunks.subList(next, end));
      next = end;
    }
    return true;
  }
}
