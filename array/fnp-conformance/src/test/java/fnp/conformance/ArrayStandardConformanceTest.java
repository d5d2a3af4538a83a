package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import fnp.conformance.service.EngineServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Python package, run by the oracle's Python beside the real NumPy.
@NeedsOracle
class ArrayStandardConformanceTest {
  @TempDir Path folder;

  private Path address() {
    return folder.resolve("address");
  }

  private String run(EngineServer server, String script) throws IOException {
    var file = Files.writeString(folder.resolve("script.py"), script);
    var process = OracleInstallation.find().orElseThrow().command(file).redirectErrorStream(true);
    var environment = process.environment();
    var packages = Path.of("python").toAbsolutePath().toString();
    environment.merge("PYTHONPATH", packages, (old, more) -> old + ":" + more);
    environment.put("FNP_ENGINE", address().toString());
    var running = process.start();
    server.serveNext();
    return new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void the_functions_of_the_standard_agree_with_numpy() throws Exception {
    try (var script = getClass().getResourceAsStream("standard.py");
        var server = EngineServer.listen(address())) {
      var output = run(server, new String(script.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(output).contains(" cases, 0 differ");
    }
  }

  @Test
  void every_name_of_the_standard_is_there_with_its_parameters_and_special_cases()
      throws Exception {
    try (var script = getClass().getResourceAsStream("standard_names.py");
        var server = EngineServer.listen(address())) {
      var output = run(server, new String(script.readAllBytes(), StandardCharsets.UTF_8));
      assertThat(output).contains(" cases, 0 differ");
    }
  }

  @Test
  void a_client_without_the_token_is_turned_away() throws Exception {
    try (var server = EngineServer.listen(address())) {
      var port = Files.readString(address()).split(" ", 2)[0];
      Files.writeString(address(), port + " 0000");
      assertThat(run(server, "import fnp\nfnp.zeros(3)")).contains("does not accept the token");
    }
  }
}
