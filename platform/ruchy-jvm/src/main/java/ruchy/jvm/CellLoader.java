package ruchy.jvm;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ruchy.jvm.debug.Places;
import ruchy.lang.source.Source;

/// Loads the classes of one cell; it goes with the cell when nothing refers to it any more.
final class CellLoader extends ClassLoader {
  private final Program program;
  private final EmittedUnit unit;
  private @Nullable CellBody body;
  private final Map<String, Places> places = new ConcurrentHashMap<>();

  CellLoader(Program program, ClassLoader types, EmittedUnit unit) {
    super(types);
    this.program = program;
    this.unit = unit;
    if (LOADERS.size() % 64 == 63) {
      LOADERS.values().removeIf(loader -> loader.refersTo(null));
    }
    LOADERS.put(unit.className(), new WeakReference<>(this));
  }

  /// What the emitter made of a unit.
  ///
  /// @param codeNames the binary names of the classes that hold the functions, first the cell's own
  /// @param classes class files by binary name
  /// @param constants functions, variables and type tests that the code refers to by number
  /// @param functionNames what methods are called in the language, by their names on the JVM
  /// @param sources the texts that places refer to by number
  record EmittedUnit(
      List<String> codeNames,
      Map<String, byte[]> classes,
      List<Object> constants,
      Map<String, String> functionNames,
      List<Source> sources) {
    String className() {
      return codeNames.getFirst();
    }
  }

  /// Finds the loader of a class by name, for stack traces of Java, which know names only.
  private static final Map<String, WeakReference<CellLoader>> LOADERS = new ConcurrentHashMap<>();

  static Optional<CellLoader> of(String className) {
    int nested = className.indexOf('$');
    String outer = nested < 0 ? className : className.substring(0, nested);
    WeakReference<CellLoader> known = LOADERS.get(outer);
    return known == null ? Optional.empty() : Optional.ofNullable(known.get());
  }

  /// Where in the text the instructions of one of its classes stand.
  Places places(String className) {
    return places.computeIfAbsent(
        className,
        name -> new Places(unit.classes().getOrDefault(name, new byte[0]), unit.sources()));
  }

  EmittedUnit unit() {
    return unit;
  }

  Program program() {
    return program;
  }

  void body(CellBody made) {
    body = made;
  }

  /// Loads and initialises the cell's class.
  CellBody start() {
    try {
      Class.forName(unit.className(), true, this);
    } catch (ClassNotFoundException e) {
      throw new LinkageError(e.getMessage(), e);
    }
    CellBody made = body;
    if (made == null) {
      throw new LinkageError(unit.className() + " did not start");
    }
    return made;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = unit.classes().get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
