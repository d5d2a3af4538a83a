package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ruchy.checks.corpus.Front;
import ruchy.checks.corpus.Program;
import ruchy.jvm.source.JavaSource;
import ruchy.lang.library.JavaClasses;
import ruchy.std.StandardLibrary;

/// The Java text of some programs, so that a change of its looks is seen; accept one with
/// `-Dgolden=accept`.
class JavaTextTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Path GOLDEN = ROOT.resolve("checks/src/test/resources/ruchy/checks/java");

  @TestFactory
  Stream<DynamicTest> programs_read_well_as_java() throws IOException {
    var library = StandardLibrary.load();
    return Program.all(ROOT.resolve("corpus/programs")).stream()
        .filter(program -> Files.exists(golden(program)))
        .map(program -> DynamicTest.dynamicTest(program.name(), () -> check(program, library)));
  }

  private static void check(Program program, StandardLibrary library) throws IOException {
    var unit = Front.of(program, library, JavaClasses.NONE).unit().orElseThrow();
    String text = JavaSource.of(List.of(unit), library, className(program));
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(golden(program), text);
    }
    assertThat(text).isEqualTo(Files.readString(golden(program)));
  }

  private static Path golden(Program program) {
    return GOLDEN.resolve(className(program) + ".txt");
  }

  private static String className(Program program) {
    var name = new StringBuilder();
    String last = program.name().substring(program.name().lastIndexOf('/') + 1);
    for (String part : last.split("_")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }
}
