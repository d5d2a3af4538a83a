package ruchy.lang.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.IteratorProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Iterators: what becomes one without being asked, and what they become.
final class Iterators {
  /// The library's type.
  static final String NAME = "Iterator";

  /// Functions of the prelude that programs call by name: those of Rust's `std::iter`, and
  /// `progress`.
  private static final Set<String> FUNCTIONS =
      Set.of(
          "from_fn",
          "successors",
          "repeat",
          "repeat_with",
          "once",
          "empty",
          "zip",
          "divmod",
          "read_to_string",
          "progress");

  /// Methods that leave an iterator for the next call of them.
  private static final Set<String> STEPS =
      Set.of("next", "next_back", "peek", "next_if", "next_if_eq", "by_ref");

  /// Methods of lists that leave them as they are, for whatever else can be walked through.
  private static final Set<String> COPIES =
      Set.of(
          "len",
          "min",
          "max",
          "sorted",
          "sorted_by_key",
          "reversed",
          "reversed_if",
          "enumerate_from");

  private final Body body;

  /// Iterators over values whose own methods have been looked at already.
  private final Set<Core> walked = Collections.newSetFromMap(new IdentityHashMap<>());

  Iterators(Body body) {
    this.body = body;
  }

  /// `Iterator<element>`
  static Type.Library of(Type element) {
    return new Type.Library(NAME, List.of(element), Schema.UNKNOWN);
  }

  /// Whether a type is `Iterator<…>`.
  static boolean is(Type type) {
    return type instanceof Type.Library library && library.name().equals(NAME);
  }

  /// A function of the prelude that makes an iterator, seen from any module.
  Optional<Template> function(String name) {
    return FUNCTIONS.contains(name)
        ? body.compilation().catalogue().preludeFunction(name)
        : Optional.empty();
  }

  /// The value as an iterator; empty where it cannot be walked through.
  Optional<Core> from(Core value) {
    Type type = value.type();
    if (is(type)) {
      return Optional.of(value);
    }
    return switch (type) {
      case Type.ListOf _, Type.RangeOf _, Type.SetOf _, Type.MapOf _, Type.Shape _ -> iter(value);
      case Type.OptionOf _ -> iter(value);
      case Type.Library library when library.name().equals("Receiver") || isCollection(library) ->
          iter(value);
      case Type.Library _, Type.Tuple _ -> body.loops().asList(value).flatMap(this::iter);
      case Type.Nominal _ -> own(value);
      case Simple simple when simple == Simple.ANY || simple == Simple.STRING ->
          body.loops().asList(value).flatMap(this::iter);
      default -> Optional.empty();
    };
  }

  /// The iterator that `iter()` on a value of any type asks for, so that what follows is typed.
  Optional<Core> ofAny(String name, Core receiver, List<Operand> operands) {
    boolean asked = name.equals("iter") || name.equals("into_iter");
    return asked && operands.isEmpty() ? from(receiver) : Optional.empty();
  }

  /// Whether a type of the library is a collection, with all that lists can do.
  static boolean isCollection(Type type) {
    return type instanceof Type.Library library
        && (library.name().equals("VecDeque") || library.name().equals("BinaryHeap"));
  }

  /// The method of a list on the elements of a collection of the library.
  Optional<Core> ofCollection(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    return isCollection(receiver.type())
        ? from(receiver).flatMap(elements -> ofList(span, name, elements, operands, hint))
        : Optional.empty();
  }

  /// A list as a collection of the library.
  Optional<Core> asCollection(Type wanted, Optional<Core> list) {
    String method =
        ((Type.Library) wanted).name().equals("VecDeque") ? "to_vec_deque" : "to_binary_heap";
    return list.flatMap(
        elements -> body.methods().operator(elements.span(), method, elements, List.of()));
  }

  private Optional<Core> iter(Core value) {
    return body.methods().find(value.span(), "iter", value, List.of(), Simple.UNKNOWN);
  }

