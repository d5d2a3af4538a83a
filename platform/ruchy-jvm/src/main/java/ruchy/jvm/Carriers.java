package ruchy.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.list.NarrowKind;

/// Maps types to carriers. Library types and Java classes are carried as plain objects and cast
/// where they are used, so that no class is loaded only to verify code.
final class Carriers {
  private final Types types;

  Carriers(Types types) {
    this.types = types;
  }

  Carrier of(Type type) {
    return switch (type) {
      case Type.Numeric number -> of(number);
      case Type.Simple simple -> of(simple);
      case Type.Tuple tuple -> Carrier.reference(Rt.tuple(tuple.elements().size()));
      case Type.ListOf list -> Carrier.reference(listClass(list.element()));
      case Type.MapOf _, Type.Shape _ -> Carrier.reference(Rt.MAP);
      case Type.SetOf _ -> Carrier.reference(Rt.SET);
      case Type.RangeOf _ -> Carrier.reference(Rt.RANGE);
      case Type.OptionOf _ -> Carrier.reference(Rt.OPTION);
      case Type.ResultOf _ -> Carrier.reference(Rt.RESULT);
      case Type.Function function -> Carrier.reference(FunctionShape.of(function).owner());
      case Type.Nominal(NominalType nominal) ->
          type.isHeldAsAny() ? Carrier.OBJECT : Carrier.reference(types.classOf(nominal));
      case Type.Library _, Type.Java _, Type.Parameter _, Type.Size _, Type.AnyOf _ ->
          Carrier.OBJECT;
    };
  }

  private static Carrier of(Type.Numeric number) {
    return switch (number) {
      case I8, I16, I32, U8, U16 -> Carrier.INT;
      case I64, U32, U64 -> Carrier.LONG;
      case F32 -> Carrier.FLOAT;
      case F64 -> Carrier.DOUBLE;
    };
  }

  private static Carrier of(Type.Simple simple) {
    return switch (simple) {
      case BOOL -> Carrier.BOOLEAN;
      case CHAR -> Carrier.INT;
      case STRING -> Carrier.STRING;
      case UNIT, NEVER -> Carrier.VOID;
      case UNKNOWN, ANY -> Carrier.OBJECT;
      case DURATION -> Carrier.LONG;
    };
  }

  static ClassDesc listClass(Type element) {
    if (element == Type.Numeric.I64) {
      return Rt.LONG_LIST;
    }
    if (element == Type.Numeric.F64) {
      return Rt.DOUBLE_LIST;
    }
    if (element == Type.Simple.BOOL) {
      return Rt.BOOLEAN_LIST;
    }
    return narrow(element).map(kind -> Rt.of("list." + kind.className())).orElse(Rt.OBJECT_LIST);
  }

  /// The kind of lists whose elements lie unboxed, narrower than `i64` and `f64`.
  private static Optional<NarrowKind> narrow(Type element) {
    return element instanceof Type.Numeric || element == Type.Simple.CHAR
        ? NarrowKind.of(element.toString())
        : Optional.empty();
  }

  static boolean isNarrowList(ClassDesc desc) {
    return desc.packageName().equals("ruchy.runtime.list");
  }

  static boolean isList(ClassDesc desc) {
    return desc.equals(Rt.LONG_LIST)
        || desc.equals(Rt.DOUBLE_LIST)
        || desc.equals(Rt.BOOLEAN_LIST)
        || desc.equals(Rt.OBJECT_LIST)
        || isNarrowList(desc);
  }

  /// The descriptor of a function; parameters of type `()` are not passed.
  MethodTypeDesc descriptor(FunctionRef function) {
    return descriptor(function.parameters(), function.result());
  }

  MethodTypeDesc descriptor(List<Type> parameters, Type result) {
    ClassDesc[] descs = new ClassDesc[parameters.size()];
    int count = 0;
    for (Type parameter : parameters) {
      Carrier carrier = of(parameter);
      if (!carrier.isVoid()) {
        descs[count++] = carrier.desc();
      }
    }
    return MethodTypeDesc.of(of(result).desc(), java.util.Arrays.copyOf(descs, count));
  }

  Carrier of(Local local) {
    return of(local.type());
  }
}
