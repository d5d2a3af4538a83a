package ruchy.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;

/// Emits making and taking apart of values with parts: text, tuples, lists, maps, structs, enums.
final class Data {
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc STRING = ConstantDescs.CD_String;
  private static final ClassDesc J = ConstantDescs.CD_long;
  private static final ClassDesc I = ConstantDescs.CD_int;
  private static final ClassDesc V = ConstantDescs.CD_void;
  private static final ClassDesc Z = ConstantDescs.CD_boolean;

  /// A class file's text constant has at most 65,535 bytes, and a character at most three.
  private static final int TEXT_MAX = 20_000;

  private final MethodEmitter method;
  private final CodeBuilder code;

  Data(MethodEmitter method) {
    this.method = method;
    this.code = method.code;
  }

  void text(String value) {
    if (value.length() <= TEXT_MAX) {
      code.loadConstant(value);
      return;
    }
    code.new_(Rt.BUILDER).dup().invokespecial(Rt.BUILDER, "<init>", Rt.TO_VOID);
    for (int i = 0; i < value.length(); i += TEXT_MAX) {
      code.loadConstant(value.substring(i, Math.min(value.length(), i + TEXT_MAX)));
      append(STRING);
    }
    code.invokevirtual(Rt.BUILDER, "toString", MethodTypeDesc.of(STRING));
  }

  private void append(ClassDesc type) {
    code.invokevirtual(Rt.BUILDER, "append", MethodTypeDesc.of(Rt.BUILDER, type));
  }

  /// Emits operands boxed, through locals where one needs an empty stack.
  private void boxed(List<Core> operands) {
    boolean keeps = method.nodes.anyNeedsEmptyStack(operands);
    Slot[] kept = new Slot[operands.size()];
    for (int i = 0; i < kept.length; i++) {
      method.emit(operands.get(i));
      method.boxing().box(operands.get(i).type());
      if (keeps) {
        kept[i] = method.keep(Carrier.OBJECT);
      }
    }
    if (keeps) {
      for (Slot slot : kept) {
        method.load(slot);
      }
    }
  }

  void makeTuple(Core.MakeTuple node) {
    int arity = node.elements().size();
    ClassDesc owner = Rt.tuple(arity);
    if (owner.equals(Rt.tuple(0))) {
      Slot array = array(node.elements());
      method.load(array);
      code.invokestatic(owner, "of", MethodTypeDesc.of(owner, OBJECT.arrayType()));
      return;
    }
    boxed(node.elements());
    ClassDesc[] objects = new ClassDesc[arity];
    Arrays.fill(objects, OBJECT);
    code.invokestatic(owner, "of", MethodTypeDesc.of(owner, objects));
  }

  /// A new array of the boxed operands, in a local.
  Slot array(List<Core> operands) {
    code.loadConstant(operands.size()).anewarray(OBJECT);
    Slot array = method.keep(Carrier.reference(OBJECT.arrayType()));
    for (int i = 0; i < operands.size(); i++) {
      method.emit(operands.get(i));
      method.boxing().box(operands.get(i).type());
      Slot element = method.keep(Carrier.OBJECT);
      method.load(array);
      code.loadConstant(i);
      method.load(element);
      code.aastore();
    }
    return array;
  }

  void getElement(Core.GetElement node) {
    method.emit(node.tuple());
    code.loadConstant(node.index());
    code.invokeinterface(Rt.TUPLE, "get", MethodTypeDesc.of(OBJECT, I));
    method.boxing().unbox(node.type());
  }

  void makeList(Core.MakeList node) {
    Type element = ((Type.ListOf) node.type()).element();
    ClassDesc owner = Carriers.listClass(element);
    code.new_(owner).dup().loadConstant(node.elements().size());
    code.invokespecial(owner, "<init>", MethodTypeDesc.of(V, I));
    if (node.elements().isEmpty()) {
      return;
    }
    Slot list = method.keep(Carrier.reference(owner));
    for (Core value : node.elements()) {
      collect(list, value, owner.equals(Rt.OBJECT_LIST));
      code.invokevirtual(owner, "add", MethodTypeDesc.of(V, elementDesc(owner, element)));
    }
    method.load(list);
  }

