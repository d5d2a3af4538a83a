package fnp.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The list of NumPy's names, from which the table of features is made, is NumPy's own;
/// `-Dgolden=accept` writes it anew.
@NeedsOracle
class PublicNameConformanceTest {
  @Test
  void the_list_of_public_names_is_the_one_of_the_oracle() throws IOException {
    var theirs = Oracle.shared().eval(PublicName.program()).text();
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(Path.of("src/main/resources/fnp/conformance/public_names.tsv"), theirs);
    }
    assertThat(PublicName.resource("public_names.tsv")).isEqualTo(theirs);
  }
}
