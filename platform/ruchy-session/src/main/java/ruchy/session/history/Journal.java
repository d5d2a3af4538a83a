package ruchy.session.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The file behind a history: one line an entry, `milliseconds TAB checksum TAB text`, in which the
/// text has `\n`, `\r` and `\` escaped.
///
/// Several processes may append at the same time, since each holds a lock on a file beside the
/// journal for the moment of writing. A process that is killed while it writes leaves at worst one
/// line that its checksum gives away; readers skip it and the next writer starts on a new line.
final class Journal {
  /// How often a lock held by somebody else is asked for again, and the pause between.
  private static final int LOCK_TRIES = 400;

  private static final long LOCK_PAUSE_MILLIS = 5;

  private final Path file;
  private final Path lockFile;

  Journal(Path file) {
    this.file = file;
    this.lockFile = file.resolveSibling(file.getFileName() + ".lock");
  }

  Path file() {
    return file;
  }

  /// All entries that are intact, oldest first; none where there is no file.
  List<HistoryEntry> read() throws IOException {
    byte[] bytes;
    try {
      bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (NoSuchFileException e) {
      bytes = new byte[0];
    }
    List<HistoryEntry> entries = new ArrayList<>();
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> decode(line).ifPresent(entries::add));
    return entries;
  }

  /// Adds entries at the end, all or none of them.
  ///
  /// @throws IOException if the disk is full or the file can not be written; what was in the file
  ///   before is still there
  void append(List<HistoryEntry> entries) throws IOException {
    locked(() -> write(entries));
  }

  /// Keeps the newest entries only. The new file replaces the old one in one step.
  void compact(int entriesMax) throws IOException {
    locked(() -> {
      List<HistoryEntry> all = read();
      if (all.size() <= entriesMax) {
        return;
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, encode(all.subList(all.size() - entriesMax, all.size())));
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    });
  }

  private void write(List<HistoryEntry> entries) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      String start = endsWithinLine(channel, end) ? "\n" : "";
      ByteBuffer bytes =
          ByteBuffer.wrap((start + encode(entries)).getBytes(StandardCharsets.UTF_8));
      try {
        long position = end;
        while (bytes.hasRemaining()) {
          position += channel.write(bytes, position);
        }
      } catch (IOException e) {
        takeBack(channel, end);
        throw e;
      }
    }
  }

  private static boolean endsWithinLine(FileChannel channel, long end) throws IOException {
    if (end == 0) {
      return false;
    }
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.read(last, end - 1) == 1 && last.get(0) != '\n';
  }

  /// Removes what a failed write left behind. Where that fails too, the checksum still tells.
  private static void takeBack(FileChannel channel, long end) {
    try {
      channel.truncate(end);
    } catch (IOException ignored) {
      // The failure that brought us here is the one to report.
    }
  }

  private void locked(Action action) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    // A lock on a file belongs to the process, so the threads of one queue here first.
    synchronized (Journal.class) {
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = lock(channel)) {
        action.run();
      }
    }
  }

  private FileLock lock(FileChannel channel) throws IOException {
    for (int i = 0; i < LOCK_TRIES; i++) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      try {
        Thread.sleep(LOCK_PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    throw new IOException("another session keeps " + lockFile + " locked");
  }

  private static String encode(List<HistoryEntry> entries) {
    StringBuilder lines = new StringBuilder();
    for (HistoryEntry entry : entries) {
      String body = entry.time().toEpochMilli() + "\t" + escape(entry.text());
      int tab = body.indexOf('\t');
      lines.append(body, 0, tab).append('\t').append(checksum(body));
      lines.append(body, tab, body.length()).append('\n');
    }
    return lines.toString();
  }

  private static Optional<HistoryEntry> decode(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first <= 0 || second < 0) {
      return Optional.empty();
    }
    String body = line.substring(0, first) + line.substring(second);
    if (!line.substring(first + 1, second).equals(checksum(body))) {
      return Optional.empty();
    }
    Instant time = Instant.ofEpochMilli(Long.parseLong(line.substring(0, first)));
    return Optional.of(new HistoryEntry(time, unescape(line.substring(second + 1))));
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean escaped = false;
    for (char c : text.toCharArray()) {
      if (!escaped && c == '\\') {
        escaped = true;
        continue;
      }
      plain.append(escaped && c == 'n' ? '\n' : escaped && c == 'r' ? '\r' : c);
      escaped = false;
    }
    return plain.toString();
  }

  /// What is done while the lock is held.
  private interface Action {
    void run() throws IOException;
  }
}
