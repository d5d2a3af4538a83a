package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Emits truth values as jumps where they decide something, as 0 and 1 where they are values.
final class Conditions {
  private static final ClassDesc I = ConstantDescs.CD_int;
  private static final ClassDesc Z = ConstantDescs.CD_boolean;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private final MethodEmitter method;
  private final CodeBuilder code;

  Conditions(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  /// `if` with both branches.
  void choose(Core.If node) {
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    jump(node.condition(), false, otherwise);
    branch(node, true, node.then());
    if (node.then().type() != Type.Simple.NEVER) {
      code.goto_(end);
    }
    code.labelBinding(otherwise);
    branch(node, false, node.otherwise());
    code.labelBinding(end);
  }

  private void branch(Core.If node, boolean outcome, Core branch) {
    method.mark(branch.span());
    method.emitWhere(node.condition(), outcome, branch);
  }

  /// 0 or 1.
  void value(Core node) {
    Label yes = code.newLabel();
    Label end = code.newLabel();
    switch (node) {
      case Core.IsVariant n -> isVariant(n);
      case Core.IsType n -> isType(n);
      default -> {
        jump(node, true, yes);
        code.iconst_0();
        code.goto_(end);
        code.labelBinding(yes);
        code.iconst_1();
        code.labelBinding(end);
      }
    }
  }

  /// Jumps if the condition is as wished, else goes on.
  void jump(Core node, boolean when, Label target) {
    switch (node) {
      case Core.BoolConstant n -> {
        if (n.value() == when) {
          code.goto_(target);
        }
      }
      case Core.Not n -> jump(n.operand(), !when, target);
      case Core.Logical n -> logical(n, when, target);
      case Core.Compare n -> compare(n, when, target);
      default -> {
        method.emit(node);
        code.branch(when ? Opcode.IFNE : Opcode.IFEQ, target);
      }
    }
  }

  private void logical(Core.Logical node, boolean when, Label target) {
    if (node.isAnd() == when) {
      Label skip = code.newLabel();
      jump(node.left(), !when, skip);
      jump(node.right(), when, target);
      code.labelBinding(skip);
    } else {
      jump(node.left(), when, target);
      jump(node.right(), when, target);
    }
  }

  private void compare(Core.Compare node, boolean when, Label target) {
    Type type = node.left().type();
    Comparison operator = node.operator();
    if (method.ints().fits(node.left()) && method.ints().fits(node.right())) {
      method.ints().emitIfFits(node.left());
      method.ints().emitIfFits(node.right());
      code.branch(intOpcode(operator, when), target);
      return;
    }
    method.emitOperands(List.of(node.left(), node.right()));
    switch (method.carriers.of(type).kind()) {
      case BOOLEAN, INT, BYTE, SHORT, CHAR -> code.branch(intOpcode(operator, when), target);
      case LONG -> {
        if (type == Type.Numeric.U64 && !isEquality(operator)) {
          method.operators().compareUnsigned();
        } else {
          code.lcmp();
        }
        code.branch(zeroOpcode(operator, when), target);
      }
      case DOUBLE -> {
        if (isBelow(operator)) {
          code.dcmpg();
        } else {
          code.dcmpl();
        }
        code.branch(zeroOpcode(operator, when), target);
      }
      case FLOAT -> {
        if (isBelow(operator)) {
          code.fcmpg();
        } else {
          code.fcmpl();
        }
        code.branch(zeroOpcode(operator, when), target);
      }
      case VOID -> {
        if (holdsForEqual(operator) == when) {
          code.goto_(target);
        }
      }
      case REFERENCE -> compareReferences(node, when, target);
    }
  }

  private void compareReferences(Core.Compare node, boolean when, Label target) {
    Type type = node.left().type();
    boolean equality = isEquality(node.operator());
    if (equality && isPlainEnum(type)) {
      boolean same = (node.operator() == Comparison.EQUAL) == when;
      code.branch(same ? Opcode.IF_ACMPEQ : Opcode.IF_ACMPNE, target);
      return;
    }
    Label start = method.at(node.span());
    if (type == Type.Simple.STRING) {
      compareText(equality);
    } else if (equality) {
      code.invokestatic(Rt.EQUALITY, "equal", MethodTypeDesc.of(Z, OBJECT, OBJECT));
    } else {
      code.invokestatic(Rt.ORDERING, "compare", MethodTypeDesc.of(I, OBJECT, OBJECT));
    }
    method.end(start, node.span());
    if (equality) {
      boolean jumpsOnTrue = (node.operator() == Comparison.EQUAL) == when;
      code.branch(jumpsOnTrue ? Opcode.IFNE : Opcode.IFEQ, target);
    } else {
      code.branch(zeroOpcode(node.operator(), when), target);
    }
  }

  private void compareText(boolean equality) {
    ClassDesc string = ConstantDescs.CD_String;
    if (equality) {
      code.invokevirtual(string, "equals", MethodTypeDesc.of(Z, OBJECT));
    } else {
      code.invokestatic(Rt.ORDERING, "compare", MethodTypeDesc.of(I, string, string));
    }
  }

  /// An enum without fields has one object per variant.
  private static boolean isPlainEnum(Type type) {
    if (!(type instanceof Type.Nominal(NominalType nominal))
        || nominal.kind() != NominalType.Kind.ENUM) {
      return false;
    }
    for (NominalType.Variant variant : nominal.variants()) {
      if (!variant.fields().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEquality(Comparison operator) {
    return operator == Comparison.EQUAL || operator == Comparison.NOT_EQUAL;
  }

  /// Whether `NaN` must count as greater for the comparison to fail.
  private static boolean isBelow(Comparison operator) {
    return operator == Comparison.LESS || operator == Comparison.LESS_EQUAL;
  }

  private static boolean holdsForEqual(Comparison operator) {
    return switch (operator) {
      case EQUAL, LESS_EQUAL, GREATER_EQUAL -> true;
      case NOT_EQUAL, LESS, GREATER -> false;
    };
  }

  private static Opcode intOpcode(Comparison operator, boolean when) {
    return switch (operator) {
      case EQUAL -> when ? Opcode.IF_ICMPEQ : Opcode.IF_ICMPNE;
      case NOT_EQUAL -> when ? Opcode.IF_ICMPNE : Opcode.IF_ICMPEQ;
      case LESS -> when ? Opcode.IF_ICMPLT : Opcode.IF_ICMPGE;
      case LESS_EQUAL -> when ? Opcode.IF_ICMPLE : Opcode.IF_ICMPGT;
      case GREATER -> when ? Opcode.IF_ICMPGT : Opcode.IF_ICMPLE;
      case GREATER_EQUAL -> when ? Opcode.IF_ICMPGE : Opcode.IF_ICMPLT;
    };
  }

  private static Opcode zeroOpcode(Comparison operator, boolean when) {
    return switch (operator) {
      case EQUAL -> when ? Opcode.IFEQ : Opcode.IFNE;
      case NOT_EQUAL -> when ? Opcode.IFNE : Opcode.IFEQ;
      case LESS -> when ? Opcode.IFLT : Opcode.IFGE;
      case LESS_EQUAL -> when ? Opcode.IFLE : Opcode.IFGT;
      case GREATER -> when ? Opcode.IFGT : Opcode.IFLE;
      case GREATER_EQUAL -> when ? Opcode.IFGE : Opcode.IFLT;
    };
  }

  private void isVariant(Core.IsVariant node) {
    method.emit(node.value());
    code.instanceOf(variantClass(node.value().type(), node.variant()));
  }

  /// The class of a variant of an enum, option or result.
  ClassDesc variantClass(Type type, int variant) {
    return switch (type) {
      case Type.OptionOf _ -> variant == 0 ? Rt.NONE : Rt.SOME;
      case Type.ResultOf _ -> variant == 0 ? Rt.OK : Rt.ERR;
      case Type.Nominal(NominalType nominal) -> method.unit.types().variantOf(nominal, variant);
      default -> throw new IllegalStateException("core has a variant of " + type);
    };
  }

  private void isType(Core.IsType node) {
    method.emit(node.operand());
    method.boxing().box(node.operand().type());
    if (node.tested() instanceof Type.Nominal(NominalType nominal)
        && !node.tested().isHeldAsAny()) {
      code.instanceOf(method.unit.types().classOf(nominal));
      return;
    }
    method.unit.loadConstant(code, method.unit.testOf(node.tested()), Rt.TYPE_TEST);
    code.invokestatic(Rt.TYPE_TEST, "holds", MethodTypeDesc.of(Z, OBJECT, Rt.TYPE_TEST), true);
  }
}
