package ruchy.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ruchy.repl.Repl;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.history.History;

/// Uses what a session usually uses, so that the JVM can keep the loaded classes in its
/// ahead-of-time cache. Run when the command is built; needs no terminal.
public final class Training {
  private static final String CELLS =
      """
      let x = 40 + 2
      fn square(a) { a * a }
      square(7) + square(1.5)
      [1, 2, 3].map(|v| v * 2)
      let mut total = 0
      for i in 0..10 { if i % 2 == 0 { total += i } }
      println(f"{total} {x:>5} {1.0 / 3.0:.3}")
      struct Point { x: f64, y: f64 }
      Point { x: 1.0, y: 2.0 }
      match x { 0 => "none", n if n > 40 => "many", _ => "some" }
      totl + 1
      [1, 2][7]
      ?sqrt
      whos()
      """;

  private static final String PROGRAM =
      """
      fn main() {
        let mut words = {"a": 1}
        for word in args { words[word] = word.len() }
        println(f"{words}")
      }
      main()
      """;

  private static final String FRAMES =
      """
      let df = DataFrame({ "name": ["a", "b", "a"], "size": [1.5, 2.5, 3.5] })
      df.filter(col("size") > 1.6).sort("size")
      df.group_by("name").agg(col("size").mean())
      let a = np.array([1.0, 2.0, 3.0])
      (a * 2.0).sum()
      """;

  private Training() {}

  /// Runs the training.
  ///
  /// @param arguments `programs` for what runs programs, else for all there is
  public static void main(String[] arguments) throws IOException {
    Main.run(new String[] {"-e", "1 + 1"});
    run("-e", "println(\"a\"); totl");
    cells(CELLS);
    file();
    if (arguments.length > 0 && arguments[0].equals("programs")) {
      return;
    }
    run("--version");
    run("--help");
    cells(FRAMES);
    terminal();
  }

  private static Console console(String input) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayOutputStream(),
        new ByteArrayOutputStream(),
        Console.Screen.NONE,
        () -> {});
  }

  private static void run(String... arguments) {
    Command.run(arguments, console(""));
  }

  private static void cells(String text) {
    Programs.pipe(console(text), true);
  }

  private static void file() throws IOException {
    Path file = Files.createTempFile("training", ".ruchy");
    try {
      Files.writeString(file, PROGRAM);
      run(file.toString(), "argument");
    } finally {
      Files.delete(file);
    }
  }

  /// The session of this process where it has a terminal, see [TypedTraining]; else one on streams,
  /// which learns less, since keys that are there before the prompt do not reach the line editor.
  private static void terminal() throws IOException {
    if (System.getProperty("ruchy.terminals", "").contains("0")) {
      Main.run(new String[0]);
      return;
    }
    String keys = "1 + 1\rlet xs = [1, 2]\rxs.le\t\rfn f(x) {\rx\r}\r\u001b[A\r\u0004";
    InputStream typed = new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8));
    SessionOptions options = SessionOptions.interactive().history(History.inMemory());
    try (Session session = Session.start(options)) {
      Repl.run(typed, new ByteArrayOutputStream(), session, "training");
    }
  }
}
