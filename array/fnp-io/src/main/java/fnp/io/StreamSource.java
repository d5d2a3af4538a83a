package fnp.io;

import fnp.ndarray.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A stream of known length.
final class StreamSource implements ByteSource {
  private static final int PIECE = 256 << 10;

  private final InputStream in;
  private long left;

  StreamSource(InputStream in, long bytes) {
    this.in = in;
    this.left = bytes;
  }

  @Override
  public long left() {
    return left;
  }

  @Override
  public int read(byte[] block) throws IOException {
    var got = in.readNBytes(block, 0, block.length);
    left -= got;
    return got;
  }

  @Override
  public void fill(long address, long bytes) throws IOException {
    var piece = new byte[(int) Math.min(PIECE, bytes)];
    for (long done = 0; done < bytes; ) {
      var got = in.readNBytes(piece, 0, (int) Math.min(piece.length, bytes - done));
      if (got == 0) {
        throw ByteSource.ended("the array", bytes, done);
      }
      MemorySegment.copy(piece, 0, Memory.ALL, ValueLayout.JAVA_BYTE, address + done, got);
      done += got;
      left -= got;
    }
  }
}
