package ruchy.jvm.source;

import ruchy.lang.type.Type;

/// How a local or global is read and written.
///
/// @param text the variable, or the expression that stands for it
record Variable(String text, Kind kind) {
  /// How the value is kept.
  enum Kind {
    /// As its carrier
    PLAIN,
    /// Boxed: a parameter of a lambda
    BOXED,
    /// In an object that closures share
    SHARED,
    /// In an object that knows whether it was assigned
    GUARDED,
    /// Another expression with the same value, never assigned
    ALIAS
  }

  static Variable plain(String name) {
    return new Variable(name, Kind.PLAIN);
  }

  /// Its value.
  Java read(Type type, JavaTypes types) {
    return switch (kind) {
      case PLAIN -> Java.atom(text);
      case BOXED -> JavaTypes.unbox(Java.atom(text), type);
      case SHARED -> fromReference(text + ".value", type, types);
      case GUARDED -> fromReference(text + ".read()", type, types);
      case ALIAS -> Java.of(text, text.matches("[\\w.]+") ? Java.ATOM : Java.TERNARY);
    };
  }

  private static Java fromReference(String read, Type type, JavaTypes types) {
    if (JavaTypes.isPrimitive(type) || types.of(type).equals("Object")) {
      return Java.atom(read);
    }
    return Java.of("(" + types.of(type) + ") " + read, Java.UNARY);
  }

  /// The statement that assigns it.
  String write(String value) {
    return switch (kind) {
      case SHARED -> text + ".value = " + value + ";";
      case GUARDED -> text + ".assign(" + value + ");";
      case PLAIN, BOXED, ALIAS -> text + " = " + value + ";";
    };
  }

  /// The runtime's class for shared variables of a type.
  static String reference(Type type) {
    if (!JavaTypes.isPrimitive(type)) {
      return "ref.ObjectRef";
    }
    return switch (type) {
      case Type.Numeric numeric ->
          switch (numeric) {
            case I64, U32, U64 -> "ref.LongRef";
            case F32 -> "ref.FloatRef";
            case F64 -> "ref.DoubleRef";
            case I8, I16, I32, U8, U16 -> "ref.IntRef";
          };
      default ->
          type == Type.Simple.BOOL
              ? "ref.BooleanRef"
              : type == Type.Simple.CHAR ? "ref.IntRef" : "ref.LongRef";
    };
  }
}
