package ruchy.session.completion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsequenceTest {
  @ParameterizedTest(name = "{0} fits {1}")
  @CsvSource({
    "rcsv, read_csv",
    "gb, group_by",
    "wc, with_column",
    "ld, LocalDate",
    "srt, sort",
    "lin, np.linalg"
  })
  void letters_in_their_order_fit(String typed, String name) {
    assertThat(Subsequence.score(typed, name)).isNotNegative();
  }

  @ParameterizedTest(name = "{0} does not fit {1}")
  @CsvSource({"csvr, read_csv", "ead, read_csv", "xyz, sort", "sortt, sort"})
  void missing_letters_do_not(String typed, String name) {
    assertThat(Subsequence.score(typed, name)).isNegative();
  }

  @Test
  void beginnings_of_words_count_more_than_letters_within() {
    assertThat(Subsequence.score("gb", "group_by")).isGreaterThan(Subsequence.score("gb", "globe"));
  }
}
