package ruchy.jvm;

import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Arrays;
import java.util.List;
import ruchy.lang.type.Type;

/// The interface that closures of a function type implement, and its one method.
///
/// @param boxed whether arguments and result are boxed
/// @param spread whether the arguments go into an array, for more than six parameters
record FunctionShape(
    ClassDesc owner, String method, MethodTypeDesc descriptor, boolean boxed, boolean spread) {
  private static final int BOXED_MAX = 6;
  private static final String PACKAGE = "ruchy.runtime.function.";
  private static final List<String> UNBOXED =
      List.of(
          "LongToLong",
          "LongToDouble",
          "LongToBoolean",
          "LongToObject",
          "DoubleToLong",
          "DoubleToDouble",
          "DoubleToBoolean",
          "DoubleToObject",
          "ObjectToLong",
          "ObjectToDouble",
          "ObjectToBoolean",
          "LongLongToLong",
          "LongLongToBoolean",
          "DoubleDoubleToDouble",
          "DoubleDoubleToBoolean",
          "ObjectObjectToBoolean");

  static FunctionShape of(Type.Function type) {
    List<Type> parameters = type.parameters();
    int arity = parameters.size();
    if (arity == 1 || arity == 2) {
      StringBuilder name = new StringBuilder();
      for (Type parameter : parameters) {
        name.append(word(parameter));
      }
      name.append("To").append(word(type.result()));
      if (UNBOXED.contains(name.toString())) {
        return unboxed(name.toString(), parameters, type.result());
      }
    }
    ClassDesc[] objects = new ClassDesc[arity];
    Arrays.fill(objects, ConstantDescs.CD_Object);
    if (arity > BOXED_MAX) {
      var descriptor =
          MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object.arrayType());
      return new FunctionShape(Rt.FUNCTION, "apply", descriptor, true, true);
    }
    return new FunctionShape(
        ClassDesc.of(PACKAGE + "Function" + arity),
        "call",
        MethodTypeDesc.of(ConstantDescs.CD_Object, objects),
        true,
        false);
  }

  private static FunctionShape unboxed(String name, List<Type> parameters, Type result) {
    ClassDesc[] descs = new ClassDesc[parameters.size()];
    for (int i = 0; i < descs.length; i++) {
      descs[i] = desc(word(parameters.get(i)));
    }
    String word = word(result);
    String method = word.equals("Object") ? "callUnboxed" : "callAs" + word;
    return new FunctionShape(
        ClassDesc.of(PACKAGE + name), method, MethodTypeDesc.of(desc(word), descs), false, false);
  }

  private static ClassDesc desc(String word) {
    return switch (word) {
      case "Long" -> ConstantDescs.CD_long;
      case "Double" -> ConstantDescs.CD_double;
      case "Boolean" -> ConstantDescs.CD_boolean;
      default -> ConstantDescs.CD_Object;
    };
  }

  /// How the shape names a type; `Boxed` for those that no shape carries unboxed.
  private static String word(Type type) {
    return switch (type) {
      case Type.Numeric.I64 -> "Long";
      case Type.Numeric.F64 -> "Double";
      case Type.Simple.BOOL -> "Boolean";
      case Type.Numeric _ -> "Boxed";
      case Type.Simple.CHAR, Type.Simple.UNIT, Type.Simple.NEVER, Type.Simple.DURATION -> "Boxed";
      default -> "Object";
    };
  }

  /// Whether a class is one of the interfaces of closures.
  static boolean isFunction(ClassDesc desc) {
    return desc.packageName().equals("ruchy.runtime.function");
  }

  /// The boxed interface it extends, for adapting.
  ClassDesc boxedOwner() {
    return ClassDesc.of(PACKAGE + "Function" + descriptor.parameterCount());
  }
}
