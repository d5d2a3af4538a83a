package ruchy.std.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// What is typed, or comes through a pipe: `Stdin`.
@Namespace("io")
public final class StandardInput {
  private static final StandardInput SHARED = new StandardInput();

  private @Nullable InputStream source;
  private BufferedReader reader = new BufferedReader(Reader.nullReader());

  private StandardInput() {}

  /// The standard input of the program.
  @Signature("fn stdin() -> Stdin")
  public static StandardInput standardInput() {
    return SHARED;
  }

  /// The standard input itself; nobody else can read from it at the same time anyway.
  @Signature("fn lock(self: Stdin) -> Stdin")
  public static StandardInput lock(StandardInput self) {
    return self;
  }

  /// The next line with its end, or an empty text where there is none; `stdin.read_line(&mut line)`
  /// appends it.
  @Signature("fn next_line(self: Stdin) -> String")
  public static String nextLine(StandardInput self) {
    return self.read(false);
  }

  /// All that is left; `stdin.read_to_string(&mut text)` appends it.
  @Signature("fn rest(self: Stdin) -> String")
  public static String rest(StandardInput self) {
    var text = new StringBuilder();
    for (String line = self.read(false); !line.isEmpty(); line = self.read(false)) {
      text.append(line);
    }
    return text.toString();
  }

  /// The next line without its end, if there is one.
  @Signature("fn line(self: Stdin) -> Option<String>")
  public static Option<Object> line(StandardInput self) {
    String line = self.read(false);
    return line.isEmpty() ? Option.none() : Option.some(withoutEnd(line));
  }

  /// The next line without its end.
  ///
  /// @throws RuchyError E0847 if there is none
  static String required() {
    return withoutEnd(SHARED.read(true));
  }

  private static String withoutEnd(String line) {
    String shorter = line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    return shorter.endsWith("\r") ? shorter.substring(0, shorter.length() - 1) : shorter;
  }

  /// A line with its end.
  private synchronized String read(boolean required) {
    InputStream now = System.in;
    if (source != now) {
      source = now;
      reader = new BufferedReader(new InputStreamReader(now, StandardCharsets.UTF_8));
    }
    var line = new StringBuilder();
    try {
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        line.append((char) c);
        if (c == '\n') {
          break;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (required && line.isEmpty()) {
      throw new RuchyError("E0847", "`input` found the end of the standard input")
          .help("`io::stdin().line()` gives `None` there");
    }
    return line.toString();
  }

  @Override
  public String toString() {
    return "Stdin";
  }
}