  /// Puts a collection and one operand on the stack.
  private void collect(Slot collection, Core value, boolean boxes) {
    if (method.nodes.needsEmptyStack(value)) {
      method.emit(value);
      if (boxes) {
        method.boxing().box(value.type());
      }
      Slot kept = method.keep(boxes ? Carrier.OBJECT : method.carriers.of(value.type()));
      method.load(collection);
      method.load(kept);
    } else {
      method.load(collection);
      method.emit(value);
      if (boxes) {
        method.boxing().box(value.type());
      }
    }
  }

  private ClassDesc elementDesc(ClassDesc owner, Type element) {
    return owner.equals(Rt.OBJECT_LIST) ? OBJECT : method.carriers.of(element).desc();
  }

  void makeMap(Core.MakeMap node) {
    if (node.type() instanceof Type.MapOf type && type.sorted()) {
      code.invokestatic(Rt.SORTED, "map", MethodTypeDesc.of(Rt.MAP));
    } else {
      code.new_(Rt.LINKED_MAP).dup().invokespecial(Rt.LINKED_MAP, "<init>", Rt.TO_VOID);
    }
    // So that branches that meet agree on the class.
    code.checkcast(Rt.MAP);
    Slot map = method.keep(Carrier.reference(Rt.MAP));
    for (Core.MakeMap.Entry entry : node.entries()) {
      boxed(List.of(entry.key(), entry.value()));
      Slot value = method.keep(Carrier.OBJECT);
      Slot key = method.keep(Carrier.OBJECT);
      method.load(map);
      method.load(key);
      method.load(value);
      code.invokeinterface(Rt.MAP, "put", MethodTypeDesc.of(OBJECT, OBJECT, OBJECT)).pop();
    }
    method.load(map);
  }

  void makeSet(Core.MakeSet node) {
    if (((Type.SetOf) node.type()).sorted()) {
      code.invokestatic(Rt.SORTED, "set", MethodTypeDesc.of(Rt.SET));
    } else {
      code.new_(Rt.LINKED_SET).dup().invokespecial(Rt.LINKED_SET, "<init>", Rt.TO_VOID);
    }
    code.checkcast(Rt.SET);
    Slot set = method.keep(Carrier.reference(Rt.SET));
    for (Core value : node.elements()) {
      collect(set, value, true);
      code.invokeinterface(Rt.SET, "add", MethodTypeDesc.of(Z, OBJECT)).pop();
    }
    method.load(set);
  }

  void makeRange(Core.MakeRange node) {
    if (node.to().isPresent()) {
      boxed(List.of(node.from(), node.to().get()));
      code.loadConstant(node.inclusive() ? 1 : 0);
      code.invokestatic(Rt.RANGE, "between", MethodTypeDesc.of(Rt.RANGE, OBJECT, OBJECT, Z));
    } else {
      boxed(List.of(node.from()));
      code.invokestatic(Rt.RANGE, "startingAt", MethodTypeDesc.of(Rt.RANGE, OBJECT));
    }
  }

  void length(Core.Length node) {
    method.emit(node.list());
    code.invokevirtual(Rt.LIST, "length", MethodTypeDesc.of(J));
  }

  void getAt(Core.GetAt node) {
    Type element = elementOf(node.list().type());
    ClassDesc owner = Carriers.listClass(element);
    ClassDesc index = listAndIndex(node.list(), node.index());
    Label start = method.at(node.span());
    code.invokevirtual(owner, "get", MethodTypeDesc.of(elementDesc(owner, element), index));
    method.end(start, node.span());
    if (owner.equals(Rt.OBJECT_LIST)) {
      method.boxing().unbox(node.type());
    }
  }

