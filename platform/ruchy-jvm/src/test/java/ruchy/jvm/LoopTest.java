package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static ruchy.jvm.Build.I64;
import static ruchy.jvm.Build.local;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;
import ruchy.runtime.LongList;
import ruchy.runtime.RuchyList;

class LoopTest {
  private final Build b = new Build();
  private final Program program = new Program();

  /// The values a counter takes; the bounds are variables, so that nothing is known of them.
  private List<Object> values(Type type, long from, long to, boolean inclusive, long step) {
    Global first = new Global("from", type, 1);
    Global last = new Global("to", type, 1);
    Local i = local("i", type);
    Local list = local("list", new Type.ListOf(type));
    Core body =
        b.block(
            b.let(list, b.list(type)),
            b.set(first, b.i(type, from)),
            b.set(last, b.i(type, to)),
            b.range(
                new LoopLabel("l"),
                i,
                b.get(first),
                b.get(last),
                inclusive,
                step,
                new Core.Append(b.span(), b.get(list), b.get(i))),
            b.get(list));
    return new ArrayList<>(((RuchyList) program.run(b.unitOf(body))).asList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          0 | 5 | false | 1 | 0 1 2 3 4
          0 | 5 | true | 1 | 0 1 2 3 4 5
          5 | 0 | false | 1 | none
          5 | 4 | true | 1 | none
          5 | 5 | true | 1 | 5
          5 | 0 | false | -1 | 5 4 3 2 1
          5 | 0 | true | -1 | 5 4 3 2 1 0
          0 | 10 | false | 3 | 0 3 6 9
          0 | 9 | true | 3 | 0 3 6 9
          0 | 9 | false | 3 | 0 3 6
          10 | 0 | true | -4 | 10 6 2
          9223372036854775805 | 9223372036854775807 | true | 1 | 9223372036854775805 9223372036854775806 9223372036854775807
          9223372036854775805 | 9223372036854775807 | false | 1 | 9223372036854775805 9223372036854775806
          9223372036854775800 | 9223372036854775807 | true | 5 | 9223372036854775800 9223372036854775805
          -9223372036854775806 | -9223372036854775808 | true | -1 | -9223372036854775806 -9223372036854775807 -9223372036854775808
          4611686018427387900 | 4611686018427387903 | false | 1 | 4611686018427387900 4611686018427387901 4611686018427387902
          -9223372036854775808 | 9223372036854775807 | false | 9223372036854775807 | -9223372036854775808 -1 9223372036854775806
          """)
  void counters_take_exactly_the_values_of_the_range(
      long from, long to, boolean inclusive, long step, String expected) {
    List<Object> values = values(I64, from, to, inclusive, step);
    assertThat(text(values)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "I8, 125, 127, true, 1, '125 126 127'",
    "I8, -126, -128, true, -1, '-126 -127 -128'",
    "I32, 2147483645, 2147483647, true, 1, '2147483645 2147483646 2147483647'",
    "I32, -2147483648, 2147483647, false, 2147483647, '-2147483648 -1 2147483646'",
    "U8, 253, 255, true, 1, '253 254 255'",
    "U8, 0, 255, true, 100, '0 100 200'",
    "U64, -3, -1, true, 1, '18446744073709551613 18446744073709551614 18446744073709551615'",
    "U64, 0, -1, true, 9223372036854775807, '0 9223372036854775807 18446744073709551614'",
  })
  void counters_of_other_integers_do_not_overflow(
      Type.Numeric type, long from, long to, boolean inclusive, long step, String expected) {
    assertThat(text(values(type, from, to, inclusive, step))).isEqualTo(expected);
  }

  private static String text(List<Object> values) {
    return String.join(" ", values.stream().map(Object::toString).toList());
  }

  @Test
  void a_loop_gives_the_value_of_its_break() {
    LoopLabel label = new LoopLabel("l");
    Local n = local("n", I64);
    Core step = b.set(n, b.add(b.get(n), b.i(1)));
    Core leave =
        b.iff(b.lt(b.i(10), b.get(n)), b.breakOf(label, b.mul(b.get(n), b.i(2))), b.unit());
    Core loop = new Core.Loop(b.span(), I64, label, b.block(step, leave));
    // the loop stands in the right operand, so the left one has to wait in a local
    Core body = b.block(b.let(n, b.i(0)), b.add(b.i(1000), loop));
    assertThat(program.run(b.unitOf(body))).isEqualTo(1022L);
  }

  @Test
  void break_and_continue_leave_nested_loops_from_inside_expressions() {
    LoopLabel outer = new LoopLabel("outer");
    LoopLabel inner = new LoopLabel("inner");
    Local i = local("i", I64);
    Local j = local("j", I64);
    Local total = local("total", I64);
    Core odd =
        b.cmp(
            Core.Comparison.EQUAL,
            b.op(Core.ArithmeticOperator.REMAINDER, b.get(j), b.i(2)),
            b.i(1));
    Core term =
        b.iff(
            odd,
            new Core.Continue(b.span(), inner),
            b.iff(b.lt(b.i(6), b.get(j)), new Core.Continue(b.span(), outer), b.get(j)));
    Core add = b.set(total, b.add(b.get(total), b.add(b.mul(b.get(i), b.i(100)), term)));
    Core nested = b.range(inner, j, b.i(0), b.i(100), false, 1, add);
    Core body =
        b.block(
            b.let(total, b.i(0)),
            b.range(outer, i, b.i(0), b.i(3), false, 1, nested),
            b.get(total));
    // j of 0, 2, 4, 6 for each i
    assertThat(program.run(b.unitOf(body))).isEqualTo(3 * 12L + 4 * 100 + 4 * 200);
  }

  @Test
  void list_loops_with_offsets_from_the_counter_index_rightly() {
    Local i = local("i", I64);
    Local xs = local("xs", new Type.ListOf(I64));
    Core body =
        b.block(
            b.let(xs, b.list(I64, b.i(1), b.i(2), b.i(3), b.i(4))),
            b.range(
                i,
                b.i(1),
                new Core.Length(b.span(), b.get(xs)),
                new Core.SetAt(
                    b.span(),
                    b.get(xs),
                    b.get(i),
                    b.add(b.at(b.get(xs), b.sub(b.get(i), b.i(1))), b.at(b.get(xs), b.get(i))))),
            b.get(xs));
    assertThat(program.run(b.unitOf(body))).isEqualTo(LongList.of(1, 3, 6, 10));
  }
}
