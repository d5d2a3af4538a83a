package ruchy.frame.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.frame.Frame;
import ruchy.testkit.Seeds;

class TextTableTest {
  private static Frame frame(Object... namesAndLists) {
    var lists = new LinkedHashMap<String, List<?>>();
    for (int i = 0; i < namesAndLists.length; i += 2) {
      lists.put((String) namesAndLists[i], (List<?>) namesAndLists[i + 1]);
    }
    return Frame.ofLists(lists);
  }

  @Test
  void numbers_stand_right_and_texts_left_below_names_and_types() {
    var frame =
        frame(
            "name", List.of("Ada", "日本", "line\nbreak"),
            "x", List.of(1.5, -20.25, Optional.empty()),
            "n", List.of(1L, 20L, 300L));
    assertThat(frame)
        .hasToString(
            """
            name              x      n
            string      float64  int64
            ───────────  ───────  ─────
            Ada             1.50      1
            日本          -20.25     20
            line\\nbreak     null    300
            3 rows × 3 columns\
            """
                .replace("name              x", "name               x")
                .replace("string      float64", "string       float64"));
  }

  @Test
  void long_tables_show_their_ends_and_count_the_rows() {
    var rows = IntStream.range(0, 5000).mapToObj(i -> (Object) (long) i).toList();
    assertThat(frame("n", rows).show(TableStyle.DEFAULT.withRowsMax(4)))
        .isEqualTo(
            """
                n
            int64
            ─────
                0
                1
                …
             4998
             4999
            5\u202f000 rows × 1 column\
            """);
  }

  @Test
  void wide_tables_fold_their_middle_and_count_the_columns() {
    var frame =
        frame(
            "first", List.of("aaaaaaaaaa"),
            "second", List.of("bbbbbbbbbb"),
            "third", List.of("cccccccccc"),
            "fourth", List.of("dddddddddd"));
    assertThat(frame.show(TableStyle.DEFAULT.withWidth(32)))
        .isEqualTo(
            """
            first       …  fourth
            string      …  string
            ──────────  …  ──────────
            aaaaaaaaaa  …  dddddddddd
            1 row × 4 columns, 2 columns hi…\
            """);
  }

  @Test
  void colours_are_used_only_when_asked_for() {
    var frame = frame("x", List.of(-1.5, Optional.empty()));
    assertThat(frame.toString()).doesNotContain("\u001b");
    var coloured = frame.show(TableStyle.DEFAULT.withColours(true));
    assertThat(coloured).contains("\u001b[31m").contains("\u001b[2m");
    assertThat(
            coloured.replaceAll("\u001b\\[\\d*m", "").lines().map(String::stripTrailing).toList())
        .isEqualTo(frame.toString().lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1.0, 2.0,        1.0,         2.0
          0.1, 123.456,    0.100,       123.456
          3.14159265, 2.5, 3.14159,     2.50000
          1e-3, 5.0,       0.001,       5.000
          1e-7, 5.0,       1.0e-07,     5.0e+00
          1e20, -1.0,      1.0e+20,     -1.0e+00
          NaN, 1.25,       NaN,         1.25
          Infinity, 0.0,   inf,         0.0
          1234567.891, 2,  1234567.9,   2.0
          """)
  void floats_of_a_column_share_their_decimal_places(
      double first, double second, String firstText, String secondText) {
    var lines = frame("x", List.of(first, second)).toString().lines().map(String::strip).toList();
    assertThat(lines.subList(3, 5)).containsExactly(firstText, secondText);
  }

  @Test
  void no_line_is_wider_than_asked_however_wide_the_letters() {
    Seeds.forEach(
        50,
        random -> {
          var letters = List.of("a", "日", "é", "👍🏽", "e\u0301", "\t", "—");
          var lists = new LinkedHashMap<String, List<?>>();
          for (int column = 0; column < random.nextInt(1, 9); column++) {
            var text = new StringBuilder("c" + column);
            for (int i = 0; i < random.nextInt(30); i++) {
              text.append(letters.get(random.nextInt(letters.size())));
            }
            lists.put(text.toString(), List.of(text.toString(), "x"));
          }
          int width = random.nextInt(12, 90);
          var shown = Frame.ofLists(lists).show(TableStyle.DEFAULT.withWidth(width));
          assertThat(shown.lines()).allMatch(line -> CellWidth.of(line) <= width);
        });
  }

  @Test
  void html_escapes_what_it_shows() {
    assertThat(frame("<b>", List.of("a & \"b\"")).toHtml(TableStyle.DEFAULT))
        .contains("&lt;b&gt;")
        .contains("a &amp; &quot;b&quot;")
        .doesNotContain("<b>");
  }

  @Test
  void frames_without_rows_or_columns_are_shown_too() {
    var none = frame("x", List.of(1L)).head(0);
    assertThat(none.toString()).endsWith("0 rows × 1 column");
    assertThat(none.drop("x").toString()).endsWith("0 rows × 0 columns");
  }
}
