package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.runtime.tuple.Tuples;

class DisplayTest {
  @ParameterizedTest
  @CsvSource({
    "5, 5.0",
    "-0.0, -0.0",
    "0.1, 0.1",
    "1e7, 10000000.0",
    "123456789.25, 123456789.25",
    "1e15, 1000000000000000.0",
    "1e16, 1e16",
    "1.5e300, 1.5e300",
    "0.0001, 0.0001",
    "0.00001234, 0.00001234",
    "0.000001, 1e-6",
    "-2.5e-8, -2.5e-8",
    "9007199254740993, 9007199254740992.0",
    "NaN, NaN",
    "-Infinity, -inf",
    "1.7976931348623157e308, 1.7976931348623157e308",
  })
  void real_numbers_show_their_shortest_digits(double value, String expected) {
    assertThat(Display.text(value)).isEqualTo(expected);
    assertThat(Display.quoted(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "42, >10, '        42'",
    "42, <6, '42    '",
    "42, ^6, '  42  '",
    "42, *^7, '**42***'",
    "42, 6, '    42'",
    "42, 08, '00000042'",
    "-42, 08, '-0000042'",
    "42, +, +42",
    "255, x, ff",
    "255, #X, 0xFF",
    "255, #b, 0b11111111",
    "8, o, 10",
    "-1, x, ffffffffffffffff",
    "1234567, ',', '1,234,567'",
    "-1234567, ',', '-1,234,567'",
    "123, ',', '123'",
    "1234, e, 1.234e3",
    "42, .2, 42",
    "42, f, 42.000000",
    "42, ?, 42",
  })
  void integers_are_formatted(long value, String spec, String expected) {
    assertThat(Display.format(value, spec)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2.345, .2, 2.35",
    "2.675, .2, 2.67",
    "0.125, .2, 0.12",
    "-0.001, .2, -0.00",
    "3.14159, 08.3, 0003.142",
    "-3.14159, 08.3, -003.142",
    "3.14159, +.1, +3.1",
    "1234567.891, ',.2', '1,234,567.89'",
    "1234.5, e, 1.2345e3",
    "1234.5, .1e, 1.2e3",
    "0, .2e, 0.00e0",
    "0.00012, e, 1.2e-4",
    "0.256, .1%, 25.6%",
    "inf, .2, inf",
    "nan, >5, '  NaN'",
    "2.5, '', 2.5",
    "2.5, 8, '     2.5'",
  })
  void real_numbers_are_formatted(String value, String spec, String expected) {
    double real =
        switch (value) {
          case "inf" -> Double.POSITIVE_INFINITY;
          case "nan" -> Double.NaN;
          default -> Double.parseDouble(value);
        };
    assertThat(Display.format(real, spec)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "héllo, >8, '   héllo'",
    "héllo, .3, hél",
    "héllo, -^9, --héllo--",
    "héllo, ?, '\"héllo\"'",
    "'a\"b', ?, '\"a\\\"b\"'",
  })
  void text_is_formatted(String value, String spec, String expected) {
    assertThat(Display.format(value, spec)).isEqualTo(expected);
  }

  @Test
  void a_precision_reaches_the_numbers_inside_a_collection() {
    assertThat(Display.format(DoubleList.of(1.0 / 3, 2), ".2")).isEqualTo("[0.33, 2.00]");
  }

  @Test
  void a_format_that_does_not_suit_is_an_error_that_says_so() {
    assertThatThrownBy(() -> Display.format("text", "x"))
        .hasMessage("the format `x` does not suit a String");
    assertThatThrownBy(() -> Display.format(1.5, "b"))
        .hasMessage("the format `b` does not suit a f64");
    for (String wrong : List.of("zz", ".", "5.", "1e5x", "99999999999", "<<<")) {
      assertThatThrownBy(() -> Display.format(1L, wrong))
          .isInstanceOf(RuchyError.class)
          .hasMessageContaining("is no format");
    }
  }

  private static final List<String> XY = List.of("x", "y");

  private record Point(double x, double y) implements StructValue {
    @Override
    public String typeName() {
      return "Point";
    }

    @Override
    public List<String> fieldNames() {
      return XY;
    }

    @Override
    public Object get(int field) {
      return field == 0 ? x : y;
    }

    @Override
    public void set(int field, Object value) {
      throw new UnsupportedOperationException("this point is fixed");
    }

    @Override
    public StructValue copy() {
      return this;
    }
  }

  @Test
  void text_is_bare_at_the_top_and_quoted_inside() {
    assertThat(Display.text("a\n")).isEqualTo("a\n");
    assertThat(Display.text(Char.of('c'))).isEqualTo("c");
    assertThat(Display.text(Unit.UNIT)).isEmpty();
    assertThat(Display.text(ObjectList.of("a\n", "b"))).isEqualTo("[\"a\\n\", \"b\"]");
    assertThat(Display.text(ObjectList.of(Char.of('\'')))).isEqualTo("['\\'']");
  }

  @Test
  void every_kind_of_value_shows_as_it_is_written() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("k", 1L);
    map.put("l", LongList.of(1, 2));
    assertThat(Display.text(map)).isEqualTo("{\"k\": 1, \"l\": [1, 2]}");
    assertThat(Display.text(new LinkedHashSet<>(List.of(2L, 1L)))).isEqualTo("{2, 1}");
    assertThat(Display.text(Tuples.of(1L, "a", 2.0))).isEqualTo("(1, \"a\", 2.0)");
    assertThat(Display.text(Option.some(3L))).isEqualTo("Some(3)");
    assertThat(Display.text(Option.none())).isEqualTo("None");
    assertThat(Display.text(Result.err("bad"))).isEqualTo("Err(\"bad\")");
    assertThat(Display.text(Range.of(0, 5))).isEqualTo("0..5");
    assertThat(Display.text(Range.startingAt(3L))).isEqualTo("3..");
    assertThat(Display.text(new Point(1, 2))).isEqualTo("Point { x: 1.0, y: 2.0 }");
    assertThat(Display.text(Unsigned.u64(-1))).isEqualTo("18446744073709551615");
    assertThat(Display.text(Duration.ofMillis(1500))).isEqualTo("1.5s");
    assertThat(Display.text(Duration.ofNanos(20_000))).isEqualTo("20us");
    assertThat(Display.text(BooleanList.of(true, false))).isEqualTo("[true, false]");
  }

