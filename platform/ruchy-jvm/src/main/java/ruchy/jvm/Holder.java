package ruchy.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// The constructor and the factory of small classes whose fields are `c0`, `c1` …
final class Holder {
  private Holder() {}

  /// @param result what the factory `make` says that it gives
  static void constructor(
      ClassBuilder builder, ClassDesc made, ClassDesc result, List<ClassDesc> fields) {
    MethodTypeDesc descriptor = MethodTypeDesc.of(ConstantDescs.CD_void, fields);
    builder.withMethodBody(
        "<init>",
        descriptor,
        ClassFile.ACC_PRIVATE,
        code -> {
          code.aload(0).invokespecial(ConstantDescs.CD_Object, "<init>", Rt.TO_VOID);
          for (int i = 0; i < fields.size(); i++) {
            code.aload(0);
            load(code, fields.get(i), i);
            code.putfield(made, "c" + i, fields.get(i));
          }
          code.return_();
        });
    builder.withMethodBody(
        "make",
        MethodTypeDesc.of(result, fields),
        ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC,
        code -> {
          code.new_(made).dup();
          for (int i = 0; i < fields.size(); i++) {
            load(code, fields.get(i), i);
          }
          code.invokespecial(made, "<init>", descriptor).areturn();
        });
  }

  static void load(CodeBuilder code, ClassDesc type, int parameter) {
    code.loadLocal(TypeKind.from(type), code.parameterSlot(parameter));
  }
}
