package ruchy.jvm.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// Arithmetic, comparisons, conversions and text.
final class Operators {
  private static final String ARITHMETIC = "ruchy.runtime.Arithmetic";

  private final Expressions expressions;
  private final JavaTypes types;
  private final Map<Local, Core.ForRange> counters = new HashMap<>();

  Operators(Expressions expressions, JavaTypes types) {
    this.expressions = expressions;
    this.types = types;
  }

  void noteCounter(Local local, Core.ForRange range) {
    counters.put(local, range);
  }

  Java arithmetic(Core.Arithmetic node) {
    var parts = expressions.values(List.of(node.left(), node.right()));
    var left = parts.get(0);
    var right = parts.get(1);
    var type = (node.type() instanceof Type.Numeric numeric) ? numeric : Type.Numeric.I64;
    if (type.isFloat()) {
      return node.operator() == ArithmeticOperator.POWER
          ? call(ARITHMETIC, "power", left, right)
          : plain(node.operator(), left, right);
    }
    if (isPlain(node)) {
      return wrapped(type, plainInteger(node, type, left, right), node);
    }
    String name = methodOf(node.operator());
    boolean direct = type == Type.Numeric.I64 || type == Type.Numeric.I32 && isIn(node.operator());
    if (direct) {
      return call(ARITHMETIC, name, exactWhereNeeded(type, left, right), right);
    }
    var call =
        Java.atom(
            types.runtime("Width")
                + "."
                + type.name()
                + "."
                + name
                + "("
                + left
                + ", "
                + right
                + ")");
    return types.of(type).equals("int") ? Java.of("(int) " + call, Java.UNARY) : call;
  }

