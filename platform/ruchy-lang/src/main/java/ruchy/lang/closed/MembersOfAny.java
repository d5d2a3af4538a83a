package ruchy.lang.closed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.core.Children;
import ruchy.lang.core.Conformance;
import ruchy.lang.core.Core;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Local;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Parser;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Binds the members of values of type `Any` for programs that run without the compiler: a session
/// decides what `x.name(y)` means when it meets the values, and compiles it; a program as Java text
/// gets one function for each such call, which tests for the types that have the member.
public final class MembersOfAny {
  private final Checker checker;
  private final Receivers receivers;
  private Environment environment;
  private final Map<Member, FunctionRef> bound = new LinkedHashMap<>();
  private final Deque<CoreFunction> added = new ArrayDeque<>();
  private final List<NominalType> types = new ArrayList<>();
  private final List<Conformance> conformances = new ArrayList<>();

  private MembersOfAny(Checker checker, Environment environment, Receivers receivers) {
    this.checker = checker;
    this.environment = environment;
    this.receivers = receivers;
  }

  /// The unit of a whole program with its members bound.
  ///
  /// @param environment what is known after the program
  public static CoreUnit bind(CoreUnit unit, Checker checker, Environment environment) {
    var found = Receivers.of(unit);
    if (!found.anyMember()) {
      return unit;
    }
    return new MembersOfAny(checker, environment, found).bound(unit);
  }

  private CoreUnit bound(CoreUnit unit) {
    types.addAll(unit.types());
    conformances.addAll(unit.conformances());
    var functions = new ArrayList<CoreFunction>();
    unit.functions().forEach(function -> functions.add(rewritten(function)));
    Core body = rewritten(unit.body());
    while (!added.isEmpty()) {
      functions.add(rewritten(added.removeFirst()));
    }
    return new CoreUnit(unit.source(), types, functions, conformances, unit.globals(), body);
  }

  private CoreFunction rewritten(CoreFunction function) {
    // The function that binds a member keeps the call that it ends with.
    Core body = bound.containsValue(function.ref()) ? function.body() : rewritten(function.body());
    return new CoreFunction(function.ref(), function.parameters(), body, function.span());
  }

  private Core rewritten(Core node) {
    Core inside = Children.replaced(node, this::rewritten);
    if (!(inside instanceof Core.Dynamic call)) {
      return inside;
    }
    return Member.of(call)
        .flatMap(this::binding)
        .<Core>map(ref -> new Core.CallFunction(call.span(), ref, call.operands()))
        .orElse(inside);
  }

  private Optional<FunctionRef> binding(Member member) {
    FunctionRef known = bound.get(member);
    return known != null ? Optional.of(known) : bind(member);
  }

  /// The function for a member, if some type may have it.
  private Optional<FunctionRef> bind(Member member) {
    var ref =
        new FunctionRef(
            "any" + bound.size() + "::" + member.name(),
            member.operands().stream().<Type>map(_ -> Simple.ANY).toList(),
            Simple.ANY);
    var span = new Span(Source.of("Any", member.name()), 0, 0);
    var parameters = new ArrayList<Local>();
    for (int i = 0; i < member.operands().size(); i++) {
      parameters.add(new Local(i == 0 ? "self" : "a" + i, Simple.ANY));
    }
    List<Core> values =
        parameters.stream().<Core>map(local -> new Core.GetLocal(span, local)).toList();
    List<Branch> branches = branches(member, values);
    if (branches.isEmpty()) {
      return Optional.empty();
    }
    bound.put(member, ref);
    Core body = new Core.Dynamic(span, member.kind(), member.name(), values);
    for (Branch branch : branches.reversed()) {
      body = new Core.If(span, Simple.ANY, branch.condition(), branch.value(), body);
    }
    added.add(new CoreFunction(ref, parameters, body, span));
    return Optional.of(ref);
  }

  /// What happens for operands of some types.
  private record Branch(Core condition, Core value) {}

  private List<Branch> branches(Member member, List<Core> values) {
    var branches = new ArrayList<Branch>();
    for (List<String> operands : receivers.candidates(member)) {
      boolean done = false;
      for (List<String> parts : Receivers.combinations(operands, member, receivers)) {
        if (!done) {
          Optional<Branch> branch = branch(member, parts, values);
          branch.ifPresent(branches::add);
          done = branch.isPresent() && parts.stream().skip(1).allMatch("Any"::equals);
        }
      }
    }
    return branches;
  }

  private Optional<Branch> branch(Member member, List<String> parts, List<Core> values) {
    String text = member.text(parts);
    Parser.Parsed parsed = Parser.parse(Source.of("Any", text));
    if (!parsed.problems().isEmpty()) {
      return Optional.empty();
    }
    Checked checked = checker.check(parsed.tree(), environment);
    if (checked.unit().isEmpty()
        || !(checked.unit().get().body() instanceof Core.Closure closure)
        || returns(closure.body())) {
      return Optional.empty();
    }
    CoreUnit unit = checked.unit().get();
    environment = checked.environment();
    types.addAll(unit.types());
    conformances.addAll(unit.conformances());
    added.addAll(unit.functions());
    return Optional.of(inline(closure, member, values));
  }

  /// Whether a value is of a type; an empty list is of the one that it was made for.
  private static Core test(Core value, Type type) {
    if (!(type instanceof Type.ListOf(Type element))) {
      return new Core.IsType(value.span(), value, type);
    }
    var method =
        new JavaMethod(
            "ruchy/runtime/dynamic/Dynamic",
            "isListOf",
            "(Ljava/lang/String;Ljava/lang/Object;)Z",
            JavaMethod.Kind.STATIC);
    Core name = new Core.TextConstant(value.span(), element.toString());
    return new Core.CallJava(value.span(), Simple.BOOL, method, List.of(name, value));
  }

  private static boolean returns(Core body) {
    return body instanceof Core.Return
        || (!(body instanceof Core.Closure)
            && Children.of(body).stream().anyMatch(MembersOfAny::returns));
  }

  private Branch inline(Core.Closure closure, Member member, List<Core> values) {
    Span span = values.getFirst().span();
    var statements = new ArrayList<Core>();
    Optional<Core> condition = Optional.empty();
    for (int i = 0; i < values.size(); i++) {
      Local parameter = closure.parameters().get(i);
      Type type = parameter.type();
      Core value = values.get(i);
      boolean tested = type != Simple.ANY && (i == 0 || member.operands().get(i).isEmpty());
      if (tested) {
        Core test = test(value, type);
        condition =
            Optional.of(
                condition.<Core>map(c -> new Core.Logical(span, true, c, test)).orElse(test));
      }
      statements.add(
          new Core.Declare(
              span, parameter, type == Simple.ANY ? value : new Core.Convert(span, type, value)));
    }
    Core result = rewritten(closure.body());
    if (result.type() == Simple.UNIT) {
      statements.add(result);
      result = new Core.Unit(span);
    }
    Core any =
        result.type() == Simple.ANY || result.type() == Simple.NEVER
            ? result
            : new Core.Convert(span, Simple.ANY, result);
    return new Branch(
        condition.orElseGet(() -> new Core.BoolConstant(span, true)),
        new Core.Block(span, statements, any));
  }
}
