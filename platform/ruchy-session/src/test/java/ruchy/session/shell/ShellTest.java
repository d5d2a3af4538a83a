package ruchy.session.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ruchy.runtime.Cancelled;

@Timeout(60)
class ShellTest {
  private final StringBuffer printed = new StringBuffer();
  private final CompletableFuture<ProcessHandle> shell = new CompletableFuture<>();

  /// Runs a command that prints `started`, and interrupts it then.
  private void stop(String command) throws Exception {
    var thrown = new AtomicReference<Throwable>();
    Thread runner =
        Thread.ofPlatform()
            .start(() -> {
              try {
                new Shell(Optional.empty())
                    .capture("echo $$; " + command, this::print, this::print);
              } catch (Throwable e) {
                thrown.set(e);
              }
            });
    ProcessHandle running = shell.join();
    Stream<ProcessHandle> all = Stream.concat(Stream.of(running), running.descendants());
    var exits = all.map(ProcessHandle::onExit).toList();
    runner.interrupt();
    runner.join();
    exits.forEach(CompletableFuture::join);
    assertThat(thrown.get()).isInstanceOf(Cancelled.class);
  }

  private void print(String text) {
    printed.append(text);
    if (!shell.isDone() && printed.indexOf("started") > 0) {
      shell.complete(ProcessHandle.of(Long.parseLong(first())).orElseThrow());
    }
  }

  private String first() {
    return printed.toString().lines().findFirst().orElseThrow();
  }

  @RepeatedTest(5)
  void a_shell_that_is_stopped_neither_goes_on_nor_reports_whom_it_waited_for() throws Exception {
    stop(
        "sleep 60 & first=$!; for i in 1 2 3 4 5 6 7 8 9 10 11 12; do sleep 60 & done;"
            + " echo started; wait $first; echo after");
    assertThat(printed.toString().lines().skip(1)).containsExactly("started");
  }

  @Test
  void who_ignores_that_it_is_stopped_is_ended_all_the_same() throws Exception {
    stop("trap '' TERM; echo started; while true; do sleep 1; done");
    assertThat(printed.toString()).doesNotContain("after");
  }
}
