package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.std.StandardLibrary;

/// What the documentation shows is what happens.
class DocumentationTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

  @TestFactory
  Stream<DynamicTest> a_session_in_a_document_runs_as_printed() {
    return Repository.files().stream()
        .filter(file -> file.endsWith(".md"))
        .flatMap(file -> Transcript.in(file, Repository.read(file)).stream())
        .map(DocumentationTest::check);
  }

  @TestFactory
  Stream<DynamicTest> an_example_of_a_library_function_runs_as_printed() {
    StandardLibrary library = StandardLibrary.load();
    return functions(library).stream()
        .flatMap(
            function -> Transcript.in(function.name(), library.documentation(function)).stream())
        .map(DocumentationTest::check);
  }

  private static DynamicTest check(Transcript transcript) {
    return DynamicTest.dynamicTest(
        transcript.where(),
        () -> assertThat(transcript.replay()).hasToString(transcript.toString()));
  }

  private static List<LibraryFunction> functions(StandardLibrary library) {
    var functions = new ArrayList<LibraryFunction>();
    library.functionNames().forEach(name -> functions.add(library.functions(name).getFirst()));
    var types = new ArrayList<>(library.typeNames());
    types.addAll(List.of("String", "char", "i64", "f64", "List", "Map", "Set"));
    for (String type : types) {
      library
          .methodNames(type)
          .forEach(name -> functions.add(library.methods(type, name).getFirst()));
    }
    return functions.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                LibraryFunction::target, f -> f, (first, second) -> first))
        .values()
        .stream()
        .sorted(java.util.Comparator.comparing(LibraryFunction::name))
        .toList();
  }

  @Test
  void every_signature_of_the_library_can_be_read() {
    assertThat(functions(StandardLibrary.load()))
        .allSatisfy(function -> {
          var source = Source.of(function.name(), function.signature());
          assertThat(function.name()).endsWith(Parser.parseSignature(source).header().name());
        });
  }

  @Test
  void every_library_function_says_what_it_does() {
    StandardLibrary library = StandardLibrary.load();
    assertThat(functions(library))
        .hasSizeGreaterThan(300)
        .allSatisfy(function ->
            assertThat(library.documentation(function)).as(function.signature()).isNotBlank());
  }

  @Test
  void a_link_between_documents_leads_somewhere() {
    var broken = new ArrayList<String>();
    for (String file : Repository.files()) {
      if (file.endsWith(".md")) {
        var folder = Repository.root().resolve(file).getParent();
        LINK.matcher(Repository.read(file))
            .results()
            .map(found -> found.group(1))
            .filter(target -> !java.nio.file.Files.exists(folder.resolve(target)))
            .forEach(target -> broken.add(file + " → " + target));
      }
    }
    assertThat(broken).isEmpty();
  }
}
