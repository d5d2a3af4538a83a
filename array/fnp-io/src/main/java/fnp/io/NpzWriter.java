package fnp.io;

import fnp.ndarray.NDArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes an archive of arrays, byte for byte the one NumPy writes.
final class NpzWriter {
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int COUNT_MAX = 0xFFFF;

  private final FileChannel channel;
  private final boolean compressed;
  private final List<ZipMember> members = new ArrayList<>();

  NpzWriter(FileChannel channel, boolean compressed) {
    this.channel = channel;
    this.compressed = compressed;
  }

  /// Appends an array.
  void add(String name, NDArray array) throws IOException {
    var start = channel.position();
    var empty = new ZipMember(name + ".npy", compressed, 0, 0, 0, start);
    write(empty.local());
    var contents = new Contents();
    NpyFile.write(contents, array);
    contents.close();
    var end = channel.position();
    var packed = end - start - empty.local().length;
    var crc = (int) contents.crc.getValue();
    var member = new ZipMember(name + ".npy", compressed, crc, packed, contents.bytes, start);
    channel.position(start);
    write(member.local());
    channel.position(end);
    members.add(member);
  }

  /// Writes the directory.
  void finish() throws IOException {
    var start = channel.position();
    for (var member : members) {
      write(member.central());
    }
    var end = channel.position();
    var size = end - start;
    var count = members.size();
    if (count > COUNT_MAX || start > ZipMember.SHORT_MAX || size > ZipMember.SHORT_MAX) {
      var large = ZipMember.record(56).putInt(END_64).putLong(44);
      large.putShort((short) 45).putShort((short) 45).putInt(0).putInt(0);
      write(large.putLong(count).putLong(count).putLong(size).putLong(start).array());
      write(ZipMember.record(20).putInt(LOCATOR_64).putInt(0).putLong(end).putInt(1).array());
    }
    var counted = (short) Math.min(count, COUNT_MAX);
    var record = ZipMember.record(22).putInt(END).putInt(0).putShort(counted).putShort(counted);
    record.putInt((int) Math.min(size, 0xFFFF_FFFFL)).putInt((int) Math.min(start, 0xFFFF_FFFFL));
    write(record.putShort((short) 0).array());
  }

  private void write(byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// The contents of one member on their way into the archive.
  private final class Contents implements WritableByteChannel {
    private static final int BLOCK = 256 << 10;

    private final CRC32 crc = new CRC32();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final ByteBuffer packed = ByteBuffer.allocateDirect(compressed ? BLOCK : 0);
    private long bytes;

    @Override
    public int write(ByteBuffer source) throws IOException {
      var count = source.remaining();
      bytes += count;
      crc.update(source.duplicate());
      if (compressed) {
        deflater.setInput(source);
        while (!deflater.needsInput()) {
          pack();
        }
      } else {
        while (source.hasRemaining()) {
          channel.write(source);
        }
      }
      return count;
    }

    private void pack() throws IOException {
      deflater.deflate(packed.clear());
      packed.flip();
      while (packed.hasRemaining()) {
        channel.write(packed);
      }
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() throws IOException {
      deflater.finish();
      while (compressed && !deflater.finished()) {
        pack();
      }
      deflater.end();
    }
  }
}
