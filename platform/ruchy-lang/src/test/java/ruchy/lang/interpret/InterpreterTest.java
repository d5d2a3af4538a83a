package ruchy.lang.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

class InterpreterTest {
  private static final Source SOURCE = Source.of("test", "");
  private static final Span HERE = new Span(SOURCE, 0, 0);
  private static final Type I64 = Type.Numeric.I64;

  private final Interpreter interpreter =
      new Interpreter(new PlainValues(), (method, arguments, types, result) -> arguments);

  private Object run(Core body, CoreFunction... functions) {
    return interpreter.run(new CoreUnit(SOURCE, List.of(), List.of(functions), List.of(), body));
  }

  private static Core number(long value) {
    return new Core.IntConstant(HERE, I64, value);
  }

  private static Core add(Core left, Core right) {
    return new Core.Arithmetic(HERE, I64, Core.ArithmeticOperator.ADD, left, right, true);
  }

  private static Core get(Local local) {
    return new Core.GetLocal(HERE, local);
  }

  private static Core block(Core result, Core... statements) {
    return new Core.Block(HERE, List.of(statements), result);
  }

  private static CoreFunction endless(FunctionRef ref) {
    var parameter = new Local("n", I64);
    var call = new Core.CallFunction(HERE, ref, List.of(add(get(parameter), number(1))));
    return new CoreFunction(ref, List.of(parameter), add(number(1), call), HERE);
  }

  @Test
  void a_loop_gives_the_value_of_its_break() {
    var n = new Local("n", I64);
    var label = new LoopLabel("loop");
    var done = new Core.Compare(HERE, Core.Comparison.GREATER, get(n), number(9));
    var leave = new Core.Break(HERE, label, Optional.of(get(n)));
    var next = new Core.SetLocal(HERE, n, add(get(n), get(n)));
    var turn = new Core.If(HERE, Type.Simple.UNIT, done, leave, next);
    var loop = new Core.Loop(HERE, I64, label, turn);
    assertThat(run(block(loop, new Core.Declare(HERE, n, number(3))))).isEqualTo(12L);
  }

  @Test
  void closures_share_the_variables_they_capture() {
    var n = new Local("n", I64);
    var bump = new Local("bump", new Type.Function(List.of(), Type.Simple.UNIT));
    var type = new Type.Function(List.of(), Type.Simple.UNIT);
    var body = new Core.SetLocal(HERE, n, add(get(n), number(1)));
    var call = new Core.CallClosure(HERE, Type.Simple.UNIT, get(bump), List.of());
    assertThat(
            run(
                block(
                    get(n),
                    new Core.Declare(HERE, n, number(1)),
                    new Core.Declare(HERE, bump, new Core.Closure(HERE, type, List.of(), body)),
                    call,
                    call)))
        .isEqualTo(3L);
  }

  @Test
  void a_range_that_ends_at_the_greatest_number_ends() {
    var sum = new Local("sum", I64);
    var i = new Local("i", I64);
    var count = new Core.SetLocal(HERE, sum, add(get(sum), number(1)));
    var loop =
        new Core.ForRange(
            HERE,
            new LoopLabel("for"),
            i,
            number(Long.MAX_VALUE - 2),
            number(Long.MAX_VALUE),
            true,
            1,
            count);
    assertThat(run(block(get(sum), new Core.Declare(HERE, sum, number(0)), loop))).isEqualTo(3L);
  }

  @Test
  void endless_recursion_is_an_error_that_can_be_caught() {
    var ref = new FunctionRef("forever", List.of(I64), I64);
    var call = new Core.CallFunction(HERE, ref, List.of(number(0)));
    assertThatThrownBy(() -> run(call, endless(ref))).hasMessageContaining("RECURSION");
    var error = new Local("e", Type.Simple.ANY);
    var caught = new Core.Try(HERE, I64, call, error, Optional.of(number(-1)), Optional.empty());
    assertThat(run(caught)).isEqualTo(-1L);
  }

  @Test
  void a_function_that_is_declared_again_replaces_the_first_for_all_callers() {
    var inner = new FunctionRef("inner", List.of(), I64);
    var outer = new FunctionRef("outer", List.of(), I64);
    var callInner = new Core.CallFunction(HERE, inner, List.of());
    var callOuter = new Core.CallFunction(HERE, outer, List.of());
    run(
        callOuter,
        new CoreFunction(inner, List.of(), number(1), HERE),
        new CoreFunction(outer, List.of(), callInner, HERE));
    assertThat(run(callOuter, new CoreFunction(inner, List.of(), number(2), HERE))).isEqualTo(2L);
  }

  @Test
  void the_last_part_of_a_try_runs_after_a_return() {
    var ref = new FunctionRef("f", List.of(), I64);
    var n = new Local("n", I64);
    var attempt =
        new Core.Try(
            HERE,
            I64,
            new Core.Return(HERE, number(7)),
            new Local("e", Type.Simple.ANY),
            Optional.empty(),
            Optional.of(new Core.Throw(HERE, number(5))));
    var function =
        new CoreFunction(
            ref, List.of(), block(attempt, new Core.Declare(HERE, n, number(1))), HERE);
    assertThatThrownBy(() -> run(new Core.CallFunction(HERE, ref, List.of()), function))
        .isInstanceOfSatisfying(
            PlainValues.Stop.class, stop -> assertThat(stop.thrown).isEqualTo(5L));
  }
}
