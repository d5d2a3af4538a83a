package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.checks.corpus.ClassFileEngine;
import ruchy.checks.corpus.Corpus;
import ruchy.checks.corpus.Engine;
import ruchy.checks.corpus.InterpreterEngine;
import ruchy.checks.corpus.JavaSourceEngine;
import ruchy.checks.corpus.Program;
import ruchy.jvm.reflect.ReflectedClasses;
import ruchy.std.StandardLibrary;

/// Every program of `corpus/programs` keeps its promise on every emitter. What an emitter lacks
/// stands in `corpus/lacking.txt`, and is tested too.
class CorpusTest {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root", "..")).resolve("corpus");

  @TestFactory
  Stream<DynamicNode> every_program_keeps_its_promise() throws IOException {
    var library = StandardLibrary.load();
    var engines =
        List.<Engine>of(
            new ClassFileEngine(library),
            new JavaSourceEngine(library),
            new InterpreterEngine(library));
    var classes = new ReflectedClasses(CorpusTest.class.getClassLoader());
    var corpus = Corpus.load(ROOT, library, classes, engines);
    var topics = new LinkedHashMap<String, List<DynamicNode>>();
    for (var program : corpus.programs()) {
      String topic = program.name().substring(0, program.name().lastIndexOf('/'));
      topics.computeIfAbsent(topic, _ -> new ArrayList<>()).add(tests(corpus, program));
    }
    return topics.entrySet().stream()
        .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), entry.getValue()));
  }

  private static DynamicNode tests(Corpus corpus, Program program) {
    var tests = new ArrayList<DynamicNode>();
    tests.add(
        DynamicTest.dynamicTest("checks", () -> assertThat(corpus.checkFront(program)).isEmpty()));
    if (corpus.runs(program)) {
      for (var engine : corpus.engines()) {
        tests.add(
            DynamicTest.dynamicTest(
                engine.name(), () -> assertThat(corpus.checkRun(engine, program)).isEmpty()));
      }
    }
    return DynamicContainer.dynamicContainer(program.name(), tests);
  }
}
