package ruchy.jvm.source;

import java.util.List;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.library.Library;

/// Core as one readable Java file, which needs nothing but the runtime and the library.
public final class JavaSource {
  private JavaSource() {}

  /// The text of the Java file of a program.
  ///
  /// @param units the program, in the order in which it runs
  /// @param className the name of the class, and so of the file
  public static String of(List<CoreUnit> units, Library library, String className) {
    return JavaFile.write(units, library, className);
  }
}
