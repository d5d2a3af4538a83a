package ruchy.jvm;

import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/// How values of a type lie in JVM locals and on its stack.
///
/// @param kind boolean, int, long, float, double, reference, or void for `()`
/// @param desc the class or primitive type in descriptors
record Carrier(TypeKind kind, ClassDesc desc) {
  static final Carrier INT = new Carrier(TypeKind.INT, ConstantDescs.CD_int);
  static final Carrier LONG = new Carrier(TypeKind.LONG, ConstantDescs.CD_long);
  static final Carrier FLOAT = new Carrier(TypeKind.FLOAT, ConstantDescs.CD_float);
  static final Carrier DOUBLE = new Carrier(TypeKind.DOUBLE, ConstantDescs.CD_double);
  static final Carrier BOOLEAN = new Carrier(TypeKind.BOOLEAN, ConstantDescs.CD_boolean);
  static final Carrier VOID = new Carrier(TypeKind.VOID, ConstantDescs.CD_void);
  static final Carrier OBJECT = new Carrier(TypeKind.REFERENCE, ConstantDescs.CD_Object);
  static final Carrier STRING = new Carrier(TypeKind.REFERENCE, ConstantDescs.CD_String);

  static Carrier reference(ClassDesc desc) {
    return new Carrier(TypeKind.REFERENCE, desc);
  }

  boolean isVoid() {
    return kind == TypeKind.VOID;
  }

  boolean isReference() {
    return kind == TypeKind.REFERENCE;
  }

  boolean isObject() {
    return desc.equals(ConstantDescs.CD_Object);
  }

  /// 2 for long and double, else 1 or 0.
  int slots() {
    return kind.slotSize();
  }
}
