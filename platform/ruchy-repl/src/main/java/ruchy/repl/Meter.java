package ruchy.repl;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ruchy.runtime.host.Progress;
import ruchy.session.limit.Quotas;
import ruchy.session.limit.Running;
import ruchy.session.limit.Usage;

/// Looks several times a second at a cell that takes its time, and says in a line what it has used
/// and how far it has come.
final class Meter implements AutoCloseable {
  private static final Duration BEFORE_FIRST = Duration.ofMillis(700);
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final int BAR_CELLS = 20;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private final Supplier<Optional<Running>> cell;
  private final Consumer<String> line;
  private final Thread thread;

  private Meter(Supplier<Optional<Running>> cell, Consumer<String> line) {
    this.cell = cell;
    this.line = line;
    this.thread = Thread.ofPlatform().daemon().name("ruchy-meter").unstarted(this::work);
  }

  /// Looks at a cell until closed.
  ///
  /// @param line shows the text in place of the one before
  static Meter start(Supplier<Optional<Running>> cell, Consumer<String> line) {
    Meter meter = new Meter(cell, line);
    meter.thread.start();
    return meter;
  }

  private void work() {
    try {
      Thread.sleep(BEFORE_FIRST);
      while (true) {
        cell.get().map(Meter::text).ifPresent(line);
        Thread.sleep(INTERVAL);
      }
    } catch (InterruptedException e) {
      // The cell is over.
    }
  }

  /// What there is to say of a cell.
  static String text(Running cell) {
    Usage usage = cell.usage();
    Quotas quotas = usage.quotas();
    String time =
        quotas
            .time()
            .map(most -> seconds(usage.processor()) + " of " + seconds(most) + " s")
            .orElseGet(() -> seconds(usage.elapsed()) + " s");
    String memory =
        quotas.allocationBytesMax().isPresent()
            ? size(usage.allocatedBytes()) + " of " + size(quotas.allocationBytesMax().getAsLong())
            : size(usage.allocatedBytes()) + " allocated";
    String keys = quotas.isLimited() ? " · Ctrl-E extends, Ctrl-C stops" : " · Ctrl-C stops";
    String bar = cell.progress().map(progress -> bar(progress) + " · ").orElse("");
    return bar + time + " · " + memory + keys;
  }

  private static String bar(Progress progress) {
    if (progress.total() <= 0) {
      return progress.done() > 0
          ? "%s %,d".formatted(progress.what(), progress.done())
          : progress.what();
    }
    double part = Math.clamp((double) progress.done() / progress.total(), 0, 1);
    int eighths = (int) Math.floor(part * BAR_CELLS * 8);
    StringBuilder bar = new StringBuilder("█".repeat(eighths / 8));
    if (bar.length() < BAR_CELLS) {
      bar.append(EIGHTHS.charAt(eighths % 8));
    }
    bar.append(" ".repeat(BAR_CELLS - bar.length()));
    return "%s ▕%s▏%3d %%".formatted(progress.what(), bar, (int) Math.floor(part * 100));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }

  private static String size(long bytes) {
    return bytes >= 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
        : String.format(Locale.ROOT, "%d MB", bytes / 1_000_000);
  }

  /// Waits for the line that is being written, so that none comes afterwards.
  @Override
  public void close() {
    thread.interrupt();
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