  private static Type elementOf(Type type) {
    return type instanceof Type.ListOf(Type element) ? element : Type.Simple.ANY;
  }

  /// Emits a list and an index, the index as an `int` where it is known to fit; gives its type.
  private ClassDesc listAndIndex(Core list, Core index) {
    if (method.nodes.needsEmptyStack(index)) {
      method.emitOperands(List.of(list, index));
      return J;
    }
    method.emit(list);
    if (method.ints().emitIfFits(index)) {
      return I;
    }
    method.emit(index);
    return J;
  }

  void setAt(Core.SetAt node) {
    Type element = elementOf(node.list().type());
    ClassDesc owner = Carriers.listClass(element);
    boolean boxes = owner.equals(Rt.OBJECT_LIST);
    ClassDesc index = J;
    if (method.nodes.needsEmptyStack(node.value())) {
      method.emitOperands(List.of(node.list(), node.index(), node.value()));
    } else {
      index = listAndIndex(node.list(), node.index());
      method.emit(node.value());
    }
    if (boxes) {
      method.boxing().box(node.value().type());
    }
    Label start = method.at(node.span());
    code.invokevirtual(owner, "set", MethodTypeDesc.of(V, index, elementDesc(owner, element)));
    method.end(start, node.span());
  }

  void append(Core.Append node) {
    Type element = elementOf(node.list().type());
    ClassDesc owner = Carriers.listClass(element);
    method.emitOperands(List.of(node.list(), node.value()));
    if (owner.equals(Rt.OBJECT_LIST)) {
      method.boxing().box(node.value().type());
    }
    code.invokevirtual(owner, "add", MethodTypeDesc.of(V, elementDesc(owner, element)));
  }

  void makeStruct(Core.MakeStruct node) {
    ClassDesc owner = method.unit.types().classOf(node.type().declaration());
    method.emitOperands(node.values());
    code.invokestatic(owner, "make", descriptor(node.type().declaration().fields(), owner), false);
  }

  /// The descriptor of the factory of a struct or variant.
  private MethodTypeDesc descriptor(List<NominalType.Field> fields, ClassDesc result) {
    List<Type> types = new ArrayList<>();
    for (NominalType.Field field : fields) {
      types.add(field.type());
    }
    return method.carriers.descriptor(types, Type.Simple.UNIT).changeReturnType(result);
  }

  private static NominalType.Field fieldOf(Core target, int index) {
    return ((Type.Nominal) target.type()).declaration().fields().get(index);
  }

  void getField(Core.GetField node) {
    method.emit(node.target());
    Carrier carrier = method.carriers.of(node.type());
    if (carrier.isVoid()) {
      code.pop();
      return;
    }
    NominalType.Field field = fieldOf(node.target(), node.field());
    code.getfield(owner(node.target()), StructEmitter.fieldName(field), carrier.desc());
  }

  private ClassDesc owner(Core target) {
    return method.unit.types().classOf(((Type.Nominal) target.type()).declaration());
  }

  void setField(Core.SetField node) {
    method.emitOperands(List.of(node.target(), node.value()));
    NominalType.Field field = fieldOf(node.target(), node.field());
    Carrier carrier = method.carriers.of(field.type());
    if (carrier.isVoid()) {
      code.pop();
    } else {
      code.putfield(owner(node.target()), StructEmitter.fieldName(field), carrier.desc());
    }
  }

  void copy(Core.Copy node) {
    method.emit(node.value());
    if (node.type() instanceof Type.Nominal(NominalType nominal)
        && nominal.kind() == NominalType.Kind.STRUCT) {
      ClassDesc owner = method.unit.types().classOf(nominal);
      code.invokevirtual(owner, "copied", MethodTypeDesc.of(owner));
    }
  }

