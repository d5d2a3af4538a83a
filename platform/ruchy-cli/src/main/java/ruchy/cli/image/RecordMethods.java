package ruchy.cli.image;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/// The methods that every record has, as `java.lang.runtime.ObjectMethods` would make them.
///
/// @param names the components in order, as [#types]
record RecordMethods(ClassDesc record, List<String> names, List<ClassDesc> types) {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  RecordMethods {
    names = List.copyOf(names);
    types = List.copyOf(types);
  }

  /// Reads them off a call site: the record, the names with semicolons between them, the fields.
  static RecordMethods of(InvokeDynamicInstruction site) {
    List<ConstantDesc> arguments = site.bootstrapArgs();
    var names = new ArrayList<String>();
    var types = new ArrayList<ClassDesc>();
    for (ConstantDesc each : arguments.subList(2, arguments.size())) {
      DirectMethodHandleDesc getter = (DirectMethodHandleDesc) each;
      names.add(getter.methodName());
      types.add(getter.invocationType().returnType());
    }
    return new RecordMethods((ClassDesc) arguments.getFirst(), names, types);
  }

  /// Writes the body of one of them.
  ///
  /// @param method `equals`, `hashCode` or `toString`
  void write(String method, CodeBuilder code) {
    switch (method) {
      case "equals" -> writeEquals(code);
      case "hashCode" -> writeHashCode(code);
      case "toString" -> writeToString(code);
      default -> throw new IllegalArgumentException("records have no method " + method);
    }
  }

  private void load(int component, CodeBuilder code) {
    code.getfield(record, names.get(component), types.get(component));
  }

  private void writeEquals(CodeBuilder code) {
    Label different = code.newLabel();
    Label other = code.newLabel();
    code.aload(0).aload(1).if_acmpne(other).iconst_1().ireturn().labelBinding(other);
    code.aload(1).instanceOf(record).ifeq(different);
    code.aload(1).checkcast(record).astore(2);
    for (int i = 0; i < names.size(); i++) {
      code.aload(0);
      load(i, code);
      code.aload(2);
      load(i, code);
      jumpIfDifferent(types.get(i), different, code);
    }
    code.iconst_1().ireturn();
    code.labelBinding(different).iconst_0().ireturn();
  }

  private static void jumpIfDifferent(ClassDesc type, Label different, CodeBuilder code) {
    if (!type.isPrimitive()) {
      code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
      code.ifeq(different);
      return;
    }
    switch (TypeKind.from(type)) {
      case LONG -> code.lcmp().ifne(different);
      case FLOAT, DOUBLE ->
          code.invokestatic(boxOf(type), "compare", MethodTypeDesc.of(CD_int, type, type))
              .ifne(different);
      default -> code.if_icmpne(different);
    }
  }

  private void writeHashCode(CodeBuilder code) {
    code.iconst_0();
    for (int i = 0; i < names.size(); i++) {
      ClassDesc type = types.get(i);
      code.bipush(31).imul().aload(0);
      load(i, code);
      if (type.isPrimitive()) {
        code.invokestatic(boxOf(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void writeToString(CodeBuilder code) {
    code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
    String simpleName = record.displayName();
    append(simpleName.substring(simpleName.lastIndexOf('$') + 1) + "[", code);
    for (int i = 0; i < names.size(); i++) {
      append((i == 0 ? "" : ", ") + names.get(i) + "=", code);
      ClassDesc type = types.get(i);
      code.aload(0);
      load(i, code);
      ClassDesc shown = type.isPrimitive() ? widened(type) : CD_Object;
      code.invokestatic(CD_String, "valueOf", MethodTypeDesc.of(CD_String, shown));
      code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, CD_String));
    }
    append("]", code);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(CD_String)).areturn();
  }

  private static void append(String text, CodeBuilder code) {
    code.loadConstant(text).invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, CD_String));
  }

  /// `String.valueOf` has no variant for the two smallest types.
  private static ClassDesc widened(ClassDesc type) {
    return switch (TypeKind.from(type)) {
      case BYTE, SHORT -> CD_int;
      default -> type;
    };
  }

  private static ClassDesc boxOf(ClassDesc primitive) {
    return ClassDesc.of(
        switch (TypeKind.from(primitive)) {
          case BOOLEAN -> "java.lang.Boolean";
          case BYTE -> "java.lang.Byte";
          case CHAR -> "java.lang.Character";
          case SHORT -> "java.lang.Short";
          case INT -> "java.lang.Integer";
          case LONG -> "java.lang.Long";
          case FLOAT -> "java.lang.Float";
          case DOUBLE -> "java.lang.Double";
          case REFERENCE, VOID -> throw new IllegalArgumentException("no box of " + primitive);
        });
  }
}
