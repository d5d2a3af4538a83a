package ruchy.session.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import ruchy.session.magic.MagicException;

/// The file of an image: a head, then chunks and tables of contents, in the order in which they
/// were written.
///
/// The head has a magic number, a version and two slots; each slot, with a checksum, names a table
/// of contents. A save appends the chunks that are not there yet and a table, brings them to disk,
/// and only then overwrites the older slot: whoever dies on the way leaves the image as it was.
/// What is in use is never written over; [#waste] says how much is not in use any more.
final class ChunkStore implements AutoCloseable {
  static final int VERSION = 1;
  static final int CHUNK_BYTES = 1 << 18;

  /// So many chunks are hashed side by side, and written at once.
  static final int BATCH_CHUNKS = 16;

  static final int BATCH_BYTES = BATCH_CHUNKS * CHUNK_BYTES;

  private static final long MAGIC = 0x5255434859494D47L;
  private static final int SLOT_BYTES = 64;
  private static final int HEAD_BYTES = 3 * SLOT_BYTES;
  private static final int PLACE_BYTES = Digest.BYTES + Long.BYTES + Integer.BYTES;

  private final FileChannel channel;
  private final Path path;
  private final Map<Digest, Place> places = new HashMap<>();
  private final Set<Digest> used = new LinkedHashSet<>();
  private long generation;
  private long end = HEAD_BYTES;
  private long written;
  private byte[] contents = new byte[0];

  private record Place(long offset, int length) {}

  /// One of the two.
  private record Slot(long generation, long offset, int length, Digest digest) {}

  private ChunkStore(FileChannel channel, Path path) {
    this.channel = channel;
    this.path = path;
  }

