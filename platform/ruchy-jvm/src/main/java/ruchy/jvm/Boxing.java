package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import ruchy.lang.type.Type;

/// Boxes and unboxes values, as generic containers, `Any` and Java need it.
final class Boxing {
  private static final ClassDesc BYTE = ConstantDescs.CD_Byte;
  private static final ClassDesc SHORT = ConstantDescs.CD_Short;
  private static final ClassDesc INTEGER = ConstantDescs.CD_Integer;
  private static final ClassDesc LONG = ConstantDescs.CD_Long;
  private static final ClassDesc FLOAT = ConstantDescs.CD_Float;
  private static final ClassDesc DOUBLE = ConstantDescs.CD_Double;
  private static final ClassDesc BOOLEAN = ConstantDescs.CD_Boolean;
  private final MethodEmitter method;
  private final CodeBuilder code;

  Boxing(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  /// Boxes the value on the stack; pushes the unit value for `()`.
  void box(Type type) {
    switch (type) {
      case Type.Numeric number -> box(number);
      case Type.Simple.BOOL -> valueOf(BOOLEAN, ConstantDescs.CD_boolean);
      case Type.Simple.CHAR -> call(Rt.CHAR, "of", Rt.CHAR, ConstantDescs.CD_int);
      case Type.Simple.UNIT -> code.getstatic(Rt.UNIT, "UNIT", Rt.UNIT);
      case Type.Simple.NEVER -> code.aconst_null();
      case Type.Simple.DURATION -> call(Rt.DURATION, "ofNanos", Rt.DURATION, ConstantDescs.CD_long);
      default -> {}
    }
  }

  private void box(Type.Numeric number) {
    switch (number) {
      case I8 -> {
        code.i2b();
        valueOf(BYTE, ConstantDescs.CD_byte);
      }
      case I16 -> {
        code.i2s();
        valueOf(SHORT, ConstantDescs.CD_short);
      }
      case I32 -> valueOf(INTEGER, ConstantDescs.CD_int);
      case I64 -> valueOf(LONG, ConstantDescs.CD_long);
      case F32 -> valueOf(FLOAT, ConstantDescs.CD_float);
      case F64 -> valueOf(DOUBLE, ConstantDescs.CD_double);
      case U8 -> call(Rt.UNSIGNED, "u8", Rt.UNSIGNED, ConstantDescs.CD_int);
      case U16 -> call(Rt.UNSIGNED, "u16", Rt.UNSIGNED, ConstantDescs.CD_int);
      case U32 -> call(Rt.UNSIGNED, "u32", Rt.UNSIGNED, ConstantDescs.CD_long);
      case U64 -> call(Rt.UNSIGNED, "u64", Rt.UNSIGNED, ConstantDescs.CD_long);
    }
  }

  /// Unboxes the object on the stack to the carrier of a type that it is known to have.
  void unbox(Type type) {
    switch (type) {
      case Type.Numeric number -> unbox(number);
      case Type.Simple.BOOL -> value(BOOLEAN, "booleanValue", ConstantDescs.CD_boolean);
      case Type.Simple.CHAR -> value(Rt.CHAR, "codePoint", ConstantDescs.CD_int);
      case Type.Simple.UNIT, Type.Simple.NEVER -> code.pop();
      case Type.Simple.DURATION -> value(Rt.DURATION, "toNanos", ConstantDescs.CD_long);
      case Type.Function function -> unbox(function);
      default -> method.castFromObject(method.carriers.of(type));
    }
  }

  private void unbox(Type.Numeric number) {
    switch (number) {
      case I8 -> value(BYTE, "intValue", ConstantDescs.CD_int);
      case I16 -> value(SHORT, "intValue", ConstantDescs.CD_int);
      case I32 -> value(INTEGER, "intValue", ConstantDescs.CD_int);
      case I64 -> value(LONG, "longValue", ConstantDescs.CD_long);
      case F32 -> value(FLOAT, "floatValue", ConstantDescs.CD_float);
      case F64 -> value(DOUBLE, "doubleValue", ConstantDescs.CD_double);
      case U8, U16 -> {
        value(Rt.UNSIGNED, "value", ConstantDescs.CD_long);
        code.l2i();
      }
      case U32, U64 -> value(Rt.UNSIGNED, "value", ConstantDescs.CD_long);
    }
  }

  /// A closure from Java may have only the boxed interface.
  private void unbox(Type.Function type) {
    FunctionShape shape = FunctionShape.of(type);
    if (shape.boxed()) {
      code.checkcast(shape.owner());
    } else {
      code.checkcast(shape.boxedOwner());
      code.invokestatic(
          shape.owner(), "of", MethodTypeDesc.of(shape.owner(), shape.boxedOwner()), true);
    }
  }

  private void valueOf(ClassDesc owner, ClassDesc primitive) {
    call(owner, "valueOf", owner, primitive);
  }

  private void call(ClassDesc owner, String name, ClassDesc result, ClassDesc parameter) {
    code.invokestatic(owner, name, MethodTypeDesc.of(result, parameter));
  }

  private void value(ClassDesc owner, String name, ClassDesc result) {
    code.checkcast(owner).invokevirtual(owner, name, MethodTypeDesc.of(result));
  }
}
