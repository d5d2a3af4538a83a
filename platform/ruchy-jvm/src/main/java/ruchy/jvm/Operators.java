package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import ruchy.jvm.range.Interval;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.type.Type;

/// Emits arithmetic. Checks are left out where the ranges of the operands say that they hold.
final class Operators {
  private static final ClassDesc J = ConstantDescs.CD_long;
  private static final ClassDesc I = ConstantDescs.CD_int;
  private static final ClassDesc D = ConstantDescs.CD_double;
  private static final ClassDesc F = ConstantDescs.CD_float;
  private static final ClassDesc LONG = ConstantDescs.CD_Long;
  private final MethodEmitter method;
  private final CodeBuilder code;

  Operators(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  void arithmetic(Core.Arithmetic node) {
    List<Core> operands = List.of(node.left(), node.right());
    switch (node.type()) {
      case Type.Numeric.F64 -> {
        method.emitOperands(operands);
        onDouble(node.operator());
      }
      case Type.Numeric.F32 -> {
        method.emitOperands(operands);
        onFloat(node.operator());
      }
      case Type.Numeric.I64, Type.Simple.DURATION -> onLong(node, operands);
      case Type.Simple.BOOL -> {
        method.emitOperands(operands);
        bits(node.operator(), false);
      }
      case Type.Numeric number -> onOther(node, number, operands);
      default -> throw new IllegalStateException("core has arithmetic on " + node.type());
    }
  }

  private void onDouble(ArithmeticOperator operator) {
    switch (operator) {
      case ADD -> code.dadd();
      case SUBTRACT -> code.dsub();
      case MULTIPLY -> code.dmul();
      case DIVIDE -> code.ddiv();
      case REMAINDER -> code.drem();
      case POWER -> code.invokestatic(Rt.ARITHMETIC, "power", MethodTypeDesc.of(D, D, D));
      default -> throw new IllegalStateException("core has " + operator + " on f64");
    }
  }

  private void onFloat(ArithmeticOperator operator) {
    switch (operator) {
      case ADD -> code.fadd();
      case SUBTRACT -> code.fsub();
      case MULTIPLY -> code.fmul();
      case DIVIDE -> code.fdiv();
      case REMAINDER -> code.frem();
      case POWER -> code.invokestatic(Rt.ARITHMETIC, "power", MethodTypeDesc.of(F, F, F));
      default -> throw new IllegalStateException("core has " + operator + " on f32");
    }
  }

  private void onLong(Core.Arithmetic node, List<Core> operands) {
    if (method.ints().emitIfFits(node)) {
      code.i2l();
      return;
    }
    method.emitOperands(operands);
    if (node.checked() && canFail(node)) {
      Label start = method.at(node.span());
      code.invokestatic(Rt.ARITHMETIC, checkedName(node.operator()), MethodTypeDesc.of(J, J, J));
      method.end(start, node.span());
      return;
    }
    switch (node.operator()) {
      case ADD -> code.ladd();
      case SUBTRACT -> code.lsub();
      case MULTIPLY -> code.lmul();
      case DIVIDE -> code.ldiv();
      case REMAINDER -> code.lrem();
      case POWER -> code.invokestatic(Rt.ARITHMETIC, "wrappingPower", MethodTypeDesc.of(J, J, J));
      case AND, OR, XOR -> bits(node.operator(), true);
      case SHIFT_LEFT -> code.l2i().lshl();
      case SHIFT_RIGHT -> code.l2i().lshr();
    }
  }

  /// Whether a check of 64-bit arithmetic can fail, as far as the ranges tell.
  private boolean canFail(Core.Arithmetic node) {
    Interval left = method.ranges().of(node.left());
    Interval right = method.ranges().of(node.right());
    return switch (node.operator()) {
      case AND, OR, XOR -> false;
      case ADD -> !left.plus(right).isKnown();
      case SUBTRACT -> !left.minus(right).isKnown();
      case MULTIPLY -> !left.times(right).isKnown();
      case DIVIDE -> right.contains(0) || (right.contains(-1) && left.contains(Long.MIN_VALUE));
      case REMAINDER -> right.contains(0);
      case SHIFT_LEFT, SHIFT_RIGHT -> !right.within(0, 63);
      case POWER -> true;
    };
  }

  private static String checkedName(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD -> "add";
      case SUBTRACT -> "subtract";
      case MULTIPLY -> "multiply";
      case DIVIDE -> "divide";
      case REMAINDER -> "remainder";
      case POWER -> "power";
      case SHIFT_LEFT -> "shiftLeft";
      case SHIFT_RIGHT -> "shiftRight";
      case AND, OR, XOR -> throw new IllegalStateException("never checked: " + operator);
    };
  }

  private void bits(ArithmeticOperator operator, boolean wide) {
    switch (operator) {
      case AND -> {
        if (wide) {
          code.land();
        } else {
          code.iand();
        }
      }
      case OR -> {
        if (wide) {
          code.lor();
        } else {
          code.ior();
        }
      }
      case XOR -> {
        if (wide) {
          code.lxor();
        } else {
          code.ixor();
        }
      }
      default -> throw new IllegalStateException("no operator on bits: " + operator);
    }
  }

