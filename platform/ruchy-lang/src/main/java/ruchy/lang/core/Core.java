package ruchy.lang.core;

import java.util.List;
import java.util.Optional;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// A node of core: an expression whose type is known. Evaluation is strict and left to right.
///
/// Operands of arithmetic and comparison have one and the same type; arguments have exactly the
/// types of the parameters (conversions are [Convert] nodes), except that `Never` stands anywhere.
public sealed interface Core {
  /// Where the program says so.
  Span span();

  /// The type of its value.
  Type type();

  /// An integer, of any integer type or a duration; unsigned 64-bit values as their two's
  /// complement
  record IntConstant(Span span, Type type, long value) implements Core {}

  /// `f32` or `f64`
  record RealConstant(Span span, Type type, double value) implements Core {}

  /// `true`, `false`
  record BoolConstant(Span span, boolean value) implements Core {
    @Override
    public Type type() {
      return Type.Simple.BOOL;
    }
  }

  /// A character
  record CharConstant(Span span, int codePoint) implements Core {
    @Override
    public Type type() {
      return Type.Simple.CHAR;
    }
  }

  /// A string
  record TextConstant(Span span, String value) implements Core {
    @Override
    public Type type() {
      return Type.Simple.STRING;
    }
  }

  /// `()`
  record Unit(Span span) implements Core {
    @Override
    public Type type() {
      return Type.Simple.UNIT;
    }
  }

  /// Declares a local with its first value; visible to the end of the enclosing [Block].
  record Declare(Span span, Local local, Core value) implements UnitNode {}

  /// The value of a local
  record GetLocal(Span span, Local local) implements Core {
    @Override
    public Type type() {
      return local.type();
    }
  }

  /// Assigns a local
  record SetLocal(Span span, Local local, Core value) implements UnitNode {}

  /// The value of a global; before its first assignment reading it is a run-time error
  record GetGlobal(Span span, Global global) implements Core {
    @Override
    public Type type() {
      return global.type();
    }
  }

  /// Assigns a global
  record SetGlobal(Span span, Global global, Core value) implements UnitNode {}

  /// Statements in order, whose values are dropped, then the result
  record Block(Span span, List<Core> statements, Core result) implements Core {
    public Block {
      statements = List.copyOf(statements);
    }

    @Override
    public Type type() {
      return result.type();
    }
  }

  /// Both branches have its type, or never
  record If(Span span, Type type, Core condition, Core then, Core otherwise) implements Core {}

  /// Runs until a [Break] of its label, whose value is its own
  record Loop(Span span, Type type, LoopLabel label, Core body) implements Core {}

  /// Runs while the condition holds
  record While(Span span, LoopLabel label, Core condition, Core body) implements UnitNode {}

  /// Counts an integer or character variable from `from` to `to`, both evaluated once, before;
  /// emitters may narrow it to `int`. `step` is not 0; where negative it counts down. The variable
  /// is new for each turn, and not assigned in the body.
  record ForRange(
      Span span,
      LoopLabel label,
      Local variable,
      Core from,
      Core to,
      boolean inclusive,
      long step,
      Core body)
      implements UnitNode {}

  /// Leaves a loop; the value is there where the loop has one
  record Break(Span span, LoopLabel label, Optional<Core> value) implements NeverNode {}

  /// Goes on with the next turn
  record Continue(Span span, LoopLabel label) implements NeverNode {}

  /// Leaves the function, or the closure, with a value (a [Unit] for none)
  record Return(Span span, Core value) implements NeverNode {}

  /// Arithmetic on two numbers of its own type; `checked` where an overflow or a division by zero
  /// must be tested for. Floats are never checked. Shifts take the amount in the same type.
  record Arithmetic(
      Span span, Type type, ArithmeticOperator operator, Core left, Core right, boolean checked)
      implements Core {}

  /// `-x`
  record Negate(Span span, Core operand, boolean checked) implements Core {
    @Override
    public Type type() {
      return operand.type();
    }
  }

