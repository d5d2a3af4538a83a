package ruchy.session.limit;

import java.time.Duration;
import java.util.function.Consumer;

/// Looks at what the thread of a cell has used, a hundred times a second, and stops the cell once
/// it is too much.
public final class QuotaWatch implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(10);

  private final CellMeter meter;
  private final Consumer<String> stop;
  private final Thread watcher;

  private QuotaWatch(CellMeter meter, Consumer<String> stop) {
    this.meter = meter;
    this.stop = stop;
    this.watcher = Thread.ofPlatform().daemon().name("ruchy-quota").unstarted(this::watch);
  }

  /// Watches a cell until closed.
  ///
  /// @param stop gets the reason, at most once
  public static QuotaWatch start(CellMeter meter, Consumer<String> stop) {
    QuotaWatch watch = new QuotaWatch(meter, stop);
    watch.watcher.start();
    return watch;
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(INTERVAL);
        if (isTooMuch(meter.usage())) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // The cell is over.
    }
  }

  private boolean isTooMuch(Usage usage) {
    Quotas quotas = usage.quotas();
    if (quotas.time().isPresent() && usage.processor().compareTo(quotas.time().get()) > 0) {
      stop.accept(
          "stopped: the cell used more than its %.1f s of processor time"
              .formatted(quotas.time().get().toMillis() / 1000.0));
      return true;
    }
    if (quotas.allocationBytesMax().isPresent()
        && usage.allocatedBytes() > quotas.allocationBytesMax().getAsLong()) {
      stop.accept(
          "stopped: the cell allocated more than its %d MB of memory"
              .formatted(quotas.allocationBytesMax().getAsLong() / 1_000_000));
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
