package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;

/// Calls of Java methods, constructors and fields.
final class JavaCalls {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private final MethodEmitter method;
  private final CodeBuilder code;

  JavaCalls(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  static ClassDesc classOf(String internalName) {
    return ClassDesc.ofInternalName(internalName);
  }

  void call(Core.CallJava node) {
    JavaMethod java = node.method();
    ClassDesc owner = classOf(java.owner());
    switch (java.kind()) {
      case STATIC_FIELD -> {
        ClassDesc type = ClassDesc.ofDescriptor(java.descriptor());
        code.getstatic(owner, java.name(), type);
        result(type, node.type());
      }
      case FIELD -> {
        ClassDesc type = ClassDesc.ofDescriptor(java.descriptor());
        arguments(node.arguments(), List.of(owner));
        code.getfield(owner, java.name(), type);
        result(type, node.type());
      }
      case STATIC, VIRTUAL, INTERFACE, CONSTRUCTOR -> invoke(node, java, owner);
    }
  }

  private void invoke(Core.CallJava node, JavaMethod java, ClassDesc owner) {
    MethodTypeDesc descriptor = MethodTypeDesc.ofDescriptor(java.descriptor());
    List<ClassDesc> parameters = new ArrayList<>(descriptor.parameterList());
    boolean hasReceiver =
        java.kind() == JavaMethod.Kind.VIRTUAL || java.kind() == JavaMethod.Kind.INTERFACE;
    if (hasReceiver) {
      parameters.addFirst(owner);
    }
    ClassDesc returned = descriptor.returnType();
    if (java.kind() == JavaMethod.Kind.CONSTRUCTOR) {
      construct(node, owner, descriptor, parameters);
      returned = owner;
    } else {
      arguments(node.arguments(), parameters);
      Label start = method.at(node.span());
      switch (java.kind()) {
        case VIRTUAL -> code.invokevirtual(owner, java.name(), descriptor);
        case INTERFACE -> code.invokeinterface(owner, java.name(), descriptor);
        default ->
            code.invokestatic(
                owner, java.name(), descriptor, method.unit.program().isInterface(java.owner()));
      }
      method.end(start, node.span());
    }
    result(returned, node.type());
  }

  private void construct(
      Core.CallJava node, ClassDesc owner, MethodTypeDesc descriptor, List<ClassDesc> types) {
    if (method.nodes.anyNeedsEmptyStack(node.arguments())) {
      List<Slot> kept = new ArrayList<>();
      arguments(node.arguments(), types);
      for (ClassDesc type : types.reversed()) {
        kept.addFirst(method.keep(new Carrier(TypeKind.from(type), type)));
      }
      code.new_(owner).dup();
      kept.forEach(method::load);
    } else {
      code.new_(owner).dup();
      arguments(node.arguments(), types);
    }
    Label start = method.at(node.span());
    code.invokespecial(owner, "<init>", descriptor);
    method.end(start, node.span());
  }

  private void arguments(List<Core> arguments, List<ClassDesc> types) {
    boolean keeps = method.nodes.anyNeedsEmptyStack(arguments);
    List<Slot> kept = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      method.emit(arguments.get(i));
      pass(arguments.get(i).type(), types.get(i));
      if (keeps) {
        kept.add(method.keep(new Carrier(TypeKind.from(types.get(i)), types.get(i))));
      }
    }
    kept.forEach(method::load);
  }

  /// Turns a value into what a descriptor says.
  void pass(Type type, ClassDesc wanted) {
    Carrier carrier = method.carriers.of(type);
    if (carrier.desc().equals(wanted)) {
      return;
    }
    if (wanted.isPrimitive()) {
      if (carrier.isReference()) {
        unboxTo(wanted);
      } else {
        code.conversion(carrier.kind(), TypeKind.from(wanted));
      }
    } else if (carrier.isReference()) {
      castTo(carrier.desc(), wanted);
    } else {
      method.boxing().box(type);
    }
  }

  private void castTo(ClassDesc from, ClassDesc wanted) {
    boolean widens =
        wanted.equals(OBJECT)
            || (wanted.equals(Rt.LIST) && Carriers.isList(from))
            || (wanted.equals(Rt.FUNCTION) && FunctionShape.isFunction(from));
    if (!widens) {
      code.checkcast(wanted);
    }
  }

  private void unboxTo(ClassDesc wanted) {
    switch (TypeKind.from(wanted)) {
      case BOOLEAN -> method.boxing().unbox(Type.Simple.BOOL);
      case DOUBLE -> number("doubleValue", wanted);
      case FLOAT -> number("floatValue", wanted);
      case LONG -> number("longValue", wanted);
      case INT -> number("intValue", wanted);
      case SHORT -> number("shortValue", wanted);
      case BYTE -> number("byteValue", wanted);
      case CHAR -> {
        method.boxing().unbox(Type.Simple.CHAR);
        code.i2c();
      }
      case REFERENCE, VOID -> throw new IllegalStateException("not primitive: " + wanted);
    }
  }

  private void number(String name, ClassDesc result) {
    ClassDesc number = ConstantDescs.CD_Number;
    code.checkcast(number).invokevirtual(number, name, MethodTypeDesc.of(result));
  }

  /// Turns what a descriptor says into a value of a type.
  void result(ClassDesc returned, Type type) {
    Carrier carrier = method.carriers.of(type);
    if (carrier.desc().equals(returned)) {
      return;
    }
    if (carrier.isVoid()) {
      pop(returned);
    } else if (returned.isPrimitive()) {
      fromPrimitive(returned, type, carrier);
    } else if (Carriers.isNarrowList(carrier.desc())) {
      code.checkcast(Rt.LIST);
      code.invokestatic(carrier.desc(), "from", MethodTypeDesc.of(carrier.desc(), Rt.LIST));
    } else {
      method.boxing().unbox(type);
    }
  }

  private void pop(ClassDesc returned) {
    switch (TypeKind.from(returned).slotSize()) {
      case 2 -> code.pop2();
      case 1 -> code.pop();
      default -> {}
    }
  }

  private void fromPrimitive(ClassDesc returned, Type type, Carrier carrier) {
    Type natural =
        switch (TypeKind.from(returned)) {
          case BOOLEAN -> Type.Simple.BOOL;
          case BYTE -> Type.Numeric.I8;
          case SHORT -> Type.Numeric.I16;
          case INT -> Type.Numeric.I32;
          case LONG -> Type.Numeric.I64;
          case FLOAT -> Type.Numeric.F32;
          case DOUBLE -> Type.Numeric.F64;
          case CHAR -> Type.Simple.CHAR;
          case VOID, REFERENCE -> Type.Simple.UNIT;
        };
    if (carrier.isReference()) {
      method.boxing().box(natural);
      method.boxing().unbox(type);
    } else {
      code.conversion(TypeKind.from(returned), carrier.kind());
    }
  }
}
