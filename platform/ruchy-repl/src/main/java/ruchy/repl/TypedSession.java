package ruchy.repl;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/// A session in a process and pseudo-terminal of its own, typed by a program: what is to be trained
/// or measured as users see it. Each line is typed once the prompt is there.
public final class TypedSession {
  private static final String PROMPT = ">>> ";
  private static final String CONTINUATION = "... ";
  private static final int PATIENCE_SECONDS = 20;
  private static final long LOOK_AGAIN_MILLIS = 200;

  private final Process process;
  private final JniNativePty terminal;
  private final StringBuilder shown = new StringBuilder();

  private TypedSession(Process process, JniNativePty terminal) {
    this.process = process;
    this.terminal = terminal;
  }

  /// Runs a command whose standard streams are a terminal of 80 by 24, types the lines, and waits
  /// for its end.
  ///
  /// @param lines as keys; the last one ends the session
  /// @param home where the session keeps its history
  /// @return the exit code
  /// @throws IOException if there can be no pseudo-terminal, or no process
  public static int run(List<String> command, List<String> lines, Path home)
      throws IOException, InterruptedException {
    try (JniNativePty terminal =
        (JniNativePty) new JniTerminalProvider().open(null, Size.of(80, 24))) {
      File device = new File(terminal.getName());
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectInput(device).redirectOutput(device);
      builder.environment().put("TERM", "xterm-256color");
      builder.environment().put("RUCHY_HOME", home.toString());
      Process process = builder.start();
      try {
        return new TypedSession(process, terminal).type(lines);
      } finally {
        process.destroyForcibly();
      }
    }
  }

  private int type(List<String> lines) throws IOException, InterruptedException {
    Thread.ofPlatform().daemon().name("ruchy-typed").start(this::read);
    for (String line : lines) {
      awaitPrompt();
      terminal.getMasterOutput().write(line.getBytes(StandardCharsets.UTF_8));
      terminal.getMasterOutput().flush();
    }
    return process.waitFor(6L * PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : 1;
  }

  private void read() {
    byte[] bytes = new byte[1 << 12];
    try {
      InputStream master = terminal.getMasterInput();
      for (int count = master.read(bytes); count >= 0; count = master.read(bytes)) {
        synchronized (shown) {
          shown.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
          shown.notifyAll();
        }
      }
    } catch (IOException e) {
      // The terminal has been closed.
    }
  }

  /// Waits for a prompt after the last one; types on where none comes, as people do.
  private void awaitPrompt() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (shown) {
      while (shown.indexOf(PROMPT) < 0 && shown.indexOf(CONTINUATION) < 0) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || !process.isAlive()) {
          break;
        }
        shown.wait(Math.min(left, LOOK_AGAIN_MILLIS));
      }
      shown.setLength(0);
    }
  }
}
