package ruchy.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ruchy.std.StandardLibrary;

/// The table of NumPy's names says what is there; accept a change with `-Dgolden=accept`.
class FeatureParityTest {
  private static final String PAGE = "docs/porting/feature_parity.md";

  @Test
  void the_table_of_features_is_true() throws IOException {
    String text =
        new FeatureTable(JavaFeatures.read(), StandardLibrary.load(), notOffered()).markdown();
    if ("accept".equals(System.getProperty("golden"))) {
      Files.createDirectories(Repository.root().resolve(PAGE).getParent());
      Files.writeString(Repository.root().resolve(PAGE), text);
    }
    assertThat(text).isEqualTo(Repository.read(PAGE));
  }

  @Test
  void parameters_of_a_signature_are_found() {
    assertThat(
            FeatureTable.parameters(
                "fn f<T>(a: Array<T>, axis: i64? = None, shape: (i64, i64), rest: ...Any)"
                    + " -> Map<String, i64>"))
        .containsExactly("a", "axis", "shape", "rest");
  }

  /// Names that are left out on purpose, with the reason.
  private static Map<String, String> notOffered() throws IOException {
    var reasons = new LinkedHashMap<String, String>();
    try (var stream = FeatureParityTest.class.getResourceAsStream("not_offered.tsv")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .forEach(parts -> reasons.put(parts[0], parts[1]));
    }
    return reasons;
  }
}
