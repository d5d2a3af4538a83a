package ruchy.lang.interpret;

import java.util.List;
import ruchy.lang.library.JavaMethod;
import ruchy.lang.type.Type;

/// Calls Java for the interpreter, which may not do so itself.
@FunctionalInterface
public interface JavaCaller {
  /// Calls a method, constructor or field.
  ///
  /// @param arguments the receiver, where there is one, then the arguments, boxed as [Values] says
  /// @param types the types of the arguments in the language
  /// @param result the type of the result in the language
  /// @return the result, boxed as [Values] says
  Object call(JavaMethod method, List<Object> arguments, List<Type> types, Type result);
}
