package ruchy.jvm;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// Emits closures: the code is a static method of the cell's class that takes the captured values
/// first, and a small class holds these and implements the interface of the function type.
final class ClosureEmitter {
  private final UnitEmitter unit;
  private final FunctionShape shape;

  ClosureEmitter(UnitEmitter unit, FunctionShape shape) {
    this.unit = unit;
    this.shape = shape;
  }

  /// What captured locals are held as; those of type `()` are not held.
  private List<ClassDesc> held(List<Local> captured) {
    List<ClassDesc> descs = new ArrayList<>();
    for (Local local : captured) {
      Carrier carrier = unit.carriers().of(local);
      if (!carrier.isVoid()) {
        descs.add(local.isShared() ? Rt.ref(carrier) : carrier.desc());
      }
    }
    return descs;
  }

  /// The descriptor of the factory.
  MethodTypeDesc factory(List<Local> captured) {
    return MethodTypeDesc.of(shape.owner(), held(captured));
  }

  ClassDesc emit(Core.Closure node, List<Local> captured) {
    return unit.classFor(
        node,
        made -> {
          List<ClassDesc> fields = held(captured);
          MethodTypeDesc target = bodyDescriptor(fields, node.type());
          String name = unit.closureMethod(target, code -> body(code, node, captured));
          Consumer<CodeBuilder> call = code -> code.invokestatic(unit.owner(), name, target);
          unit.addClass(made, builder -> content(builder, made, fields, node.type(), call));
        });
  }

  ClassDesc emit(Core.FunctionValue node) {
    return unit.classFor(
        node,
        made -> {
          Consumer<CodeBuilder> call = code -> unit.invokeFunction(code, node.function());
          Type.Function type =
              new Type.Function(node.function().parameters(), node.function().result());
          unit.addClass(made, builder -> content(builder, made, List.of(), type, call));
        });
  }

  private MethodTypeDesc bodyDescriptor(List<ClassDesc> fields, Type.Function type) {
    MethodTypeDesc own = unit.carriers().descriptor(type.parameters(), type.result());
    return own.insertParameterTypes(0, fields.toArray(ClassDesc[]::new));
  }

  private void body(CodeBuilder code, Core.Closure node, List<Local> captured) {
    MethodEmitter method =
        new MethodEmitter(unit, code, node.type().result(), false, new Unwinding.Name("closure"));
    int parameter = 0;
    for (Local local : captured) {
      method.captured(local, parameter);
      parameter += unit.carriers().of(local).isVoid() ? 0 : 1;
    }
    method.parameters(node.parameters(), parameter);
    method.mark(node.span());
    if (Nodes.calls(node.body())) {
      method.poll();
    }
    method.body(node.body());
  }

  private void content(
      ClassBuilder builder,
      ClassDesc made,
      List<ClassDesc> fields,
      Type.Function type,
      Consumer<CodeBuilder> call) {
    builder.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
    builder.withInterfaceSymbols(shape.owner());
    for (int i = 0; i < fields.size(); i++) {
      builder.withField("c" + i, fields.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
    }
    Holder.constructor(builder, made, shape.owner(), fields);
    builder.withMethodBody(
        shape.method(),
        shape.descriptor(),
        ClassFile.ACC_PUBLIC,
        code -> implementation(code, made, fields, type, call));
    if (shape.spread()) {
      builder.withMethodBody(
          "arity",
          MethodTypeDesc.of(ConstantDescs.CD_int),
          ClassFile.ACC_PUBLIC,
          code -> code.loadConstant(type.parameters().size()).ireturn());
    }
  }

  private void implementation(
      CodeBuilder code,
      ClassDesc made,
      List<ClassDesc> fields,
      Type.Function type,
      Consumer<CodeBuilder> call) {
    MethodEmitter method = new MethodEmitter(unit, code, type.result(), false);
    for (int i = 0; i < fields.size(); i++) {
      code.aload(0).getfield(made, "c" + i, fields.get(i));
    }
    for (int i = 0; i < type.parameters().size(); i++) {
      argument(code, method, type.parameters().get(i), i);
    }
    call.accept(code);
    if (shape.boxed()) {
      method.boxing().box(type.result());
      code.areturn();
    } else {
      code.return_(TypeKind.from(shape.descriptor().returnType()));
    }
  }

  private void argument(CodeBuilder code, MethodEmitter method, Type type, int index) {
    if (shape.spread()) {
      code.aload(1).loadConstant(index).aaload();
      method.boxing().unbox(type);
      return;
    }
    ClassDesc desc = shape.descriptor().parameterType(index);
    code.loadLocal(TypeKind.from(desc), code.parameterSlot(index));
    if (shape.boxed()) {
      method.boxing().unbox(type);
    } else {
      method.castFromObject(unit.carriers().of(type));
    }
  }
}
