package ruchy.lang.library;

import java.util.List;
import java.util.Optional;
import ruchy.lang.source.Source;
import ruchy.lang.type.Type;

/// All that a program may use without writing it.
///
/// Look-ups are by name, so that an index of thousands of entries costs nothing until used.
public interface Library {
  /// The functions of a name, such as `sqrt` or `np.zeros`, in the order in which they are tried.
  List<LibraryFunction> functions(String name);

  /// The methods of a name on a type, such as `DataFrame` and `filter`. The type is named without
  /// its arguments; lists are `List`, maps `Map`, sets `Set`, ranges `Range`, options `Option`,
  /// results `Result`, tuples `Tuple`, functions `Function`, numbers and others by their own name.
  List<LibraryFunction> methods(String type, String name);

  /// The names of all functions outside of a type, for completion and suggestions.
  List<String> functionNames();

  /// The names of all methods of a type, for completion and suggestions.
  List<String> methodNames(String type);

  /// The type of a name.
  Optional<LibraryType> type(String name);

  /// The names of all types.
  List<String> typeNames();

  /// What the documentation says of a function, in Markdown; its first sentence says what it does.
  String documentation(LibraryFunction function);

  /// The text of what a function calls, in the language of the platform; empty where it is not at
  /// hand.
  default String source(LibraryFunction function) {
    return "";
  }

  /// What the documentation says of a type, in Markdown; its first sentence says what it is.
  String documentation(LibraryType type);

  /// What a function gives for a constant text, where looking at the world before the program runs
  /// tells more than its signature: the columns of a file that is there.
  default Optional<Type> looked(String function, String text) {
    return Optional.empty();
  }

  /// The functions, in the order in which they are tried, that make what a function takes out of
  /// values of other types: an array out of a list or a number where a function of arrays is
  /// called. Empty where arguments must have the type that the signature says.
  ///
  /// @param function that is called, such as `np.mean`
  /// @param type that its signature says, without arguments, such as `Array`
  default List<LibraryFunction> makers(String function, String type) {
    return List.of();
  }

  /// The part of the library that is written in the language itself: functions and `impl` blocks
  /// that are specialised by use like the program's own.
  Source prelude();
}
