package fnp.io;

import fnp.ndarray.Memory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.FutureTask;

/// A file from a position on, read straight into the memory of arrays.
///
/// Large blocks are read in pieces that fit the second-level cache, by two threads: a single one
/// copies from the page cache at half the speed that memory has.
final class FileSource implements ByteSource {
  private static final int PIECE = 4 << 20;

  /// Below this size a second thread costs more than it saves.
  private static final long PARALLEL_MIN = 32L << 20;

  private final FileChannel channel;
  private long position;

  FileSource(FileChannel channel, long position) {
    this.channel = channel;
    this.position = position;
  }

  long position() {
    return position;
  }

  @Override
  public long left() throws IOException {
    return channel.size() - position;
  }

  @Override
  public int read(byte[] block) throws IOException {
    var buffer = ByteBuffer.wrap(block);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) >= 0) {
      // Once more: the file may come in pieces.
    }
    position += buffer.position();
    return buffer.position();
  }

  @Override
  public void fill(long address, long bytes) throws IOException {
    var from = position;
    position += bytes;
    if (bytes < PARALLEL_MIN || Runtime.getRuntime().availableProcessors() == 1) {
      fill(address, from, bytes);
      return;
    }
    var half = bytes / 2 / PIECE * PIECE;
    var second =
        new FutureTask<>(() -> {
          fill(address + half, from + half, bytes - half);
          return 0;
        });
    Thread.ofPlatform().daemon().name("fnp-read").start(second);
    fill(address, from, half);
    Completed.await(second);
  }

  private void fill(long address, long from, long bytes) throws IOException {
    for (long done = 0; done < bytes; ) {
      var piece = Math.min(PIECE, bytes - done);
      var buffer = Memory.ALL.asSlice(address + done, piece).asByteBuffer();
      var got = channel.read(buffer, from + done);
      if (got < 0) {
        throw ByteSource.ended("the array", bytes, done);
      }
      done += got;
    }
  }
}
