package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.lang.lint.Finding;
import ruchy.lang.lint.Linter;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.packages.Coordinates;
import ruchy.runtime.Output;
import ruchy.session.Event.Status;
import ruchy.session.export.MavenProject;

@Timeout(60)
class ExportTest {
  @TempDir Path folder;

  private record Ran(String output, Recorder last) {}

  static Stream<List<String>> sessions() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            ExportTest.class.getResourceAsStream("/ruchy/session/exports.txt"))) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n====\n"))
          .map(session -> List.of(session.strip().split("\n--\n")));
    }
  }

  private static Ran run(Session session, List<String> cells) {
    var output = new StringBuilder();
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
      boolean isProgram = !cell.startsWith("%") && !cell.startsWith("!");
      output.append(isProgram || cell.startsWith("%time ") ? last.output() : "");
    }
    return new Ran(output.toString(), last);
  }

  private static Recorder export(Session session, String words) {
    Recorder recorder = new Recorder();
    session.evaluate("%export " + words, recorder);
    return recorder;
  }

  private static String runProgram(String name, String text) {
    Recorder recorder = new Recorder();
    try (Session session = Session.start(SessionOptions.script())) {
      Status status = session.run(name, text, recorder);
      assertThat(recorder.errors()).isEmpty();
      assertThat(status).isEqualTo(Status.DONE);
    }
    return recorder.output();
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void a_session_becomes_a_program_that_prints_the_same_and_passes_the_linter(List<String> cells)
      throws IOException {
    Path file = folder.resolve("script.ruchy");
    Path withParameters = folder.resolve("parameters.ruchy");
    String output;
    try (Session session = Session.start(SessionOptions.interactive())) {
      output = run(session, cells).output();
      assertThat(export(session, file.toString()).errors()).isEmpty();
      assertThat(export(session, "--params " + withParameters).errors()).isEmpty();
    }
    String text = Files.readString(file);
    assertThat(runProgram("script.ruchy", text)).as(text).isEqualTo(output);
    String lifted = Files.readString(withParameters);
    assertThat(runProgram("parameters.ruchy", lifted)).as(lifted).isEqualTo(output);
    List<Finding> findings = Linter.lint(Parser.parse(Source.of("script", text)).tree(), true);
    assertThat(findings).as(text).isEmpty();
  }

  @Test
  void java_projects_of_sessions_compile_and_print_the_same() throws Exception {
    List<List<String>> all = sessions().toList();
    for (int i = 0; i < all.size(); i += 4) {
      Path project = folder.resolve("project" + i);
      String output;
      try (Session session = Session.start(SessionOptions.interactive())) {
        output = run(session, all.get(i)).output();
        assertThat(export(session, "--target java " + project).errors()).isEmpty();
      }
      Path source = project.resolve("src/main/java/Session.java");
      var messages = new ByteArrayOutputStream();
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  messages,
                  messages,
                  "-proc:none",
                  "-d",
                  project.toString(),
                  source.toString());
      assertThat(status).as(() -> messages.toString(StandardCharsets.UTF_8)).isZero();
      var printed = new StringBuffer();
      try (var loader = new URLClassLoader(new URL[] {project.toUri().toURL()});
          var _ = Output.to(printed::append)) {
        loader
            .loadClass("Session")
            .getMethod("main", String[].class)
            .invoke(null, (Object) new String[0]);
      }
      assertThat(printed.toString()).as(Files.readString(source)).isEqualTo(output);
    }
  }

  @Test
  void libraries_of_the_session_are_dependencies_of_its_project() throws IOException {
    MavenProject.write(
        folder.resolve("p q"),
        "class Session {}",
        "()",
        List.of(Coordinates.of("org.apache.commons:commons-math3:3.6.1")));
    assertThat(folder.resolve("p q/pom.xml"))
        .content()
        .contains("<artifactId>p-q</artifactId>", "<artifactId>ruchy-std</artifactId>")
        .contains("<artifactId>commons-math3</artifactId>", "<version>3.6.1</version>");
  }

  @Test
  void the_program_says_what_cells_leave_out() throws IOException {
    Path file = folder.resolve("script.ruchy");
    Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n");
    try (Session session = Session.start(SessionOptions.interactive())) {
      List<String> cells =
          List.of(
              "x = 10",
              "y = x * 2",
              "println(y)",
              "t = fs::read_text(\"" + folder.resolve("data.csv") + "\")",
              "println(t.len())",
              "t");
      run(session, cells);
      Recorder recorder = export(session, file.toString());
      assertThat(recorder.displayed()).contains("left out, cell 6: t (display only)");
    }
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            #![mode(engineering)]

            fn main() -> Result<(), Error> {
                let x = 10
                let y = x * 2
                println(y)
                let t = fs::read_text("%s")?
                println(t.len())
                Ok(())
            }
            """
                .formatted(folder.resolve("data.csv")));
  }

  @Test
  void a_program_that_was_run_is_in_the_export() throws IOException {
    Path program = Files.writeString(folder.resolve("area.ruchy"), "fn area(r) { r * r * 3 }\n");
    Path file = folder.resolve("script.ruchy");
    try (Session session = Session.start(SessionOptions.interactive())) {
      run(session, List.of("%run " + program, "println(area(2))"));
      assertThat(export(session, file.toString()).errors()).isEmpty();
    }
    assertThat(runProgram("script.ruchy", Files.readString(file))).isEqualTo("12\n");
  }

  @Test
  void a_notebook_has_the_cells_and_a_project_has_java() throws IOException {
    try (Session session = Session.start(SessionOptions.interactive())) {
      run(session, List.of("x = \"a\\n\\\"b\\\" ü\"", "println(x)"));
      assertThat(export(session, folder.resolve("n.ipynb").toString()).displayed())
          .contains("wrote 2 cells");
      export(session, "--target java " + folder.resolve("project"));
    }
    assertThat(Files.readString(folder.resolve("n.ipynb")))
        .contains("\"nbformat_minor\": 5", "\"id\": \"cell-1\"", "\"source\": [\"println(x)\"]");
    assertThat(Files.readString(folder.resolve("project/pom.xml"))).contains("ruchy-std");
    assertThat(folder.resolve("project/src/main/java/Session.java")).content().contains("class ");
  }

  @Test
  void a_notebook_is_one_by_the_schema_of_its_format() throws Exception {
    Path file = folder.resolve("n.ipynb");
    try (Session session = Session.start(SessionOptions.interactive())) {
      run(
          session,
          List.of(
              "x = \"tab\\t\\\"quote\\\" \\\\ ü 🦀 \u0001\"",
              "fn f() {\n\n  1\n}",
              "",
              "oops",
              "f()"));
      assertThat(export(session, file.toString()).errors()).isEmpty();
      Recorder checked = new Recorder();
      session.evaluate(
          """
          let n = json::decode(fs::read_text("%s")?)
          assert_eq!((n["nbformat"], n["nbformat_minor"]), (4, 5))
          assert!(n["metadata"]["kernelspec"]["name"] == "ruchy")
          for cell in n["cells"] {
            assert!(cell["cell_type"] == "code" && cell["outputs"].len() == 0)
            assert!(cell["id"].len() >= 1 && cell["id"].len() <= 64)
            assert!(cell["execution_count"] > 0 && cell["metadata"].len() == 0)
          }
          n["cells"].map(|cell| cell["source"].join("")).join("|")
          """
              .formatted(file),
          checked);
      assertThat(checked.errors()).isEmpty();
      assertThat(checked.value()).contains("fn f() {\\n\\n  1\\n}");
    }
    Process python =
        new ProcessBuilder(
                "python3",
                "-c",
                "import sys, nbformat; nbformat.validate(nbformat.read(sys.argv[1], 4))",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeThat(said).doesNotContain("No module named");
    assertThat(python.waitFor()).as(said).isZero();
  }

  @Test
  void what_can_not_be_exported_is_told() {
    try (Session session = Session.start(SessionOptions.interactive())) {
      assertThat(export(session, "").errors()).contains("%export takes one file");
      assertThat(export(session, "--target pdf x").errors()).contains("there is no target `pdf`");
      assertThat(export(session, folder + "/no/x.ruchy").errors()).contains("cannot write");
    }
  }
}
