package ruchy.runtime.host;

import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// How far long work has come. Whoever does the work starts one and advances it; who shows the work
/// looks at the board of its thread when it likes, so that telling costs next to nothing.
public final class Progress implements AutoCloseable {
  private static final InheritableThreadLocal<@Nullable Board> BOARD =
      new InheritableThreadLocal<>();

  private final String what;
  private final long total;
  private final AtomicLong done = new AtomicLong();
  private final Optional<Board> board;

  private Progress(String what, long total, Optional<Board> board) {
    this.what = what;
    this.total = total;
    this.board = board;
  }

  /// Begins some work.
  ///
  /// @param what a few words, such as `reading trips.csv`
  /// @param total how much there is to do, in any unit; 0 where nobody knows
  public static Progress start(String what, long total) {
    var progress = new Progress(what, total, Optional.ofNullable(BOARD.get()));
    progress.board.ifPresent(board -> board.open.addFirst(progress));
    return progress;
  }

  /// Whether somebody on this thread could look.
  public static boolean isShown() {
    return BOARD.get() != null;
  }

  /// Has come further, on any thread; all done, it is over.
  public void advance(long by) {
    if (done.addAndGet(by) >= total && total > 0) {
      close();
    }
  }

  /// Has come so far, on any thread.
  public void reach(long place) {
    done.set(place);
  }

  /// What is being done.
  public String what() {
    return what;
  }

  /// How much has been done.
  public long done() {
    return done.get();
  }

  /// How much there is to do; 0 where nobody knows.
  public long total() {
    return total;
  }

  /// Ends the work.
  @Override
  public void close() {
    board.ifPresent(its -> its.open.remove(this));
  }

  @Override
  public String toString() {
    return total > 0
        ? "Progress(%s, %d of %d)".formatted(what, done(), total)
        : "Progress(%s, %d)".formatted(what, done());
  }

  /// Work that is under way.
  public static final class Board {
    private final ConcurrentLinkedDeque<Progress> open = new ConcurrentLinkedDeque<>();

    /// The work that was begun last.
    public Optional<Progress> current() {
      return Optional.ofNullable(open.peekFirst());
    }
  }

  /// Puts what is started on this thread, and on those that it starts, on a board until closed.
  public static Showing on(Board board) {
    @Nullable Board before = BOARD.get();
    BOARD.set(board);
    return () -> {
      if (before == null) {
        BOARD.remove();
      } else {
        BOARD.set(before);
      }
    };
  }

  /// Ends the use of a board.
  @FunctionalInterface
  public interface Showing extends AutoCloseable {
    @Override
    void close();
  }
}
