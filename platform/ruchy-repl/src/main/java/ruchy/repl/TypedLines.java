package ruchy.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingInputStream;

/// What a running cell reads from the terminal as its standard input, line by line. Unlike the
/// process's own standard input it gives way to Ctrl-C.
final class TypedLines extends InputStream {
  private static final long LOOK_MILLIS = 50;

  private final Terminal terminal;

  TypedLines(Terminal terminal) {
    this.terminal = terminal;
  }

  /// @throws InterruptedIOException if the reading thread is interrupted, which it is still
  @Override
  public int read() throws IOException {
    InputStream input = terminal.input();
    if (!(input instanceof NonBlockingInputStream typed)) {
      return input.read();
    }
    while (true) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException("interrupted while it waited for a line");
      }
      int value = typed.read(LOOK_MILLIS);
      if (value != NonBlockingInputStream.READ_EXPIRED) {
        return value;
      }
    }
  }

  /// As much as there is up to the end of a line: whoever waits for more waits for the next one.
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    int count = 0;
    while (count < length) {
      int value = read();
      if (value < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[offset + count++] = (byte) value;
      if (value == '\n') {
        break;
      }
    }
    return count;
  }
}
