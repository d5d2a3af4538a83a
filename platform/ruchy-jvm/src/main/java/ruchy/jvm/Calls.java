package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;
import ruchy.runtime.dynamic.CallSite;

/// Emits calls of every kind, closures, and the variables of the session.
final class Calls {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc STRING = ConstantDescs.CD_String;
  private final MethodEmitter method;
  private final CodeBuilder code;
  private final UnitEmitter unit;

  Calls(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
    this.unit = method.unit;
  }

  void getGlobal(Core.GetGlobal node) {
    Carrier carrier = method.carriers.of(node.type());
    if (carrier.isVoid()) {
      return;
    }
    ClassDesc ref = Rt.ref(carrier);
    loadGlobal(node.global(), ref);
    Label start = method.at(node.span());
    code.invokevirtual(ref, "read", MethodTypeDesc.of(MethodEmitter.refDesc(carrier)));
    method.end(start, node.span());
    method.castFromObject(carrier);
  }

  private void loadGlobal(Global global, ClassDesc ref) {
    unit.loadConstant(code, unit.program().reference(global), ref);
  }

  void setGlobal(Core.SetGlobal node) {
    Carrier carrier = method.carriers.of(node.global().type());
    ClassDesc ref = Rt.ref(carrier);
    if (carrier.isVoid() || node.value().type() == Type.Simple.NEVER) {
      method.emit(node.value());
      return;
    }
    if (method.nodes.needsEmptyStack(node.value())) {
      method.emit(node.value());
      Slot kept = method.keep(carrier);
      loadGlobal(node.global(), ref);
      method.load(kept);
    } else {
      loadGlobal(node.global(), ref);
      method.emit(node.value());
    }
    code.invokevirtual(
        ref, "assign", MethodTypeDesc.of(ConstantDescs.CD_void, MethodEmitter.refDesc(carrier)));
  }

  void function(Core.CallFunction node) {
    method.emitOperands(node.arguments());
    Label start = method.at(node.span());
    unit.invokeFunction(code, node.function());
    method.end(start, node.span());
    endAfter(node.type());
  }

  void java(Core.CallJava node) {
    new JavaCalls(method).call(node);
    endAfter(node.type());
  }

  /// What never returns ends the code: the verifier does not know, and nothing is emitted behind
  /// it.
  private void endAfter(Type type) {
    if (type == Type.Simple.NEVER) {
      code.aconst_null();
      code.athrow();
    }
  }

  void closure(Core.CallClosure node) {
    Type.Function type = (Type.Function) node.callee().type();
    FunctionShape shape = FunctionShape.of(type);
    if (shape.spread()) {
      method.emit(node.callee());
      Slot callee = method.keep(Carrier.reference(shape.owner()));
      Slot array = new Data(method).array(node.arguments());
      method.load(callee);
      method.load(array);
    } else {
      calleeAndArguments(node, shape);
    }
    Label start = method.at(node.span());
    code.invokeinterface(shape.owner(), shape.method(), shape.descriptor());
    method.end(start, node.span());
    if (node.type() == Type.Simple.NEVER) {
      endAfter(node.type());
    } else if (shape.boxed()) {
      method.boxing().unbox(node.type());
    } else if (shape.descriptor().returnType().equals(OBJECT)) {
      method.castFromObject(method.carriers.of(node.type()));
    }
  }

  private void calleeAndArguments(Core.CallClosure node, FunctionShape shape) {
    boolean keeps = method.nodes.anyNeedsEmptyStack(node.arguments());
    List<Slot> kept = new ArrayList<>();
    method.emit(node.callee());
    if (keeps) {
      kept.add(method.keep(Carrier.reference(shape.owner())));
    }
    for (Core argument : node.arguments()) {
      method.emit(argument);
      if (shape.boxed()) {
        method.boxing().box(argument.type());
      }
      if (keeps) {
        kept.add(method.keep(shape.boxed() ? Carrier.OBJECT : method.carriers.of(argument.type())));
      }
    }
    kept.forEach(method::load);
  }

  void makeClosure(Core.Closure node) {
    List<Local> captured = Nodes.captured(node);
    List<Slot> slots = new ArrayList<>();
    for (Local local : captured) {
      slots.add(method.slot(local));
    }
    ClosureEmitter closure = new ClosureEmitter(unit, FunctionShape.of(node.type()));
    ClassDesc made = closure.emit(node, captured);
    for (Slot slot : slots) {
      loadCaptured(slot);
    }
    code.invokestatic(made, "make", closure.factory(captured));
  }

  private void loadCaptured(Slot slot) {
    if (slot.shared() && slot.index() >= 0) {
      code.aload(slot.index());
    } else {
      method.load(slot);
    }
  }

  void functionValue(Core.FunctionValue node) {
    ClosureEmitter closure = new ClosureEmitter(unit, FunctionShape.of(node.type()));
    ClassDesc made = closure.emit(node);
    code.invokestatic(made, "make", closure.factory(List.of()));
  }

  void asInterface(Core.AsInterface node) {
    method.emit(node.closure());
    Type.Function type = (Type.Function) node.closure().type();
    FunctionShape shape = FunctionShape.of(type);
    ClassDesc made = new InterfaceEmitter(unit, shape).emit(node, type);
    code.invokestatic(
        made, "make", MethodTypeDesc.of(JavaCalls.classOf(node.method().owner()), shape.owner()));
  }

  void throwValue(Core.Throw node) {
    method.emit(node.value());
    method.boxing().box(node.value().type());
    Label start = method.at(node.span());
    code.invokestatic(Rt.ERROR, "thrown", MethodTypeDesc.of(Rt.ERROR, OBJECT));
    method.end(start, node.span());
    code.athrow();
  }

  void panic(Core.Panic node) {
    method.emit(node.message());
    Slot message = method.keep(Carrier.STRING);
    code.loadConstant(node.code());
    method.load(message);
    Label start = method.at(node.span());
    code.invokestatic(Rt.ERROR, "panic", MethodTypeDesc.of(Rt.ERROR, STRING, STRING));
    method.end(start, node.span());
    code.athrow();
  }

  /// A call has a place of its own that remembers what the method meant.
  private void dynamicMethod(Core.Dynamic node) {
    Slot array = new Data(method).array(node.operands());
    unit.loadConstant(code, new CallSite(node.name()), Rt.CALL_SITE);
    method.load(array);
    Label start = method.at(node.span());
    code.invokevirtual(Rt.CALL_SITE, "callMethod", MethodTypeDesc.of(OBJECT, OBJECT.arrayType()));
    method.end(start, node.span());
  }

  void dynamic(Core.Dynamic node) {
    if (node.kind() == Core.Dynamic.Kind.CALL_METHOD) {
      dynamicMethod(node);
      return;
    }
    Slot array = new Data(method).array(node.operands());
    code.loadConstant(node.name());
    method.load(array);
    Label start = method.at(node.span());
    String name =
        switch (node.kind()) {
          case GET_FIELD -> "getField";
          case CALL_METHOD -> "callMethod";
          case CALL -> "call";
          case GET_AT -> "getAt";
          case SET_AT -> "setAt";
          case OPERATOR -> "operator";
          case ITERATE -> "iterate";
          case PARTS -> "parts";
        };
    code.invokestatic(Rt.DYNAMIC, name, MethodTypeDesc.of(OBJECT, STRING, OBJECT.arrayType()));
    method.end(start, node.span());
  }
}