  private void onOther(Core.Arithmetic node, Type.Numeric type, List<Core> operands) {
    boolean wide = isWide(type);
    switch (node.operator()) {
      case AND, OR, XOR -> {
        method.emitOperands(operands);
        bits(node.operator(), wide);
        return;
      }
      default -> {}
    }
    boolean isI32 = type == Type.Numeric.I32;
    if (isI32 && node.checked() && isSimple(node.operator())) {
      method.emitOperands(operands);
      Label start = method.at(node.span());
      code.invokestatic(Rt.ARITHMETIC, checkedName(node.operator()), MethodTypeDesc.of(I, I, I));
      method.end(start, node.span());
    } else if (node.checked() || !isSimple(node.operator())) {
      throughWidth(node, type, operands);
    } else {
      method.emitOperands(operands);
      simple(node.operator(), wide);
      wrap(type);
    }
  }

  private static boolean isSimple(ArithmeticOperator operator) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY -> true;
      default -> false;
    };
  }

  private void simple(ArithmeticOperator operator, boolean wide) {
    switch (operator) {
      case ADD -> {
        if (wide) {
          code.ladd();
        } else {
          code.iadd();
        }
      }
      case SUBTRACT -> {
        if (wide) {
          code.lsub();
        } else {
          code.isub();
        }
      }
      default -> {
        if (wide) {
          code.lmul();
        } else {
          code.imul();
        }
      }
    }
  }

  private void throughWidth(Core.Arithmetic node, Type.Numeric type, List<Core> operands) {
    boolean wide = isWide(type);
    if (method.nodes.needsEmptyStack(node.right()) || method.nodes.needsEmptyStack(node.left())) {
      method.emitOperands(operands);
      Slot right = method.keep(method.carriers.of(type));
      Slot left = method.keep(method.carriers.of(type));
      width(type);
      method.load(left);
      widen(wide);
      method.load(right);
      widen(wide);
    } else {
      width(type);
      method.emit(node.left());
      widen(wide);
      method.emit(node.right());
      widen(wide);
    }
    Label start = method.at(node.span());
    code.invokevirtual(Rt.WIDTH, checkedName(node.operator()), MethodTypeDesc.of(J, J, J));
    method.end(start, node.span());
    if (!wide) {
      code.l2i();
    }
  }

  void width(Type.Numeric type) {
    code.getstatic(Rt.WIDTH, type.name(), Rt.WIDTH);
  }

  private void widen(boolean wide) {
    if (!wide) {
      code.i2l();
    }
  }

  private static boolean isWide(Type.Numeric type) {
    return switch (type) {
      case I64, U32, U64 -> true;
      default -> false;
    };
  }

  /// Cuts what is on the stack to the width of a type.
  void wrap(Type.Numeric type) {
    switch (type) {
      case I8 -> code.i2b();
      case I16 -> code.i2s();
      case U8 -> code.loadConstant(0xFF).iand();
      case U16 -> code.i2c();
      case U32 -> code.loadConstant(0xFFFF_FFFFL).land();
      case I32, I64, U64, F32, F64 -> {}
    }
  }

  void negate(Core.Negate node) {
    Core operand = node.operand();
    switch (operand.type()) {
      case Type.Numeric.F64 -> {
        method.emit(operand);
        code.dneg();
      }
      case Type.Numeric.F32 -> {
        method.emit(operand);
        code.fneg();
      }
      case Type.Numeric.I64, Type.Simple.DURATION -> {
        method.emit(operand);
        negateLong(node, operand);
      }
      case Type.Numeric type -> negateOther(node, type);
      default -> throw new IllegalStateException("core negates " + operand.type());
    }
  }

  private void negateLong(Core.Negate node, Core operand) {
    if (node.checked() && method.ranges().of(operand).contains(Long.MIN_VALUE)) {
      Label start = method.at(node.span());
      code.invokestatic(Rt.ARITHMETIC, "negate", MethodTypeDesc.of(J, J));
      method.end(start, node.span());
    } else {
      code.lneg();
    }
  }

  private void negateOther(Core.Negate node, Type.Numeric type) {
    boolean wide = isWide(type);
    method.emit(node.operand());
    if (node.checked()) {
      Slot kept = method.keep(method.carriers.of(type));
      width(type);
      method.load(kept);
      widen(wide);
      Label start = method.at(node.span());
      code.invokevirtual(Rt.WIDTH, "negate", MethodTypeDesc.of(J, J));
      method.end(start, node.span());
      if (!wide) {
        code.l2i();
      }
    } else {
      if (wide) {
        code.lneg();
      } else {
        code.ineg();
      }
      wrap(type);
    }
  }

  void not(Core.Not node) {
    if (node.type() == Type.Simple.BOOL) {
      method.conditions().value(node);
      return;
    }
    method.emit(node.operand());
    Type.Numeric type = (Type.Numeric) node.type();
    if (isWide(type)) {
      code.loadConstant(-1L).lxor();
    } else {
      code.iconst_m1().ixor();
    }
    wrap(type);
  }

  /// The difference of two unsigned 64-bit integers on the stack, as an `int`.
  void compareUnsigned() {
    code.invokestatic(LONG, "compareUnsigned", MethodTypeDesc.of(I, J, J));
  }
}
