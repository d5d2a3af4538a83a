package ruchy.std;

import ruchy.runtime.Output;
import ruchy.runtime.library.Signature;

/// Printing. The checker makes one text of all arguments of `println` and its kin first.
public final class Printing {
  private Printing() {}

  /// Prints its arguments, separated by spaces, and ends the line. Where the first is a text with
  /// holes, the others fill them: `println("{} and {:.2}", a, b)`.
  @Signature("fn println(text: String)")
  public static void println(String text) {
    Output.println(text);
  }

  /// Prints its arguments like `println`, without ending the line.
  @Signature("fn print(text: String)")
  public static void print(String text) {
    Output.print(text);
  }

  /// Prints its arguments like `println`, on the error stream.
  @Signature("fn eprintln(text: String)")
  public static void eprintln(String text) {
    errors(text + System.lineSeparator());
  }

  /// Prints its arguments like `print`, on the error stream.
  @Signature("fn eprint(text: String)")
  public static void eprint(String text) {
    errors(text);
  }

  private static void errors(String text) {
    Output.flush();
    System.err.print(text);
    System.err.flush();
  }
}
