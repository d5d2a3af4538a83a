package ruchy.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruchy.runtime.host.Progress;
import ruchy.session.limit.Quotas;
import ruchy.session.limit.Running;
import ruchy.session.limit.Usage;

class MeterTest {
  private static Running running(Quotas quotas, Optional<Progress> progress) {
    return new Running(
        new Usage(Duration.ofMillis(3456), Duration.ofMillis(1234), 118_000_000, quotas), progress);
  }

  @Test
  void a_cell_without_limits_tells_time_and_memory() {
    assertThat(Meter.text(running(Quotas.NONE, Optional.empty())))
        .isEqualTo("3.5 s · 118 MB allocated · Ctrl-C stops");
  }

  @Test
  void limits_are_told_beside_what_has_been_used() {
    Quotas quotas = Quotas.NONE.time(Duration.ofSeconds(5)).allocationBytes(256_000_000);
    assertThat(Meter.text(running(quotas, Optional.empty())))
        .isEqualTo("1.2 of 5.0 s · 118 MB of 256 MB · Ctrl-E extends, Ctrl-C stops");
    assertThat(Meter.text(running(quotas.plus(quotas), Optional.empty())))
        .startsWith("1.2 of 10.0 s · 118 MB of 512 MB");
  }

  @Test
  void progress_is_a_bar_where_the_end_is_known_and_a_count_where_not() {
    Progress reading = Progress.start("reading", 8);
    reading.advance(3);
    assertThat(Meter.text(running(Quotas.NONE, Optional.of(reading))))
        .startsWith("reading ▕███████▌            ▏ 37 % · ");
    Progress counting = Progress.start("counting", 0);
    counting.advance(12_345);
    assertThat(Meter.text(running(Quotas.NONE, Optional.of(counting))))
        .startsWith("counting 12,345 · ");
  }
}
