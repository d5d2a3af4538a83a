package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Runs every example as a user would: in a process of its own, from the top folder.
class ExamplesTest {
  private record Finished(int exitCode, String output, String error) {}

  private static Finished run(Path folder, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules",
            "jdk.incubator.vector",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "ruchy.cli.Main"));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("example", ".out");
    Path error = Files.createTempFile("example", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
              .redirectOutput(output.toFile())
              .redirectError(error.toFile())
              .start();
      boolean ended = process.waitFor(180, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("ended within three minutes").isTrue();
      return new Finished(
          process.exitValue(),
          Files.readString(output, StandardCharsets.UTF_8),
          Files.readString(error, StandardCharsets.UTF_8)
              .replace("WARNING: Using incubator modules: jdk.incubator.vector\n", ""));
    } finally {
      Files.delete(output);
      Files.delete(error);
    }
  }

  @TestFactory
  Stream<DynamicTest> an_example_runs_to_its_end() {
    return Repository.files().stream()
        .filter(file -> file.startsWith("examples/ruchy/") && file.endsWith(".ruchy"))
        .map(file ->
            DynamicTest.dynamicTest(
                file,
                () -> {
                  Finished finished = run(Repository.root(), "run", file);
                  assertThat(finished.error()).isEmpty();
                  assertThat(finished.output()).isNotBlank();
                  assertThat(finished.exitCode()).isZero();
                }));
  }

  @Test
  void the_penguins_say_what_statisticians_know_of_them(@TempDir Path folder) throws Exception {
    copyExamples(folder);
    Finished finished = run(folder, "run", "examples/ruchy/penguins.ruchy");
    assertThat(finished.error()).isEmpty();
    // Checked with NumPy: corrcoef and polyfit over the complete rows.
    assertThat(finished.output())
        .contains("344 penguins, 7 columns")
        .contains("correlation of flipper length and mass: 0.8712")
        .contains("mass = 0.0497 kg/mm * flipper + -5.781 kg")
        .contains("R squared: 0.7590")
        .contains("Penguins: flipper length and mass");
    assertThat(Files.readString(folder.resolve("target/penguins.svg"))).startsWith("<svg");
    assertThat(Files.readAllBytes(folder.resolve("target/penguins.png")))
        .startsWith(0x89, 'P', 'N', 'G');
  }

  private static void copyExamples(Path folder) throws IOException {
    for (String file : Repository.files()) {
      if (file.startsWith("examples/")) {
        Path copy = folder.resolve(file);
        Files.createDirectories(copy.getParent());
        Files.copy(Repository.root().resolve(file), copy);
      }
    }
  }
}
