package ruchy.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import ruchy.frame.Frame;
import ruchy.session.image.Image;
import ruchy.std.Extent;

/// Keeps the variables of a session on disk, for the case that its process is killed.
///
/// After a cell a thread of its own saves what changed, as an image; a cell that is about to run
/// stops it. It rests ten times as long as it worked, and leaves out what is very large. Three
/// files in a folder belong to each session: an image, the cells that ran since, and one whose lock
/// says that the session lives. A session that ends in peace removes them.
final class Recovery {
  private static final long PAUSE_MILLIS_MIN = 500;
  private static final long END_MILLIS_MAX = 2_000;
  private static final int REST_FACTOR = 10;
  private static final long VARIABLE_BYTES_MAX = 128L << 20;
  private static final long TOTAL_BYTES_MAX = 512L << 20;
  private static final int LOST_MAX = 5;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Path folder;
  private final Workspace workspace;
  private final ReentrantLock cells;
  private final String id = ProcessHandle.current().pid() + "-" + System.nanoTime();
  private final Semaphore work = new Semaphore(0);
  private final List<Path> taken = new ArrayList<>();
  private Optional<FileChannel> life = Optional.empty();
  private Optional<Thread> keeper = Optional.empty();
  private volatile boolean wanted;
  private volatile boolean closed;
  private volatile int cell;

  /// @param cells is held while a cell runs
  Recovery(Path folder, Workspace workspace, ReentrantLock cells) {
    this.folder = folder;
    this.workspace = workspace;
    this.cells = cells;
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(file(id, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.lock();
      life = Optional.of(channel);
    } catch (IOException e) {
      // Without a place to write, a session works all the same.
      life = Optional.empty();
    }
  }

  /// What a session left that was killed.
  ///
  /// @param rest the cells that ran after the image was written
  record Lost(Path image, String rest) {}

  /// Ends the cell that has the next save wait no longer.
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    Interrupted() {
      super(null, null, false, false);
    }
  }

  private Path file(String session, String ending) {
    return folder.resolve(session + ending);
  }

  /// A cell wants to run; a save that is under way ends.
  void makeWay() {
    wanted = true;
  }

