package ruchy.std.system;

import ruchy.runtime.Display;
import ruchy.runtime.Output;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Signature;

/// Questions to who runs the program.
public final class Prompts {
  private Prompts() {}

  /// The next line of the standard input, without its end; the prompt is printed before.
  ///
  /// @throws RuchyError E0847 if there is no further line
  @Signature("fn input(prompt: Any = \"\") -> String")
  public static String input(Object prompt) {
    Output.print(Display.text(prompt));
    Output.flush();
    return StandardInput.required();
  }
}
