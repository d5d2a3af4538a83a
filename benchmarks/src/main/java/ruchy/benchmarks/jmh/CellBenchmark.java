package ruchy.benchmarks.jmh;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.Token;
import ruchy.session.Event.Status;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.completion.Completion;
import ruchy.session.highlight.Highlight;

/// A cell on its way from text to value, and what the editor asks at every key.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CellBenchmark {
  /// The cell.
  @Param({
    "1 + 1",
    "[1, 2, 3].map(|v| v * 2)",
    "fn mean(xs: [f64]) -> f64 { let mut t = 0.0; for x in xs { t += x }; t / (xs.len() as f64) }"
  })
  public String cell = "";

  private Session session = Session.start(SessionOptions.interactive());

  /// Starts a session.
  @Setup
  public void start() {
    session = Session.start(SessionOptions.interactive());
  }

  /// Ends the session.
  @TearDown
  public void end() {
    session.close();
  }

  /// Text to tokens.
  @Benchmark
  public List<Token> tokens() {
    return Lexer.tokens(Source.of("cell", cell));
  }

  /// Text to tree.
  @Benchmark
  public Parser.Parsed tree() {
    return Parser.parse(Source.of("cell", cell));
  }

  /// Text to typed core, without running it.
  @Benchmark
  public List<Diagnostic> check() {
    return session.check("cell", cell);
  }

  /// Text to value: parsed, checked, compiled, loaded, run and remembered.
  @Benchmark
  public Status value() {
    return session.evaluate(cell, event -> {});
  }

  /// The colours of the text, as while typing.
  @Benchmark
  public List<Highlight> colours() {
    return Session.highlight(cell);
  }

  /// Whether Enter goes on with another line.
  @Benchmark
  public OptionalInt continuation() {
    return Session.continuation(cell);
  }

  /// The menu after the cell's text.
  @Benchmark
  public Completion completion() {
    return session.complete(cell + ".", cell.length() + 1);
  }
}
