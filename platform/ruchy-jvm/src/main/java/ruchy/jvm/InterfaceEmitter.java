package ruchy.jvm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;

/// Emits classes that make a closure an instance of a Java functional interface.
final class InterfaceEmitter {
  private final UnitEmitter unit;
  private final FunctionShape shape;

  InterfaceEmitter(UnitEmitter unit, FunctionShape shape) {
    this.unit = unit;
    this.shape = shape;
  }

  ClassDesc emit(Core.AsInterface node, Type.Function type) {
    JavaMethod java = node.method();
    ClassDesc owner = JavaCalls.classOf(java.owner());
    MethodTypeDesc descriptor = MethodTypeDesc.ofDescriptor(java.descriptor());
    return unit.classFor(
        node,
        made ->
            unit.addClass(
                made,
                builder -> {
                  builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
                  builder.withInterfaceSymbols(owner);
                  builder.withField(
                      "c0", shape.owner(), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
                  Holder.constructor(builder, made, owner, List.of(shape.owner()));
                  builder.withMethodBody(
                      java.name(),
                      descriptor,
                      ClassFile.ACC_PUBLIC,
                      code -> call(code, made, type, descriptor));
                }));
  }

  private void call(
      CodeBuilder code, ClassDesc made, Type.Function type, MethodTypeDesc descriptor) {
    MethodEmitter method = new MethodEmitter(unit, code, type.result(), false);
    JavaCalls calls = new JavaCalls(method);
    code.aload(0).getfield(made, "c0", shape.owner());
    for (int i = 0; i < type.parameters().size(); i++) {
      ClassDesc given = descriptor.parameterType(i);
      code.loadLocal(TypeKind.from(given), code.parameterSlot(i));
      calls.result(given, type.parameters().get(i));
      if (shape.boxed()) {
        method.boxing().box(type.parameters().get(i));
      }
    }
    code.invokeinterface(shape.owner(), shape.method(), shape.descriptor());
    if (shape.boxed()) {
      method.boxing().unbox(type.result());
    } else {
      method.castFromObject(unit.carriers().of(type.result()));
    }
    ClassDesc wanted = descriptor.returnType();
    if (TypeKind.from(wanted) == TypeKind.VOID) {
      method.pop(type.result());
      code.return_();
    } else {
      calls.pass(type.result(), wanted);
      code.return_(TypeKind.from(wanted));
    }
  }
}
