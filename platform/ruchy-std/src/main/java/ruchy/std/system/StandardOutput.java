package ruchy.std.system;

import ruchy.runtime.Output;
import ruchy.runtime.Result;
import ruchy.runtime.Unit;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Where `println` writes: `Stdout`.
@Namespace("io")
public record StandardOutput() {
  /// The standard output of the program.
  ///
  /// ```ruchy
  /// >>> io::stdout().flush()
  /// Ok(())
  /// ```
  @Signature("fn stdout() -> Stdout")
  public static StandardOutput standardOutput() {
    return new StandardOutput();
  }

  /// The standard output itself.
  @Signature("fn lock(self: Stdout) -> Stdout")
  public static StandardOutput lock(StandardOutput self) {
    return self;
  }

  /// Shows at once what was printed so far.
  @Signature("fn flush(self: Stdout) -> Result<(), String>")
  public static Result<Unit, String> flush(StandardOutput self) {
    Output.flush();
    return Result.ok(Unit.UNIT);
  }

  /// Appends a text to what was printed; what `write!` and `writeln!` ask for.
  @Signature("fn write_str(self: Stdout, text: String) -> Result<(), String>")
  public static Result<Unit, String> write(StandardOutput self, String text) {
    Output.print(text);
    return Result.ok(Unit.UNIT);
  }
}