  /// Notes a cell that runs now.
  void before(int number, String text) {
    wanted = false;
    cell = number;
    if (life.isPresent()) {
      String line =
          Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n";
      try {
        Files.writeString(
            file(id, ".cells"), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        // The history has it too.
      }
    }
  }

  /// A cell is over; its variables are worth keeping.
  synchronized void after() {
    if (life.isEmpty() || closed) {
      return;
    }
    if (keeper.isEmpty()) {
      keeper = Optional.of(Thread.ofPlatform().daemon().name("ruchy-recovery").start(this::keep));
    }
    work.release();
  }

  private void keep() {
    try {
      while (!closed) {
        work.acquire();
        work.drainPermits();
        long before = System.nanoTime();
        if (!save()) {
          continue;
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        Thread.sleep(Math.max(PAUSE_MILLIS_MIN, REST_FACTOR * took));
      }
    } catch (InterruptedException e) {
      // The session is closed.
    }
  }

  /// @return false if a cell came in between; there will be another call after it
  private boolean save() {
    cells.lock();
    try {
      check();
      var left = new HashMap<String, String>();
      Image.Workspace all = workspace.images().content(left, this::check, false);
      var some =
          new Image.Workspace(
              all.steps(), all.held(), affordable(all.entries()), all.types(), this::check, false);
      Image.save(file(id, ".rimg"), some, workspace.images().frames());
      Files.deleteIfExists(file(id, ".cells"));
      return true;
    } catch (Interrupted e) {
      return false;
    } catch (IOException | RuntimeException e) {
      // A full disk must not disturb the session; the next save may succeed.
      return true;
    } finally {
      cells.unlock();
    }
  }

  private void check() {
    if (wanted || closed) {
      throw new Interrupted();
    }
  }

  private static List<Image.Entry> affordable(List<Image.Entry> entries) {
    List<Image.Entry> some = new ArrayList<>();
    long total = 0;
    for (Image.Entry entry : entries) {
      long bytes = bytes(entry.value());
      if (bytes <= VARIABLE_BYTES_MAX && total + bytes <= TOTAL_BYTES_MAX) {
        some.add(entry);
        total += bytes;
      }
    }
    return some;
  }

  private static long bytes(Object value) {
    if (value instanceof Frame frame) {
      return frame.height() * frame.width() * Long.BYTES;
    }
    OptionalLong known = Extent.of(value).bytes();
    return known.orElse(0);
  }

  /// That a session was killed, in one line.
  Optional<String> notice() {
    List<String> lost = lost();
    if (lost.isEmpty()) {
      return Optional.empty();
    }
    LocalTime time = LocalTime.ofInstant(lastSign(lost.getFirst()), ZoneId.systemDefault());
    return Optional.of(
        "the session of "
            + TIME.format(time)
            + " ended without leaving · %recover brings its variables back");
  }

  /// The session that was killed last, which is then taken care of.
  Optional<Lost> take() {
    Optional<String> newest = lost().stream().findFirst();
    newest.ifPresent(session -> taken.addAll(filesOf(session)));
    return newest.map(session -> new Lost(file(session, ".rimg"), rest(file(session, ".cells"))));
  }

  private static String rest(Path file) {
    try {
      var cells = new ArrayList<String>();
      for (String line : Files.readAllLines(file)) {
        cells.add(new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8));
      }
      return String.join("\n", cells);
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
  }

  /// The sessions that were killed, the last one first. Very old ones are removed.
  private List<String> lost() {
    List<String> lost = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".lock") && !name.startsWith(id))
          .map(name -> name.substring(0, name.length() - ".lock".length()))
          .filter(session -> !taken.contains(file(session, ".lock")) && isDead(session))
          .forEach(lost::add);
    } catch (IOException e) {
      return List.of();
    }
    lost.sort(Comparator.comparing(this::lastSign).reversed());
    while (lost.size() > LOST_MAX) {
      remove(lost.removeLast());
    }
    return lost;
  }

  private java.time.Instant lastSign(String session) {
    return Stream.of(".lock", ".rimg", ".cells")
        .map(ending -> file(session, ending).toFile().lastModified())
        .max(Comparator.naturalOrder())
        .map(java.time.Instant::ofEpochMilli)
        .orElse(java.time.Instant.EPOCH);
  }

  private boolean isDead(String session) {
    boolean isEmpty =
        !Files.exists(file(session, ".rimg")) && !Files.exists(file(session, ".cells"));
    try (FileChannel channel = FileChannel.open(file(session, ".lock"), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null && isEmpty) {
        remove(session);
      }
      return lock != null && !isEmpty;
    } catch (OverlappingFileLockException | IOException e) {
      return false;
    }
  }

  private void remove(String session) {
    filesOf(session).forEach(Recovery::delete);
  }

  /// All that a session left, with an image that it was writing when it was killed.
  private List<Path> filesOf(String session) {
    var all = new ArrayList<Path>();
    Stream.of(".rimg", ".cells", ".lock").map(ending -> file(session, ending)).forEach(all::add);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("." + session + ".rimg."))
          .forEach(all::add);
    } catch (IOException e) {
      // What cannot be listed stays.
    }
    return all;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It stays, and is found again the next time.
    }
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join(END_MILLIS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The session ends in peace: nothing is to be recovered.
  void close() {
    closed = true;
    synchronized (this) {
      keeper.ifPresent(Recovery::end);
    }
    life.ifPresent(channel -> {
      remove(id);
      taken.forEach(Recovery::delete);
      try {
        channel.close();
      } catch (IOException e) {
        // The process ends soon.
      }
    });
  }
}
