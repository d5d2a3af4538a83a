package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.check.java.Descriptor;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaClasses.JavaClass;
import ruchy.lang.library.JavaClasses.Member;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.Similar;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;

/// Calls of Java classes that `use java::…` brought in.
final class JavaCalls {
  private final Body body;

  JavaCalls(Body body) {
    this.body = body;
  }

  private Optional<JavaClass> find(String className) {
    return body.compilation().javaClasses().find(className);
  }

  /// Whether a class is another one or one of its heirs.
  boolean isSubclass(String className, String parent) {
    return className.equals(parent)
        || parent.equals("java.lang.Object")
        || find(className).filter(found -> found.superTypes().contains(parent)).isPresent();
  }

  /// `LocalDate(…)`
  Core construct(Span span, Symbol.JavaClass java, List<Operand> operands) {
    return invoke(
        span,
        java.className(),
        "new",
        members(java.className(), "<init>"),
        operands,
        Optional.empty());
  }

  /// `LocalDate::of(2026, 1, 1)`, `LocalDate::new(…)`
  Core callStatic(Span span, Type.Java java, String name, List<Operand> operands) {
    List<Member> members =
        name.equals("new")
            ? members(java.className(), "<init>")
            : members(java.className(), name).stream()
                .filter(member -> member.method().kind() == JavaMethod.Kind.STATIC)
                .toList();
    return invoke(span, java.className(), name, members, operands, Optional.empty());
  }

  /// `date.getYear()`
  Optional<Core> method(
      Span span, Type.Java java, String name, Core receiver, List<Operand> operands) {
    List<Member> members =
        members(java.className(), name).stream()
            .filter(member -> isInstance(member.method().kind()))
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            invoke(span, java.className(), name, members, operands, Optional.of(receiver)));
  }

  private static boolean isInstance(JavaMethod.Kind kind) {
    return kind == JavaMethod.Kind.VIRTUAL || kind == JavaMethod.Kind.INTERFACE;
  }

  /// `Integer::MAX_VALUE`
  Core staticField(Span span, Type.Java java, String name) {
    for (Member member : members(java.className(), name)) {
      if (member.method().kind() == JavaMethod.Kind.STATIC_FIELD) {
        Type type = Descriptor.type(member.method().descriptor());
        return given(new Core.CallJava(span, type, member.method(), List.of()));
      }
    }
    return unknown(span, java.className(), name);
  }

  /// `point.x`, or a method without arguments.
  Core field(Expr.Field field, Type.Java java, Core receiver) {
    for (Member member : members(java.className(), field.name())) {
      if (member.method().kind() == JavaMethod.Kind.FIELD) {
        Type type = Descriptor.type(member.method().descriptor());
        return given(new Core.CallJava(field.span(), type, member.method(), List.of(receiver)));
      }
    }
    return method(field.span(), java, field.name(), receiver, List.of())
        .orElseGet(() -> unknown(field.nameSpan(), java.className(), field.name()));
  }

  private List<Member> members(String className, String name) {
    return find(className)
        .map(found ->
            found.members().stream().filter(member -> member.method().name().equals(name)).toList())
        .orElse(List.of());
  }

  private Core unknown(Span span, String className, String name) {
    List<String> names =
        find(className)
            .map(found -> found.members().stream().map(member -> member.method().name()).toList())
            .orElse(List.of());
    return body.fail(
        span, new NameProblem.UnknownMember(span, className, name, Similar.names(name, names)));
  }

  private Core invoke(
      Span span,
      String className,
      String name,
      List<Member> members,
      List<Operand> operands,
      Optional<Core> receiver) {
    if (members.isEmpty()) {
      body.libraryCalls().inferAll(operands);
      return unknown(span, className, name);
    }
    var values = new ArrayList<Core>();
    for (Operand operand : operands) {
      values.add(waits(operand) ? body.error(operand.span()) : body.calls().ready(operand));
    }
    var versions = new JavaVersions(body, this);
    List<JavaVersions.Version> best = versions.best(members, operands, values);
    if (best.size() == 1) {
      Member member = best.getFirst().member();
      List<Core> arguments = versions.arguments(span, best.getFirst(), operands, values);
      return invocation(span, className, member, arguments, receiver);
    }
    List<Member> shown =
        best.isEmpty() ? members : best.stream().map(JavaVersions.Version::member).toList();
    return body.fail(
        span,
        new CallProblem.NoneFits(
            span,
            name,
            values.stream().map(value -> value.type().toString()).toList(),
            shown.stream().map(member -> signature(name, member)).limit(5).toList(),
            best.isEmpty()
                ? "no version of it takes these arguments"
                : "several versions of it fit equally well: say which with `as`"));
  }

  /// Whether an argument is a closure, whose type the version says that is chosen.
  static boolean waits(Operand operand) {
    return operand instanceof Operand.Written written && written.expr() instanceof Expr.Lambda;
  }

  private static String signature(String name, Member member) {
    List<String> types =
        Descriptor.parameters(member.method().descriptor()).stream().map(Type::toString).toList();
    return name + "(" + String.join(", ", types) + ")";
  }

  private Core invocation(
      Span span, String className, Member member, List<Core> arguments, Optional<Core> receiver) {
    var all = new ArrayList<Core>();
    receiver.ifPresent(all::add);
    all.addAll(arguments);
    Type result =
        member.method().kind() == JavaMethod.Kind.CONSTRUCTOR
            ? new Type.Java(className)
            : Descriptor.result(member.method().descriptor());
    return given(new Core.CallJava(span, result, member.method(), all));
  }

  /// What Java gives, as the language has it: an array is a list.
  private static Core given(Core.CallJava call) {
    return JavaArrays.isArray(call.type()) ? JavaArrays.toList(call.span(), call) : call;
  }

  /// The one abstract method of a type, if it is a functional interface.
  Optional<JavaMethod> functional(Type type) {
    return type instanceof Type.Java java
        ? find(java.className()).flatMap(JavaClass::functionalMethod).map(Member::method)
        : Optional.empty();
  }

  /// A closure where Java wants a functional interface.
  Optional<Core> closure(Operand operand, Type wanted) {
    if (!(wanted instanceof Type.Java java) || !(operand instanceof Operand.Written written)) {
      return Optional.empty();
    }
    return find(java.className())
        .flatMap(JavaClass::functionalMethod)
        .map(member -> {
          String descriptor = member.method().descriptor();
          Type result = Descriptor.result(descriptor);
          var type = new Type.Function(Descriptor.parameters(descriptor), result);
          Core closure = body.check(written.expr(), type);
          return new Core.AsInterface(operand.span(), wanted, closure, member.method());
        });
  }
}
