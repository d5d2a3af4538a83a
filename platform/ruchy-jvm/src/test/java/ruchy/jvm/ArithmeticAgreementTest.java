package ruchy.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import ruchy.jvm.interpreted.RuntimeValues;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.interpret.Interpreter;
import ruchy.lang.type.Type;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.testkit.Seeds;

/// Random expressions of numbers give the same in compiled code and in the interpreter, errors
/// included.
class ArithmeticAgreementTest {
  private static final List<Long> EDGES = List.of(0L, 1L, -1L, 2L, 7L, 63L, 127L, 255L, 65535L);
  private final Build b = new Build();

  private Core constant(RandomGenerator random, Type.Numeric type) {
    if (type.isFloat()) {
      double value = random.nextBoolean() ? random.nextInt(-9, 10) : random.nextGaussian() * 1e6;
      return new Core.RealConstant(
          b.span(), type, type == Type.Numeric.F32 ? (float) value : value);
    }
    long value =
        random.nextBoolean()
            ? EDGES.get(random.nextInt(EDGES.size()))
            : random.nextLong() >> random.nextInt(64);
    int unused = 64 - type.bits();
    long wrapped = type.isUnsigned() ? (value << unused) >>> unused : (value << unused) >> unused;
    return b.i(type, wrapped);
  }

  private Core expression(RandomGenerator random, Type.Numeric type, int depth) {
    if (depth == 0) {
      return constant(random, type);
    }
    return switch (random.nextInt(8)) {
      case 0 -> {
        Type.Numeric from = Type.Numeric.values()[random.nextInt(Type.Numeric.values().length)];
        Core operand = expression(random, from, depth - 1);
        yield from == type ? operand : new Core.Convert(b.span(), type, operand);
      }
      case 1 -> {
        boolean negates = type.isFloat() || !type.isUnsigned();
        Core operand = expression(random, type, depth - 1);
        yield negates
            ? new Core.Negate(b.span(), operand, !type.isFloat())
            : new Core.Not(b.span(), operand);
      }
      case 2 -> {
        Comparison comparison = Comparison.values()[random.nextInt(Comparison.values().length)];
        Core condition =
            b.cmp(
                comparison,
                expression(random, type, depth - 1),
                expression(random, type, depth - 1));
        yield b.iff(
            condition, expression(random, type, depth - 1), expression(random, type, depth - 1));
      }
      default -> {
        ArithmeticOperator operator = operator(random, type);
        yield new Core.Arithmetic(
            b.span(),
            type,
            operator,
            expression(random, type, depth - 1),
            expression(random, type, depth - 1),
            !type.isFloat());
      }
    };
  }

  private static ArithmeticOperator operator(RandomGenerator random, Type.Numeric type) {
    ArithmeticOperator[] all = ArithmeticOperator.values();
    int real = ArithmeticOperator.POWER.ordinal();
    return all[random.nextInt(type.isFloat() ? real : all.length)];
  }

  private static String outcome(java.util.function.Supplier<Object> run) {
    try {
      return Display.text(run.get());
    } catch (RuchyError error) {
      return error.code();
    }
  }

  @Test
  void compiled_code_and_the_interpreter_agree() {
    Seeds.forEach(
        400,
        random -> {
          Type.Numeric type = Type.Numeric.values()[random.nextInt(Type.Numeric.values().length)];
          Core expression = expression(random, type, 4);
          String compiled = outcome(() -> new Program().run(b.unitOf(expression)));
          String interpreted =
              outcome(() ->
                  new Interpreter(
                          new RuntimeValues(_ -> Optional.empty()),
                          (method, arguments, types, result) -> arguments)
                      .run(b.unitOf(expression)));
          assertThat(compiled).as(expression.toString()).isEqualTo(interpreted);
        });
  }
}