  /// Operators of which the runtime has an `int` form.
  private static boolean isIn(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY -> true;
      case DIVIDE, REMAINDER, POWER, AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT -> false;
    };
  }

  private static Java exactWhereNeeded(Type type, Java left, Java right) {
    boolean both = left.form() != Java.Form.PLAIN && right.form() != Java.Form.PLAIN;
    return both && type == Type.Numeric.I64 ? left.exact("long") : left;
  }

  private Java call(String owner, String name, Java left, Java right) {
    return Java.atom(types.imports().method(owner, name) + "(" + left + ", " + right + ")");
  }

  /// Whether Java's own operator does the same: nothing is checked, or the check cannot fail.
  private boolean isPlain(Core.Arithmetic node) {
    return switch (node.operator()) {
      case AND, OR, XOR -> true;
      case DIVIDE, REMAINDER -> isHarmlessDivisor(node.right()) && node.type() != Type.Numeric.U64;
      case ADD -> !node.checked() || isBelowAnEnd(node.left()) && isOne(node.right());
      case SUBTRACT ->
          !node.checked() || isAboveAStart(node.left()) && node.right() instanceof Core.IntConstant;
      case MULTIPLY -> !node.checked();
      case POWER, SHIFT_LEFT, SHIFT_RIGHT -> false;
    };
  }

  private static boolean isHarmlessDivisor(Core divisor) {
    return divisor instanceof Core.IntConstant constant
        && constant.value() != 0
        && constant.value() != -1;
  }

  private static boolean isOne(Core core) {
    return core instanceof Core.IntConstant constant && constant.value() == 1;
  }

  private boolean isBelowAnEnd(Core core) {
    return core instanceof Core.GetLocal get
        && counters.get(get.local()) instanceof Core.ForRange range
        && range.step() > 0
        && !range.inclusive();
  }

  /// A counter that starts at 0 or above stays so, and no subtraction from it can overflow.
  private boolean isAboveAStart(Core core) {
    return core.type() == Type.Numeric.I64
        && core instanceof Core.GetLocal get
        && counters.get(get.local()) instanceof Core.ForRange range
        && range.step() > 0
        && range.from() instanceof Core.IntConstant from
        && from.value() >= 0;
  }

  private Java plainInteger(Core.Arithmetic node, Type.Numeric type, Java left, Java right) {
    boolean wide = types.of(type).equals("long");
    boolean both = left.form() != Java.Form.PLAIN && right.form() != Java.Form.PLAIN;
    return plain(node.operator(), wide && both ? left.exact("long") : left, right);
  }

  private Java wrapped(Type.Numeric type, Java result, Core.Arithmetic node) {
    boolean fits =
        switch (node.operator()) {
          case ADD, SUBTRACT, MULTIPLY ->
              type.bits() == 64 || type == Type.Numeric.I32 || node.checked();
          default -> true;
        };
    if (fits) {
      return result;
    }
    String call = types.runtime("Width") + "." + type.name() + ".wrap(" + result + ")";
    return types.of(type).equals("int") ? Java.of("(int) " + call, Java.UNARY) : Java.atom(call);
  }

  private static Java plain(ArithmeticOperator operator, Java left, Java right) {
    int precedence = precedence(operator);
    return Java.of(
        left.at(precedence) + " " + symbol(operator) + " " + right.at(precedence + 1), precedence);
  }

  private static String symbol(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      case REMAINDER -> "%";
      case AND -> "&";
      case OR -> "|";
      case XOR -> "^";
      case SHIFT_LEFT -> "<<";
      case SHIFT_RIGHT -> ">>";
      case POWER -> throw new AssertionError("Java has no operator for powers");
    };
  }

  private static int precedence(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT -> Java.SUM;
      case MULTIPLY, DIVIDE, REMAINDER, POWER -> Java.PRODUCT;
      case AND -> Java.BIT_AND;
      case OR -> Java.BIT_OR;
      case XOR -> Java.BIT_XOR;
      case SHIFT_LEFT, SHIFT_RIGHT -> Java.SHIFT;
    };
  }

  private static String methodOf(ArithmeticOperator operator) {
    return switch (operator) {
      case SHIFT_LEFT -> "shiftLeft";
      case SHIFT_RIGHT -> "shiftRight";
      default -> operator.name().toLowerCase(Locale.ROOT);
    };
  }

  Java negate(Core.Negate node) {
    var operand = expressions.value(node.operand());
    boolean real = node.type() instanceof Type.Numeric numeric && numeric.isFloat();
    if (real || !node.checked()) {
      return Java.of("-" + operand.at(Java.ATOM), Java.UNARY);
    }
    if (operand.form() == Java.Form.SMALL && operand.precedence() == Java.ATOM) {
      return new Java("-" + operand, Java.UNARY, Java.Form.SMALL);
    }
    if (node.type() == Type.Numeric.I64) {
      String method = types.imports().method(ARITHMETIC, "negate");
      return Java.atom(method + "(" + operand + ")");
    }
    String call = types.runtime("Width") + "." + ((Type.Numeric) node.type()).name() + ".negate";
    boolean small = types.of(node.type()).equals("int");
    return small
        ? Java.of("(int) " + call + "(" + operand + ")", Java.UNARY)
        : Java.atom(call + "(" + operand + ")");
  }

  Java not(Core.Not node) {
    var operand = expressions.value(node.operand());
    if (node.type() == Type.Simple.BOOL) {
      return Java.of(Body.negated(operand), Java.UNARY);
    }
    var exact = types.of(node.type()).equals("long") ? operand.exact("long") : operand;
    var flipped = Java.of("~" + exact.at(Java.UNARY), Java.UNARY);
    var type = (Type.Numeric) node.type();
    if (!type.isUnsigned() || type.bits() == 64) {
      return flipped;
    }
    String call = types.runtime("Width") + "." + type.name() + ".wrap(" + flipped + ")";
    return type.bits() < 32 ? Java.of("(int) " + call, Java.UNARY) : Java.atom(call);
  }

  Java compare(Core.Compare node) {
    var parts = expressions.values(List.of(node.left(), node.right()));
    var left = parts.get(0);
    var right = parts.get(1);
    var type = node.left().type();
    boolean same = node.operator() == Comparison.EQUAL || node.operator() == Comparison.NOT_EQUAL;
    if (type == Type.Numeric.U64 && !same) {
      return ordered("Long.compareUnsigned(" + left + ", " + right + ")", node.operator());
    }
    if (type instanceof Type.Numeric || type == Type.Simple.CHAR || type == Type.Simple.DURATION) {
      return primitives(node.operator(), exactBox(left, right, type), right);
    }
    if (type == Type.Simple.BOOL) {
      return same
          ? primitives(node.operator(), exactBox(left, right, type), right)
          : ordered("Boolean.compare(" + left + ", " + right + ")", node.operator());
    }
    if (!same) {
      return ordered(
          types.runtime("Ordering") + ".compare(" + left + ", " + right + ")", node.operator());
    }
    String call =
        type == Type.Simple.STRING
            ? left.at(Java.ATOM) + ".equals(" + right + ")"
            : types.runtime("Equality") + ".equal(" + left + ", " + right + ")";
    return node.operator() == Comparison.EQUAL ? Java.atom(call) : Java.of("!" + call, Java.UNARY);
  }

  /// Java compares two boxes by identity.
  private Java exactBox(Java left, Java right, Type type) {
    boolean both = left.form() == Java.Form.BOXED && right.form() == Java.Form.BOXED;
    return both ? left.exact(types.of(type)) : left;
  }

  private static Java primitives(Comparison operator, Java left, Java right) {
    int precedence =
        operator == Comparison.EQUAL || operator == Comparison.NOT_EQUAL
            ? Java.EQUALITY
            : Java.RELATION;
    String text = left.at(precedence + 1) + symbol(operator) + right.at(precedence + 1);
    return Java.of(text, precedence);
  }

  private static Java ordered(String order, Comparison operator) {
    return Java.of(order + symbol(operator) + "0", Java.RELATION);
  }

  private static String symbol(Comparison operator) {
    return switch (operator) {
      case EQUAL -> " == ";
      case NOT_EQUAL -> " != ";
      case LESS -> " < ";
      case LESS_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_EQUAL -> " >= ";
    };
  }

  Java convert(Core.Convert node) {
    if (node.isUnset() && !JavaTypes.isPrimitive(node.type())) {
      return Java.atom("null");
    }
    var operand = expressions.value(node.operand());
    var casts = new Casts(types);
    return expressions.shown().holds(node.operand(), node.type())
        ? casts.known(operand, node.type())
        : casts.convert(operand, node.operand(), node.type());
  }

  Java isType(Core.IsType node) {
    var operand = expressions.value(node.operand());
    return new Casts(types).isType(operand, node.tested());
  }

  /// Java's own `+` joins text, and shows whole numbers and truth values as the language does.
  Java concat(Core.Concat node) {
    var operands = node.parts().stream().map(Operators::shown).toList();
    var parts = expressions.values(operands);
    if (parts.isEmpty()) {
      return Java.atom("\"\"");
    }
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : " + ").append(parts.get(i).at(Java.PRODUCT));
    }
    boolean first = operands.getFirst().type() == Type.Simple.STRING;
    boolean second = operands.size() > 1 && operands.get(1).type() == Type.Simple.STRING;
    return Java.of(first || second ? text.toString() : "\"\" + " + text, Java.SUM);
  }

  private static Core shown(Core part) {
    boolean asItIs =
        part instanceof Core.ToText text
            && text.format().isEmpty()
            && joinsAsItIs(text.operand().type());
    return asItIs ? ((Core.ToText) part).operand() : part;
  }

  private static boolean joinsAsItIs(Type type) {
    return switch (type) {
      case Type.Numeric numeric -> !numeric.isFloat() && numeric != Type.Numeric.U64;
      case Type.Simple simple -> simple == Type.Simple.STRING || simple == Type.Simple.BOOL;
      default -> false;
    };
  }

  Java text(Core.ToText node) {
    var operand = expressions.value(node.operand());
    var type = node.operand().type();
    if (node.format().isEmpty()) {
      if (type == Type.Simple.STRING) {
        return operand;
      }
      boolean primitive = JavaTypes.isPrimitive(type) && !JavaTypes.needsUnboxing(type);
      String shown = primitive ? operand.text() : types.box(operand, type);
      return Java.atom(types.runtime("Display") + ".text(" + shown + ")");
    }
    String box = types.box(operand, type);
    return Java.atom(
        types.runtime("Display") + ".format(" + box + ", " + Constants.text(node.format()) + ")");
  }

  Java dynamic(Core.Dynamic node) {
    String name =
        switch (node.kind()) {
          case GET_FIELD -> "getField";
          case CALL_METHOD -> "callMethod";
          case CALL -> "call";
          case GET_AT -> "getAt";
          case SET_AT -> "setAt";
          case OPERATOR -> "operator";
          case ITERATE -> "iterate";
          case PARTS -> "parts";
        };
    String operands = expressions.boxes(node.operands());
    return Java.atom(
        types.runtime("dynamic.Dynamic")
            + "."
            + name
            + "("
            + Constants.text(node.name())
            + ", "
            + operands
            + ")");
  }
}
