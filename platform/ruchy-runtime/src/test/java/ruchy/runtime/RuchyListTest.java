package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.runtime.list.NarrowKind;

class RuchyListTest {
  @ParameterizedTest
  @CsvSource({"0, 10", "2, 30", "-1, 30", "-3, 10"})
  void negative_indexes_count_from_the_end(int index, long expected) {
    LongList list = LongList.of(10, 20, 30);
    assertThat(list.get(index)).isEqualTo(expected);
    assertThat(list.get((long) index)).isEqualTo(expected);
    assertThat(list.item(index)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3", "-4", "9223372036854775807", "-9223372036854775808"})
  void an_index_outside_is_an_error_that_says_the_length(long index) {
    assertThatThrownBy(() -> LongList.of(10, 20, 30).get(index))
        .isInstanceOf(RuchyError.class)
        .hasMessage("index " + index + " is out of bounds: the length is 3");
    assertThatThrownBy(() -> new DoubleList().get(index)).hasMessageContaining("no elements");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, '[20, 30]'",
    "-2, 9223372036854775807, '[30, 40]'",
    "0, -1, '[10, 20, 30]'",
    "3, 1, '[]'",
    "-100, 100, '[10, 20, 30, 40]'",
  })
  void slices_are_cut_as_in_python(long from, long to, String expected) {
    assertThat(LongList.of(10, 20, 30, 40).slice(from, to)).hasToString(expected);
  }

  private static Stream<RuchyList> kinds() {
    return Stream.concat(
        Stream.of(new LongList(), new DoubleList(), new BooleanList(), new ObjectList<String>()),
        Stream.of(NarrowKind.values()).map(kind -> kind.empty(0)));
  }

  private static Object value(RuchyList list, Random random) {
    return switch (list) {
      case LongList _ -> random.nextLong();
      case DoubleList _ -> random.nextDouble();
      case BooleanList _ -> random.nextBoolean();
      case NarrowList narrow -> number(narrow.elementType(), random);
      case ObjectList<?> _ -> "s" + random.nextInt();
    };
  }

  private static Object number(String type, Random random) {
    return switch (type) {
      case "i8" -> (byte) random.nextInt();
      case "i16" -> (short) random.nextInt();
      case "i32" -> random.nextInt();
      case "f32" -> random.nextFloat();
      case "char" -> Char.of(random.nextInt(0x10ffff));
      default -> Unsigned.of(Integer.parseInt(type.substring(1)), random.nextLong());
    };
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void elements_of_every_kind_are_read_as_written_and_named(RuchyList list) {
    Object value = value(list, new Random(3));
    assertThat(list.accepts(value)).isTrue();
    assertThat(list.accepts(new Object())).isEqualTo(list instanceof ObjectList<?>);
    list.append(value);
    RuchyList many = list.repeated(100);
    assertThat(many.asList()).hasSize(100).containsOnly(value);
    assertThat(many.getClass()).isEqualTo(list.getClass());
    assertThat(Equality.equal(many, list.repeated(100))).isTrue();
    assertThat(Kind.nameOf(list)).isEqualTo("[" + Kind.nameOf(value) + "]");
    assertThat(new ObjectList<>().concat(list).getClass()).isEqualTo(list.getClass());
  }

  @ParameterizedTest
  @EnumSource(NarrowKind.class)
  void an_index_outside_of_a_narrow_list_is_an_error_that_says_the_length(NarrowKind kind) {
    NarrowList list = kind.empty(4);
    list.append(value(list, new Random(3)));
    assertThat(list.boxedAt(-1)).isEqualTo(list.boxedAt(0));
    assertThatThrownBy(() -> list.boxedAt(1L << 32))
        .isInstanceOf(RuchyError.class)
        .hasMessage("index 4294967296 is out of bounds: the length is 1");
    assertThatThrownBy(() -> list.setBoxedAt(-2, list.item(0))).isInstanceOf(RuchyError.class);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_list_behaves_as_a_list_of_java_under_random_changes(RuchyList list) {
    Random random = new Random(7);
    List<Object> model = new ArrayList<>();
    for (int turn = 0; turn < 2_000; turn++) {
      int at = model.isEmpty() ? 0 : random.nextInt(model.size());
      Object value = value(list, random);
      switch (random.nextInt(model.isEmpty() ? 2 : 7)) {
        case 0 -> {
          list.append(value);
          model.add(value);
        }
        case 1 -> {
          list.insertItem(at, value);
          model.add(at, value);
        }
        case 2 -> assertThat(list.removeItem(at)).isEqualTo(model.remove(at));
        case 3 -> {
          list.setItem(at, value);
          model.set(at, value);
        }
        case 4 -> {
          list.reverse();
          model = new ArrayList<>(model.reversed());
        }
        case 5 -> {
          list.truncate(Math.max(at, model.size() - 3));
          model.subList(Math.max(at, model.size() - 3), model.size()).clear();
        }
        default ->
            assertThat(list.copyOfRange(at, model.size()).asList())
                .isEqualTo(model.subList(at, model.size()));
      }
    }
    assertThat(list.asList()).isEqualTo(model);
    assertThat(list.copy()).isEqualTo(list).hasSameHashCodeAs(list);
  }

  @ParameterizedTest
  @CsvSource({"0, '[]'", "1, '[1, 2]'", "2, '[1, 2, 1, 2]'", "3, '[1, 2, 1, 2, 1, 2]'"})
  void lists_are_repeated(long count, String expected) {
    assertThat(LongList.of(1, 2).repeated(count)).hasToString(expected);
    assertThatThrownBy(() -> LongList.of(1, 2).repeated(-1)).isInstanceOf(RuchyError.class);
    assertThat(LongList.of(7).repeated(1000).asList()).hasSize(1000).containsOnly(7L);
  }

  @Test
  void lists_can_be_appended_to_themselves() {
    LongList list = LongList.of(1, 2);
    list.appendAll(list);
    assertThat(list).isEqualTo(LongList.of(1, 2, 1, 2));
  }

  @Test
  void lists_of_different_kinds_join_to_one_of_anything() {
    assertThat(LongList.of(1).concat(DoubleList.of(2))).hasToString("[1, 2.0]");
    assertThat(new ObjectList<>().concat(DoubleList.of(2))).isInstanceOf(DoubleList.class);
    assertThat(RuchyList.ofBoxed(List.of(1L, 2L))).isInstanceOf(LongList.class);
    assertThat(RuchyList.ofBoxed(List.of(1L, "a"))).hasToString("[1, \"a\"]");
  }
}
