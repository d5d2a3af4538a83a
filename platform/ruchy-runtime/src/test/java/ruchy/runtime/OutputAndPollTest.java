package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutputAndPollTest {
  @Test
  void a_sink_gets_what_its_thread_and_those_it_starts_print() throws Exception {
    StringBuffer text = new StringBuffer();
    try (var _ = Output.to(text::append)) {
      Output.print("a");
      Thread child = new Thread(() -> Output.println("b"));
      child.start();
      child.join();
      try (var _ = Output.to(other -> text.append('[').append(other).append(']'))) {
        Output.print("c");
      }
      Output.print("d");
    }
    assertThat(text).hasToString("ab\n[c]d");
  }

  @Test
  void only_the_cancelled_task_stops() throws Exception {
    try (Poll.Task task = Poll.start()) {
      task.cancel();
      assertThat(task.isCancelled()).isTrue();
      assertThatThrownBy(Poll::check).isInstanceOf(Cancelled.class);
      assertThat(Thread.interrupted()).as("blocking calls are interrupted too").isTrue();
      Thread other =
          new Thread(() -> {
            try (Poll.Task _ = Poll.start()) {
              Poll.check();
            }
          });
      other.start();
      other.join();
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
    Poll.check();
  }

  @Test
  void a_task_that_ended_can_not_be_cancelled() {
    Poll.Task task = Poll.start();
    task.close();
    task.cancel();
    assertThat(task.isCancelled()).isFalse();
    Poll.check();
  }
}
