package ruchy.lang.fuse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// What is known of the library's functions of arrays: which of them only read their arguments, and
/// which give arrays that nobody else holds.
final class ArrayCalls {
  private static final String PACKAGE = "ruchy/std/array/";
  private static final String ARRAY = "Lfnp/ndarray/NDArray;";
  private static final Set<String> ALL = Set.of();

  /// Functions that compute new arrays, or numbers, of their arguments, and keep none of them. No
  /// names stand for all of a class.
  private static final Map<String, Set<String>> COMPUTING =
      Map.of(
          PACKAGE + "ArrayOperators",
          ALL,
          PACKAGE + "ArrayFunctions",
          ALL,
          PACKAGE + "ArrayReductions",
          ALL,
          PACKAGE + "ArrayMethods",
          Set.of("copy"),
          PACKAGE + "ArrayCreation",
          Set.of(
              "zeros",
              "ones",
              "empty",
              "full",
              "zerosLike",
              "onesLike",
              "emptyLike",
              "fullLike",
              "arange"));

  /// These may give views of their arguments.
  private static final Set<String> VIEWS = Set.of("real", "imag");

  /// Operations, by the names of their methods, that have a twin in the library's class of chains.
  private static final Map<String, Set<String>> ELEMENTWISE =
      Map.of(
          PACKAGE + "ArrayOperators",
          Set.of(
              "add", "sub", "mul", "div", "rAdd", "rSub", "rMul", "rDiv", "neg", "eq", "ne", "lt",
              "le", "gt", "ge", "bitand", "bitor"),
          PACKAGE + "ArrayFunctions",
          Set.of(
              "minimum",
              "maximum",
              "negative",
              "absolute",
              "square",
              "sqrt",
              "exp",
              "expm1",
              "log",
              "log2",
              "log10",
              "log1p",
              "sin",
              "cos",
              "tanh",
              "floor",
              "ceil"));

  private static final String OBJECT = "Ljava/lang/Object;";

  private ArrayCalls() {}

  /// Whether a node gives an array that nobody else holds.
  static boolean isFresh(Core node) {
    return node instanceof Core.CallJava call
        && call.method().descriptor().endsWith(")" + ARRAY)
        && isComputing(call.method());
  }

  /// Whether a call keeps no argument, and its result shows none of them.
  static boolean isBorrowing(Core.CallJava call) {
    return isComputing(call.method())
        || (call.method().owner().startsWith(PACKAGE) && isPlain(call.type()));
  }

  /// Whether a node works element by element, so that it can be part of a chain.
  static boolean isElementwise(Core node) {
    return node instanceof Core.CallJava call
        && ELEMENTWISE.getOrDefault(call.method().owner(), Set.of()).contains(call.method().name());
  }

  /// An elementwise operation as part of a chain.
  static Core link(Core.CallJava call, List<Core> operands) {
    return chains(
        call.span(),
        Type.Simple.ANY,
        call.method().name(),
        "(" + OBJECT.repeat(operands.size()) + ")" + OBJECT,
        operands);
  }

  /// The array that a chain stands for.
  static Core compute(Core.CallJava last, Core chain) {
    var descriptor = "(" + OBJECT + ")" + ARRAY;
    return chains(last.span(), last.type(), "compute", descriptor, List.of(chain));
  }

  private static Core chains(
      Span span, Type type, String name, String descriptor, List<Core> operands) {
    var method = new JavaMethod(PACKAGE + "chain/Chains", name, descriptor, JavaMethod.Kind.STATIC);
    return new Core.CallJava(span, type, method, operands);
  }

  private static boolean isComputing(JavaMethod method) {
    var names = COMPUTING.get(method.owner());
    return names != null
        && (names.isEmpty() || names.contains(method.name()))
        && !VIEWS.contains(method.name());
  }

  /// Whether a value holds no array.
  private static boolean isPlain(Type type) {
    return switch (type) {
      case Type.Numeric _ -> true;
      case Type.Simple simple -> simple == Type.Simple.BOOL || simple == Type.Simple.STRING;
      case Type.ListOf list -> isPlain(list.element());
      default -> false;
    };
  }

  /// Gives the memory of an array back that nobody will use any more.
  static Core release(Span span, Core array) {
    var method =
        new JavaMethod(
            PACKAGE + "chain/Temporaries", "release", "(" + ARRAY + ")V", JavaMethod.Kind.STATIC);
    return new Core.CallJava(span, Type.Simple.UNIT, method, List.of(array));
  }
}