  /// A file that is not there yet, which nobody else may write as long as this is open.
  static ChunkStore create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.lock();
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES).putLong(MAGIC).putInt(VERSION).rewind();
    writeFully(channel, head, 0);
    return new ChunkStore(channel, file);
  }

  /// A file to be read.
  ///
  /// @throws MagicException if it is no image, or broken
  static ChunkStore read(Path file) throws IOException {
    return opened(FileChannel.open(file, StandardOpenOption.READ), file);
  }

  /// A file to be added to, which nobody else may write meanwhile.
  ///
  /// @throws MagicException if it is no image, or broken
  static ChunkStore write(Path file) throws IOException {
    while (true) {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.lock();
      // Who held the lock before may have put another file in the place of this one.
      if (lock.isValid() && isStill(channel, file)) {
        return opened(channel, file);
      }
      channel.close();
    }
  }

  private static boolean isStill(FileChannel channel, Path file) throws IOException {
    ByteBuffer mine = ByteBuffer.allocate(HEAD_BYTES);
    channel.read(mine, 0);
    try (FileChannel now = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer there = ByteBuffer.allocate(HEAD_BYTES);
      now.read(there, 0);
      return mine.flip().equals(there.flip()) && now.size() == channel.size();
    }
  }

  private static ChunkStore opened(FileChannel channel, Path file) throws IOException {
    try {
      var store = new ChunkStore(channel, file);
      store.open();
      return store;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private void open() throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
    if (channel.size() < HEAD_BYTES || !readFully(head, 0) || head.getLong(0) != MAGIC) {
      throw MagicException.ofSystem(
          "`" + path + "` is no image of a workspace", "`save_image` writes them; choose another");
    }
    int version = head.getInt(Long.BYTES);
    if (version != VERSION) {
      throw MagicException.ofSystem(
          "`%s` has format %d, and this version reads format %d".formatted(path, version, VERSION),
          version > VERSION ? "load it with a newer version" : "save it again where it was made");
    }
    Optional<Slot> first = slot(head, 1);
    Optional<Slot> second = slot(head, 2);
    boolean secondIsNewer =
        second.isPresent()
            && first.map(one -> one.generation() < second.get().generation()).orElse(true);
    Optional<Slot> newest = secondIsNewer ? second : first;
    readTable(newest.orElseThrow(() -> broken(path, "its head is damaged")));
  }

  private static Optional<Slot> slot(ByteBuffer head, int number) {
    ByteBuffer slot = head.slice(number * SLOT_BYTES, SLOT_BYTES);
    var crc = new CRC32C();
    crc.update(slot.slice(0, SLOT_BYTES - Integer.BYTES));
    if (slot.getInt(SLOT_BYTES - Integer.BYTES) != (int) crc.getValue() || slot.getLong(0) == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Slot(
            slot.getLong(),
            slot.getLong(),
            slot.getInt(),
            new Digest(slot.getLong(), slot.getLong())));
  }

  private void readTable(Slot slot) throws IOException {
    long size = channel.size();
    if (slot.length() < Integer.BYTES || slot.offset() < HEAD_BYTES) {
      throw broken(path, "its head names a place outside");
    }
    if (slot.offset() > size - slot.length()) {
      throw broken(
          path, "it is cut off, %,d of %,d bytes".formatted(size, slot.offset() + slot.length()));
    }
    ByteBuffer table = ByteBuffer.allocate(slot.length());
    if (!readFully(table, slot.offset()) || !Digest.of(table.duplicate()).equals(slot.digest())) {
      throw broken(path, "its table of contents is damaged");
    }
    generation = slot.generation();
    end = slot.offset() + slot.length();
    int count = table.getInt();
    if (count < 0 || count > table.remaining() / PLACE_BYTES) {
      throw broken(path, "its table of contents is damaged");
    }
    for (int i = 0; i < count; i++) {
      var digest = new Digest(table.getLong(), table.getLong());
      var place = new Place(table.getLong(), table.getInt());
      boolean lies = place.offset() >= HEAD_BYTES && place.offset() <= end - place.length();
      if (!lies || place.length() < 0 || place.length() > CHUNK_BYTES) {
        throw broken(path, "its table of contents is damaged");
      }
      places.put(digest, place);
    }
    contents = new byte[table.remaining()];
    table.get(contents);
  }

  /// What the last save gave to [#commit].
  byte[] contents() {
    return contents;
  }

  /// How many bytes have been added since the file was opened.
  long written() {
    return written;
  }

  /// Whether a chunk is in the file.
  boolean has(Digest chunk) {
    return places.containsKey(chunk);
  }

  /// Says that the next [#commit] needs a chunk which is in the file.
  void use(Digest chunk) {
    used.add(chunk);
  }

  /// Puts bytes into the file for the next [#commit], as chunks of which the last may be shorter
  /// than the others; those that are there are not written again.
  List<Digest> put(ByteBuffer bytes) throws IOException {
    int count = Math.ceilDiv(bytes.remaining(), CHUNK_BYTES);
    List<Digest> digests =
        IntStream.range(0, count).parallel().mapToObj(i -> Digest.of(chunk(bytes, i))).toList();
    int from = 0;
    for (int i = 0; i < count; i++) {
      Digest digest = digests.get(i);
      used.add(digest);
      if (places.containsKey(digest)) {
        write(bytes, from, i);
        from = i + 1;
      } else {
        int length = chunk(bytes, i).remaining();
        places.put(digest, new Place(end + (long) (i - from) * CHUNK_BYTES, length));
      }
    }
    write(bytes, from, count);
    return digests;
  }

  private static ByteBuffer chunk(ByteBuffer bytes, int number) {
    int from = number * CHUNK_BYTES;
    return bytes.slice(from, Math.min(CHUNK_BYTES, bytes.limit() - from));
  }

  /// Writes some of the chunks of a buffer one behind the other.
  private void write(ByteBuffer bytes, int from, int to) throws IOException {
    if (from < to) {
      int length = Math.min(to * CHUNK_BYTES, bytes.limit()) - from * CHUNK_BYTES;
      writeFully(channel, bytes.slice(from * CHUNK_BYTES, length), end);
      end += length;
      written += length;
    }
  }

  /// How many bytes chunks have.
  ///
  /// @throws MagicException if one is not there
  long length(List<Digest> chunks) {
    return chunks.stream().mapToLong(chunk -> placeOf(chunk).length()).sum();
  }

  /// The bytes of chunks, one behind the other.
  ///
  /// @throws MagicException if one is not there, or damaged
  ByteBuffer get(List<Digest> chunks) throws IOException {
    int[] starts = new int[chunks.size() + 1];
    for (int i = 0; i < chunks.size(); i++) {
      starts[i + 1] = starts[i] + placeOf(chunks.get(i)).length();
    }
    ByteBuffer bytes = ByteBuffer.allocate(starts[chunks.size()]);
    for (int i = 0; i < chunks.size(); i++) {
      ByteBuffer part = bytes.slice(starts[i], starts[i + 1] - starts[i]);
      if (!readFully(part, placeOf(chunks.get(i)).offset())) {
        throw broken(path, "a part is cut off");
      }
    }
    boolean isWhole =
        IntStream.range(0, chunks.size())
            .parallel()
            .allMatch(i -> {
              ByteBuffer part = bytes.slice(starts[i], starts[i + 1] - starts[i]);
              return Digest.of(part).equals(chunks.get(i));
            });
    if (!isWhole) {
      throw broken(path, "a part is damaged");
    }
    return bytes;
  }

  /// Makes the chunks that were put or used since, and these contents, the image.
  ///
  /// @param durable whether they are on disk when this returns, and not only with the system
  void commit(byte[] table, boolean durable) throws IOException {
    int length = Math.addExact(Integer.BYTES + used.size() * PLACE_BYTES, table.length);
    ByteBuffer bytes = ByteBuffer.allocate(length).putInt(used.size());
    for (Digest digest : used) {
      Place place = placeOf(digest);
      bytes.putLong(digest.high()).putLong(digest.low());
      bytes.putLong(place.offset()).putInt(place.length());
    }
    bytes.put(table).flip();
    Digest digest = Digest.of(bytes.duplicate());
    long offset = end;
    writeFully(channel, bytes, offset);
    written += length;
    end += length;
    if (durable) {
      channel.force(false);
    }
    generation++;
    ByteBuffer slot = ByteBuffer.allocate(SLOT_BYTES);
    slot.putLong(generation).putLong(offset).putInt(length);
    slot.putLong(digest.high()).putLong(digest.low());
    var crc = new CRC32C();
    crc.update(slot.duplicate().rewind().limit(SLOT_BYTES - Integer.BYTES));
    slot.putInt(SLOT_BYTES - Integer.BYTES, (int) crc.getValue()).rewind();
    writeFully(channel, slot, (generation % 2 == 0 ? 2L : 1L) * SLOT_BYTES);
    if (durable) {
      channel.force(false);
    }
    contents = table;
  }

  private Place placeOf(Digest digest) {
    Place place = places.get(digest);
    if (place == null) {
      throw broken(path, "a part is missing");
    }
    return place;
  }

  /// How many bytes of the file the last [#commit] does not need.
  long waste() {
    return end - HEAD_BYTES - length(List.copyOf(used)) - contents.length;
  }

  /// How large the file is.
  long size() {
    return end;
  }

  /// Writes what the last [#commit] needs into another store, and commits it there.
  void copyTo(ChunkStore other) throws IOException {
    for (Digest digest : used) {
      other.put(get(List.of(digest)));
    }
    other.commit(contents, true);
  }

  private boolean readFully(ByteBuffer buffer, long offset) throws IOException {
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, offset + buffer.position());
      if (count < 0) {
        return false;
      }
    }
    buffer.rewind();
    return true;
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes, long offset)
      throws IOException {
    long at = offset;
    while (bytes.hasRemaining()) {
      int count = channel.write(bytes, at);
      if (count < 0) {
        throw new EOFException("the file takes no more");
      }
      at += count;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// That a file is an image no more.
  static MagicException broken(Path file, String what) {
    return MagicException.ofSystem(
        "`" + file + "` is a broken image: " + what,
        "nothing was loaded; take a copy of the file that is whole");
  }
}
