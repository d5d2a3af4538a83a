package ruchy.lang.interpret;

import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.type.Type;

/// Loops and handlers.
final class Flow {
  private final Evaluator evaluator;
  private final Interpreter program;
  private final Values values;
  private final Numbers numbers;

  Flow(Evaluator evaluator, Interpreter program, Values values, Numbers numbers) {
    this.evaluator = evaluator;
    this.program = program;
    this.values = values;
    this.numbers = numbers;
  }

  Object loop(Core.Loop node, Frame frame) {
    while (true) {
      try {
        turn(node.label(), node.body(), frame);
      } catch (Jump.Break jump) {
        return valueOf(jump, node.label());
      }
    }
  }

  Object whileLoop(Core.While node, Frame frame) {
    try {
      while (evaluator.isTrue(node.condition(), frame)) {
        turn(node.label(), node.body(), frame);
      }
      return values.unit();
    } catch (Jump.Break jump) {
      return valueOf(jump, node.label());
    }
  }

  Object forRange(Core.ForRange node, Frame frame) {
    long from = ordinal(evaluator.evaluate(node.from(), frame), node.variable());
    long to = ordinal(evaluator.evaluate(node.to(), frame), node.variable());
    boolean unsigned = Numbers.isUnsigned(node.variable().type());
    long bias = unsigned ? Long.MIN_VALUE : 0;
    try {
      long value = from;
      while (within(value + bias, to + bias, node)) {
        frame.declare(node.variable(), fromOrdinal(value, node.variable()));
        turn(node.label(), node.body(), frame);
        long left = node.step() > 0 ? to - value : value - to;
        if (Long.compareUnsigned(left, Math.abs(node.step())) < 0) {
          break; // the next value lies past the end, or past what the type holds
        }
        value += node.step();
      }
      return values.unit();
    } catch (Jump.Break jump) {
      return valueOf(jump, node.label());
    }
  }

  private static boolean within(long value, long to, Core.ForRange node) {
    if (node.inclusive() && value == to) {
      return true;
    }
    return node.step() > 0 ? value < to : value > to;
  }

  private long ordinal(Object value, Local variable) {
    return variable.type() == Type.Simple.CHAR ? values.codePoint(value) : numbers.bits(value);
  }

  private Object fromOrdinal(long value, Local variable) {
    return variable.type() == Type.Simple.CHAR
        ? values.character((int) value)
        : numbers.box(variable.type(), value);
  }

  private void turn(LoopLabel label, Core body, Frame frame) {
    values.poll();
    try {
      evaluator.evaluate(body, frame);
    } catch (Jump.Continue jump) {
      if (jump.label != label) {
        throw jump;
      }
    }
  }

  private static Object valueOf(Jump.Break jump, LoopLabel label) {
    if (jump.label != label) {
      throw jump;
    }
    return jump.value;
  }

  Object tryCatch(Core.Try node, Frame frame) {
    int depth = evaluator.depth();
    try {
      return evaluator.evaluate(node.body(), frame);
    } catch (Jump jump) {
      throw jump;
    } catch (StackOverflowError _) {
      evaluator.backTo(depth);
      return handle(node, program.tooDeep(node.span()), frame);
    } catch (RuntimeException error) {
      evaluator.backTo(depth);
      return handle(node, error, frame);
    } finally {
      if (node.last().isPresent()) {
        evaluator.evaluate(node.last().get(), frame);
      }
    }
  }

  private Object handle(Core.Try node, RuntimeException error, Frame frame) {
    var seen = values.caught(error);
    if (node.handler().isEmpty() || seen.isEmpty()) {
      throw error;
    }
    frame.declare(node.error(), seen.get());
    return evaluator.evaluate(node.handler().get(), frame);
  }
}
