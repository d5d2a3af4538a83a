package ruchy.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ruchy.jvm.Trace;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Environment;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unsigned;
import ruchy.runtime.dynamic.CallSite;
import ruchy.runtime.dynamic.Dynamic;
import ruchy.runtime.tuple.TupleN;
import ruchy.session.language.Language;
import ruchy.session.language.ValueTypes;
import ruchy.std.rec.RecordArrays;

/// The members of values of type `Any`: what `x.name(y)` means is decided, compiled and remembered
/// for the types that `x` and `y` turn out to have, as if the program had declared them so.
final class DynamicMembers implements Dynamic.Methods {
  private static final Set<String> UNKNOWN_MEMBER = Set.of("E0103", "E0104", "E0105");

  private final Workspace workspace;
  private final Map<String, Attempt> compiled = new HashMap<>();
  private Optional<ValueTypes> types = Optional.empty();
  private Optional<Environment> known = Optional.empty();

  DynamicMembers(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Optional<Object> call(Object receiver, String name, List<Object> arguments) {
    return evaluate(receiver, "." + name, arguments);
  }

  /// A container's type says nothing of what it holds, so all operands but closures have a type
  /// that their class tells, and unsigned integers and long tuples, whose class is that of several.
  @Override
  public Optional<CallSite.Link> link(String name, Object... operands) {
    for (Object operand : operands) {
      if (operand instanceof FunctionValue
          || operand instanceof Unsigned
          || operand instanceof TupleN) {
        return Optional.empty();
      }
    }
    List<Object> all = List.of(operands);
    Attempt attempt = attempt(all, call("." + name, all), types()::general);
    return attempt
        .function()
        .map(function -> {
          List<Class<?>> classes = new ArrayList<>();
          all.forEach(operand -> classes.add(operand.getClass()));
          return new Linked(workspace, known.orElseThrow(), classes, function);
        });
  }

  /// What a method means while nothing new is declared.
  private record Linked(
      Workspace workspace, Environment known, List<Class<?>> classes, FunctionValue function)
      implements CallSite.Link {
    @Override
    public boolean fits(Object... operands) {
      if (operands.length != classes.size()) {
        return false;
      }
      for (int i = 0; i < operands.length; i++) {
        if (operands[i].getClass() != classes.get(i)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean isValid() {
      return workspace.environment() == known;
    }

    @Override
    public Object apply(Object... operands) {
      return function.apply(operands);
    }
  }

  @Override
  public Optional<Object> field(Object receiver, String name) {
    return member(List.of(receiver), "a0." + name).or(() -> RecordArrays.field(receiver, name));
  }

  @Override
  public List<String> names(Object receiver) {
    String type = types().general(receiver);
    String key = type.startsWith("[") ? "List" : type.replaceFirst("<.*", "");
    return workspace.language().library().methodNames(key);
  }

  private Optional<Object> evaluate(Object receiver, String member, List<Object> arguments) {
    List<Object> operands = Stream.concat(Stream.of(receiver), arguments.stream()).toList();
    return member(operands, call(member, operands));
  }

  private static String call(String member, List<Object> operands) {
    String list =
        IntStream.range(1, operands.size())
            .mapToObj(i -> argument(operands.get(i), "a" + i))
            .collect(Collectors.joining(", "));
    return "a0" + member + "(" + list + ")";
  }

  /// An operand by its name; a closure is called by one whose parameters the member gives a type.
  private static String argument(Object operand, String name) {
    if (!(operand instanceof FunctionValue function)) {
      return name;
    }
    String parameters =
        IntStream.range(0, function.arity())
            .mapToObj(i -> "b" + i)
            .collect(Collectors.joining(", "));
    return "|" + parameters + "| " + name + "(" + parameters + ")";
  }

  /// A member as compiled for some types, or what is wrong with it.
  private record Attempt(Optional<FunctionValue> function, Optional<Diagnostic> problem) {
    static Attempt of(FunctionValue function) {
      return new Attempt(Optional.of(function), Optional.empty());
    }

    static Attempt failed(List<Problem> problems) {
      return new Attempt(Optional.empty(), problems.stream().map(Problem::describe).findFirst());
    }
  }

  /// What containers hold is looked at only where a method wants to know.
  private Optional<Object> member(List<Object> operands, String expression) {
    Attempt attempt = attempt(operands, expression, types()::general);
    if (attempt.function().isEmpty()) {
      attempt = attempt(operands, expression, types()::specific);
    }
    if (attempt.function().isPresent()) {
      return Optional.of(attempt.function().get().apply(operands.toArray()));
    }
    if (attempt.problem().stream().allMatch(problem -> UNKNOWN_MEMBER.contains(problem.code()))) {
      return Optional.empty();
    }
    Diagnostic problem = attempt.problem().get();
    RuchyError error = new RuchyError("E0709", problem.message());
    throw problem.help().map(error::help).orElse(error);
  }

  private synchronized Attempt attempt(
      List<Object> operands, String expression, Function<Object, String> typeOf) {
    Environment environment = workspace.environment();
    if (known.isEmpty() || known.get() != environment) {
      known = Optional.of(environment);
      compiled.clear();
    }
    String parameters =
        IntStream.range(0, operands.size())
            .mapToObj(i -> "a" + i + ": " + typeOf.apply(operands.get(i)))
            .collect(Collectors.joining(", ", "|", "| "));
    return compiled.computeIfAbsent(parameters + expression, this::compile);
  }

  private Attempt compile(String text) {
    Language language = workspace.language();
    Parser.Parsed parsed = Parser.parse(Source.of(Trace.DYNAMIC_CALL, text));
    if (!parsed.problems().isEmpty()) {
      // A type that has no name in the language.
      return new Attempt(Optional.empty(), Optional.empty());
    }
    Checked checked = language.checker().check(parsed.tree(), known.orElseThrow());
    return checked
        .unit()
        .map(unit -> Attempt.of((FunctionValue) language.program().run(unit)))
        .orElseGet(() -> Attempt.failed(checked.problems()));
  }

  private ValueTypes types() {
    if (types.isEmpty()) {
      types = Optional.of(new ValueTypes(workspace.language().library()));
    }
    return types.get();
  }
}
