package ruchy.runtime;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a program prints. The session sets a sink for its thread; threads started from there
/// inherit it. Without one, text goes to standard output, buffered for at most some milliseconds.
public final class Output {
  private static final InheritableThreadLocal<Sink> SINK = new InheritableThreadLocal<>();
  private static final Standard STANDARD = new Standard();

  private Output() {}

  /// Takes what is printed.
  @FunctionalInterface
  public interface Sink {
    /// Takes text.
    void write(String text);

    /// Takes text for standard error.
    default void writeError(String text) {
      STANDARD.writeError(text);
    }

    /// Makes what was written visible.
    default void flush() {}
  }

  /// Sends what this thread prints to a sink until the result is closed.
  public static Redirection to(Sink sink) {
    @Nullable Sink before = SINK.get();
    SINK.set(sink);
    return () -> {
      if (before == null) {
        SINK.remove();
      } else {
        SINK.set(before);
      }
    };
  }

  /// Ends a redirection.
  @FunctionalInterface
  public interface Redirection extends AutoCloseable {
    @Override
    void close();
  }

  /// Prints text, all of it before what another thread prints.
  public static void print(String text) {
    @Nullable Sink own = SINK.get();
    Sink sink = own == null ? STANDARD : own;
    synchronized (sink) {
      sink.write(text);
    }
  }

  /// Prints text and ends the line.
  public static void println(String text) {
    print(text + "\n");
  }

  /// Prints text to standard error, after what was printed before.
  public static void printError(String text) {
    @Nullable Sink sink = SINK.get();
    (sink == null ? STANDARD : sink).writeError(text);
  }

  /// Makes all that was printed visible; the launcher calls it at the end.
  public static void flush() {
    @Nullable Sink sink = SINK.get();
    (sink == null ? STANDARD : sink).flush();
  }

  /// Standard output: written at once where some time has passed since the last writing, else
  /// collected and written a little later.
  private static final class Standard implements Sink {
    private static final long DELAY_MILLIS = 20;
    private static final int BUFFER_MAX = 16_384;

    private final StringBuilder pending = new StringBuilder();
    private long lastWrite;
    private @Nullable Thread flusher;

    @Override
    public synchronized void write(String text) {
      pending.append(text);
      long now = System.nanoTime();
      if (pending.length() > BUFFER_MAX || now - lastWrite > DELAY_MILLIS * 1_000_000) {
        flush();
        lastWrite = now;
      } else if (flusher == null) {
        flusher = Thread.ofPlatform().daemon().name("ruchy-output").start(this::flushLater);
      } else {
        notifyAll();
      }
    }

    @Override
    public synchronized void writeError(String text) {
      flush();
      System.err.print(text);
      System.err.flush();
    }

    private void flushLater() {
      try {
        while (true) {
          synchronized (this) {
            while (pending.isEmpty()) {
              wait();
            }
          }
          Thread.sleep(DELAY_MILLIS);
          flush();
        }
      } catch (InterruptedException _) {
        flush();
      }
    }

    @Override
    public synchronized void flush() {
      if (!pending.isEmpty()) {
        PrintStream out = System.out;
        byte[] bytes = pending.toString().getBytes(StandardCharsets.UTF_8);
        pending.setLength(0);
        out.write(bytes, 0, bytes.length);
        out.flush();
      }
    }
  }
}
