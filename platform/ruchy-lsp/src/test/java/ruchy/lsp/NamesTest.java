package ruchy.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which declaration a name means, told by the checker's types. `‸` is the cursor in the programs
/// here; a rename shows the whole text afterwards.
class NamesTest {
  private static final String CURSOR = "‸";
  private static final String TWO_TYPES =
      """
      struct Point { x: f64, y: f64 }
      struct Pixel { x: i64, hue: i64 }
      impl Point { fn norm(&self) -> f64 { self.x } fn twice(self) -> Point { Point { x: self.x * 2.0, y: self.y } } }
      impl Pixel { fn norm(&self) -> i64 { self.x } }
      let p = Point { x: 3.0, y: 4.0 }
      let q = Pixel { x: 1, hue: 2 }
      println(p.x, q.x, p.norm(), q.norm(), p.twice().norm())
      """;

  private Editor editor;
  private int opened;

  @TempDir private Path folder;

  @BeforeEach
  void start() throws IOException {
    editor = new Editor();
    String uri = quoted(folder.toUri().toString());
    editor.ask(
        "initialize",
        "{\"processId\":null,\"capabilities\":{},\"workspaceFolders\":[{\"uri\":%s,\"name\":\"it\"}]}"
            .formatted(uri));
    editor.tell("initialized", "{}");
  }

  @AfterEach
  void stop() throws IOException {
    editor.close();
  }

