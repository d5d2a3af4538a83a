package ruchy.checks.corpus;

import java.util.HashMap;
import java.util.Map;
import ruchy.jvm.Program;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryType;

/// Class files.
public final class ClassFileEngine implements Engine {
  private final Library library;
  private final Map<String, CoreUnit> units = new HashMap<>();

  /// An engine for programs that use a library.
  public ClassFileEngine(Library library) {
    this.library = library;
  }

  @Override
  public String name() {
    return "class";
  }

  @Override
  public void prepare(Map<String, CoreUnit> programs) {
    units.putAll(programs);
  }

  @Override
  public Outcome run(String program) {
    var compiled =
        new Program(
            name -> library.type(name).map(LibraryType::javaClass),
            ClassFileEngine.class.getClassLoader());
    return Outcome.of(() -> compiled.run(units.get(program)));
  }
}
