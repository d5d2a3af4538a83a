package ruchy.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ruchy.runtime.host.WorkingFolder;

@Timeout(60)
class OtherLanguagesTest {
  @TempDir Path folder;

  private final Session session = Session.start(SessionOptions.interactive());
  private final Path start = WorkingFolder.current();

  @AfterEach
  void close() throws IOException {
    session.close();
    WorkingFolder.change(start.toString());
  }

  private Recorder run(String... cells) {
    Recorder last = new Recorder();
    for (String cell : cells) {
      last = new Recorder();
      session.evaluate(cell, last);
    }
    return last;
  }

  @Test
  void sql_reads_the_frames_in_scope_and_gives_one() {
    run("let df = DataFrame({\"k\": [\"a\", \"b\", \"a\"], \"v\": [1, 2, 3]})");
    run("%%sql top\nSELECT k, v * 2 AS w FROM df WHERE v > 1 ORDER BY v DESC\n");
    assertThat(run("top[\"w\"].to_list()").value()).isEqualTo("[6, 4]");
    assertThat(run("%sql SELECT count(*) AS n FROM df").value()).contains("n", "3");
    assertThat(run("%sql SELECT sum(v) AS s FROM df").value()).contains("int64", "6");
    run("let big = DataFrame({\"v\": [9223372036854775807, 9223372036854775807]})");
    assertThat(run("%sql SELECT sum(v) AS s FROM big").value())
        .contains("decimal(38, 0)", "18446744073709551614");
    assertThat(run("%sql SELECT nope FROM df").errors()).contains("\"nope\" not found");
    assertThat(run("%sql DROP TABLE df").errors()).contains("gives no rows");
    assertThat(run("%sql").errors()).contains("%sql needs a query");
  }

  @Test
  void classes_of_a_java_cell_are_used_by_the_next_and_may_be_declared_again() {
    run("%%java\nrecord Point(int x, int y) { int sum() { return x + y; } }\n");
    assertThat(run("Point::new(3, 4).sum()").value()).isEqualTo("7");
    run("%%java\nrecord Point(int x, int y) { int sum() { return x * y; } }\n");
    assertThat(run("Point::new(3, 4).sum()").value()).isEqualTo("12");
    assertThat(run("%%java\nclass Oops {\n  int f() { return \"x\"; }\n}\n").errors())
        .contains("line 2, column 20: incompatible types");
    assertThat(run("1 + 1").value()).isEqualTo("2");
  }

  @Test
  void a_function_becomes_a_magic() {
    run("fn shout(line: String) -> String { line.upper() }");
    run("fn join2(line: String, body: String) -> String { line + \"|\" + body }");
    run("%alias loud shout", "%alias both join2");
    assertThat(run("%loud hello \"there\"").value()).isEqualTo("\"HELLO \\\"THERE\\\"\"");
    assertThat(run("%%both a b\none\ntwo\n").value()).isEqualTo("\"a b|one\\ntwo\"");
    assertThat(run("%alias").displayed()).contains("%loud calls shout");
    assertThat(run("%loudx y").errors()).contains("did you mean `%loud`?");
    assertThat(run("%alias time shout").errors()).contains("there is a magic `%time` already");
    assertThat(run("%alias x nofunction").errors()).contains("unknown name `nofunction`");
  }

  @Test
  void a_module_file_that_changed_is_read_again() throws IOException {
    run("%cd " + folder);
    Files.writeString(folder.resolve("geo.ruchy"), "pub fn area(r) { 3 * r }");
    run("import \"geo.ruchy\"");
    assertThat(run("geo::area(2)").value()).isEqualTo("6");
    Files.writeString(folder.resolve("geo.ruchy"), "pub fn area(r) { 5 * r }");
    assertThat(run("geo::area(2)").value()).isEqualTo("6");
    run("%autoreload on");
    assertThat(run("geo::area(2)").value()).isEqualTo("10");
    assertThat(run("%autoreload").displayed()).contains("no imported file has changed");
  }

  @Test
  void a_profile_names_functions_of_the_program_and_writes_a_page() throws IOException {
    run("%cd " + folder);
    run(
        "fn slow(i: i64) -> i64 { let mut s = 0; let mut k = i; while k > 0 { s += k % 3; k = k / 2 }; s }");
    run("fn work(n: i64) -> i64 { let mut t = 0; for i in 0..n { t += slow(i) }; t }");
    assertThat(run("%profile work(5_000_000)").displayed())
        .contains("self   total  function", "slow", "flame graph: ruchy-profile.html");
    assertThat(Files.readString(folder.resolve("ruchy-profile.html"))).contains("slow");
  }
}
