package fnp.random.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.testkit.Seeds;

class BitGeneratorTest {
  static Stream<BitGenerator> all() {
    return Stream.of(new Pcg64(1), new Pcg64Dxsm(1), new Mt19937(1), new Philox(1), new Sfc64(1));
  }

  @ParameterizedTest
  @MethodSource("all")
  void reading_the_state_does_not_disturb_the_stream(BitGenerator bits) {
    var undisturbed = bits.copy();
    Seeds.forEach(
        50,
        random -> {
          for (int i = random.nextInt(40); i >= 0; i--) {
            var isShort = random.nextBoolean();
            assertThat(isShort ? bits.nextInt() : bits.nextLong())
                .isEqualTo(isShort ? undisturbed.nextInt() : undisturbed.nextLong());
          }
          assertThat(bits.state().bitGenerator()).isEqualTo(bits.name());
        });
    assertThat(bits.state()).isEqualTo(undisturbed.state());
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_state_of_another_kind_or_a_damaged_one_is_refused(BitGenerator bits) {
    var state = bits.state();
    var other = new BitGeneratorState("XYZ", state.words(), 0, false, 0);
    var damaged = new BitGeneratorState(bits.name(), List.of(1L), 0, false, 0);
    assertThatThrownBy(() -> bits.setState(other)).hasMessageContaining("state must be for a");
    assertThatThrownBy(() -> bits.setState(damaged)).hasMessageContaining("has 1 words");
    assertThat(bits.state()).isEqualTo(state);
  }

  @Test
  void jumps_add_up_and_leave_the_original_alone() {
    all()
        .limit(4)
        .forEach(bits -> {
          var start = bits.state();
          assertThat(bits.jumped(1).jumped(1).state()).isEqualTo(bits.jumped(2).state());
          assertThat(bits.state()).isEqualTo(start);
        });
  }

  @Test
  void advancing_is_drawing() {
    var drawn = new Pcg64(8);
    var advanced = new Pcg64(8);
    for (int i = 0; i < 777; i++) {
      drawn.nextLong();
    }
    advanced.advance(BigInteger.valueOf(777));
    assertThat(advanced.state()).isEqualTo(drawn.state());
    advanced.advance(BigInteger.valueOf(-777));
    assertThat(advanced.state()).isEqualTo(new Pcg64(8).state());
  }

  @Test
  void seeds_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> SeedSequence.of(-1))
        .hasMessageContaining("expected non-negative integer");
    assertThatThrownBy(() -> SeedSequence.of(List.of(BigInteger.ONE), List.of(), 2))
        .hasMessageContaining("should be at least 4");
    assertThatThrownBy(() -> SeedSequence.of(1).spawn(-1)).isInstanceOf(RandomException.class);
    assertThatThrownBy(() -> Philox.ofKey(BigInteger.ONE.shiftLeft(128), BigInteger.ZERO))
        .hasMessageContaining("less than 2**128");
  }

  @Test
  void seed_sequences_print_as_in_numpy() {
    assertThat(SeedSequence.of(5)).hasToString("SeedSequence(\n    entropy=5,\n)");
    var child = SeedSequence.of(1, 2).spawn(1).getFirst();
    assertThat(child).hasToString("SeedSequence(\n    entropy=[1, 2],\n    spawn_key=(0,),\n)");
  }
}
