package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import ruchy.lang.core.Core;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Emits conversions between types.
final class Conversions {
  private static final ClassDesc J = ConstantDescs.CD_long;
  private static final ClassDesc D = ConstantDescs.CD_double;
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private final MethodEmitter method;
  private final CodeBuilder code;

  Conversions(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  void convert(Core.Convert node) {
    Type from = node.operand().type();
    Type to = node.type();
    if (to == Type.Numeric.F64 && method.ints().emitIfFits(node.operand())) {
      code.i2d();
      return;
    }
    if (node.isUnset() && method.carriers.of(to).isReference()) {
      // For the verifier it is of the class of the field.
      code.aconst_null();
      return;
    }
    method.emit(node.operand());
    if (from.equals(to) || from == Type.Simple.NEVER) {
      return;
    }
    if (to.isHeldAsAny()) {
      method.boxing().box(from);
      // Else the verifier's map would say Long, say, where branches or turns meet.
      code.checkcast(OBJECT);
    } else if (to == Type.Simple.UNIT) {
      method.pop(from);
    } else if (isNumberLike(from) && isNumberLike(to)) {
      number(from, to);
    } else if (from instanceof Type.Nominal && !from.isHeldAsAny() && isNumberLike(to)) {
      Label start = method.at(node.span());
      code.invokeinterface(Rt.ENUM, "discriminant", MethodTypeDesc.of(J));
      method.end(start, node.span());
      number(Type.Numeric.I64, to);
    } else if (from instanceof Type.Nominal && from.isHeldAsAny()) {
      // Out of a `dyn Trait` comes only what is known to be in it.
      method.boxing().unbox(to);
    } else if (isClass(from) && isClass(to)) {
      // To a class above nothing is to be done; the way down is tested before.
      method.castFromObject(method.carriers.of(to));
    } else {
      reference(node, from, to);
    }
  }

  private static boolean isClass(Type type) {
    return type instanceof Type.Nominal(NominalType nominal)
        && nominal.kind() == NominalType.Kind.CLASS;
  }

  private static boolean isNumberLike(Type type) {
    return type instanceof Type.Numeric
        || type == Type.Simple.CHAR
        || type == Type.Simple.BOOL
        || type == Type.Simple.DURATION;
  }

  private void reference(Core.Convert node, Type from, Type to) {
    boolean sameCarrier = method.carriers.of(from).equals(method.carriers.of(to));
    boolean dynamic = from.isHeldAsAny();
    if (sameCarrier && !dynamic) {
      return;
    }
    if (from instanceof Type.Function && to instanceof Type.Function) {
      method.boxing().unbox(to);
      return;
    }
    method.boxing().box(from);
    Label start = method.at(node.span());
    method.unit.loadConstant(code, method.unit.testOf(to), Rt.TYPE_TEST);
    code.invokestatic(Rt.TYPE_TEST, "cast", MethodTypeDesc.of(OBJECT, OBJECT, Rt.TYPE_TEST), true);
    method.end(start, node.span());
    method.boxing().unbox(to);
  }

  /// Converts the number on the stack as `as` does.
  void number(Type from, Type to) {
    switch (method.carriers.of(from).kind()) {
      case FLOAT -> {
        if (to == Type.Numeric.F32) {
          return;
        }
        code.f2d();
        fromDouble(to);
      }
      case DOUBLE -> fromDouble(to);
      case LONG -> fromLong(from, to);
      default -> fromInt(to);
    }
  }

  private void fromInt(Type to) {
    switch (to) {
      case Type.Numeric.F64 -> code.i2d();
      case Type.Numeric.F32 -> code.i2f();
      case Type.Numeric number -> {
        if (method.carriers.of(number).kind() == java.lang.classfile.TypeKind.LONG) {
          code.i2l();
        }
        method.operators().wrap(number);
      }
      case Type.Simple.DURATION -> code.i2l();
      default -> {}
    }
  }

  private void fromLong(Type from, Type to) {
    boolean isU64 = from == Type.Numeric.U64;
    switch (to) {
      case Type.Numeric.F64 -> {
        if (isU64) {
          u64ToDouble();
        } else {
          code.l2d();
        }
      }
      case Type.Numeric.F32 -> {
        if (isU64) {
          u64ToDouble();
          code.d2f();
        } else {
          code.l2f();
        }
      }
      case Type.Numeric number -> {
        if (method.carriers.of(number).kind() != java.lang.classfile.TypeKind.LONG) {
          code.l2i();
        }
        method.operators().wrap(number);
      }
      case Type.Simple.CHAR -> code.l2i();
      default -> {}
    }
  }

  private void u64ToDouble() {
    code.invokestatic(Rt.UNSIGNED, "u64", MethodTypeDesc.of(Rt.UNSIGNED, J));
    code.invokevirtual(Rt.UNSIGNED, "toDouble", MethodTypeDesc.of(D));
  }

  private void fromDouble(Type to) {
    switch (to) {
      case Type.Numeric.F64 -> {}
      case Type.Numeric.F32 -> code.d2f();
      case Type.Numeric.I64, Type.Simple.DURATION -> code.d2l();
      case Type.Numeric.I32, Type.Simple.CHAR -> code.d2i();
      case Type.Numeric number -> {
        Slot kept = method.keep(Carrier.DOUBLE);
        method.operators().width(number);
        method.load(kept);
        code.invokevirtual(Rt.WIDTH, "saturated", MethodTypeDesc.of(J, D));
        if (method.carriers.of(number).kind() != java.lang.classfile.TypeKind.LONG) {
          code.l2i();
        }
      }
      default -> {}
    }
  }
}
