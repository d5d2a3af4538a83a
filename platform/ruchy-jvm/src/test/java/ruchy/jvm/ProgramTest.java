package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static ruchy.jvm.Build.F64;
import static ruchy.jvm.Build.I64;
import static ruchy.jvm.Build.local;

import java.util.List;
import org.junit.jupiter.api.Test;
import ruchy.lang.core.Core;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.runtime.Unit;

class ProgramTest {
  private final Build b = new Build();
  private final Program program = new Program();

  private Object run(Core body) {
    return program.run(b.unitOf(body));
  }

  @Test
  void a_constant_expression_gives_its_boxed_value() {
    assertThat(run(b.add(b.i(1), b.i(1)))).isEqualTo(2L);
    assertThat(run(b.mul(b.f(1.5), b.f(2)))).isEqualTo(3.0);
    assertThat(run(b.unit())).isEqualTo(Unit.UNIT);
    assertThat(run(b.s("héllo"))).isEqualTo("héllo");
  }

  private final FunctionRef fib = new FunctionRef("fib", List.of(I64), I64);

  private ruchy.lang.core.CoreFunction fibonacci() {
    Local n = local("n", I64);
    return b.function(
        fib,
        List.of(n),
        b.iff(
            b.lt(b.get(n), b.i(2)),
            b.get(n),
            b.add(b.call(fib, b.sub(b.get(n), b.i(1))), b.call(fib, b.sub(b.get(n), b.i(2))))));
  }

  @Test
  void functions_call_themselves_and_are_seen_by_later_cells() {
    assertThat(program.run(b.unitOf(b.call(fib, b.i(20)), fibonacci()))).isEqualTo(6765L);
    assertThat(run(b.call(fib, b.i(10)))).isEqualTo(55L);
  }

  @Test
  void a_new_declaration_of_a_function_reaches_earlier_callers() {
    FunctionRef one = new FunctionRef("one", List.of(), I64);
    FunctionRef twice = new FunctionRef("twice", List.of(), I64);
    program.run(
        b.unitOf(
            b.unit(),
            b.function(one, List.of(), b.i(1)),
            b.function(twice, List.of(), b.add(b.call(one), b.call(one)))));
    assertThat(run(b.call(twice))).isEqualTo(2L);
    program.run(b.unitOf(b.unit(), b.function(one, List.of(), b.i(21))));
    assertThat(run(b.call(twice))).isEqualTo(42L);
  }

  @Test
  void globals_live_across_cells() {
    Global x = new Global("x", F64, 1);
    run(b.set(x, b.f(2.5)));
    assertThat(run(b.mul(b.get(x), b.f(2)))).isEqualTo(5.0);
    assertThat(program.get(x)).isEqualTo(2.5);
    program.set(x, 4.0);
    assertThat(run(b.get(x))).isEqualTo(4.0);
  }

  @Test
  void a_counted_loop_sums() {
    Local i = local("i", I64);
    Local total = local("total", I64);
    Core loop =
        b.range(i, b.i(0), b.i(1000), b.set(total, b.add(b.get(total), b.mul(b.get(i), b.get(i)))));
    assertThat(run(b.block(b.let(total, b.i(0)), loop, b.get(total)))).isEqualTo(332833500L);
  }
}
