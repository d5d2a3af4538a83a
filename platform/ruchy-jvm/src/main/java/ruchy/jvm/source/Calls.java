package ruchy.jvm.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ruchy.lang.core.Core;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;

/// Calls of functions, closures and Java, and closures themselves.
final class Calls {
  private final Expressions expressions;
  private final Body body;
  private final Plan plan;
  private final JavaTypes types;

  Calls(Expressions expressions, Body body) {
    this.expressions = expressions;
    this.body = body;
    this.plan = body.plan();
    this.types = body.types();
  }

  Java function(Core.CallFunction node) {
    var method = plan.method(node.function());
    var arguments = expressions.values(node.arguments());
    var texts = new ArrayList<String>();
    for (int i = method.isInstance() ? 1 : 0; i < arguments.size(); i++) {
      texts.add(argument(arguments.get(i), node.arguments().get(i).type(), method));
    }
    String list = "(" + String.join(", ", texts) + ")";
    if (method.isInstance()) {
      var receiver = arguments.getFirst();
      String self = receiver.text().equals("this") ? "" : receiver.at(Java.ATOM) + ".";
      return Java.atom(self + method.name() + list);
    }
    return Java.atom(qualified(method) + list);
  }

  private String argument(Java value, Type type, Plan.Method method) {
    boolean chosenByType = plan.isOverloaded(method) && JavaTypes.isPrimitive(type);
    return chosenByType ? value.exact(types.of(type)).text() : value.text();
  }

  private String qualified(Plan.Method method) {
    String owner =
        method
            .owner()
            .map(type -> plan.typeName(type) + ".")
            .orElseGet(() -> plan.isHidden(method) ? plan.className() + "." : "");
    return owner + method.name();
  }

  Java closure(Core.CallClosure node) {
    var parts = new ArrayList<Core>();
    parts.add(node.callee());
    parts.addAll(node.arguments());
    var values = expressions.values(parts);
    var callee = values.getFirst();
    String type = types.of(node.callee().type());
    if (callee.precedence() == Java.LAMBDA) {
      callee = Java.of("(" + type + ") " + callee.at(Java.UNARY), Java.UNARY);
    } else if (callee.precedence() == Java.TERNARY) {
      String name = body.fresh("closure");
      body.line(type + " " + name + " = " + callee + ";");
      callee = Java.atom(name);
    }
    var arguments = new ArrayList<String>();
    for (int i = 1; i < values.size(); i++) {
      arguments.add(types.box(values.get(i), parts.get(i).type()));
    }
    String call = callee.at(Java.ATOM) + ".call(" + String.join(", ", arguments) + ")";
    return JavaTypes.unbox(Java.atom(call), node.type());
  }

  /// A closure where Java does not know which interface it is for.
  Java standalone(Core.Closure node) {
    return Java.of(lambda(node).text(), Java.LAMBDA);
  }

  Java lambda(Core.Closure node) {
    var kind = Result.Kind.BOX;
    var inner = body.lambda(new Result(node.type().result(), kind));
    var parameters = new ArrayList<String>();
    var unboxed = new ArrayList<Local>();
    for (var parameter : node.parameters()) {
      parameters.add(parameter(parameter, inner, unboxed));
    }
    String head =
        parameters.size() == 1
            ? parameters.getFirst()
            : parameters.stream().collect(Collectors.joining(", ", "(", ")"));
    var value = inner.expressions();
    boolean unit =
        node.body().type() == Type.Simple.UNIT || node.body().type() == Type.Simple.NEVER;
    if (unboxed.isEmpty() && !unit && value.isInline(node.body())) {
      String result = types.box(value.direct(node.body()), node.body().type());
      return Java.of(head + " -> " + result, Java.LAMBDA);
    }
    inner.whole(node.body());
    return Java.of(head + " -> {\n" + indented(inner) + closing() + "}", Java.LAMBDA);
  }

  /// Names a parameter; one that is assigned or shared is unpacked into a variable first.
  private String parameter(Local parameter, Body inner, List<Local> unboxed) {
    String name = inner.fresh(parameter.name());
    if (parameter.isShared()) {
      unboxed.add(parameter);
      String reference = types.runtime(Variable.reference(parameter.type()));
      String variable = inner.fresh(parameter.name());
      String value = JavaTypes.unbox(Java.atom(name), parameter.type()).text();
      inner.line("var " + variable + " = new " + reference + "(" + value + ");");
      inner.bind(parameter, new Variable(variable, Variable.Kind.SHARED));
    } else {
      inner.bind(parameter, new Variable(name, Variable.Kind.BOXED));
    }
    return name;
  }

