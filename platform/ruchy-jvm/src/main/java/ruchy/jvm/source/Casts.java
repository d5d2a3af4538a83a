package ruchy.jvm.source;

import java.util.List;
import java.util.stream.Collectors;
import ruchy.lang.core.Core;
import ruchy.lang.type.Type;

/// Conversions between types.
final class Casts {
  private final JavaTypes types;

  Casts(JavaTypes types) {
    this.types = types;
  }

  Java convert(Java value, Core operand, Type to) {
    var from = operand.type();
    if (from.equals(to)) {
      return value;
    }
    if (to.isHeldAsAny()) {
      return value.precedence() == Java.LAMBDA
          ? Java.of("(" + types.of(from) + ") " + value, Java.UNARY)
          : Java.atom(types.box(value, from));
    }
    if (isClass(from) && isClass(to)) {
      boolean up =
          ((Type.Nominal) from).declaration().isSubclassOf(((Type.Nominal) to).declaration());
      return up ? value : Java.of("(" + types.of(to) + ") " + value.at(Java.UNARY), Java.UNARY);
    }
    if (from.isHeldAsAny()) {
      return fromAny(value, from, to);
    }
    if (to instanceof Type.Numeric target) {
      return toNumber(value, operand, target);
    }
    if (to == Type.Simple.CHAR && from instanceof Type.Numeric) {
      return types.of(from).equals("int") || value.form() == Java.Form.SMALL
          ? value
          : Java.of("(int) " + value.at(Java.UNARY), Java.UNARY);
    }
    return reference(value, from, to);
  }

  /// Types that differ in what Java knows of them, but not in their values.
  private Java reference(Java value, Type from, Type to) {
    if (JavaTypes.isPrimitive(to) || types.of(from).equals(types.of(to))) {
      return value;
    }
    String wild = types.of(to).contains("<") ? wild(types.of(to)) : "";
    String cast = "(" + types.of(to) + ") " + wild + value.at(Java.UNARY);
    return Java.of(cast, Java.UNARY);
  }

  private static String wild(String type) {
    return "(" + withoutArguments(type) + wildcards(type) + ") ";
  }

  static String wildcards(String type) {
    int depth = 0;
    int count = 1;
    for (int i = type.indexOf('<') + 1; i < type.length(); i++) {
      char c = type.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      count += c == ',' && depth == 0 ? 1 : 0;
    }
    return "<" + "?, ".repeat(count - 1) + "?>";
  }

  private Java toNumber(Java value, Core operand, Type.Numeric to) {
    return switch (operand.type()) {
      case Type.Numeric source when source.isFloat() -> fromReal(value, to);
      case Type.Numeric source -> fromInteger(value, operand, source, to);
      case Type.Nominal nominal -> {
        var number = Java.atom(value.at(Java.ATOM) + ".discriminant()");
        yield fromInteger(number, operand, Type.Numeric.I64, to);
      }
      case Type.Simple simple ->
          simple == Type.Simple.BOOL
              ? fromInteger(
                  new Java(value.at(Java.OR) + " ? 1 : 0", Java.TERNARY, Java.Form.PLAIN),
                  operand,
                  Type.Numeric.I32,
                  to)
              : fromInteger(
                  value,
                  operand,
                  simple == Type.Simple.CHAR ? Type.Numeric.U32 : Type.Numeric.I64,
                  to);
      default -> value;
    };
  }

  private Java fromInteger(Java value, Core operand, Type.Numeric from, Type.Numeric to) {
    boolean isNegativeLong =
        from == Type.Numeric.U64
            && operand instanceof Core.IntConstant constant
            && constant.value() < 0;
    if (operand instanceof Core.IntConstant constant && to == Type.Numeric.F64 && !isNegativeLong) {
      return Constants.real(new Core.RealConstant(constant.span(), to, (double) constant.value()));
    }
    if (to.isFloat() && from == Type.Numeric.U64) {
      String number = types.runtime("Unsigned") + ".u64(" + value + ").toDouble()";
      return to == Type.Numeric.F32 ? Java.of("(float) " + number, Java.UNARY) : Java.atom(number);
    }
    boolean fits =
        to.isFloat()
            || to.bits() > from.bits() && !(to.isUnsigned() && !from.isUnsigned())
            || to.bits() == from.bits() && to.isUnsigned() == from.isUnsigned()
            || to == Type.Numeric.I64
            || to == Type.Numeric.U64;
    String carrier = types.of(to);
    if (fits || to == Type.Numeric.I32) {
      boolean isLiteral = carrier.equals("int") && value.form() == Java.Form.SMALL;
      return isLiteral || carrier.equals(javaType(operand)) ? value : cast(carrier, value);
    }
    return switch (to) {
      case I8 -> cast("byte", value);
      case I16 -> cast("short", value);
      case U8 -> narrowed(masked(value, "0xff"), value, operand);
      case U16 -> narrowed(masked(value, "0xffff"), value, operand);
      default -> masked(value, "0xffffffffL");
    };
  }

