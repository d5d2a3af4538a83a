package ruchy.lang.fuse;

import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// The library's calls that walk over an iterator, as the checker writes them too.
final class CursorCalls {
  private static final String OWNER = "ruchy/std/iterate/Iterators";
  private static final String CURSOR = "Lruchy/runtime/iterate/Cursor;";
  private static final String METHODS = "prelude::Iterator::";

  private CursorCalls() {}

  /// Whether a type is `Iterator<…>`.
  static boolean isIterator(Type type) {
    return type instanceof Type.Library library && library.name().equals("Iterator");
  }

  /// The type of what an iterator gives.
  static Type element(Type iterator) {
    return ((Type.Library) iterator).arguments().getFirst();
  }

  /// The name of a method of the prelude on iterators; empty where a function is none.
  static String methodOf(FunctionRef function) {
    return function.path().startsWith(METHODS) ? function.path().substring(METHODS.length()) : "";
  }

  /// Goes to the next value; whether there is one.
  static Core advance(Span span, Core iterator) {
    return new Core.CallJava(span, Simple.BOOL, method("advance", "Z"), List.of(iterator));
  }

  /// The value that an iterator stands at.
  static Core current(Span span, Core iterator) {
    Type type = element(iterator.type());
    JavaMethod method =
        type == Numeric.I64
            ? method("whole", "J")
            : type == Numeric.F64 ? method("real", "D") : method("value", "Ljava/lang/Object;");
    return new Core.CallJava(span, type, method, List.of(iterator));
  }

  /// What an iterator walks over, used up.
  static Core taken(Span span, Core iterator, String by) {
    var method =
        new JavaMethod(
            OWNER, "taken", "(" + CURSOR + "Ljava/lang/String;)" + CURSOR, JavaMethod.Kind.STATIC);
    return new Core.CallJava(
        span, iterator.type(), method, List.of(iterator, new Core.TextConstant(span, by)));
  }

  private static JavaMethod method(String name, String result) {
    return new JavaMethod(OWNER, name, "(" + CURSOR + ")" + result, JavaMethod.Kind.STATIC);
  }

  /// Whether a node reads the value that an iterator stands at.
  static boolean isCurrent(Core node) {
    return is(node, "whole") || is(node, "real") || is(node, "value");
  }

  /// Whether a node is one of these calls.
  static boolean is(Core node, String name) {
    return node instanceof Core.CallJava call
        && call.method().owner().equals(OWNER)
        && call.method().name().equals(name);
  }
}
