package ruchy.session.language;

import ruchy.jvm.Program;
import ruchy.jvm.reflect.ReflectedClasses;
import ruchy.lang.check.Checker;
import ruchy.lang.check.Environment;
import ruchy.lang.check.Mode;
import ruchy.lang.library.JavaClasses;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryType;
import ruchy.std.StandardLibrary;

/// The parts that make a program run, wired together.
///
/// @param empty what a program may use that has declared nothing yet
public record Language(Library library, Checker checker, Program program, Environment empty) {
  /// Loads the standard library and makes the parts.
  ///
  /// @param loader finds the classes of Java that a program may use
  public static Language load(Mode mode, ClassLoader loader) {
    Library library = StandardLibrary.load();
    JavaClasses classes = new ReflectedClasses(loader);
    Program program = new Program(name -> library.type(name).map(LibraryType::javaClass), loader);
    return new Language(library, new Checker(classes), program, Environment.initial(library, mode));
  }
}
