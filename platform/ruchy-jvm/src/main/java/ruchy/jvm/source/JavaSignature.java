package ruchy.jvm.source;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;

/// What Java's compiler knows about a method: its descriptor, and its type parameters where its
/// class is there to be asked.
final class JavaSignature {
  private final JavaMethod method;
  private final MethodTypeDesc descriptor;
  private final Optional<Method> reflected;

  private JavaSignature(JavaMethod method, MethodTypeDesc descriptor, Optional<Method> reflected) {
    this.method = method;
    this.descriptor = descriptor;
    this.reflected = reflected;
  }

  static JavaSignature of(JavaMethod method) {
    boolean field =
        method.kind() == JavaMethod.Kind.FIELD || method.kind() == JavaMethod.Kind.STATIC_FIELD;
    var descriptor =
        field
            ? MethodTypeDesc.of(ClassDesc.ofDescriptor(method.descriptor()))
            : MethodTypeDesc.ofDescriptor(method.descriptor());
    return new JavaSignature(method, descriptor, field ? Optional.empty() : find(method));
  }

  private static Optional<Method> find(JavaMethod method) {
    try {
      var loader = JavaSignature.class.getClassLoader();
      var owner = Class.forName(method.owner().replace('/', '.'), false, loader);
      return Arrays.stream(owner.getMethods())
          .filter(candidate -> candidate.getName().equals(method.name()))
          .filter(candidate -> descriptorOf(candidate).equals(method.descriptor()))
          .findFirst();
    } catch (ClassNotFoundException | LinkageError _) {
      return Optional.empty();
    }
  }

  private static String descriptorOf(Method candidate) {
    return java.lang.invoke.MethodType.methodType(
            candidate.getReturnType(), candidate.getParameterTypes())
        .descriptorString();
  }

  /// An argument as the parameter wants it.
  String argument(int index, Java value, Type type, JavaTypes types) {
    var wanted = descriptor.parameterType(index);
    if (wanted.isPrimitive()) {
      return wanted.descriptorString().equals("J") ? value.exact("long").text() : value.text();
    }
    if (value.precedence() == Java.LAMBDA && isObject(wanted)) {
      return "(" + types.of(type) + ") " + value;
    }
    String box = types.box(value, type);
    var cast = Java.of(box, box.equals(value.text()) ? value.precedence() : Java.ATOM);
    return needsCast(index, type, types) ? castTo(index, cast.at(Java.UNARY), types) : box;
  }

  /// Whether the parameter's type arguments are others than those of the value.
  private boolean needsCast(int index, Type type, JavaTypes types) {
    return reflected.isPresent()
        && reflected.get().getGenericParameterTypes()[index] instanceof ParameterizedType wanted
        && types.of(type).contains("<")
        && Arrays.stream(wanted.getActualTypeArguments()).anyMatch(Object.class::equals)
        && !types.of(type).equals(written(wanted, types));
  }

  private String castTo(int index, String value, JavaTypes types) {
    var wanted = (ParameterizedType) reflected.orElseThrow().getGenericParameterTypes()[index];
    String full = written(wanted, types);
    String raw = full.substring(0, full.indexOf('<'));
    return "(" + full + ") (" + raw + Casts.wildcards(full) + ") " + value;
  }

  private static String written(java.lang.reflect.Type type, JavaTypes types) {
    return switch (type) {
      case Class<?> plain -> types.imports().type(plain.getName());
      case ParameterizedType generic ->
          written(generic.getRawType(), types)
              + Arrays.stream(generic.getActualTypeArguments())
                  .map(argument -> written(argument, types))
                  .collect(Collectors.joining(", ", "<", ">"));
      default -> "?";
    };
  }

  /// `<Long>` where only the use of the result tells what the method's type parameters are.
  String witness(Type type, JavaTypes types) {
    if (reflected.isEmpty() || reflected.get().getTypeParameters().length == 0) {
      return "";
    }
    var known = new HashMap<TypeVariable<?>, String>();
    unify(reflected.get().getGenericReturnType(), types.boxed(type), known);
    var parameters = List.of(reflected.get().getTypeParameters());
    if (!known.keySet().containsAll(parameters)) {
      return "";
    }
    return parameters.stream().map(known::get).collect(Collectors.joining(", ", "<", ">"));
  }

