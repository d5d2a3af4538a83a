package ruchy.lang.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Statement;

/// Trees of several files.
class LinkerTest {
  private final Map<String, String> files = new HashMap<>();

  private Parser.Parsed link(String name, String text) {
    SourceFiles found =
        path -> Optional.ofNullable(files.get(path)).map(content -> Source.of(path, content));
    return Linker.read(Source.of(name, text), found);
  }

  private static List<String> codes(Parser.Parsed parsed) {
    return parsed.problems().stream().map(problem -> problem.describe().code()).toList();
  }

  private static List<String> places(Parser.Parsed parsed) {
    return parsed.problems().stream().map(problem -> problem.describe().span().toString()).toList();
  }

  /// Names of modules and functions: `m{f n{g}}`.
  private static String outline(List<Statement> statements) {
    var names =
        statements.stream()
            .filter(Statement.Declare.class::isInstance)
            .map(statement -> ((Statement.Declare) statement).item())
            .map(LinkerTest::outline)
            .toList();
    return String.join(" ", names);
  }

  private static String outline(Item item) {
    return switch (item) {
      case Item.Module module ->
          module.header().name() + "{" + outline(module.members().orElseThrow()) + "}";
      case Item.Use use ->
          "use:"
              + use.imports().stream()
                  .map(one -> String.join("::", one.path()))
                  .reduce("", String::concat);
      default -> item.header().name();
    };
  }

  private static String outline(Parser.Parsed parsed) {
    assertThat(codes(parsed)).isEmpty();
    return outline(parsed.tree().statements());
  }

  @Test
  void a_module_lies_beside_its_program() {
    files.put("dir/a.ruchy", "pub fn f() { 1 }");
    assertThat(outline(link("dir/main.ruchy", "mod a;"))).isEqualTo("a{f}");
  }

  @Test
  void the_first_file_of_a_folder_is_a_module_too() {
    files.put("a/mod.ruchy", "mod b;");
    files.put("a/b.ruchy", "fn f() { 1 }");
    assertThat(outline(link("main.ruchy", "mod a;"))).isEqualTo("a{b{f}}");
  }

  @Test
  void modules_of_a_module_lie_in_its_folder() {
    files.put("a.ruchy", "mod b; mod c { mod d; }");
    files.put("a/b.ruchy", "fn f() { 1 }");
    files.put("a/c/d.ruchy", "fn g() { 1 }");
    assertThat(outline(link("cell 1", "mod a;"))).isEqualTo("a{b{f} c{d{g}}}");
  }

  @Test
  void a_file_that_several_import_is_one_module() {
    files.put("a.ruchy", "import util\nfn f() { 1 }");
    files.put("util.ruchy", "fn g() { 1 }");
    assertThat(outline(link("main.ruchy", "mod a;\nimport \"util.ruchy\" as u")))
        .isEqualTo("util{g} a{use:crate::util f} use:crate::util");
  }

  @Test
  void a_module_that_is_imported_elsewhere_stays_where_it_is() {
    files.put("a.ruchy", "fn f() { 1 }");
    files.put("b.ruchy", "use a::f");
    assertThat(outline(link("main.ruchy", "mod a;\nmod b;"))).isEqualTo("a{f} b{use:a::f}");
  }

  @Test
  void files_of_one_name_in_two_folders_are_two_modules() {
    files.put("x/util.ruchy", "fn f() { 1 }");
    files.put("y/util.ruchy", "fn g() { 1 }");
    assertThat(
            outline(link("m.ruchy", "import \"x/util.ruchy\" as a, \"./y/../y/util.ruchy\" as b")))
        .isEqualTo("util{f} util_2{g} use:crate::utilcrate::util_2");
  }

  @Test
  void a_name_of_the_program_comes_before_a_file() {
    files.put("a.ruchy", "fn f() { 1 }");
    assertThat(outline(link("main.ruchy", "mod a { fn g() { 1 } }\nuse a::g")))
        .isEqualTo("a{g} use:a::g");
  }

  @Test
  void a_missing_file_is_named_with_where_it_was_looked_for() {
    Parser.Parsed parsed = link("dir/main.ruchy", "mod a;\nimport \"b.ruchy\"");
    assertThat(codes(parsed)).containsExactly("E0111", "E0111");
    assertThat(parsed.problems().getFirst().describe().toString())
        .contains("dir/a.ruchy", "dir/a/mod.ruchy");
  }

  @Test
  void a_file_that_is_no_name_wants_one() {
    files.put("my-tools.ruchy", "fn f() { 1 }");
    assertThat(codes(link("main.ruchy", "import \"my-tools.ruchy\""))).containsExactly("E0111");
    assertThat(outline(link("main.ruchy", "import \"my-tools.ruchy\" as tools")))
        .isEqualTo("my_tools{f} use:crate::my_tools");
  }

  @Test
  void a_circle_is_reported_once_at_the_import_that_closes_it() {
    files.put("a.ruchy", "import b");
    files.put("b.ruchy", "import a");
    Parser.Parsed parsed = link("main.ruchy", "import a");
    assertThat(codes(parsed)).containsExactly("E0112");
    assertThat(places(parsed)).containsExactly("b.ruchy:1:8");
  }

  @Test
  void what_is_wrong_in_a_file_is_shown_there() {
    files.put("a.ruchy", "fn f( { 1 }");
    assertThat(places(link("main.ruchy", "mod a;")))
        .allMatch(place -> place.startsWith("a.ruchy:"));
  }

  @Test
  void a_program_of_one_text_is_read_as_it_is() {
    Source source = Source.of("main.ruchy", "let x = 1");
    assertThat(Linker.read(source, SourceFiles.NONE).tree()).isEqualTo(Parser.parse(source).tree());
  }
}