  void makeVariant(Core.MakeVariant node) {
    switch (node.type()) {
      case Type.OptionOf _ -> {
        boxed(node.values());
        wrap(Rt.OPTION, node.variant() == 0 ? "none" : "some", node.values().size());
      }
      case Type.ResultOf _ -> {
        boxed(node.values());
        wrap(Rt.RESULT, node.variant() == 0 ? "ok" : "err", node.values().size());
      }
      case Type.Nominal(NominalType nominal) -> {
        NominalType.Variant variant = nominal.variants().get(node.variant());
        ClassDesc owner = method.unit.types().classOf(nominal);
        ClassDesc made = method.unit.types().variantOf(nominal, node.variant());
        method.emitOperands(node.values());
        code.invokestatic(made, "make", descriptor(variant.fields(), owner), false);
      }
      default -> throw new IllegalStateException("core makes a variant of " + node.type());
    }
  }

  private void wrap(ClassDesc owner, String factory, int count) {
    ClassDesc[] objects = new ClassDesc[count];
    Arrays.fill(objects, OBJECT);
    code.invokestatic(owner, factory, MethodTypeDesc.of(owner, objects), true);
  }

  void getPayload(Core.GetPayload node) {
    method.emit(node.value());
    ClassDesc variant = method.conditions().variantClass(node.value().type(), node.variant());
    code.checkcast(variant);
    switch (node.value().type()) {
      case Type.Nominal(NominalType nominal) -> {
        Carrier carrier = method.carriers.of(node.type());
        if (carrier.isVoid()) {
          code.pop();
          return;
        }
        NominalType.Field field = nominal.variants().get(node.variant()).fields().get(node.field());
        code.getfield(variant, StructEmitter.fieldName(field), carrier.desc());
      }
      default -> {
        String name = variant.equals(Rt.ERR) ? "error" : "value";
        code.invokevirtual(variant, name, Rt.TO_OBJECT);
        method.boxing().unbox(node.type());
      }
    }
  }

  void concat(Core.Concat node) {
    List<Core> parts = node.parts();
    if (parts.isEmpty()) {
      code.loadConstant("");
      return;
    }
    if (parts.size() == 2) {
      method.emitOperands(parts);
      code.invokevirtual(STRING, "concat", MethodTypeDesc.of(STRING, STRING));
      return;
    }
    code.new_(Rt.BUILDER).dup().invokespecial(Rt.BUILDER, "<init>", Rt.TO_VOID);
    Slot builder = method.keep(Carrier.reference(Rt.BUILDER));
    for (Core part : parts) {
      collect(builder, part, false);
      append(STRING);
      code.pop();
    }
    method.load(builder);
    code.invokevirtual(Rt.BUILDER, "toString", MethodTypeDesc.of(STRING));
  }

  void toText(Core.ToText node) {
    Type type = node.operand().type();
    method.emit(node.operand());
    if (!node.format().isEmpty()) {
      method.boxing().box(type);
      code.loadConstant(node.format());
      Label start = method.at(node.span());
      code.invokestatic(Rt.DISPLAY, "format", MethodTypeDesc.of(STRING, OBJECT, STRING));
      method.end(start, node.span());
      return;
    }
    switch (type) {
      case Type.Simple.STRING -> {}
      case Type.Simple.BOOL, Type.Numeric.I64, Type.Numeric.F64, Type.Numeric.F32 ->
          display(method.carriers.of(type).desc());
      case Type.Numeric.I8, Type.Numeric.I16, Type.Numeric.I32 -> {
        code.i2l();
        display(J);
      }
      case Type.Simple.CHAR -> code.invokestatic(Rt.TEXT, "of", MethodTypeDesc.of(STRING, I));
      default -> {
        method.boxing().box(type);
        display(OBJECT);
      }
    }
  }

  private void display(ClassDesc parameter) {
    code.invokestatic(Rt.DISPLAY, "text", MethodTypeDesc.of(STRING, parameter));
  }
}
