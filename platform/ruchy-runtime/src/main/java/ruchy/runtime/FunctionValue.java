package ruchy.runtime;

/// A closure of any number of parameters; see [ruchy.runtime.function].
public interface FunctionValue {
  /// How many parameters it has.
  int arity();

  /// Calls it with boxed arguments.
  ///
  /// @throws RuchyError E0709 if their number is wrong
  Object apply(Object... arguments);

  /// Checks the number of arguments of a call.
  ///
  /// @throws RuchyError E0709 if it is wrong
  static void checkArity(int expected, int found) {
    if (expected != found) {
      String takes = expected == 1 ? " argument, but " : " arguments, but ";
      throw new RuchyError(
          "E0709", "the function takes " + expected + takes + found + " were given");
    }
  }
}
