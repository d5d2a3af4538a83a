package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static ruchy.jvm.Build.ANY;
import static ruchy.jvm.Build.I64;
import static ruchy.jvm.Build.NEVER;
import static ruchy.jvm.Build.STRING;
import static ruchy.jvm.Build.local;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Display;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;

class ErrorsTest {
  private final Build b = new Build();
  private final Program program = new Program();

  private Object run(Core... nodes) {
    return program.run(b.unitOf(b.block(nodes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I64 | ADD | 9223372036854775807 | 1 | 9223372036854775807 + 1 overflows i64
          I64 | MULTIPLY | 4611686018427387904 | -4 | 4611686018427387904 * (-4) overflows i64
          I64 | DIVIDE | 7 | 0 | 7 / 0: division by zero
          I64 | DIVIDE | -9223372036854775808 | -1 | -9223372036854775808 / (-1) overflows i64
          I64 | REMAINDER | 7 | 0 | 7 % 0: division by zero
          I64 | POWER | 10 | 19 | 10 ** 19 overflows i64
          I64 | POWER | 2 | -1 | 2 ** -1: an integer has no negative power
          I64 | SHIFT_LEFT | 1 | 64 | 1 << 64: shift by 0 to 63 bits
          I32 | ADD | 2147483647 | 1 | 2147483647 + 1 overflows i32
          I8 | SUBTRACT | -100 | 100 | -100 - 100 overflows i8
          U8 | MULTIPLY | 16 | 16 | 16 * 16 overflows u8
          U8 | SUBTRACT | 1 | 2 | 1 - 2 overflows u8
          U32 | ADD | 4294967295 | 1 | 4294967295 + 1 overflows u32
          U64 | ADD | -1 | 1 | 18446744073709551615 + 1 overflows u64
          """)
  void overflow_and_division_by_zero_name_the_operands(
      Type.Numeric type, ArithmeticOperator operator, long left, long right, String message) {
    Global x = new Global("x", type, 1);
    Core expression = b.op(operator, b.get(x), b.i(type, right));
    Throwable error = catchThrowable(() -> run(b.set(x, b.i(type, left)), expression));
    assertThat(error).isInstanceOf(RuchyError.class).hasMessage(message);
    assertThat(Trace.of(error).span()).contains(expression.span());
  }

  @Test
  void the_trace_lists_calls_with_their_places() {
    Local n = local("n", I64);
    Local m = local("m", I64);
    FunctionRef inner = new FunctionRef("inner", List.of(I64), I64);
    FunctionRef outer = new FunctionRef("Point::outer", List.of(I64), I64);
    Core division = b.op(ArithmeticOperator.DIVIDE, b.i(1), b.get(n));
    Core innerCall = b.call(inner, b.get(m));
    Core outerCall = b.call(outer, b.i(0));
    CoreFunction[] functions = {
      b.function(inner, List.of(n), division), b.function(outer, List.of(m), innerCall)
    };
    Throwable error = catchThrowable(() -> program.run(b.unitOf(outerCall, functions)));
    assertThat(Trace.of(error).frames())
        .containsExactly(
            new Trace.Frame("inner", "cell 1", Optional.of(division.span())),
            new Trace.Frame("Point::outer", "cell 1", Optional.of(innerCall.span())),
            new Trace.Frame("", "cell 1", Optional.of(outerCall.span())));
  }

  @Test
  void errors_of_java_get_the_place_of_the_call() {
    JavaMethod parse =
        new JavaMethod(
            "java/lang/Long", "parseLong", "(Ljava/lang/String;)J", JavaMethod.Kind.STATIC);
    Core good = new Core.CallJava(b.span(), I64, parse, List.of(b.s("12")));
    Core bad = new Core.CallJava(b.span(), I64, parse, List.of(b.s("twelve")));
    Throwable error = catchThrowable(() -> run(b.add(good, b.i(1)), bad));
    assertThat(error).isInstanceOf(NumberFormatException.class);
    assertThat(Trace.of(error).frames()).hasSize(1);
    assertThat(Trace.of(error).span()).isPresent();
    assertThat(RuchyError.from(error).message()).contains("twelve");
  }

  @Test
  void a_list_index_out_of_bounds_says_the_length() {
    Core at = b.at(b.list(I64, b.i(1), b.i(2)), b.i(2));
    Throwable error = catchThrowable(() -> run(at));
    assertThat(error).hasMessage("index 2 is out of bounds: the length is 2");
    assertThat(Trace.of(error).span()).contains(at.span());
    assertThat(run(b.at(b.list(I64, b.i(1), b.i(2)), b.i(-1)))).isEqualTo(2L);
  }

  @Test
  void a_variable_read_before_it_has_a_value_is_an_error() {
    Global x = new Global("speed", I64, 1);
    assertThat(catchThrowable(() -> run(b.get(x))))
        .hasMessage("`speed` is used before it has a value");
    run(b.set(x, b.i(3)));
    assertThat(run(b.get(x))).isEqualTo(3L);
  }

  private Core tried(Core body, Core handler, Local error, Optional<Core> last) {
    Type type = body.type() == NEVER ? handler.type() : body.type();
    return new Core.Try(b.span(), type, body, error, Optional.of(handler), last);
  }

  @Test
  void thrown_values_are_caught_and_errors_of_the_runtime_too() {
    Local e = local("e", ANY);
    Core thrown = new Core.Throw(b.span(), new Core.Convert(b.span(), ANY, b.i(42)));
    assertThat(run(tried(thrown, b.get(e), e, Optional.empty()))).isEqualTo(42L);
    Local f = local("f", ANY);
    Core fails = b.text(b.op(ArithmeticOperator.DIVIDE, b.i(1), b.i(0)));
    Core message =
        new Core.Convert(
            b.span(),
            STRING,
            new Core.Dynamic(b.span(), Core.Dynamic.Kind.GET_FIELD, "message", List.of(b.get(f))));
    // the try stands in the right operand of a concatenation
    Core joined =
        new Core.Concat(
            b.span(), List.of(b.s("got: "), tried(fails, message, f, Optional.empty())));
    assertThat(run(joined)).isEqualTo("got: 1 / 0: division by zero");
  }

  @Test
  void what_comes_last_runs_on_every_way_out() {
    Local log = local("log", new Type.ListOf(STRING));
    Local e = local("e", ANY);
    Local i = local("i", I64);
    LoopLabel loop = new LoopLabel("loop");
    Core note = new Core.Append(b.span(), b.get(log), b.s("last"));
    Core third =
        b.iff(
            b.cmp(Core.Comparison.EQUAL, b.get(i), b.i(2)),
            b.breakOf(loop),
            b.iff(
                b.cmp(Core.Comparison.EQUAL, b.get(i), b.i(1)),
                new Core.Throw(b.span(), new Core.Convert(b.span(), ANY, b.s("boom"))),
                b.unit()));
    Core handler = new Core.Append(b.span(), b.get(log), b.text(b.get(e)));
    Core body = tried(third, handler, e, Optional.of(note));
    Object result =
        run(
            b.let(log, b.list(STRING)),
            b.range(loop, i, b.i(0), b.i(10), false, 1, body),
            b.get(log));
    assertThat(Display.text(result)).isEqualTo("[\"last\", \"boom\", \"last\", \"last\"]");
  }

  @Test
  void what_comes_last_runs_before_a_return() {
    Global log = new Global("log", STRING, 1);
    FunctionRef f = new FunctionRef("f", List.of(), I64);
    Local e = local("e", ANY);
    Core body =
        new Core.Try(
            b.span(),
            I64,
            b.block(b.ret(b.i(7)), b.i(1)),
            e,
            Optional.empty(),
            Optional.of(b.set(log, b.s("closed"))));
    assertThat(program.run(b.unitOf(b.call(f), b.function(f, List.of(), body)))).isEqualTo(7L);
    assertThat(program.get(log)).isEqualTo("closed");
  }

  @Test
  void recursion_of_ten_thousand_frames_works_and_endless_recursion_is_an_error() throws Exception {
    Local n = local("n", I64);
    FunctionRef down = new FunctionRef("down", List.of(I64), I64);
    Core body =
        b.iff(
            b.cmp(Core.Comparison.EQUAL, b.get(n), b.i(0)),
            b.i(0),
            b.add(b.i(1), b.call(down, b.sub(b.get(n), b.i(1)))));
    program.run(b.unitOf(b.unit(), b.function(down, List.of(n), body)));
    AtomicReference<Object> result = new AtomicReference<>();
    Thread deep =
        new Thread(null, () -> result.set(run(b.call(down, b.i(10_000)))), "deep", 64 << 20);
    deep.start();
    deep.join();
    assertThat(result.get()).isEqualTo(10_000L);
    Throwable error = catchThrowable(() -> run(b.call(down, b.i(-1))));
    assertThat(error).isInstanceOf(RuchyError.class).hasMessage("the calls are nested too deeply");
    assertThat(Trace.of(error).frames().getFirst().function()).isEqualTo("down");
  }

  @Test
  void an_endless_loop_is_interrupted_and_the_next_run_is_not() throws Exception {
    LoopLabel label = new LoopLabel("l");
    Global turns = new Global("turns", I64, 1);
    Core endless = b.whileLoop(label, b.b(true), b.set(turns, b.add(b.get(turns), b.i(1))));
    CountDownLatch started = new CountDownLatch(1);
    AtomicReference<Throwable> ended = new AtomicReference<>();
    AtomicReference<Poll.Task> task = new AtomicReference<>();
    Thread runner =
        new Thread(() -> {
          try (Poll.Task own = Poll.start()) {
            task.set(own);
            started.countDown();
            ended.set(catchThrowable(() -> run(b.set(turns, b.i(0)), endless)));
          }
        });
    runner.start();
    started.await();
    task.get().cancel();
    runner.join();
    assertThat(ended.get()).isInstanceOf(Cancelled.class);
    Local i = local("i", I64);
    assertThat(run(b.range(i, b.i(0), b.i(100_000), b.set(turns, b.get(i))), b.get(turns)))
        .isEqualTo(99_999L);
  }

  @Test
  void a_cancellation_is_not_caught_by_the_program() throws Exception {
    LoopLabel label = new LoopLabel("l");
    Local e = local("e", ANY);
    Core endless = b.whileLoop(label, b.b(true), b.unit());
    Core guarded = tried(endless, b.unit(), e, Optional.empty());
    AtomicReference<Throwable> ended = new AtomicReference<>();
    AtomicReference<Poll.Task> task = new AtomicReference<>();
    CountDownLatch started = new CountDownLatch(1);
    Thread runner =
        new Thread(() -> {
          try (Poll.Task own = Poll.start()) {
            task.set(own);
            started.countDown();
            ended.set(catchThrowable(() -> run(guarded)));
          }
        });
    runner.start();
    started.await();
    task.get().cancel();
    runner.join();
    assertThat(ended.get()).isInstanceOf(Cancelled.class);
  }

  @Test
  void a_function_that_is_too_long_for_the_jvm_is_a_clear_error() {
    Global x = new Global("x", I64, 1);
    Core[] many = new Core[9_000];
    java.util.Arrays.setAll(many, i -> b.set(x, b.add(b.get(x), b.get(x))));
    assertThat(catchThrowable(() -> run(many)))
        .hasMessage("the program's top level is longer than the JVM allows (64 KB of byte code)");
  }
}
