package ruchy.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.jvm.Program;
import ruchy.lang.check.Environment;
import ruchy.lang.core.Global;
import ruchy.lang.type.Type;
import ruchy.runtime.ObjectList;
import ruchy.runtime.host.Arguments;

/// The values of earlier cells under their names: `_`, `__` and `___` for the last three, `_7` and
/// `Out[7]` for that of cell 7. Besides, what the program was called with: `args`.
final class Results {
  private static final Type OUT = new Type.MapOf(Type.Numeric.I64, Type.Simple.ANY);
  private static final Type ARGUMENTS = new Type.ListOf(Type.Simple.STRING);
  private static final List<String> LATEST = List.of("_", "__", "___");

  private final Map<Object, Object> out = new LinkedHashMap<>();

  /// Whether a variable is one of these, and not the user's own.
  static boolean isOwn(String name) {
    return name.equals("args") || name.equals("Out") || name.matches("_+|_[0-9]+|_exit|_captured");
  }

  /// The environment with `args` in it.
  Environment withArguments(Program program, Environment environment, List<String> arguments) {
    Arguments.set(arguments);
    Global global = new Global("args", ARGUMENTS, 1);
    program.set(global, ObjectList.of(arguments.toArray()));
    return environment.withGlobal("args", global, ARGUMENTS);
  }

  /// The environment in which a value has its names.
  Environment add(Program program, Environment environment, Result result) {
    Environment named = environment;
    if (out.isEmpty()) {
      Global all = new Global("Out", OUT, 1);
      program.set(all, out);
      named = named.withGlobal("Out", all, OUT);
    }
    out.put((long) result.number(), result.value());
    Global global = new Global("_" + result.number(), result.declared(), 1);
    program.set(global, result.value());
    for (int i = LATEST.size() - 1; i > 0; i--) {
      named = renamed(named, LATEST.get(i - 1), LATEST.get(i));
    }
    return named
        .withGlobal(global.name(), global, result.observed())
        .withGlobal("_", global, result.observed());
  }

  private static Environment renamed(Environment environment, String from, String to) {
    Optional<Global> global = environment.global(from);
    Optional<Type> type = environment.typeOf(from);
    return global.isPresent() && type.isPresent()
        ? environment.withGlobal(to, global.get(), type.get())
        : environment;
  }

  /// The value of a cell.
  ///
  /// @param declared the type of its expression
  /// @param observed what its value tells besides
  record Result(int number, Object value, Type declared, Type observed) {}
}
