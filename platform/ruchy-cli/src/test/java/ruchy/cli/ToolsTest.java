package ruchy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands for whole projects: fmt, lint, test, build, doc, check.
class ToolsTest {
  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();

  @BeforeEach
  void write_a_project() throws IOException {
    Files.createDirectories(folder.resolve("shapes"));
    file(
        "main.ruchy",
        """
        mod shapes;
        /// The area of a square.
        pub fn area(side: f64) -> f64 { side * side }
        println(area(3.0), shapes::side())
        """);
    file(
        "shapes.ruchy",
        """
        mod inner;
        pub fn side() -> f64 { inner::two() }
        #[test]
        fn two_is_two() { assert_eq!(side(), 2.0) }
        """);
    file(
        "shapes/inner.ruchy",
        """
        use super::*
        pub fn two() -> f64 { 2.0 }
        #[test]
        fn sees_the_module_around() { assert_eq!(side(), 2.0) }
        """);
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private int run(String input, String... arguments) {
    out.reset();
    error.reset();
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return Command.run(arguments, new Console(in, out, error, Console.Screen.NONE, () -> {}));
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return error.toString(StandardCharsets.UTF_8);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void fmt_lays_out_standard_input_and_folders() throws IOException {
    assertThat(run("if y>2{println( y )}", "fmt", "-")).isZero();
    assertThat(output()).isEqualTo("if y > 2 { println(y) }\n");
    assertThat(run("x=1", "fmt", "--check", "-")).isOne();

    file("shapes/inner.ruchy", "let x=1\n");
    assertThat(run("", "fmt", "--check", folder.toString())).isOne();
    assertThat(output()).contains("inner.ruchy").doesNotContain("main.ruchy");
    assertThat(run("", "fmt", folder.toString())).isZero();
    assertThat(run("", "fmt", "--check", folder.toString())).isZero();
  }

  @Test
  void lint_finds_and_fixes() throws IOException {
    assertThat(run("", "lint", folder.toString())).isZero();
    file("bad.ruchy", "let mut x = 1\nprintln(x)\n");
    assertThat(run("", "lint", path("bad.ruchy"))).isOne();
    assertThat(complaint()).contains("L0005").contains("1 finding");
    assertThat(run("", "lint", "--message-format", "json", path("bad.ruchy"))).isOne();
    assertThat(output()).startsWith("{").contains("\"code\":\"L0005\"");
    assertThat(run("", "lint", "--fix", path("bad.ruchy"))).isZero();
    assertThat(Files.readString(folder.resolve("bad.ruchy"))).isEqualTo("let x = 1\nprintln(x)\n");
  }

  @Test
  void test_runs_the_tests_of_modules_with_their_program() {
    assertThat(run("", "test", folder.toString())).as("%s", this).isZero();
    assertThat(output())
        .contains("shapes::two_is_two")
        .contains("shapes::inner::sees_the_module_around")
        .contains("2 passed");
  }

  @Test
  void explain_knows_lint_rules() {
    assertThat(run("", "explain", "L0001")).isZero();
    assertThat(output()).startsWith("# L0001");
  }

  @Test
  void build_makes_a_jar_that_runs_and_that_java_can_call() throws Exception {
    String jar = path("main.jar");
    assertThat(run("", "build", path("main.ruchy"), "-o", jar)).isZero();
    assertThat(Files.size(Path.of(jar))).isLessThan(300_000);
    assertThat(started("-jar", jar)).isEqualTo("9.0 2.0\n");
    try (var file = new JarFile(jar)) {
      assertThat(file.stream().map(entry -> entry.getName()))
          .noneMatch(name -> name.startsWith("org/duckdb") || name.startsWith("ruchy/lang"));
    }

    file(
        "Caller.java",
        """
        class Caller {
          public static void main(String[] arguments) {
            System.out.println(Main.area(4.0));
          }
        }
        """);
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", jar, "-d", folder.toString(), path("Caller.java"));
    assertThat(compiled).isZero();
    String both = jar + java.io.File.pathSeparator + folder;
    assertThat(started("-cp", both, "Caller")).isEqualTo("16.0\n");
  }

  @Test
  void build_says_why_a_program_is_refused() throws IOException {
    file("bad.ruchy", "println(nothing)\n");
    assertThat(run("", "build", path("bad.ruchy"), "-o", path("bad.jar"))).isOne();
    assertThat(complaint()).contains("E0101");
    assertThat(Path.of(path("bad.jar"))).doesNotExist();
  }

  private static String started(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  @Test
  void doc_writes_a_page_that_needs_nothing_else() throws IOException {
    file(
        "api.ruchy",
        "/// Adds `a` & **b**.\n///\n/// ```ruchy\n/// add(1, 2) < 4\n/// ```\npub fn add(a: i64, b: i64) -> i64 { a + b }\nfn hidden() { 1 }\n");
    assertThat(run("", "doc", path("api.ruchy"))).isZero();
    assertThat(output())
        .contains("id=\"add\"")
        .contains("<code>a</code> &amp; <strong>b</strong>")
        .contains("&lt;")
        .doesNotContain("id=\"hidden\"")
        .doesNotContain("@body@")
        .doesNotContainPattern("(src|href)=\"(http|/)");
    assertThat(run("", "doc", "--private", path("api.ruchy"))).isZero();
    assertThat(output()).contains("id=\"hidden\"");
  }

  @Test
  void an_unknown_command_names_the_nearest_one() {
    assertThat(run("", "formt")).isEqualTo(2);
    assertThat(run("", "biuld")).isEqualTo(2);
    assertThat(complaint()).contains("did you mean `build`?");
  }

  @Test
  void help_fits_on_80_columns() {
    for (String command :
        List.of(
            "run", "check", "test", "transpile", "fmt", "lint", "build", "doc", "lsp", "explain")) {
      assertThat(run("", command, "--help")).as(command).isZero();
      assertThat(output().lines()).as(command).allMatch(line -> line.length() <= 80);
    }
  }
}
