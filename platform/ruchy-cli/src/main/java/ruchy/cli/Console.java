package ruchy.cli;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntBiFunction;

/// Standard input, output and error as the command uses them: UTF-8, buffered, and quiet when
/// nobody reads any more.
///
/// Text for output and error arrives in the order in which it was written.
final class Console {
  private final InputStream in;
  private final OutputStream bytes;
  private final Sink out;
  private final Sink error;
  private final Screen screen;

  /// What the streams are connected to.
  ///
  /// @param columns the width of the terminal, 0 if that is not known
  record Screen(
      boolean inIsTerminal,
      boolean outIsTerminal,
      boolean errorIsTerminal,
      boolean coloursAllowed,
      int columns) {
    /// Files or pipes on all sides.
    static final Screen NONE = new Screen(false, false, false, false, 0);
  }

  /// @param onClosed is run when output goes nowhere, and does not return in a real process
  Console(InputStream in, OutputStream out, OutputStream error, Screen screen, Runnable onClosed) {
    this.in = in;
    this.bytes = out;
    this.out = new Sink(out, screen.outIsTerminal(), onClosed);
    this.error = new Sink(error, true, onClosed);
    this.screen = screen;
  }

  Screen screen() {
    return screen;
  }

  /// Hands the bytes of input and output to what speaks a protocol of its own.
  ///
  /// @return what it returns
  int serve(ToIntBiFunction<InputStream, OutputStream> protocol) {
    return protocol.applyAsInt(in, bytes);
  }

  Reader reader() {
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  /// Writes to standard output.
  void print(String text) {
    out.write(text);
  }

  /// Writes a line to standard output.
  void println(String line) {
    out.write(line + "\n");
  }

  /// Writes to standard error, after everything that was written to standard output.
  void printError(String text) {
    out.flush();
    error.write(text);
  }

  /// Writes a line to standard error, after everything that was written to standard output.
  void printErrorLine(String line) {
    printError(line + "\n");
  }

  /// Sends everything on its way.
  void flush() {
    out.flush();
    error.flush();
  }

  /// The same, unless somebody is writing at this moment; for the end of the process.
  void flushIfFree() {
    out.flushIfFree();
  }

  boolean outColours() {
    return screen.coloursAllowed() && screen.outIsTerminal();
  }

  boolean errorColours() {
    return screen.coloursAllowed() && screen.errorIsTerminal();
  }
}