  /// `!x` of a truth value, or the bit complement of an integer
  record Not(Span span, Core operand) implements Core {
    @Override
    public Type type() {
      return operand.type();
    }
  }

  /// Compares two values of one type. Numbers as IEEE 754 and two's complement say; text by code
  /// points; `EQUAL` and `NOT_EQUAL` take all types and compare by structure; tuples, lists and
  /// derived orders of structs compare element by element.
  record Compare(Span span, Comparison operator, Core left, Core right) implements Core {
    @Override
    public Type type() {
      return Type.Simple.BOOL;
    }
  }

  /// `&&`, `||`: the right side runs only where needed
  record Logical(Span span, boolean isAnd, Core left, Core right) implements Core {
    @Override
    public Type type() {
      return Type.Simple.BOOL;
    }
  }

  /// A value as another type: number to number as `as` does (floats saturate, integers wrap, which
  /// a widening never does), anything to `Any`, `Any` to a type with a check that fails with a
  /// clear error, a char to and from an integer, an enum without payload to its discriminant.
  record Convert(Span span, Type type, Core operand) implements Core {
    /// Whether it stands for no value: in a field that the constructor assigns before it is read.
    public boolean isUnset() {
      return operand instanceof Convert inner
          && inner.type() == Type.Simple.ANY
          && inner.operand() instanceof Unit;
    }
  }

  /// Whether an `Any` holds a value of a type
  record IsType(Span span, Core operand, Type tested) implements Core {
    @Override
    public Type type() {
      return Type.Simple.BOOL;
    }
  }

  /// Calls a function instance of the program or prelude
  record CallFunction(Span span, FunctionRef function, List<Core> arguments) implements Core {
    public CallFunction {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Type type() {
      return function.result();
    }
  }

  /// Calls Java. Arguments and result convert between the type's representation and what the
  /// descriptor says only by boxing and reference casts.
  record CallJava(Span span, Type type, JavaMethod method, List<Core> arguments) implements Core {
    public CallJava {
      arguments = List.copyOf(arguments);
    }
  }

  /// Calls a closure
  record CallClosure(Span span, Type type, Core callee, List<Core> arguments) implements Core {
    public CallClosure {
      arguments = List.copyOf(arguments);
    }
  }

  /// Makes a closure; the locals it uses from outside are found in its body
  record Closure(Span span, Type.Function type, List<Local> parameters, Core body) implements Core {
    public Closure {
      parameters = List.copyOf(parameters);
    }
  }

  /// A function instance as a value
  record FunctionValue(Span span, Type.Function type, FunctionRef function) implements Core {}

  /// A closure of the language as an instance of a Java functional interface
  record AsInterface(Span span, Type type, Core closure, JavaMethod method) implements Core {}

  /// `(a, b)`
  record MakeTuple(Span span, Type type, List<Core> elements) implements Core {
    public MakeTuple {
      elements = List.copyOf(elements);
    }
  }

  /// `pair.0`
  record GetElement(Span span, Type type, Core tuple, int index) implements Core {}

  /// A new list
  record MakeList(Span span, Type type, List<Core> elements) implements Core {
    public MakeList {
      elements = List.copyOf(elements);
    }
  }

  /// A new map; a later equal key replaces the value of an earlier one
  record MakeMap(Span span, Type type, List<Entry> entries) implements Core {
    public MakeMap {
      entries = List.copyOf(entries);
    }

    /// A key and its value.
    public record Entry(Core key, Core value) {}
  }

  /// A new set
  record MakeSet(Span span, Type type, List<Core> elements) implements Core {
    public MakeSet {
      elements = List.copyOf(elements);
    }
  }

  /// A range as a value; ends that are not written are given by `from` 0 and an empty `to`
  record MakeRange(Span span, Type type, Core from, Optional<Core> to, boolean inclusive)
      implements Core {}

