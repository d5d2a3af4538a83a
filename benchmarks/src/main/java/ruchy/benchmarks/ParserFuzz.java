package ruchy.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import ruchy.lang.format.Formatter;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Parser;

/// Reads millions of damaged programs: pieces of the corpus with parts cut out, doubled, exchanged
/// and scattered with signs.
///
/// Each must end in a tree; each diagnostic must have words and a place inside of the text; what
/// can be read is laid out, one time in sixteen, and laid out again the same. No input may take
/// longer than a second. Run with `scripts/benchmark.sh ParserFuzz [inputs [seed]]`; a failure says
/// the input and ends the run.
public final class ParserFuzz {
  private static final int PIECE_MAX = 240;
  private static final long SLOW_NANOS = 1_000_000_000L;
  private static final List<String> SCRAPS =
      List.of(
          """
          ( ) [ ] { } " ' f"{ }" \\ /* */ // #[ -> => | || :: : ; , .. ..= ... ? ?? ?. @ & &mut - !
          ** = == += |> < > ::< _ 0x 1e 1. 99999999999999999999 'a: loop if else match for in while
          let mut fn struct enum trait impl class use mod async .await return break continue try
          catch where as is Self self None Some( Ok( dyn move const type pub é \u0000 \uD83D \uD83D\uDE00
          """
              .split("\\s+"));

  private final List<String> texts;
  private final SplittableRandom random;
  private long characters;
  private long clean;
  private long laidOut;
  private long slowest;
  private String slowestText = "";

  private ParserFuzz(List<String> texts, long seed) {
    this.texts = texts;
    this.random = new SplittableRandom(seed);
  }

  /// Prints what was read.
  public static void main(String... arguments) throws IOException {
    long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    var fuzz = new ParserFuzz(corpus(), seed);
    long start = System.nanoTime();
    for (long i = 0; i < inputs; i++) {
      String text = fuzz.damaged();
      try {
        fuzz.read(text, i % 16 == 0);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("input " + i + " of seed " + seed + ":\n" + text, e);
      }
    }
    System.out.printf(
        "%,d inputs, %,d characters, %,d without a problem, %,d laid out twice, in %.0f s%n",
        inputs, fuzz.characters, fuzz.clean, fuzz.laidOut, (System.nanoTime() - start) / 1e9);
    System.out.printf("the slowest took %.1f ms:%n%s%n", fuzz.slowest / 1e6, fuzz.slowestText);
  }

  private static List<String> corpus() throws IOException {
    try (var files = Files.walk(Path.of("corpus/programs"))) {
      var texts = new ArrayList<String>();
      for (Path file :
          files
              .filter(each -> each.toString().endsWith(".ruchy"))
              .sorted()
              .collect(Collectors.toList())) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  private String piece(int most) {
    String text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, Math.min(text.length(), from + random.nextInt(most)));
  }

  private String damaged() {
    String text = piece(PIECE_MAX);
    for (int cuts = random.nextInt(4); cuts > 0; cuts--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(12));
      text =
          switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 -> text.substring(0, from) + scrap() + text.substring(to);
            case 3 ->
                text.substring(0, from) + scrap().repeat(random.nextInt(9)) + text.substring(from);
            case 4 -> text.substring(0, from) + (char) random.nextInt(0x3000) + text.substring(to);
            default -> text.substring(0, from) + piece(60) + text.substring(to);
          };
    }
    return text;
  }

  private String scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size()));
  }

  private void read(String text, boolean layOut) {
    long start = System.nanoTime();
    Parser.Parsed parsed = Parser.parse(Source.of("fuzz", text));
    for (Problem problem : parsed.problems()) {
      Diagnostic shown = problem.describe();
      check(!shown.message().isBlank(), "a diagnostic without words");
      inside(shown.span(), text);
      shown.labels().forEach(label -> inside(label.span(), text));
    }
    characters += text.length();
    if (parsed.problems().isEmpty()) {
      clean++;
      if (layOut) {
        String once = Formatter.format(Source.of("fuzz", text)).text();
        check(
            Formatter.format(Source.of("fuzz", once)).text().equals(once), "laid out differently");
        laidOut++;
      }
    }
    long taken = System.nanoTime() - start;
    if (taken > slowest) {
      slowest = taken;
      slowestText = text;
    }
    check(taken < SLOW_NANOS, "it took " + taken / 1_000_000 + " ms");
  }

  private static void inside(Span span, String text) {
    check(
        0 <= span.start() && span.start() <= span.end() && span.end() <= text.length(), "outside");
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
