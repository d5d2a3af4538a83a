package ruchy.session.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookaheadTest {
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private static Lookahead.Question question(String text) {
    return new Lookahead.Question("complete", text, text.length());
  }

  /// If anybody waited for the answer, this would never end: it comes only afterwards.
  @Test
  void nobody_waits_for_an_answer_that_takes_long() throws Exception {
    var lookahead = new Lookahead();
    var asked = new CountDownLatch(1);
    var released = new CountDownLatch(1);
    Optional<String> early =
        lookahead.ask(question("df.gr"), () -> slow(asked, released), PATIENCE);
    assertThat(early).isEmpty();
    asked.await();
    released.countDown();
    assertThat(lookahead.ask(question("df.gr"), () -> "asked twice").get()).isEqualTo("late");
    lookahead.close();
  }

  private static String slow(CountDownLatch asked, CountDownLatch released) {
    asked.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "late";
  }

  @Test
  void an_answer_comes_in_time_where_it_can() {
    var lookahead = new Lookahead();
    assertThat(lookahead.ask(question("a"), () -> "all", Duration.ofMinutes(1))).contains("all");
    lookahead.close();
  }

  @Test
  void nothing_is_answered_while_a_cell_runs() throws Exception {
    var lookahead = new Lookahead();
    boolean begun = lookahead.begin();
    assertThat(lookahead.ask(question("a"), () -> "all", PATIENCE)).isEmpty();
    lookahead.end(begun);
    assertThat(lookahead.ask(question("b"), () -> "then", Duration.ofMinutes(1))).contains("then");
    lookahead.close();
  }

  @Test
  void an_answer_that_fails_is_none() {
    var lookahead = new Lookahead();
    Optional<String> answer =
        lookahead.ask(
            question("a"),
            () -> {
              throw new IllegalStateException("a defect");
            },
            Duration.ofMinutes(1));
    assertThat(answer).isEmpty();
    lookahead.close();
  }
}
