package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ruchy.checks.corpus.ClassFileEngine;
import ruchy.checks.corpus.Corpus;
import ruchy.checks.corpus.Engine;
import ruchy.checks.corpus.InterpreterEngine;
import ruchy.checks.corpus.JavaSourceEngine;
import ruchy.lang.library.JavaClasses;
import ruchy.std.StandardLibrary;

/// Chains of iterators give what the same methods of lists give one after the other, whether they
/// become one loop, several, or none.
class IteratorChainsTest {
  private static final long SEED = 20261122;
  private static final int CHAINS = 60;
  private static final List<String> STEPS =
      List.of(
          ".map(|x| x * 3 - 1)",
          ".map(|x| { if x > 20 { return x - 20 }; x + 1 })",
          ".filter(|x| x % 2 == 0)",
          ".filter_map(|x| if x % 3 == 0 { None } else { Some(x / 2) })",
          ".take(4)",
          ".take(0)",
          ".skip(2)",
          ".take_while(|x| x < 12)",
          ".skip_while(|x| x < 3)",
          ".step_by(2)",
          ".chain([7, 8])",
          ".flat_map(|x| [x, x + 1])",
          ".enumerate().map(|(i, x)| i * x)",
          ".enumerate().filter(|(i, x)| i != 1).map(|p| p.1)",
          ".zip([5, 6, 7, 8, 9, 10]).map(|(a, b)| a + b)",
          ".windows(2).map(|w| w[0] - w[1])",
          ".chunks(3).map(|c| c.len())");

  @Test
  void random_chains_equal_their_eager_equivalents_on_every_emitter(@TempDir Path folder)
      throws IOException {
    var random = new Random(SEED);
    var program = new StringBuilder("fn kept(it: Iterator<i64>) -> Iterator<i64> { it }\n");
    var expected = new StringBuilder();
    for (int i = 0; i < CHAINS; i++) {
      var lazy = new StringBuilder("[4, 9, 2, 7, 12, 3, 30, 5].iter()");
      var eager = new StringBuilder("[4, 9, 2, 7, 12, 3, 30, 5]");
      for (int length = random.nextInt(5); length >= 0; length--) {
        String step = STEPS.get(random.nextInt(STEPS.size()));
        lazy.append(step);
        eager.append(step);
        if (random.nextInt(4) == 0) {
          lazy.insert(0, "kept(").append(')');
        }
      }
      program.append(
          "fn chain%d() { println(%s.collect() == %s, %s.sum() == %s.sum()) }%nchain%d()%n"
              .formatted(i, lazy, eager, lazy, eager, i));
      expected.append("// expect: true true\n");
    }
    Files.createDirectories(folder.resolve("programs/random"));
    Files.writeString(folder.resolve("programs/random/chains.ruchy"), program.append(expected));
    var library = StandardLibrary.load();
    var engines =
        List.<Engine>of(
            new ClassFileEngine(library),
            new JavaSourceEngine(library),
            new InterpreterEngine(library));
    var corpus = Corpus.load(folder, library, JavaClasses.NONE, engines);
    var chains = corpus.programs().getFirst();
    assertThat(corpus.checkFront(chains)).isEmpty();
    for (var engine : engines) {
      assertThat(corpus.checkRun(engine, chains)).as(engine.name()).isEmpty();
    }
  }
}
