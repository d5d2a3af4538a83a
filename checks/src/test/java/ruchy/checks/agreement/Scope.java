package ruchy.checks.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a random program may name at a place.
final class Scope {
  private final List<Variable> variables = new ArrayList<>();
  private final List<Function> functions = new ArrayList<>();
  private int names;

  /// A variable.
  record Variable(String name, Kind kind, boolean mutable) {}

  /// A function.
  record Function(String name, List<Kind> parameters, Kind result) {}

  String fresh(String start) {
    return start + names++;
  }

  void add(Variable variable) {
    variables.add(variable);
  }

  void add(Function function) {
    functions.add(function);
  }

  int mark() {
    return variables.size();
  }

  void leave(int mark) {
    variables.subList(mark, variables.size()).clear();
  }

  List<Variable> all() {
    return List.copyOf(variables);
  }

  List<Variable> readable(Kind kind) {
    return variables.stream().filter(variable -> variable.kind() == kind).toList();
  }

  List<Variable> assignable(Kind kind) {
    return variables.stream().filter(v -> v.kind() == kind && v.mutable()).toList();
  }

  List<Function> functions(Kind result) {
    return functions.stream().filter(function -> function.result() == result).toList();
  }

  /// A variable that has a text, or a number.
  String anyPlain(RandomGenerator random) {
    List<Variable> plain = variables.stream().filter(v -> v.kind().isPlain()).toList();
    return plain.isEmpty() ? "1" : plain.get(random.nextInt(plain.size())).name();
  }
}
