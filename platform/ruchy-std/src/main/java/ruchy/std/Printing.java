package ruchy.std;

import ruchy.runtime.Output;
import ruchy.runtime.library.Signature;

/// Printing text. The compiler turns all arguments of `println(…)` into the one text.
public final class Printing {
  private Printing() {}

  /// Prints its arguments with spaces between them and ends the line. A first argument that is text
  /// with holes takes the others: `println("{} and {:.2}", a, b)`.
  ///
  /// ```ruchy
  /// >>> println("x =", 42)
  /// x = 42
  /// ```
  @Signature("fn println(text: String = \"\")")
  public static void println(String text) {
    Output.println(text);
  }

  /// Prints its arguments with spaces between them, without ending the line.
  @Signature("fn print(text: String = \"\")")
  public static void print(String text) {
    Output.print(text);
  }

  /// Prints to standard error and ends the line.
  @Signature("fn eprintln(text: String = \"\")")
  public static void eprintln(String text) {
    Output.printError(text + "\n");
  }

  /// Prints to standard error.
  @Signature("fn eprint(text: String = \"\")")
  public static void eprint(String text) {
    Output.printError(text);
  }
}
