package ruchy.checks.corpus;

import java.util.HashMap;
import java.util.Map;
import ruchy.jvm.interpreted.ReflectiveCaller;
import ruchy.jvm.interpreted.RuntimeValues;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.interpret.Interpreter;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryType;
import ruchy.runtime.Poll;

/// The core interpreter.
public final class InterpreterEngine implements Engine {
  private final Library library;
  private final Map<String, CoreUnit> units = new HashMap<>();

  /// An engine for programs that use a library.
  public InterpreterEngine(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "interpreter";
  }

  @Override
  public void prepare(Map<String, CoreUnit> programs) {
    units.putAll(programs);
  }

  @Override
  public Outcome run(String program) {
    var caller = new ReflectiveCaller(InterpreterEngine.class.getClassLoader());
    var values = new RuntimeValues(name -> library.type(name).map(LibraryType::javaClass));
    var interpreter = new Interpreter(values, caller);
    return Outcome.of(() -> {
      interpreter.run(units.get(program));
      Poll.finish();
    });
  }
}
