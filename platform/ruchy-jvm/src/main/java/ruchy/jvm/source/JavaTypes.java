package ruchy.jvm.source;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.lang.library.Library;
import ruchy.lang.type.Type;
import ruchy.runtime.list.NarrowKind;

/// The Java type that stands for a type of the language, the same as in class files.
final class JavaTypes {
  private static final String RUNTIME = "ruchy.runtime.";

  private final Library library;
  private final Plan plan;
  private final Imports imports;
  private boolean namesJava;

  JavaTypes(Library library, Plan plan, Imports imports) {
    this.library = library;
    this.plan = plan;
    this.imports = imports;
  }

  /// Whether a class was named that `use java::…` brought in.
  boolean namesJava() {
    return namesJava;
  }

  Imports imports() {
    return imports;
  }

  /// A class of the runtime.
  String runtime(String name) {
    return imports.type(RUNTIME + name);
  }

  /// The type of variables, parameters and results; `void` results are the caller's matter.
  String of(Type type) {
    return switch (type) {
      case Type.Numeric numeric -> numeric(numeric);
      case Type.Simple simple -> simple(simple);
      default -> boxed(type);
    };
  }

  private static String numeric(Type.Numeric type) {
    return switch (type) {
      case I8, I16, I32, U8, U16 -> "int";
      case I64, U32, U64 -> "long";
      case F32 -> "float";
      case F64 -> "double";
    };
  }

  private String simple(Type.Simple type) {
    return switch (type) {
      case BOOL -> "boolean";
      case CHAR -> "int";
      case DURATION -> "long";
      case STRING -> "String";
      case UNIT -> runtime("Unit");
      case NEVER, UNKNOWN, ANY -> "Object";
    };
  }

  /// Whether the carrier is a Java primitive.
  static boolean isPrimitive(Type type) {
    return type instanceof Type.Numeric
        || type == Type.Simple.BOOL
        || type == Type.Simple.CHAR
        || type == Type.Simple.DURATION;
  }

  /// The type inside of generic classes.
  String boxed(Type type) {
    return switch (type) {
      case Type.Numeric numeric -> boxedNumeric(numeric);
      case Type.Simple simple -> boxedSimple(simple);
      case Type.Tuple tuple -> tuple(tuple);
      case Type.ListOf list -> list(list.element());
      case Type.MapOf map -> generic(imports.type("java.util.Map"), map.key(), map.value());
      case Type.SetOf set -> generic(imports.type("java.util.Set"), set.element());
      case Type.RangeOf _ -> runtime("Range");
      case Type.OptionOf option -> generic(runtime("Option"), option.value());
      case Type.ResultOf result -> generic(runtime("Result"), result.value(), result.error());
      case Type.Function function -> function(function);
      case Type.Shape _ -> imports.type("java.util.Map") + "<String, Object>";
      case Type.Nominal nominal ->
          type.isHeldAsAny() ? "Object" : plan.typeName(nominal.declaration());
      case Type.Library named -> library(named.name());
      case Type.Java java -> {
        namesJava = true;
        yield ofJava(java.className());
      }
      case Type.Parameter _, Type.Size _, Type.AnyOf _ -> "Object";
    };
  }

  /// A class by its name, an array by its descriptor.
  private String ofJava(String name) {
    if (!name.startsWith("[")) {
      return imports.type(name);
    }
    var component = ClassDesc.ofDescriptor(name.substring(1));
    String element = component.descriptorString();
    return component.isPrimitive()
        ? component.displayName() + "[]"
        : ofJava(
                component.isArray()
                    ? element
                    : element.substring(1, element.length() - 1).replace('/', '.'))
            + "[]";
  }

  private String boxedNumeric(Type.Numeric type) {
    return switch (type) {
      case I8 -> "Byte";
      case I16 -> "Short";
      case I32 -> "Integer";
      case I64 -> "Long";
      case U8, U16, U32, U64 -> runtime("Unsigned");
      case F32 -> "Float";
      case F64 -> "Double";
    };
  }

  private String boxedSimple(Type.Simple type) {
    return switch (type) {
      case BOOL -> "Boolean";
      case CHAR -> runtime("Char");
      case DURATION -> imports.type("java.time.Duration");
      case STRING, UNIT, NEVER, UNKNOWN, ANY -> simple(type);
    };
  }

