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
import java.util.ArrayList;
import java.util.List;

/// The file behind a history: one line an entry, `milliseconds TAB checksum TAB text`, in which the
/// text has `\n`, `\r` and `\` escaped; and when a cell is over, one more for what became of it,
/// `@milliseconds TAB checksum TAB status TAB microseconds TAB mode TAB folder`, which belongs to
/// the entry of that time.
///
/// Several processes may append at the same time, since each holds a lock on a file beside the
/// journal for the moment of writing. A process that is killed while it writes leaves at worst one
/// line that its checksum gives away; readers skip it and the next writer starts on a new line.
final class Journal {
  /// How often a lock held by somebody else is asked for again, and the pause between.
  private static final int LOCK_TRIES = 400;

  private static final long LOCK_PAUSE_MILLIS = 5;

  /// So many entries of other sessions may lie between an entry and its end.
  private static final int ENTRIES_BETWEEN = 200;

  private final Path file;
  private final Path lockFile;

  Journal(Path file) {
    this.file = file;
    this.lockFile = file.resolveSibling(file.getFileName() + ".lock");
  }

  Path file() {
    return file;
  }

  /// What a file holds.
  ///
  /// @param entries all that are intact, oldest first; none where there is no file
  /// @param foreign whether there are lines but none is an entry, so that the file is somebody
  ///   else's and not to be written. A single line may be what a killed process left of its first
  ///   entry.
  record Contents(List<HistoryEntry> entries, boolean foreign) {
    Contents {
      entries = List.copyOf(entries);
    }
  }

  /// Reads the file, once: another session may write to it at any time.
  Contents read() throws IOException {
    String text = text();
    List<HistoryEntry> entries = entries(text);
    return new Contents(entries, entries.isEmpty() && text.lines().skip(1).findAny().isPresent());
  }

  private static List<HistoryEntry> entries(String text) {
    List<HistoryEntry> entries = new ArrayList<>();
    text.lines()
        .forEach(line -> {
          if (line.startsWith("@")) {
            JournalLine.outcome(line).ifPresent(ended -> apply(ended, entries));
          } else {
            JournalLine.entry(line).ifPresent(entries::add);
          }
        });
    return entries;
  }

  private String text() throws IOException {
    try {
      byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /// Several sessions write at once, so an entry need not be the last one when its cell ends.
  private static void apply(JournalLine.Ended ended, List<HistoryEntry> entries) {
    for (int i = entries.size() - 1; i >= Math.max(0, entries.size() - ENTRIES_BETWEEN); i--) {
      if (ended.isOf(entries.get(i))) {
        entries.set(i, entries.get(i).with(ended.outcome()));
        return;
      }
    }
  }

  /// Adds entries at the end, all or none of them.
  ///
  /// @throws IOException if the disk is full or the file can not be written; what was in the file
  ///   before is still there
  void append(List<HistoryEntry> entries) throws IOException {
    locked(() -> write(JournalLine.text(entries)));
  }

  /// Adds what became of an entry that is in the file.
  void appendOutcome(HistoryEntry entry) throws IOException {
    locked(() -> write(JournalLine.outcomeText(entry)));
  }

  /// Keeps the newest entries only. The new file replaces the old one in one step.
  void compact(int entriesMax) throws IOException {
    locked(() -> {
      List<HistoryEntry> all = read().entries();
      if (all.size() <= entriesMax) {
        return;
      }
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, JournalLine.text(all.subList(all.size() - entriesMax, all.size())));
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    });
  }

  private void write(String lines) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = channel.size();
      String start = endsWithinLine(channel, end) ? "\n" : "";
      ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
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

  /// What is done while the lock is held.
  private interface Action {
    void run() throws IOException;
  }
}
