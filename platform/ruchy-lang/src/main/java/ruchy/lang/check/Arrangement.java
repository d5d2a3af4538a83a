package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Span;

/// Which argument goes to which parameter.
///
/// @param slots one for each parameter
record Arrangement(List<Slot> slots) {
  Arrangement {
    slots = List.copyOf(slots);
  }

  /// What a parameter gets.
  sealed interface Slot {
    /// One argument.
    record One(Operand operand) implements Slot {}

    /// All further positional arguments.
    record Rest(List<Operand> operands) implements Slot {}

    /// Its default.
    record Default() implements Slot {}
  }

  /// Either an arrangement, or what is wrong.
  record Attempt(Optional<Arrangement> arrangement, List<Problem> problems) {}

  /// The function that is called, for messages.
  record Callee(String name, Span span, Optional<Span> declaredAt) {}

  /// Puts positional arguments first, then named ones.
  static Attempt of(List<Formal> formals, List<Operand> operands, Callee callee) {
    var slots = new ArrayList<Optional<Slot>>();
    formals.forEach(_ -> slots.add(Optional.empty()));
    var problems = new ArrayList<Problem>();
    var surplus = new ArrayList<Operand>();
    int next = 0;
    var rest = new ArrayList<Operand>();
    for (Operand operand : operands) {
      if (operand.name().isPresent()) {
        named(formals, slots, operand, callee, problems);
        continue;
      }
      while (next < formals.size()
          && !formals.get(next).variadic()
          && slots.get(next).isPresent()) {
        next++;
      }
      if (next >= formals.size()) {
        surplus.add(operand);
      } else if (formals.get(next).variadic()) {
        rest.add(operand);
      } else {
        slots.set(next++, Optional.of(new Slot.One(operand)));
      }
    }
    if (!surplus.isEmpty()) {
      problems.add(
          new CallProblem.TooManyArguments(
              surplus.getFirst().span(),
              callee.name(),
              formals.size(),
              operands.size(),
              callee.declaredAt()));
    }
    return complete(formals, slots, rest, callee, problems);
  }

  private static void named(
      List<Formal> formals,
      List<Optional<Slot>> slots,
      Operand operand,
      Callee callee,
      List<Problem> problems) {
    String name = operand.name().orElseThrow();
    List<String> names = formals.stream().map(Formal::name).toList();
    int place = names.indexOf(name);
    if (place < 0) {
      problems.add(new CallProblem.UnknownArgument(operand.span(), callee.name(), name, names));
    } else if (slots.get(place).isPresent()) {
      problems.add(new CallProblem.RepeatedArgument(operand.span(), name));
    } else {
      slots.set(place, Optional.of(new Slot.One(operand)));
    }
  }

  private static Attempt complete(
      List<Formal> formals,
      List<Optional<Slot>> slots,
      List<Operand> rest,
      Callee callee,
      List<Problem> problems) {
    var missing = new ArrayList<String>();
    var complete = new ArrayList<Slot>();
    for (int i = 0; i < formals.size(); i++) {
      Formal formal = formals.get(i);
      if (slots.get(i).isPresent()) {
        complete.add(slots.get(i).get());
      } else if (formal.variadic()) {
        complete.add(new Slot.Rest(rest));
      } else if (formal.defaultValue().isPresent()) {
        complete.add(new Slot.Default());
      } else {
        missing.add(formal.name());
      }
    }
    if (!missing.isEmpty() && problems.isEmpty()) {
      problems.add(
          new CallProblem.MissingArguments(
              callee.span(), callee.name(), missing, callee.declaredAt()));
    }
    return problems.isEmpty()
        ? new Attempt(Optional.of(new Arrangement(complete)), List.of())
        : new Attempt(Optional.empty(), problems);
  }
}
