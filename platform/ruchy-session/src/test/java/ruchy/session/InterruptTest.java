package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ruchy.session.limit.SealedCalls;

/// Ctrl-C in calls that nothing can stop.
@Timeout(120)
class InterruptTest {
  private final Session session = Session.start(SessionOptions.interactive());

  private Recorder run(String cell) {
    Recorder recorder = new Recorder();
    session.evaluate(cell, recorder);
    return recorder;
  }

  private static Optional<StackTraceElement> sealedCall() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("ruchy-cell"))
        .flatMap(thread -> SealedCalls.under(thread).stream())
        .findFirst();
  }

  /// Looking at threads stops them.
  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
  }

  private Recorder interrupted(String cell) {
    Recorder recorder = new Recorder();
    var running = CompletableFuture.supplyAsync(() -> session.evaluate(cell, recorder));
    while (sealedCall().isEmpty()) {
      assertThat(running.isDone()).as(recorder::errors).isFalse();
      pause();
    }
    session.interrupt();
    assertThat(running.join()).isEqualTo(Event.Status.INTERRUPTED);
    return recorder;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = np.linalg.inv(a)",
        "a = np.linalg.svd(a).U",
        "a = np.fft.fft2(np.tile(a, 3)).real",
        "a = np.sort(np.tile(a, 4), axis=0)",
      })
  void the_session_goes_on_and_the_variable_is_what_it_was(String cell) {
    run("let mut a = np.random.rand(1400, 1400); let first = a[3, 5]");
    assertThat(interrupted(cell).errors()).isEqualTo("interrupted");
    Recorder next = run("a.shape");
    assertThat(next.value()).as(next::errors).isEqualTo("[1400, 1400]");
    while (sealedCall().isPresent()) {
      pause();
    }
    assertThat(run("a.shape[0] == 1400 && a[3, 5] == first").value()).isEqualTo("true");
    session.close();
  }

  @Test
  void a_query_is_left_behind_too() {
    run("let df = DataFrame({\"a\": np.random.rand(100_000)})");
    interrupted("%sql SELECT count(*) FROM df x, df y WHERE x.a < y.a");
    assertThat(run("len(df)").value()).isEqualTo("100000");
    session.close();
  }

  @Test
  void a_cell_that_fails_before_it_gives_a_variable_another_type_leaves_it_alone() {
    run("let mut x = 5");
    assertThat(run("x = [\"a\"][3]").errors()).contains("out of bounds");
    assertThat(run("x").value()).isEqualTo("5");
    run("let x = \"now\"; [1][2]");
    assertThat(run("x").value()).isEqualTo("\"now\"");
    session.close();
  }
}
