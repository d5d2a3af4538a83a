package ruchy.lang.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
  private static final List<String> NAMES =
      List.of(
          "filter",
          "group_by",
          "length",
          "mean",
          "median",
          "print",
          "println",
          "read_csv",
          "sum",
          "x",
          "y",
          "species",
          "island",
          "bill_length_mm",
          "HashMap");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fliter         | filter
          lenght         | length
          groupby        | group_by
          printn         | print, println
          maen           | mean
          Species        | species
          csv_read       | read_csv
          bil_length_mm  | bill_length_mm
          hashmap        | HashMap
          sun            | sum
          z              | ''
          transmogrify   | ''
          sum            | ''
          """)
  void near_names_come_first_and_far_ones_not_at_all(String name, String expected) {
    assertThat(String.join(", ", Similar.names(name, NAMES))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"kitten,sitting,3", "ab,ba,1", "abc,abc,0", "'',ab,2", "abcdef,azced,3"})
  void the_distance_counts_edits_and_swaps(String a, String b, int expected) {
    assertThat(Similar.distance(a, b, 10)).isEqualTo(expected);
    assertThat(Similar.distance(b, a, 10)).isEqualTo(expected);
  }
}
