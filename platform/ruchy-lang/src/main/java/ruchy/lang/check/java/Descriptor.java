package ruchy.lang.check.java;

import java.util.ArrayList;
import java.util.List;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Reads JVM descriptors, such as `(IJ)Ljava/lang/String;`.
///
/// @source Java Virtual Machine Specification, 4.3.3
public final class Descriptor {
  private Descriptor() {}

  /// The types of a method's parameters.
  public static List<Type> parameters(String descriptor) {
    var types = new ArrayList<Type>();
    int at = 1;
    while (descriptor.charAt(at) != ')') {
      int end = end(descriptor, at);
      types.add(type(descriptor.substring(at, end)));
      at = end;
    }
    return types;
  }

  /// The type of a method's result.
  public static Type result(String descriptor) {
    return type(descriptor.substring(descriptor.indexOf(')') + 1));
  }

  private static int end(String descriptor, int start) {
    int at = start;
    while (descriptor.charAt(at) == '[') {
      at++;
    }
    return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
  }

  /// A single type.
  public static Type type(String descriptor) {
    return switch (descriptor) {
      case "B" -> Numeric.I8;
      case "S" -> Numeric.I16;
      case "I" -> Numeric.I32;
      case "J" -> Numeric.I64;
      case "F" -> Numeric.F32;
      case "D" -> Numeric.F64;
      case "Z" -> Simple.BOOL;
      case "C" -> Simple.CHAR;
      case "V" -> Simple.UNIT;
      case "Ljava/lang/String;", "Ljava/lang/CharSequence;" -> Simple.STRING;
      case "Ljava/lang/Object;" -> Simple.ANY;
      case "Ljava/time/Duration;" -> new Type.Java("java.time.Duration");
      default ->
          descriptor.startsWith("L")
              ? new Type.Java(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'))
              : new Type.Java(descriptor);
    };
  }
}
