package ruchy.runtime.dynamic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.runtime.Display;
import ruchy.runtime.LongList;
import ruchy.runtime.Range;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unsigned;
import ruchy.runtime.function.Function1;
import ruchy.runtime.tuple.Tuples;

class DynamicTest {
  private static Object value(String text) {
    return switch (text) {
      case "true" -> true;
      case "u8:200" -> Unsigned.u8(200);
      case "i32:7" -> 7;
      default -> {
        if (text.startsWith("'")) {
          yield text.substring(1);
        }
        yield text.contains(".")
            ? (Object) Double.parseDouble(text)
            : (Object) Long.parseLong(text);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "add, 1, 2, 3",
    "add, 1, 2.5, 3.5",
    "div, 7, 2, 3",
    "div, 7.0, 2, 3.5",
    "pow, 2, 10, 1024",
    "add, \"'a\", 1, \"a1\"",
    "mul, \"'ab\", 2, \"abab\"",
    "mul, i32:7, i32:7, 49",
    "add, i32:7, 1, 8",
    "lt, 1, 1.5, true",
    "ge, \"'b\", \"'a\", true",
    "eq, 1, 1.0, true",
    "rem, u8:200, u8:200, 0",
    "bitor, true, true, true",
  })
  void operators_work_on_values_of_any_type(
      String name, String left, String right, String expected) {
    Object a = value(left.replace("\"", ""));
    Object b = value(right.replace("\"", ""));
    assertThat(Display.text(Dynamic.operator(name, a, b))).isEqualTo(expected.replace("\"", ""));
  }

  @Test
  void overflow_is_found_here_too() {
    assertThatThrownBy(() -> Dynamic.operator("add", Long.MAX_VALUE, 1L))
        .hasMessageContaining("overflows i64");
    assertThatThrownBy(() -> Dynamic.operator("add", Unsigned.u8(200), Unsigned.u8(100)))
        .hasMessage("200 + 100 overflows u8");
    assertThatThrownBy(() -> Dynamic.operator("sub", "a", 1L))
        .hasMessage("no operator `sub` for `String` and `i64`");
  }

  @Test
  void members_are_looked_up_and_misses_suggest_near_names() {
    Map<Object, Object> map = new LinkedHashMap<>(Map.of("name", "Ada"));
    Function1<Object, Object> twice = x -> (Long) x * 2;
    map.put("twice", twice);
    assertThat(Dynamic.getField("name", map)).isEqualTo("Ada");
    assertThat(Dynamic.callMethod("twice", map, 21L)).isEqualTo(42L);
    assertThat(Dynamic.getAt("", map, "name")).isEqualTo("Ada");
    Dynamic.setAt("", map, "age", 36L);
    assertThat(map).containsEntry("age", 36L);
    assertThatThrownBy(() -> Dynamic.getField("nmae", map))
        .isInstanceOfSatisfying(
            RuchyError.class, e -> assertThat(e.help()).contains("did you mean `name`?"));
    assertThatThrownBy(() -> Dynamic.getAt("", map, "nam")).hasMessage("no key \"nam\"");
    assertThatThrownBy(() -> Dynamic.callMethod("fly", 3L))
        .hasMessage("no method `fly` on a value of type `i64`");
    assertThatThrownBy(() -> Dynamic.call("", 3L))
        .hasMessage("a value of type `i64` can not be called");
  }

  @Test
  void everything_that_has_elements_is_iterated() {
    assertThat(Dynamic.iterate("", LongList.of(1, 2))).hasToString("[1, 2]");
    assertThat(Dynamic.iterate("", "ab")).hasToString("['a', 'b']");
    assertThat(Dynamic.iterate("", Range.closed(1, 3))).hasToString("[1, 2, 3]");
    assertThat(Dynamic.iterate("", Map.of("k", 1L))).hasToString("[(\"k\", 1)]");
    assertThatThrownBy(() -> Dynamic.iterate("", 3L)).hasMessageContaining("can not loop over");
  }

  @Test
  void casts_convert_without_loss_or_fail() {
    TypeTest f64 = new TypeTest.NumberOf("f64", true, false, 64);
    TypeTest u8 = new TypeTest.NumberOf("u8", false, true, 8);
    TypeTest i64 = new TypeTest.NumberOf("i64", false, false, 64);
    assertThat(f64.cast(3L)).isEqualTo(3.0);
    assertThat(u8.cast(200L)).isEqualTo(Unsigned.u8(200));
    assertThat(i64.cast(3.0)).isEqualTo(3L);
    assertThatThrownBy(() -> u8.cast(256L)).hasMessage("expected `u8`, found `i64`");
    assertThatThrownBy(() -> i64.cast(2.5)).hasMessage("expected `i64`, found `f64`");
    assertThatThrownBy(() -> i64.cast("2")).hasMessage("expected `i64`, found `String`");
    TypeTest pair = new TypeTest.TupleOf(List.of(f64, i64));
    assertThat(pair.cast(Tuples.of(1L, 2L))).hasToString("(1.0, 2)");
    assertThat(new TypeTest.ListOf(f64).cast(LongList.of(1))).hasToString("[1.0]");
    assertThat(new TypeTest.ListOf(i64).test(LongList.of(1))).isTrue();
    assertThat(pair.name()).isEqualTo("(f64, i64)");
  }
}
