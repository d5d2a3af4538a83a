package ruchy.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
  private static final String TEXT = "a\uD83D\uDE00é\uD83D\uDE00z";

  @Test
  void length_and_index_count_code_points() {
    assertThat(Text.length(TEXT)).isEqualTo(5);
    assertThat(Text.charAt(TEXT, 0)).isEqualTo('a');
    assertThat(Text.charAt(TEXT, 1)).isEqualTo(0x1F600);
    assertThat(Text.charAt(TEXT, 2)).isEqualTo('é');
    assertThat(Text.charAt(TEXT, -1)).isEqualTo('z');
    assertThatThrownBy(() -> Text.charAt(TEXT, 5)).isInstanceOf(RuchyError.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, a", "2, 3, é", "-1, 9, z", "4, 2, ''", "-100, 1, a"})
  void slices_count_code_points(long from, long to, String expected) {
    assertThat(Text.slice(TEXT, from, to)).isEqualTo(expected);
  }

  @Test
  void every_index_of_a_long_text_is_found() {
    var random = new Random(7);
    for (int size : new int[] {63, 64, 65, 128, 1000}) {
      for (int wide : new int[] {0, 1, 30, 100}) {
        int[] points =
            IntStream.range(0, size)
                .map(_ -> random.nextInt(100) < wide ? 0x1F600 + random.nextInt(9) : 'a' + size % 9)
                .toArray();
        String text = new String(points, 0, size);
        assertThat(Text.length(text)).isEqualTo(size);
        for (int i = 0; i < size; i++) {
          assertThat(Text.charAt(text, i)).isEqualTo(points[i]);
          assertThat(Text.slice(text, i, i + 3))
              .isEqualTo(new String(points, i, Math.min(3, size - i)));
        }
      }
    }
  }

  @Test
  void repeating_too_often_is_an_error() {
    assertThat(Text.repeat("ab", 3)).isEqualTo("ababab");
    assertThatThrownBy(() -> Text.repeat("ab", -1)).isInstanceOf(RuchyError.class);
    assertThatThrownBy(() -> Text.repeat("ab", Long.MAX_VALUE)).isInstanceOf(RuchyError.class);
  }
}