  private static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }

  /// A text with a cursor that the editor has opened.
  private record Opened(String uri, String text, String place) {}

  private Opened open(String uri, String program) {
    int cursor = program.indexOf(CURSOR);
    String text = program.replace(CURSOR, "");
    editor.tell(
        "textDocument/didOpen",
        "{\"textDocument\":{\"uri\":%s,\"languageId\":\"ruchy\",\"version\":1,\"text\":%s}}"
            .formatted(quoted(uri), quoted(text)));
    String before = program.substring(0, Math.max(0, cursor));
    String place =
        "{\"textDocument\":{\"uri\":%s},\"position\":{\"line\":%d,\"character\":%d}"
            .formatted(
                quoted(uri),
                before.lines().count() - (before.endsWith("\n") || before.isEmpty() ? 0 : 1),
                before.length() - before.lastIndexOf('\n') - 1);
    return new Opened(uri, text, place);
  }

  private Opened open(String program) {
    return open("untitled:" + ++opened, program);
  }

  private String renamed(String program, String name) {
    Opened text = open(program);
    JsonObject answer =
        editor.answer("textDocument/rename", text.place() + ",\"newName\":" + quoted(name) + "}");
    return answer.has("error")
        ? answer.getAsJsonObject("error").get("message").getAsString()
        : edited(text, answer.get("result"));
  }

  private static String edited(Opened text, JsonElement result) {
    JsonObject changes = result.getAsJsonObject().getAsJsonObject("changes");
    List<JsonObject> edits = new ArrayList<>();
    if (changes.has(text.uri())) {
      changes.getAsJsonArray(text.uri()).forEach(each -> edits.add(each.getAsJsonObject()));
    }
    edits.sort(Comparator.comparing(each -> -offset(text.text(), each, "start")));
    var now = new StringBuilder(text.text());
    for (JsonObject edit : edits) {
      now.replace(
          offset(text.text(), edit, "start"),
          offset(text.text(), edit, "end"),
          edit.get("newText").getAsString());
    }
    return now.toString();
  }

  private static int offset(String text, JsonObject edit, String end) {
    JsonObject position = edit.getAsJsonObject("range").getAsJsonObject(end);
    int at = 0;
    for (int line = 0; line < position.get("line").getAsInt(); line++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + position.get("character").getAsInt();
  }

  /// The texts of the lines where the name at the cursor is declared.
  private List<String> declared(String program) {
    Opened text = open(program);
    List<String> lines = text.text().lines().toList();
    var found = new ArrayList<String>();
    editor
        .ask("textDocument/definition", text.place() + "}")
        .getAsJsonArray()
        .forEach(each -> found.add(lines.get(line(each.getAsJsonObject()))));
    return found;
  }

  private static int line(JsonObject location) {
    return location.getAsJsonObject("range").getAsJsonObject("start").get("line").getAsInt();
  }

  @Test
  void a_method_is_that_of_its_receivers_type() {
    assertThat(declared(TWO_TYPES.replace("p.norm", "p.no‸rm")))
        .containsExactly(TWO_TYPES.lines().toList().get(2));
    assertThat(declared(TWO_TYPES.replace("q.norm", "q.no‸rm")))
        .containsExactly(TWO_TYPES.lines().toList().get(3));
    assertThat(declared(TWO_TYPES.replace(").norm", ").no‸rm")))
        .containsExactly(TWO_TYPES.lines().toList().get(2));
  }

  @Test
  void one_of_several_fields_of_a_name_is_renamed() {
    assertThat(renamed(TWO_TYPES.replace("q.x", "q.‸x"), "column"))
        .isEqualTo(
            TWO_TYPES
                .replace("Pixel { x:", "Pixel { column:")
                .replace("i64 { self.x", "i64 { self.column")
                .replace("q.x", "q.column"));
  }

  @Test
  void members_are_known_where_the_text_has_errors() {
    String program = TWO_TYPES + "let broken: String = 5\n";
    assertThat(declared(program.replace("q.norm", "q.no‸rm")))
        .containsExactly(TWO_TYPES.lines().toList().get(3));
  }

  @Test
  void a_method_of_a_trait_is_renamed_with_its_implementations() {
    String program =
        """
        trait Area { fn area(&self) -> f64; fn shown(&self) -> String { f"{self.area()}" } }
        struct Square { side: f64 }
        struct Land { area: f64 }
        impl Area for Square { fn area(&self) -> f64 { self.side ** 2 } }
        impl Area for Land { fn area(&self) -> f64 { self.area } }
        fn total(all: [dyn Area]) -> f64 { all.iter().map(|it| it.area()).sum() }
        println(total([Square { side: 2.0 }, Land { area: 3.0 }]))
        """;
    assertThat(renamed(program.replace("it.area", "it.ar‸ea"), "surface"))
        .isEqualTo(
            program
                .replace("fn area", "fn surface")
                .replace("self.area()", "self.surface()")
                .replace("it.area", "it.surface"));
  }

  @Test
  void a_method_that_a_trait_of_the_library_names_keeps_its_name() {
    String program =
        """
        struct P { x: i64 }
        impl Display for P { fn f‸mt(&self, f) { write!(f, "{}", self.x) } }
        println(P { x: 1 })
        """;
    assertThat(renamed(program, "show")).contains("has its name from the trait `Display`");
  }

  @Test
  void shadowing_and_closures_and_patterns_have_their_own_variables() {
    String program =
        """
        let x = 1
        let f = |x| x + 1
        if let Some(x) = Some(2) { println(x) }
        match (3, 4) { (x, y) if x > y => println(x), (x, _) => println(‸x) }
        println(x, f(x), [x for x in 0..3])
        """;
    assertThat(renamed(program, "first"))
        .isEqualTo(
            program
                .replace(CURSOR, "")
                .replace("(x, _) => println(x)", "(first, _) => println(first)"));
  }

  @Test
  void a_field_and_a_variable_of_one_name_are_told_apart() {
    String program =
        """
        struct P { x: i64, y: i64 }
        let x = 1
        let p = P { x, y: 2 }
        let P { x, y } = p
        println(x, y, p.x)
        """;
    assertThat(renamed(program.replace("p.x", "p.‸x"), "left"))
        .isEqualTo(
            program
                .replace("P { x:", "P { left:")
                .replace("P { x, y: 2", "P { left: x, y: 2")
                .replace("P { x, y }", "P { left: x, y }")
                .replace("p.x", "p.left"));
    assertThat(renamed(program.replace("println(x", "println(‸x"), "left"))
        .isEqualTo(
            program
                .replace("P { x, y } =", "P { x: left, y } =")
                .replace("println(x", "println(left"));
  }

  @Test
  void a_parameter_is_renamed_where_calls_name_it() {
    String program =
        """
        fn area(r: f64, ‸scale = 1.0) -> f64 { scale * r }
        println(area(2.0, scale=3.0), area(r=1.0))
        """;
    assertThat(renamed(program, "factor"))
        .isEqualTo(program.replace(CURSOR, "").replace("scale", "factor"));
  }

  @Test
  void variants_are_those_of_their_enum() {
    String program =
        """
        enum Shape { Dot, Line(f64) }
        enum Text { Dot, Word(String) }
        fn shown(s: Shape) -> i64 { match s { Dot => 1, Line(_) => 2 } }
        let t = Text::Dot
        println(shown(Shape::D‸ot), match t { Text::Dot => 1, Text::Word(_) => 2 })
        """;
    assertThat(renamed(program, "Point"))
        .isEqualTo(
            program
                .replace(CURSOR, "")
                .replace("Shape { Dot", "Shape { Point")
                .replace("s { Dot", "s { Point")
                .replace("Shape::Dot", "Shape::Point"));
  }

  @Test
  void names_go_through_modules_and_imports() {
    String program =
        """
        mod geometry {
            pub struct Point { pub x: f64 }
            pub fn unit() -> Point { Point { x: 1.0 } }
            pub mod flat { pub fn unit() -> f64 { super::unit().x } }
        }
        use geometry::unit
        use geometry::flat::*
        use geometry::Point as P
        let p: P = unit()
        println(geometry::un‸it().x, crate::geometry::flat::unit(), p.x)
        """;
    assertThat(renamed(program, "one"))
        .isEqualTo(
            program
                .replace(CURSOR, "")
                .replace("pub fn unit() -> Point", "pub fn one() -> Point")
                .replace("super::unit", "super::one")
                .replace("use geometry::unit", "use geometry::one")
                .replace("p: P = unit()", "p: P = one()")
                .replace("geometry::unit()", "geometry::one()"));
    assertThat(declared(program.replace(CURSOR, "").replace("p: P", "p: ‸P")))
        .containsExactly("    pub struct Point { pub x: f64 }");
  }

  @Test
  void a_name_of_a_module_file_is_renamed_in_the_programs_that_use_it() throws IOException {
    Files.writeString(
        folder.resolve("main.ruchy"), "mod shapes;\nprintln(shapes::side(), shapes::side())\n");
    String uri = folder.resolve("shapes.ruchy").toUri().toString();
    Files.writeString(folder.resolve("shapes.ruchy"), "pub fn side() -> f64 { 2.0 }\n");
    Opened module = open(uri, "pub fn si‸de() -> f64 { 2.0 }\n");

    var changes =
        editor
            .ask("textDocument/rename", module.place() + ",\"newName\":\"length\"}")
            .getAsJsonObject()
            .getAsJsonObject("changes");
    assertThat(changes.keySet()).hasSize(2);
    assertThat(changes.getAsJsonArray(folder.resolve("main.ruchy").toUri().toString())).hasSize(2);
    assertThat(changes.getAsJsonArray(uri)).hasSize(1);
  }

  @Test
  void completion_knows_the_receivers_of_unfinished_code() {
    String program =
        """
        struct Point { x: f64, y: f64 }
        impl Point { fn norm(&self) -> f64 { self.x } }
        fn far(points: [Point]) {
            for each in points {
                points.iter().map(|it| it.‸)
            }
        }
        """;
    assertThat(labels(program)).contains("x", "y", "norm");
    assertThat(labels(program.replace("points.iter().map(|it| it.‸)", "each.n‸"))).contains("norm");
    assertThat(labels(program.replace("points.iter().map(|it| it.‸)", "each.x.‸\n let z = ")))
        .contains("sqrt")
        .doesNotContain("norm");
  }

  private List<String> labels(String program) {
    Opened text = open(program);
    var labels = new ArrayList<String>();
    editor
        .ask("textDocument/completion", text.place() + "}")
        .getAsJsonArray()
        .forEach(each -> labels.add(each.getAsJsonObject().get("label").getAsString()));
    return labels;
  }
}