  private Java narrowed(Java masked, Java value, Core operand) {
    boolean isInt =
        value.form() == Java.Form.SMALL
            || value.form() == Java.Form.NARROW
            || types.of(operand.type()).equals("int")
            || operand.type() == Type.Simple.BOOL;
    return isInt ? masked : cast("int", masked);
  }

  /// What Java takes an operand for, before it is converted.
  private String javaType(Core operand) {
    if (operand.type() instanceof Type.Nominal) {
      return "long";
    }
    return operand.type() == Type.Simple.BOOL ? "int" : types.of(operand.type());
  }

  private static Java masked(Java value, String mask) {
    return Java.of(value.at(Java.BIT_AND) + " & " + mask, Java.BIT_AND);
  }

  private static Java cast(String type, Java value) {
    return Java.of("(" + type + ") " + value.at(Java.UNARY), Java.UNARY);
  }

  private Java fromReal(Java value, Type.Numeric to) {
    return switch (to) {
      case F32 -> cast("float", value);
      case F64 -> value.form() == Java.Form.BOXED ? value : cast("double", value);
      case I64 -> cast("long", value);
      case I32 -> cast("int", value);
      case I8 -> clamped(value, "-128", "127");
      case I16 -> clamped(value, "-32768", "32767");
      case U8 -> clamped(value, "0", "255");
      case U16 -> clamped(value, "0", "65535");
      case U32 -> clamped(value, "0L", "4294967295L");
      case U64 -> Java.atom(types.runtime("Width") + ".U64.saturated(" + value + ")");
    };
  }

  private static Java clamped(Java value, String least, String greatest) {
    return Java.atom(
        "Math.clamp((long) " + value.at(Java.UNARY) + ", " + least + ", " + greatest + ")");
  }

  private static boolean isClass(Type type) {
    return type instanceof Type.Nominal(var nominal) && Plan.isClass(nominal);
  }

  /// A value that is known to be of a type.
  Java known(Java value, Type to) {
    String erased = types.boxed(to).contains("<") ? wild(types.boxed(to)) : "";
    String known = "(" + types.boxed(to) + ") " + erased + value.at(Java.UNARY);
    return JavaTypes.unbox(Java.of(known, Java.UNARY), to);
  }

  private Java fromAny(Java value, Type from, Type to) {
    if (from instanceof Type.Nominal) {
      // Out of a `dyn Trait` comes only what is known to be in it.
      return known(value, to);
    }
    String cast = test(to) + ".cast(" + value + ")";
    return JavaTypes.unbox(Java.of("(" + types.boxed(to) + ") " + cast, Java.UNARY), to);
  }

  Java isType(Java value, Type tested) {
    if (isInstance(tested)) {
      String type = withoutArguments(types.boxed(tested));
      return Java.of(value.at(Java.RELATION) + " instanceof " + type, Java.RELATION);
    }
    return Java.atom(test(tested) + ".test(" + value + ")");
  }

  /// Whether the class of a value tells that it is of a type.
  private static boolean isInstance(Type type) {
    return switch (type) {
      case Type.Numeric number -> !number.isUnsigned();
      case Type.Simple simple -> simple != Type.Simple.ANY && simple != Type.Simple.UNKNOWN;
      case Type.Nominal _ -> !type.isHeldAsAny();
      case Type.Library _, Type.Java _ -> true;
      default -> false;
    };
  }

  /// The runtime's test of a type.
  private String test(Type type) {
    String owner = types.runtime("dynamic.TypeTest");
    return switch (type) {
      case Type.Numeric number ->
          "new "
              + owner
              + ".NumberOf("
              + Constants.text(number.toString())
              + ", "
              + number.isFloat()
              + ", "
              + number.isUnsigned()
              + ", "
              + number.bits()
              + ")";
      case Type.Tuple tuple -> {
        String list = types.imports().type("java.util.List");
        yield "new " + owner + ".TupleOf(" + list + ".of(" + all(tuple.elements()) + "))";
      }
      case Type.ListOf list -> "new " + owner + ".ListOf(" + all(List.of(list.element())) + ")";
      case Type.MapOf map ->
          "new " + owner + ".MapOf(" + all(List.of(map.key(), map.value())) + ")";
      case Type.SetOf set -> "new " + owner + ".SetOf(" + all(List.of(set.element())) + ")";
      case Type.OptionOf option ->
          "new " + owner + ".OptionOf(" + all(List.of(option.value())) + ")";
      case Type.ResultOf result ->
          "new " + owner + ".ResultOf(" + all(List.of(result.value(), result.error())) + ")";
      case Type.Function function ->
          "new "
              + owner
              + ".Closure("
              + Constants.text(function.toString())
              + ", "
              + function.parameters().size()
              + ")";
      default ->
          types.boxed(type).equals("Object")
              ? owner + ".Anything.ANY"
              : "new "
                  + owner
                  + ".Instance("
                  + Constants.text(type.toString())
                  + ", () -> "
                  + withoutArguments(types.boxed(type))
                  + ".class)";
    };
  }

  private static String withoutArguments(String type) {
    int bracket = type.indexOf('<');
    return bracket < 0 ? type : type.substring(0, bracket);
  }

  private String all(List<Type> parts) {
    return parts.stream().map(this::test).collect(Collectors.joining(", "));
  }
}
