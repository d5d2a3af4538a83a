package ruchy.session.completion;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Answers questions about a cell that is being typed, on a thread of its own, so that nobody has
/// to wait for an answer that takes long. Of several questions only the last is of interest; an
/// answer that came late is there when the question is asked again.
///
/// The checker is asked while no cell runs: between [#begin] and [#end] nothing is answered.
public final class Lookahead {
  private final ReentrantLock quiet = new ReentrantLock();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("ruchy-lookahead").unstarted(task));
  private Optional<Asked> last = Optional.empty();

  /// Starts with nothing asked.
  public Lookahead() {}

  /// A question and what will be its answer.
  private record Asked(Question question, CompletableFuture<?> answer) {}

  /// What is asked about a place of a text.
  ///
  /// @param kind tells apart what can be asked about the same place
  public record Question(String kind, String text, int cursor) {}

  /// A cell begins: waits for the answer that is being found, but not for ever.
  ///
  /// @return what [#end] wants to know
  public boolean begin() {
    try {
      return quiet.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// The cell is over. What it has declared may change the last answer.
  public synchronized void end(boolean begun) {
    last = Optional.empty();
    if (begun) {
      quiet.unlock();
    }
  }

  /// The answer, when it is there; cancelled if something else is asked before it is looked for.
  @SuppressWarnings("unchecked")
  public synchronized <T> CompletableFuture<T> ask(Question question, Supplier<T> answer) {
    if (last.isPresent() && last.get().question().equals(question)) {
      return (CompletableFuture<T>) last.get().answer();
    }
    last.ifPresent(earlier -> earlier.answer().cancel(false));
    var future = new CompletableFuture<T>();
    worker.execute(() -> answer(future, answer));
    last = Optional.of(new Asked(question, future));
    return future;
  }

  private <T> void answer(CompletableFuture<T> future, Supplier<T> answer) {
    quiet.lock();
    try {
      if (!future.isDone()) {
        future.complete(answer.get());
      }
    } catch (RuntimeException | Error e) {
      future.completeExceptionally(e);
    } finally {
      quiet.unlock();
    }
  }

  /// The answer if it is there in time.
  public <T> Optional<T> ask(Question question, Supplier<T> answer, Duration patience) {
    try {
      return Optional.of(ask(question, answer).get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Answers nothing any more.
  public void close() {
    worker.shutdownNow();
  }
}