  @Test
  void a_collection_that_contains_itself_ends() {
    ObjectList<Object> list = ObjectList.of(1L);
    list.add(list);
    assertThat(Display.text(list)).isEqualTo("[1, …]");
    assertThat(Display.pretty(list, 80)).isEqualTo("[1, …]");
  }

  @Test
  void nested_values_are_wrapped_to_the_width() {
    ObjectList<Object> rows = new ObjectList<>();
    rows.add(new Point(1, 2));
    rows.add(new Point(10.5, 20.25));
    assertThat(Display.pretty(rows, 80))
        .isEqualTo("[Point { x: 1.0, y: 2.0 }, Point { x: 10.5, y: 20.25 }]");
    assertThat(Display.pretty(rows, 40))
        .isEqualTo(
            """
            [
              Point { x: 1.0, y: 2.0 },
              Point { x: 10.5, y: 20.25 }
            ]\
            """);
    assertThat(Display.pretty(LongList.wrap(LongStream.range(0, 12).toArray()), 20))
        .isEqualTo(
            """
            [
              0, 1, 2, 3, 4, 5,
              6, 7, 8, 9, 10, 11
            ]\
            """);
  }

  @Test
  void long_lists_are_cut_in_the_middle() {
    LongList list = LongList.wrap(LongStream.range(0, 1000).toArray());
    assertThat(Display.pretty(list, 10_000))
        .startsWith("[0, 1, 2,")
        .contains("49, … 940 more …, 990")
        .endsWith("999]");
    assertThat(Display.text(list)).doesNotContain("…");
  }

  @Test
  void lines_of_a_value_inside_another_stand_below_each_other() {
    Object matrix =
        new Object() {
          @Override
          public String toString() {
            return "[[1 2]\n [3 4]]";
          }
        };
    assertThat(Display.pretty(new ruchy.runtime.tuple.Tuple2<>(matrix, 1L), 80))
        .isEqualTo("(\n  [[1 2]\n   [3 4]],\n  1\n)");
  }
}
