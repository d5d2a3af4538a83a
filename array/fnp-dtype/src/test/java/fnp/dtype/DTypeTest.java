package fnp.dtype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DTypeTest {
  private final PromotionTable table = PromotionTable.current();

  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource({
    "bool, int8, int8",
    "int8, uint8, int16",
    "int32, uint32, int64",
    "int64, uint64, float64",
    "int16, float32, float32",
    "int32, float32, float64",
    "float32, float64, float64",
  })
  void dtypes_promote_to_the_smallest_that_holds_both(String left, String right, String both) {
    assertThat(table.promote(DType.of(left), DType.of(right))).hasToString(both);
    assertThat(table.promote(DType.of(right), DType.of(left))).hasToString(both);
  }

  @Test
  void plain_numbers_adapt_to_the_array_if_it_can_hold_their_kind() {
    assertThat(table.promote(DType.INT8, WeakScalar.INT)).isEqualTo(DType.INT8);
    assertThat(table.promote(DType.FLOAT32, WeakScalar.FLOAT)).isEqualTo(DType.FLOAT32);
    assertThat(table.promote(DType.INT8, WeakScalar.FLOAT)).isEqualTo(DType.FLOAT64);
    assertThat(table.promote(DType.BOOL, WeakScalar.INT)).isEqualTo(DType.INT64);
    assertThat(table.resultType(List.of(), List.of(WeakScalar.INT, WeakScalar.FLOAT)))
        .isEqualTo(DType.FLOAT64);
  }

  @Test
  void the_order_of_operands_does_not_matter() {
    assertThat(table.resultType(DType.INT8, DType.UINT16, DType.FLOAT32)).isEqualTo(DType.FLOAT32);
    assertThat(table.resultType(DType.FLOAT32, DType.INT8, DType.UINT16)).isEqualTo(DType.FLOAT32);
  }

  @Test
  void a_result_type_needs_operands() {
    assertThatThrownBy(table::resultType).isInstanceOf(DTypeException.class);
  }

  @Test
  void policies_allow_more_from_one_to_the_next() {
    for (var from : Primitive.values()) {
      for (var to : Primitive.values()) {
        boolean before = false;
        for (var policy : Casting.values()) {
          assertThat(policy.allows(from, to) || !before).isTrue();
          before = policy.allows(from, to);
        }
      }
    }
  }

  @Test
  void an_unknown_name_lists_what_there_is() {
    assertThatThrownBy(() -> DType.of("quaternion128"))
        .isInstanceOf(DTypeException.class)
        .hasMessageContaining("'quaternion128'")
        .hasMessageContaining("float64");
    assertThat(DType.of("float")).isEqualTo(DType.FLOAT64);
  }

  @Test
  void limits_exist_only_for_their_kind() {
    assertThatThrownBy(() -> IntegerLimits.of(DType.FLOAT64)).hasMessageContaining("FloatLimits");
    assertThatThrownBy(() -> FloatLimits.of(DType.INT8)).hasMessageContaining("IntegerLimits");
    assertThat(IntegerLimits.of(DType.UINT64).max()).hasToString("18446744073709551615");
    assertThat(FloatLimits.of(DType.FLOAT32).eps()).isEqualTo(0x1p-23);
  }
}
