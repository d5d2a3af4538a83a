package fnp.ndarray.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import org.junit.jupiter.api.Test;

class ModeTest {
  private static final Mode SMALL = Mode.hardened(new Limits(1 << 20, 3));

  @Test
  void a_program_starts_in_strict_mode() {
    assertThat(Mode.current()).isSameAs(Mode.strict());
  }

  @Test
  void an_unknown_mode_is_refused_with_the_names_there_are() {
    assertThatThrownBy(() -> Mode.of("loose")).hasMessageContaining("strict and hardened");
  }

  @Test
  void hardened_mode_refuses_a_shape_bomb_before_memory_is_touched() {
    var before = Ledger.last();
    assertThatThrownBy(() -> SMALL.during(() -> NDArray.empty(DType.FLOAT64, 1 << 18)))
        .isInstanceOf(AdmissionException.class)
        .hasMessageContaining("2097152 bytes")
        .hasMessageContaining("1048576");
    var evidence = Ledger.since(before);
    assertThat(evidence).hasSize(1);
    assertThat(evidence.getFirst().threat()).isEqualTo(Threat.SHAPE_BOMB);
    assertThat(evidence.getFirst().mode()).isEqualTo("hardened");
  }

  @Test
  void strict_mode_does_what_fits() {
    assertThat(Mode.strict().during(() -> NDArray.empty(DType.FLOAT64, 1 << 18)).size())
        .isEqualTo(1 << 18);
  }

  @Test
  void the_innermost_mode_holds_and_ends_with_its_work() {
    SMALL.during(() -> {
      assertThat(Mode.current()).isSameAs(SMALL);
      Mode.strict().during(() -> assertThat(Mode.current()).isSameAs(Mode.strict()));
      return assertThat(Mode.current()).isSameAs(SMALL);
    });
    assertThat(Mode.current()).isSameAs(Mode.strict());
  }

  @Test
  void a_change_of_the_mode_of_the_process_is_recorded() {
    var number = Ledger.last();
    var before = Mode.use(Mode.hardened());
    try {
      assertThat(Mode.current().isHardened()).isTrue();
      var evidence = Ledger.since(number).getFirst();
      assertThat(evidence.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(evidence.detail()).contains("was strict and becomes hardened");
    } finally {
      Mode.use(before);
    }
  }

  @Test
  void strides_that_leave_the_memory_are_refused_and_recorded_in_both_modes() {
    var a = NDArray.empty(DType.FLOAT64, 4);
    for (var mode : new Mode[] {Mode.strict(), Mode.hardened()}) {
      var before = Ledger.last();
      assertThatThrownBy(() -> mode.during(() -> a.asStrided(Shape.of(3), 16)))
          .isInstanceOf(ShapeException.class);
      assertThat(Ledger.since(before).getFirst().threat()).isEqualTo(Threat.STRIDE_ALIAS);
    }
  }

  @Test
  void strides_that_overflow_are_refused_too() {
    var a = NDArray.empty(DType.FLOAT64, 4);
    for (var stride : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 62, -1L << 62, -8}) {
      assertThatThrownBy(() -> a.asStrided(Shape.of(3), stride))
          .describedAs("stride %d", stride)
          .isInstanceOf(ShapeException.class);
      assertThatThrownBy(() -> a.asStrided(Shape.of(3, 5), stride, stride))
          .describedAs("strides %d twice", stride)
          .isInstanceOf(ShapeException.class);
    }
  }

  @Test
  void what_is_recorded_is_short_and_printable() {
    var evidence =
        new Evidence(
            1,
            "strict",
            Entry.NPY,
            Threat.MALFORMED_INPUT,
            Outcome.REFUSED,
            Evidence.bounded("\u0000\n" + "x".repeat(1000)));
    assertThat(evidence.detail()).hasSize(200).startsWith("\\u0000\\u000axx");
    assertThat(evidence).hasToString("1 strict npy malformed_input refused: " + evidence.detail());
  }

  @Test
  void the_ledger_keeps_the_last_records_and_counts_all() {
    var before = Ledger.count(Outcome.REFUSED);
    for (int i = 0; i < Ledger.KEPT_MAX + 10; i++) {
      Ledger.record(Entry.TEXT, Threat.MALFORMED_INPUT, Outcome.REFUSED, "row " + i);
    }
    assertThat(Ledger.records()).hasSize(Ledger.KEPT_MAX);
    assertThat(Ledger.count(Outcome.REFUSED)).isEqualTo(before + Ledger.KEPT_MAX + 10);
    assertThat(Ledger.records().getLast().number()).isEqualTo(Ledger.last());
  }

  @Test
  void a_view_keeps_the_memory_of_its_base_alive() {
    var view = NDArray.zeros(DType.FLOAT64, 1 << 16).get(Index.from(5));
    for (int i = 0; i < 50; i++) {
      NDArray.empty(DType.FLOAT64, 1 << 16).setDouble(1, i);
      System.gc();
    }
    assertThat(view.getDouble(45)).isZero();
  }
}