  /// What a type of the program gives with its own `next`, or with the `into_iter` it has.
  private Optional<Core> own(Core value) {
    Span span = value.span();
    var before = new java.util.ArrayList<Core>();
    Core held = kept(value, before);
    Optional<Core> next =
        body.methods()
            .userOperator(span, "next", held, List.of())
            .filter(found -> found.type() instanceof Type.OptionOf);
    if (next.isEmpty()) {
      return body.methods()
          .userOperator(span, "into_iter", value, List.of())
          .filter(made -> !made.type().equals(value.type()))
          .flatMap(this::from);
    }
    var closure =
        new Core.Closure(
            span, new Type.Function(List.of(), next.get().type()), List.of(), next.get());
    return function("from_fn")
        .map(template ->
            Blocks.assembled(
                span,
                before,
                body.templateCalls()
                    .call(
                        span,
                        template,
                        List.of(new Operand.Ready(closure)),
                        Map.of(),
                        Simple.UNKNOWN)));
  }

  /// The value itself, not a copy: its own `next` changes it, and `by_ref` lends it.
  private Core kept(Core value, List<Core> before) {
    if (value instanceof Core.GetLocal) {
      return value;
    }
    Local once = body.temporary(value.type());
    before.add(new Core.Declare(value.span(), once, value));
    return new Core.GetLocal(value.span(), once);
  }

  /// A method that iterators have, on what is not one but can be walked through.
  Optional<Core> method(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    if (is(receiver.type())) {
      return Optional.empty();
    }
    Optional<Core> copy =
        COPIES.contains(name) ? ofElements(span, name, receiver, operands, hint) : Optional.empty();
    if (copy.isPresent() || !has(name)) {
      return copy;
    }
    boolean kept =
        receiver instanceof Core.GetLocal
            || receiver instanceof Core.GetGlobal
            || receiver instanceof Core.GetField;
    if (kept && STEPS.contains(name) && !(receiver.type() instanceof Type.Nominal)) {
      body.libraryCalls().inferAll(operands);
      return Optional.of(
          body.fail(span, new IteratorProblem.NoIterator(span, receiver.type(), name)));
    }
    return from(receiver)
        .flatMap(iterator -> {
          walked.add(iterator);
          try {
            return body.methods().find(span, name, iterator, operands, hint);
          } finally {
            walked.remove(iterator);
          }
        });
  }

  /// The method of a list on the elements of what is none.
  private Optional<Core> ofElements(
      Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    return receiver.type() instanceof Type.Library || receiver.type() instanceof Type.Tuple
        ? body.loops()
            .asList(receiver)
            .flatMap(elements -> body.methods().find(span, name, elements, operands, hint))
        : Optional.empty();
  }

  private boolean has(String name) {
    return name.equals("collect")
        || !body.compilation().catalogue().preludeMethods(NAME, name).isEmpty()
        || !body.compilation().library().methods(NAME, name).isEmpty();
  }

  /// The method of a list on what an iterator gives.
  Optional<Core> ofList(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    if (receiver.type() instanceof Type.Library library
        && is(library)
        && !library.arguments().isEmpty()
        && !walked.contains(receiver)
        && hasList(name)) {
      return body.methods().find(span, name, list(receiver), operands, hint);
    }
    return Optional.empty();
  }

  private boolean hasList(String name) {
    return !body.compilation().catalogue().preludeMethods("List", name).isEmpty()
        || !body.compilation().library().methods("List", name).isEmpty()
        || !body.compilation().methods("List", name).isEmpty();
  }

  /// A call of a method, which must not wait for the end of what has none.
  Core ending(Core call, String name) {
    return Endings.isMissed(call)
        ? body.fail(
            call.span(),
            new IteratorProblem.Endless(call.span(), name.startsWith("to_") ? "collect" : name))
        : call;
  }

  /// The methods of iterators whose meaning depends on more than types.
  Optional<Core> special(Span span, String name, Core receiver, List<Operand> operands, Type hint) {
    List<Type> arguments = ((Type.Library) receiver.type()).arguments();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    boolean own =
        arguments.getFirst() instanceof Type.Nominal || arguments.getFirst() == Simple.ANY;
    if ((name.equals("sum") || name.equals("product")) && own) {
      return ofList(span, name, receiver, operands, hint);
    }
    if (!name.equals("scan") || operands.size() != 2) {
      return Optional.empty();
    }
    boolean written =
        operands.get(1) instanceof Operand.Written second
            && second.expr() instanceof Expr.Lambda lambda
            && lambda.parameters().size() == 2
            && lambda.parameters().getFirst().pattern() instanceof Pattern.Binding;
    return (written ? scan(span, receiver, operands, arguments.getFirst()) : Optional.<Core>empty())
        .or(() -> body.methods().find(span, "running", receiver, operands, hint));
  }

