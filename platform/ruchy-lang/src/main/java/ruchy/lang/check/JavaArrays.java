package ruchy.lang.check;

import java.util.List;
import java.util.Optional;
import ruchy.lang.check.java.Descriptor;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Arrays of Java: lists become arrays where Java wants them, and arrays that Java gives are lists.
final class JavaArrays {
  private static final String RUNTIME = "ruchy/runtime/";

  private JavaArrays() {}

  static boolean isArray(Type type) {
    return type instanceof Type.Java java && java.className().startsWith("[");
  }

  /// The list that stands for an array; that of an array of arrays is a list of anything.
  static Type.ListOf listOf(Type array) {
    Type element = Descriptor.type(descriptor(array).substring(1));
    return new Type.ListOf(isArray(element) ? Simple.ANY : element);
  }

  /// The class of lists whose elements lie as those of an array of primitives do.
  private static Optional<String> unboxed(Type element) {
    return switch (element) {
      case Numeric number ->
          switch (number) {
            case I64 -> Optional.of("LongList");
            case F64 -> Optional.of("DoubleList");
            case I8, I16, I32, F32 -> Optional.of("list/" + number.name() + "List");
            case U8, U16, U32, U64 -> Optional.empty();
          };
      case Simple simple when simple == Simple.BOOL -> Optional.of("BooleanList");
      default -> Optional.empty();
    };
  }

  private static String descriptor(Type array) {
    return ((Type.Java) array).className();
  }

  /// A list of the type that [#listOf] says as an array, a copy.
  static Core toArray(Span span, Core list, Type array) {
    String descriptor = descriptor(array);
    Optional<String> owner = unboxed(listOf(array).element());
    if (owner.isPresent()) {
      var method =
          new JavaMethod(
              RUNTIME + owner.get(), "toArray", "()" + descriptor, JavaMethod.Kind.VIRTUAL);
      return new Core.CallJava(span, array, method, List.of(list));
    }
    var method =
        new JavaMethod(
            RUNTIME + "dynamic/JavaArrays",
            "of",
            "(Lruchy/runtime/RuchyList;Ljava/lang/String;)[Ljava/lang/Object;",
            JavaMethod.Kind.STATIC);
    var name = new Core.TextConstant(span, descriptor.substring(1));
    return new Core.CallJava(span, array, method, List.of(list, name));
  }

  /// An array as a list; a list of primitives uses the array itself.
  static Core toList(Span span, Core array) {
    Type.ListOf type = listOf(array.type());
    Optional<String> owner = unboxed(type.element());
    String given = owner.isPresent() ? descriptor(array.type()) : "Ljava/lang/Object;";
    String made = RUNTIME + owner.orElse("RuchyList");
    var method =
        new JavaMethod(
            owner.isPresent() ? made : RUNTIME + "dynamic/JavaArrays",
            owner.isPresent() ? "wrap" : "toList",
            "(" + given + ")L" + made + ";",
            JavaMethod.Kind.STATIC);
    return new Core.CallJava(span, type, method, List.of(array));
  }
}
