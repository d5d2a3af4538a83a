package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ruchy.lang.check.java.Descriptor;
import ruchy.lang.core.Core;
import ruchy.lang.library.JavaClasses.Member;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Chooses among the versions of a Java method: the one whose parameters are nearest to the
/// arguments, one without a variable number of them first.
///
/// @source Java Language Specification, 15.12.2, with literals of the language as `int` where they
///   fit
final class JavaVersions {
  private static final int ANYTHING = 100;
  private static final int BY_CHECK = 50;
  private static final int VARIABLE = 1000;
  private final Body body;
  private final JavaCalls calls;

  JavaVersions(Body body, JavaCalls calls) {
    this.body = body;
    this.calls = calls;
  }

  /// A version and what its parameters are for the arguments at hand.
  ///
  /// @param variable how many of them go into the array at the end; -1 where none is made
  record Version(Member member, List<Type> parameters, int variable, int cost) {}

  /// The nearest versions: none where none fits, several where the choice is not clear.
  List<Version> best(List<Member> members, List<Operand> operands, List<Core> values) {
    var fitting = new ArrayList<Version>();
    for (Member member : members) {
      List<Type> parameters = Descriptor.parameters(member.method().descriptor());
      version(member, parameters, -1, operands, values).ifPresent(fitting::add);
      int fixed = parameters.size() - 1;
      if (member.isVarArgs() && values.size() >= fixed) {
        var longer = new ArrayList<>(parameters.subList(0, fixed));
        Type element = JavaArrays.listOf(parameters.getLast()).element();
        for (int i = fixed; i < values.size(); i++) {
          longer.add(element);
        }
        version(member, longer, values.size() - fixed, operands, values).ifPresent(fitting::add);
      }
    }
    int least = fitting.stream().mapToInt(Version::cost).min().orElse(0);
    List<Version> nearest = fitting.stream().filter(v -> v.cost() == least).toList();
    return nearest.size() < 2
        ? nearest
        : nearest.stream()
            .filter(v -> isMostSpecific(v, nearest))
            .findFirst()
            .map(List::of)
            .orElse(nearest);
  }

  private boolean isMostSpecific(Version version, List<Version> all) {
    for (Version other : all) {
      for (int i = 0; i < version.parameters().size(); i++) {
        if (!isWithin(version.parameters().get(i), other.parameters().get(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isWithin(Type one, Type other) {
    return one.equals(other)
        || other == Simple.ANY
        || one instanceof Type.Java a
            && other instanceof Type.Java b
            && calls.isSubclass(a.className(), b.className());
  }

  private Optional<Version> version(
      Member member,
      List<Type> parameters,
      int variable,
      List<Operand> operands,
      List<Core> values) {
    if (parameters.size() != values.size()) {
      return Optional.empty();
    }
    int cost = variable >= 0 ? VARIABLE : 0;
    for (int i = 0; i < values.size(); i++) {
      OptionalInt one = cost(operands.get(i), values.get(i), parameters.get(i));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      cost += one.getAsInt();
    }
    return Optional.of(new Version(member, parameters, variable, cost));
  }

  /// How far an argument is from a parameter.
  private OptionalInt cost(Operand operand, Core value, Type wanted) {
    if (JavaCalls.waits(operand)) {
      return closureCost((Expr.Lambda) ((Operand.Written) operand).expr(), wanted);
    }
    if (value instanceof Core.IntConstant constant && wanted instanceof Numeric number) {
      return literalCost(constant.value(), number);
    }
    if (value.type().equals(wanted)) {
      return OptionalInt.of(0);
    }
    if (JavaArrays.isArray(wanted)) {
      return arrayCost(value.type(), JavaArrays.listOf(wanted));
    }
    if (body.conversions().implicit(value, wanted).isEmpty()) {
      return OptionalInt.empty();
    }
    if (wanted instanceof Numeric to && value.type() instanceof Numeric) {
      return OptionalInt.of(1 + to.ordinal());
    }
    return OptionalInt.of(
        wanted == Simple.ANY ? ANYTHING : value.type() == Simple.ANY ? BY_CHECK : 1);
  }

  private OptionalInt arrayCost(Type given, Type.ListOf list) {
    if (given.equals(list)) {
      return OptionalInt.of(1);
    }
    if (given instanceof Type.ListOf && list.element() == Simple.ANY) {
      return OptionalInt.of(BY_CHECK);
    }
    return body.conversions().fits(given, list) ? OptionalInt.of(2) : OptionalInt.empty();
  }

  private OptionalInt closureCost(Expr.Lambda lambda, Type wanted) {
    return calls
        .functional(wanted)
        .filter(method ->
            Descriptor.parameters(method.descriptor()).size() == lambda.parameters().size())
        .map(
            method -> OptionalInt.of(Descriptor.result(method.descriptor()) == Simple.UNIT ? 1 : 0))
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt literalCost(long value, Numeric number) {
    if (number.isFloat()) {
      return OptionalInt.of(number == Numeric.F64 ? 12 : 13);
    }
    boolean fits =
        number.bits() == 64 || value == value << (64 - number.bits()) >> (64 - number.bits());
    return !fits
        ? OptionalInt.empty()
        : OptionalInt.of(
            switch (number) {
              case I32 -> 0;
              case I64 -> 1;
              default -> 10;
            });
  }

  /// The arguments as a version wants them.
  List<Core> arguments(Span call, Version version, List<Operand> operands, List<Core> values) {
    var arguments = new ArrayList<Core>();
    for (int i = 0; i < values.size(); i++) {
      arguments.add(argument(operands.get(i), values.get(i), version.parameters().get(i)));
    }
    if (version.variable() < 0) {
      return arguments;
    }
    Type array = Descriptor.parameters(version.member().method().descriptor()).getLast();
    var span = values.isEmpty() ? call : values.getLast().span();
    List<Core> rest = arguments.subList(values.size() - version.variable(), values.size());
    Core list = new Core.MakeList(span, JavaArrays.listOf(array), rest);
    var all = new ArrayList<>(arguments.subList(0, values.size() - version.variable()));
    all.add(JavaArrays.toArray(span, list, array));
    return all;
  }

  private Core argument(Operand operand, Core value, Type wanted) {
    if (JavaCalls.waits(operand)) {
      return calls.closure(operand, wanted).orElseGet(() -> body.error(operand.span()));
    }
    if (JavaArrays.isArray(wanted) && value.type() instanceof Type.ListOf) {
      Type.ListOf list = JavaArrays.listOf(wanted);
      Core elements =
          list.element() == Simple.ANY
              ? value
              : body.conversions().implicit(value, list).orElse(value);
      return JavaArrays.toArray(value.span(), elements, wanted);
    }
    return body.conversions().implicit(value, wanted).orElse(value);
  }
}
