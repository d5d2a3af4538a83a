package ruchy.lang.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import ruchy.lang.core.Global;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;

/// The types of the top level's variables that show only further down: `let xs = []` is a list of
/// what is pushed later.
///
/// Each could start the whole check over, as it does in a function, and programs of many lines
/// would be checked once for each. Instead the variables get their types at once, the rest is
/// looked through for more, and all is checked anew only then.
final class LateTypes {
  private final Compilation compilation;
  private final Body body;
  private final Set<Object> known = new HashSet<>();

  LateTypes(Compilation compilation, Body body) {
    this.compilation = compilation;
    this.body = body;
  }

  /// Whether something was found, so that what was checked so far must be checked anew.
  boolean isAny() {
    return !known.isEmpty();
  }

  /// Checks a statement, and again each time that a type shows which the variables then get.
  void run(Runnable statement) {
    Scope scope = body.scope();
    Frame frame = body.frame();
    while (true) {
      try {
        statement.run();
        return;
      } catch (Holes.Restart signal) {
        while (body.scope() != scope) {
          body.leaveScope();
        }
        body.enterFunction(frame);
        if (!signal.isOf(body.holes()) || !signal.found().map(this::spread).orElse(false)) {
          throw signal;
        }
      }
    }
  }

  /// Gives the variables a type that was found; whether there is nothing else that lacks it.
  private boolean spread(Holes.Found found) {
    if (!known.add(found.hole().isPresent() ? found.hole().get() : found.place())) {
      return false;
    }
    return found.hole().isPresent()
        ? change(
            type -> Shapes.substitute(type, Map.of(found.hole().get(), found.type())),
            found.hole().get())
        : decide(found);
  }

  private boolean change(UnaryOperator<Type> filled, String hole) {
    boolean all = true;
    for (Map.Entry<String, Scope.Binding> entry : body.scope().own().entrySet()) {
      if (entry.getValue() instanceof Scope.Binding.Variable variable
          && mentions(variable.local().type(), hole)) {
        Type type = filled.apply(variable.local().type());
        all &= !mentions(type, hole);
        entry.setValue(with(variable, type));
      }
    }
    for (Map.Entry<String, Symbol> entry : compilation.symbols().entrySet()) {
      if (entry.getValue() instanceof Symbol.Variable variable && mentions(variable.type(), hole)) {
        Type type = filled.apply(variable.type());
        all &= !mentions(type, hole);
        entry.setValue(with(variable, type));
      }
    }
    return all;
  }

  private static boolean mentions(Type type, String hole) {
    return type instanceof Type.Parameter parameter && parameter.name().equals(hole)
        || Shapes.parts(type).stream().anyMatch(part -> mentions(part, hole));
  }

  /// A number that started as an integer.
  private boolean decide(Holes.Found found) {
    boolean any = false;
    if (!found.place().slot().equals("number")) {
      return false;
    }
    for (Map.Entry<String, Scope.Binding> entry : body.scope().own().entrySet()) {
      if (entry.getValue() instanceof Scope.Binding.Variable variable
          && variable.soft().equals(Optional.of(found.place().span()))) {
        entry.setValue(with(variable, found.type()));
        any = true;
      }
    }
    for (Map.Entry<String, Symbol> entry : compilation.symbols().entrySet()) {
      if (entry.getValue() instanceof Symbol.Variable variable
          && variable.soft().equals(Optional.of(found.place().span()))) {
        entry.setValue(with(variable, found.type()));
        any = true;
      }
    }
    return any;
  }

  private static Scope.Binding with(Scope.Binding.Variable variable, Type type) {
    return new Scope.Binding.Variable(
        new Local(variable.local().name(), type),
        variable.mutable(),
        variable.level(),
        variable.declaredAt(),
        variable.soft());
  }

  private Symbol with(Symbol.Variable variable, Type type) {
    var global = new Global(variable.global().name(), type, variable.global().version());
    return new Symbol.Variable(
        global, type, variable.mutable(), variable.declaredAt(), variable.soft());
  }
}
