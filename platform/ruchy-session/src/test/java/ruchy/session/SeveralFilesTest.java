package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Programs and cells that use files.
class SeveralFilesTest {
  @TempDir private Path folder;

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String output(String program) {
    try (Session session = Session.start(SessionOptions.script())) {
      var recorder = new Recorder();
      session.run(folder.resolve("main.ruchy").toString(), program, recorder);
      return recorder.output()
          + String.join(
              "",
              recorder.events().stream()
                  .filter(Event.Failed.class::isInstance)
                  .map(Object::toString)
                  .toList());
    }
  }

  @Test
  void modules_and_imports_run_as_one_program() throws IOException {
    file("geometry.ruchy", "pub mod shapes;\nuse util::twice\npub fn two(r) { twice(r) }\n");
    file("geometry/shapes.ruchy", "pub struct Square { pub side: f64 }\n");
    file("util.ruchy", "pub fn twice(x) { x * 2 }\n");
    assertThat(
            output(
                """
                mod geometry;
                from util import twice
                use geometry::shapes::Square
                println(geometry::two(1.5), twice(4), Square { side: 3.0 })
                """))
        .isEqualTo("3.0 8 Square { side: 3.0 }\n");
  }

  @Test
  void a_failure_in_a_file_is_shown_where_it_happened() throws IOException {
    file("util.ruchy", "\npub fn fail() { panic!(\"deep\") }\n");
    assertThat(output("import \"util.ruchy\"\nutil::fail()\n")).contains("deep", "util.ruchy:2:17");
  }

  @Test
  void an_import_again_takes_the_file_as_it_is_now() throws IOException {
    file("util.ruchy", "pub fn f() { 1 }\n");
    String code = "import \"" + folder.resolve("util.ruchy") + "\"";
    try (Session session = Session.start(SessionOptions.interactive())) {
      session.evaluate(code, new Recorder());
      file("util.ruchy", "pub fn f() { 2 }\n");
      session.evaluate(code, new Recorder());
      var recorder = new Recorder();
      session.evaluate("println(util::f())", recorder);
      assertThat(recorder.output()).isEqualTo("2\n");
    }
  }
}
