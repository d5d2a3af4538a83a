package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ruchy.lang.lint.Finding;
import ruchy.lang.lint.Linter;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.session.Event.Status;

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
  void what_can_not_be_exported_is_told() {
    try (Session session = Session.start(SessionOptions.interactive())) {
      assertThat(export(session, "").errors()).contains("%export takes one file");
      assertThat(export(session, "--target pdf x").errors()).contains("there is no target `pdf`");
      assertThat(export(session, folder + "/no/x.ruchy").errors()).contains("cannot write");
    }
  }
}