  private String indented(Body inner) {
    String pad = "  ".repeat(body.code().level() + 1);
    return inner
        .code()
        .toString()
        .lines()
        .map(line -> line.isEmpty() ? "\n" : pad + line + "\n")
        .collect(Collectors.joining());
  }

  private String closing() {
    return "  ".repeat(body.code().level());
  }

  Java functionValue(Core.FunctionValue node) {
    var ref = node.function();
    var method = plan.method(ref);
    if (isReferable(ref)) {
      String owner = method.owner().map(plan::typeName).orElse(plan.className());
      return Java.of(owner + "::" + method.name(), Java.LAMBDA);
    }
    var parameters = new ArrayList<Local>();
    var arguments = new ArrayList<Core>();
    for (int i = 0; i < ref.parameters().size(); i++) {
      var local = new Local("a" + (i + 1), ref.parameters().get(i));
      parameters.add(local);
      arguments.add(new Core.GetLocal(node.span(), local));
    }
    var call = new Core.CallFunction(node.span(), ref, arguments);
    return lambda(new Core.Closure(node.span(), node.type(), parameters, call));
  }

  /// Whether Java's own boxing is all that a reference needs.
  private boolean isReferable(FunctionRef ref) {
    return ref.result() != Type.Simple.UNIT
        && ref.result() != Type.Simple.NEVER
        && !isSpecial(ref.result())
        && ref.parameters().stream().noneMatch(Calls::isSpecial);
  }

  private static boolean isSpecial(Type type) {
    return JavaTypes.needsUnboxing(type) || type == Type.Numeric.I8 || type == Type.Numeric.I16;
  }

  Java asInterface(Core.AsInterface node) {
    var method = node.method();
    String owner = types.imports().type(method.owner());
    var type = (Type.Function) node.closure().type();
    var inner = expressions.value(node.closure());
    String closure = body.fresh("closure");
    body.line(types.of(type) + " " + closure + " = " + inner + ";");
    String parameters =
        IntStream.range(0, type.parameters().size())
            .mapToObj(i -> "a" + (i + 1))
            .collect(Collectors.joining(", ", "(", ")"));
    String arguments =
        IntStream.range(0, type.parameters().size())
            .mapToObj(i -> argumentOfInterface("a" + (i + 1), type.parameters().get(i)))
            .collect(Collectors.joining(", "));
    String call =
        JavaTypes.unbox(Java.atom(closure + ".call(" + arguments + ")"), type.result()).text();
    return Java.of("(" + owner + ") " + parameters + " -> " + call, Java.LAMBDA);
  }

  private String argumentOfInterface(String name, Type type) {
    return "(" + types.boxed(type) + ") " + types.box(Java.atom(name), type);
  }

  Java java(Core.CallJava node, boolean direct) {
    var signature = JavaSignature.of(node.method());
    String witness = direct ? "" : signature.witness(node.type(), types);
    var call = call(node, signature, witness);
    return signature.result(call, node.type(), types, direct || !witness.isEmpty());
  }

  /// The call alone, whatever it gives.
  Java raw(Core.CallJava node) {
    return call(node, JavaSignature.of(node.method()), "");
  }

  private Java call(Core.CallJava node, JavaSignature signature, String witness) {
    var method = node.method();
    var values = expressions.values(node.arguments());
    boolean receives =
        method.kind() == JavaMethod.Kind.VIRTUAL
            || method.kind() == JavaMethod.Kind.INTERFACE
            || method.kind() == JavaMethod.Kind.FIELD;
    var texts = new ArrayList<String>();
    for (int i = receives ? 1 : 0; i < values.size(); i++) {
      var type = node.arguments().get(i).type();
      texts.add(signature.argument(i - (receives ? 1 : 0), values.get(i), type, types));
    }
    String owner = types.imports().type(method.owner());
    String self = receives ? values.getFirst().at(Java.ATOM) : owner;
    String list = "(" + String.join(", ", texts) + ")";
    String text =
        switch (method.kind()) {
          case STATIC, VIRTUAL, INTERFACE -> self + "." + witness + method.name() + list;
          case CONSTRUCTOR -> "new " + owner + list;
          case STATIC_FIELD, FIELD -> self + "." + method.name();
        };
    return Java.atom(text);
  }
}