  /// The number of elements of a list
  record Length(Span span, Core list) implements Core {
    @Override
    public Type type() {
      return Type.Numeric.I64;
    }
  }

  /// `list[index]`: an `i64` index, negative ones count from the end, out of bounds is an error
  record GetAt(Span span, Type type, Core list, Core index) implements Core {}

  /// `list[index] = value`
  record SetAt(Span span, Core list, Core index, Core value) implements UnitNode {}

  /// Appends to a list
  record Append(Span span, Core list, Core value) implements UnitNode {}

  /// A new struct, values in field order
  record MakeStruct(Span span, Type.Nominal type, List<Core> values) implements Core {
    public MakeStruct {
      values = List.copyOf(values);
    }
  }

  /// A field of a struct, by its place
  record GetField(Span span, Type type, Core target, int field) implements Core {}

  /// Assigns a field of a struct in place
  record SetField(Span span, Core target, int field, Core value) implements UnitNode {}

  /// A copy of a struct value, so that assignment does not alias; the copy is shallow, but fields
  /// that are structs themselves are copied too
  record Copy(Span span, Core value) implements Core {
    @Override
    public Type type() {
      return value.type();
    }
  }

  /// A value of an enum, of an option (0 `None`, 1 `Some`) or of a result (0 `Ok`, 1 `Err`)
  record MakeVariant(Span span, Type type, int variant, List<Core> values) implements Core {
    public MakeVariant {
      values = List.copyOf(values);
    }
  }

  /// Whether an enum, option or result is of a variant
  record IsVariant(Span span, Core value, int variant) implements Core {
    @Override
    public Type type() {
      return Type.Simple.BOOL;
    }
  }

  /// A field of the variant that the value is known to be
  record GetPayload(Span span, Type type, Core value, int variant, int field) implements Core {}

  /// Joins text
  record Concat(Span span, List<Core> parts) implements Core {
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public Type type() {
      return Type.Simple.STRING;
    }
  }

  /// Any value as text, as `{value:format}` shows it; an empty format shows it as `println` does
  record ToText(Span span, Core operand, String format) implements Core {
    @Override
    public Type type() {
      return Type.Simple.STRING;
    }
  }

  /// Runs the body; an error that leaves it is bound to `error` (an `Any` that holds the thrown
  /// value, or the runtime's error) and the handler gives the value instead; `last` runs in any
  /// case. Cancellation is never caught.
  record Try(
      Span span, Type type, Core body, Local error, Optional<Core> handler, Optional<Core> last)
      implements Core {}

  /// `throw value`: the value as `Any`
  record Throw(Span span, Core value) implements NeverNode {}

  /// Ends with an error that has a code of the 07xx group; the message is text
  record Panic(Span span, String code, Core message) implements NeverNode {}

  /// An operation on `Any`, resolved at run time: the first operand is the receiver
  record Dynamic(Span span, Kind kind, String name, List<Core> operands) implements Core {
    public Dynamic {
      operands = List.copyOf(operands);
    }

    @Override
    public Type type() {
      return Type.Simple.ANY;
    }

    /// What is done; `name` is that of the field, method or operator, the number of the parts,
    /// empty otherwise.
    public enum Kind {
      GET_FIELD,
      CALL_METHOD,
      CALL,
      GET_AT,
      SET_AT,
      OPERATOR,
      ITERATE,
      PARTS
    }
  }

  /// The operators of [Arithmetic].
  enum ArithmeticOperator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    POWER,
    AND,
    OR,
    XOR,
    SHIFT_LEFT,
    SHIFT_RIGHT
  }

  /// The operators of [Compare].
  enum Comparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL
  }

  /// A node that is run for its effect.
  sealed interface UnitNode extends Core {
    @Override
    default Type type() {
      return Type.Simple.UNIT;
    }
  }

  /// A node after which nothing follows.
  sealed interface NeverNode extends Core {
    @Override
    default Type type() {
      return Type.Simple.NEVER;
    }
  }
}