  /// `scan(start, |state, x| …)` whose function changes the state and gives an option; empty where
  /// it gives the next state itself.
  private Optional<Core> scan(Span span, Core receiver, List<Operand> operands, Type element) {
    var lambda = (Expr.Lambda) ((Operand.Written) operands.get(1)).expr();
    var binding = (Pattern.Binding) lambda.parameters().getFirst().pattern();
    int before = body.problems().size();
    Core start = body.calls().ready(operands.getFirst());
    var state = new Local(binding.name(), start.type());
    body.enterScope();
    try {
      body.variable(state, true, true, binding.span());
      var rest =
          new Expr.Lambda(
              lambda.span(), lambda.parameters().subList(1, 2), lambda.result(), lambda.body());
      Core step = body.infer(rest, new Type.Function(List.of(element), Simple.UNKNOWN));
      boolean changes =
          step.type() instanceof Type.Function function
              && function.result() instanceof Type.OptionOf;
      if (!changes) {
        List<?> found = body.problems().subList(before, body.problems().size());
        found.clear();
        return Optional.empty();
      }
      return body.methods()
          .find(span, "map_while", receiver, List.of(new Operand.Ready(step)), Simple.UNKNOWN)
          .map(call -> new Core.Block(span, List.of(new Core.Declare(span, state, start)), call));
    } finally {
      body.leaveScope();
    }
  }

  /// All values of an iterator as a list; any other value as it is, and an iterator over what is
  /// not known.
  Core list(Core value) {
    return is(value.type()) ? gathered(value, "to_list").orElse(value) : value;
  }

  private Optional<Core> gathered(Core iterator, String method) {
    return body.methods().find(iterator.span(), method, iterator, List.of(), Simple.UNKNOWN);
  }

  /// `collect()`: what its place wants, otherwise a list.
  Optional<Core> collect(Span span, Core iterator, Type hint) {
    if (!is(iterator.type()) || ((Type.Library) iterator.type()).arguments().isEmpty()) {
      return Optional.empty();
    }
    Type element = ((Type.Library) iterator.type()).arguments().getFirst();
    return switch (hint) {
      case Type.ResultOf wanted when element instanceof Type.ResultOf ->
          within(span, iterator, "all_ok", wanted.value());
      case Type.OptionOf wanted when element instanceof Type.OptionOf ->
          within(span, iterator, "all_some", wanted.value());
      case Type.SetOf set -> body.sorted().as(set, gathered(iterator, "to_set"));
      case Type.MapOf map when element instanceof Type.Tuple pair && pair.elements().size() == 2 ->
          body.sorted().as(map, gathered(iterator, "to_map"));
      case Simple simple
          when simple == Simple.STRING && (element == Simple.CHAR || element == Simple.STRING) ->
          body.methods()
              .operator(span, "join", list(iterator), List.of(new Core.TextConstant(span, "")));
      case Type.Library library when isCollection(library) ->
          asCollection(library, gathered(iterator, "to_list"));
      default -> gathered(iterator, "to_list");
    };
  }

  /// A result or an option of a list, whose list then becomes what is wanted.
  private Optional<Core> within(Span span, Core iterator, String method, Type wanted) {
    Optional<Core> lists = gathered(iterator, method);
    boolean isList = wanted instanceof Type.ListOf || Shapes.isOpen(wanted);
    if (isList || lists.isEmpty()) {
      return lists;
    }
    Type list =
        lists.get().type() instanceof Type.ResultOf result
            ? result.value()
            : ((Type.OptionOf) lists.get().type()).value();
    var local = new Local("$all", list);
    Core made =
        body.builtInMethods()
            .builtIn(span, "collect", new Core.GetLocal(span, local), List.of(), wanted)
            .orElseGet(() -> body.error(span));
    var closure =
        new Core.Closure(span, new Type.Function(List.of(list), made.type()), List.of(local), made);
    return body.methods().operator(span, "map", lists.get(), List.of(closure));
  }
}