  private String tuple(Type.Tuple tuple) {
    int arity = tuple.elements().size();
    if (arity < 2 || arity > 8) {
      return runtime("tuple.TupleN");
    }
    return generic(runtime("tuple.Tuple" + arity), tuple.elements().toArray(Type[]::new));
  }

  private String list(Type element) {
    if (element == Type.Numeric.I64) {
      return runtime("LongList");
    }
    if (element == Type.Numeric.F64) {
      return runtime("DoubleList");
    }
    if (element == Type.Simple.BOOL) {
      return runtime("BooleanList");
    }
    return narrow(element)
        .map(kind -> runtime("list." + kind.className()))
        .orElseGet(() -> generic(runtime("ObjectList"), element));
  }

  private static Optional<NarrowKind> narrow(Type element) {
    return element instanceof Type.Numeric || element == Type.Simple.CHAR
        ? NarrowKind.of(element.toString())
        : Optional.empty();
  }

  /// Whether a type is a list of unboxed elements.
  static boolean isUnboxedList(Type type) {
    return type instanceof Type.ListOf(var element)
        && (isNarrowList(type)
            || element == Type.Numeric.I64
            || element == Type.Numeric.F64
            || element == Type.Simple.BOOL);
  }

  /// Whether a type is a list of one of the kinds in `ruchy.runtime.list`.
  static boolean isNarrowList(Type type) {
    return type instanceof Type.ListOf(var element) && narrow(element).isPresent();
  }

  private String function(Type.Function function) {
    var parts = new java.util.ArrayList<>(function.parameters());
    parts.add(function.result());
    String name = runtime("function.Function" + function.parameters().size());
    return generic(name, parts.toArray(Type[]::new));
  }

  private String library(String name) {
    return library.type(name).map(found -> imports.type(found.javaClass())).orElse("Object");
  }

  private String generic(String name, Type... arguments) {
    return name + arguments(List.of(arguments));
  }

  /// `<A, B>`
  String arguments(List<Type> types) {
    return types.stream().map(this::boxed).collect(Collectors.joining(", ", "<", ">"));
  }

  /// The type without its arguments, which tells overloads apart.
  String erased(Type type) {
    String full = of(type);
    int bracket = full.indexOf('<');
    return bracket < 0 ? full : full.substring(0, bracket);
  }

  /// A value as an element of a generic class.
  String box(Java value, Type type) {
    if (value.form() == Java.Form.BOXED) {
      return value.text();
    }
    return switch (type) {
      case Type.Numeric numeric ->
          switch (numeric) {
            case I8 -> "(byte) " + value.at(Java.UNARY);
            case I16 -> "(short) " + value.at(Java.UNARY);
            case I64 -> value.exact("long").text();
            case I32, F32, F64 -> value.text();
            case U8, U16, U32, U64 -> runtime("Unsigned") + "." + numeric + "(" + value + ")";
          };
      case Type.Simple simple ->
          switch (simple) {
            case CHAR -> "new " + runtime("Char") + "(" + value + ")";
            case DURATION ->
                imports.type("java.time.Duration") + ".ofNanos(" + value.exact("long") + ")";
            case BOOL, STRING, UNIT, NEVER, UNKNOWN, ANY -> value.text();
          };
      default -> value.text();
    };
  }

  /// A box, of its exact class, as the carrier of its type.
  static Java unbox(Java box, Type type) {
    String text = box.at(Java.ATOM);
    return switch (type) {
      case Type.Numeric numeric ->
          switch (numeric) {
            case U8, U16 -> Java.of("(int) " + text + ".value()", Java.UNARY);
            case U32, U64 -> Java.atom(text + ".value()");
            case I8, I16, I32, I64, F32, F64 ->
                new Java(box.text(), box.precedence(), Java.Form.BOXED);
          };
      case Type.Simple simple ->
          switch (simple) {
            case BOOL -> new Java(box.text(), box.precedence(), Java.Form.BOXED);
            case CHAR -> Java.atom(text + ".codePoint()");
            case DURATION -> Java.atom(text + ".toNanos()");
            case STRING, UNIT, NEVER, UNKNOWN, ANY -> box;
          };
      default -> box;
    };
  }

  /// Whether reading a box of this type takes more than Java's own unboxing.
  static boolean needsUnboxing(Type type) {
    return (type instanceof Type.Numeric numeric && numeric.isUnsigned())
        || type == Type.Simple.CHAR
        || type == Type.Simple.DURATION;
  }
}