  private static void unify(
      java.lang.reflect.Type declared, String written, Map<TypeVariable<?>, String> known) {
    switch (declared) {
      case TypeVariable<?> variable -> known.put(variable, written);
      case ParameterizedType generic -> {
        var parts = argumentsOf(written);
        var arguments = generic.getActualTypeArguments();
        for (int i = 0; i < arguments.length && i < parts.size(); i++) {
          unify(arguments[i], parts.get(i), known);
        }
      }
      default -> {}
    }
  }

  private static List<String> argumentsOf(String written) {
    var parts = new java.util.ArrayList<String>();
    int open = written.indexOf('<');
    int start = open + 1;
    int depth = 0;
    for (int i = start; open >= 0 && i < written.length(); i++) {
      char c = written.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (depth < 0 || depth == 0 && c == ',') {
        parts.add(written.substring(start, i).strip());
        start = i + 1;
      }
    }
    return parts;
  }

  /// The result as the carrier of its type.
  Java result(Java call, Type type, JavaTypes types, boolean inferred) {
    var given =
        method.kind() == JavaMethod.Kind.CONSTRUCTOR
            ? ClassDesc.ofDescriptor("L" + method.owner() + ";")
            : descriptor.returnType();
    if (type == Type.Numeric.F32 && given.descriptorString().equals("D")) {
      return Java.of("(float) " + call.at(Java.UNARY), Java.UNARY);
    }
    if (given.isPrimitive() || type == Type.Simple.NEVER) {
      return call;
    }
    if (inferred && isTypeParameter()) {
      return JavaTypes.unbox(call, type);
    }
    if (JavaTypes.isNarrowList(type) && !sameClass(given, type, types)) {
      String list = isObject(given) ? "(" + types.runtime("RuchyList") + ") " + call : call.text();
      return Java.atom(types.of(type) + ".from(" + list + ")");
    }
    if (isObject(given) || isTypeParameter()) {
      return types.boxed(type).equals("Object") ? call : fromObject(call, type, types);
    }
    boolean generic = types.of(type).contains("<");
    if (generic && !(inferred && isInferred()) && !isSame(type, types)) {
      String full = types.of(type);
      String wild = types.erased(type) + Casts.wildcards(full);
      return Java.of("(" + full + ") (" + wild + ") " + call, Java.UNARY);
    }
    if (!generic && !sameClass(given, type, types)) {
      return Java.of("(" + types.boxed(type) + ") " + call, Java.UNARY);
    }
    return JavaTypes.unbox(call, type);
  }

  private static boolean sameClass(ClassDesc given, Type type, JavaTypes types) {
    String written = types.boxed(type);
    return given.displayName().replace('$', '.').equals(written)
        || given.displayName().equals(written.substring(written.lastIndexOf('.') + 1))
        || type == Type.Simple.UNIT;
  }

  private boolean isSame(Type type, JavaTypes types) {
    return reflected.isPresent()
        && reflected.get().getGenericReturnType() instanceof ParameterizedType declared
        && written(declared, types).equals(types.of(type));
  }

  private boolean isTypeParameter() {
    return reflected.isPresent()
        && reflected.get().getGenericReturnType() instanceof TypeVariable<?>;
  }

  private boolean isInferred() {
    return reflected.isPresent() && mentionsParameter(reflected.get().getGenericReturnType());
  }

  private static boolean mentionsParameter(java.lang.reflect.Type type) {
    return type instanceof TypeVariable<?>
        || type instanceof ParameterizedType generic
            && Arrays.stream(generic.getActualTypeArguments())
                .anyMatch(JavaSignature::mentionsParameter);
  }

  private static boolean isObject(ClassDesc given) {
    return given.descriptorString().equals("Ljava/lang/Object;");
  }

  private static Java fromObject(Java call, Type type, JavaTypes types) {
    boolean plain = JavaTypes.isPrimitive(type) && !JavaTypes.needsUnboxing(type);
    boolean narrow = type == Type.Numeric.I8 || type == Type.Numeric.I16;
    if (plain && !narrow) {
      return Java.of("(" + types.of(type) + ") " + call, Java.UNARY);
    }
    var cast = Java.of("(" + types.boxed(type) + ") " + call, Java.UNARY);
    return JavaTypes.unbox(cast, type);
  }
}
