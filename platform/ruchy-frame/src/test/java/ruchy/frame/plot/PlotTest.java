package ruchy.frame.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  private static final Coordinates LINE =
      Coordinates.of(new double[] {0, 1, 2, 3}, new double[] {0, 10, 20, 30});

  private static Plot scatter() {
    return Plot.of(
            List.of(
                new Layer.Points("rising", LINE),
                new Layer.Points(
                    "falling", Coordinates.of(new double[] {0, 3}, new double[] {30, 0}))))
        .withTitle("Rise & fall <both>")
        .withLabels("time", "height");
  }

  @Test
  void an_svg_is_well_formed_and_holds_every_point_and_word() throws Exception {
    String svg = scatter().toSvg();
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    // Six points and two dots of the legend.
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(8);
    assertThat(document.getDocumentElement().getTextContent())
        .contains("Rise & fall <both>", "time", "height", "rising", "falling");
  }

  @Test
  void a_png_has_the_size_asked_for_and_is_not_blank() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(scatter().withSize(300, 200).toPng(2)));
    assertThat(image.getWidth()).isEqualTo(600);
    assertThat(image.getHeight()).isEqualTo(400);
    boolean coloured = false;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        coloured |= (image.getRGB(x, y) & 0xffffff) == 0x0072b2;
      }
    }
    assertThat(coloured).as("a pixel in the first layer's colour").isTrue();
  }

  @Test
  void text_shows_axes_ticks_and_legend_inside_the_given_width() {
    String text = scatter().toText(60, 16, false);
    assertThat(text).contains("Rise & fall <both>", "30 ┤", "└", "● rising", "× falling");
    assertThat(text.lines().mapToInt(String::length).max().getAsInt()).isLessThanOrEqualTo(60);
    assertThat(text.lines().count()).isLessThanOrEqualTo(18);
    assertThat(text).doesNotContain("\u001b");
    assertThat(scatter().toText(60, 16, true)).contains("\u001b[38;2;0;114;178m");
  }

  @Test
  void a_rising_line_goes_from_the_lower_left_to_the_upper_right() {
    var plot = Plot.of(List.of(new Layer.Line("", LINE)));
    var rows = plot.toText(40, 12, false).lines().filter(row -> row.contains("┤")).toList();
    assertThat(rows.getFirst().stripTrailing()).hasSizeGreaterThan(35);
    assertThat(rows.getLast().stripTrailing()).hasSizeLessThan(12);
  }

  @Test
  void bars_are_as_long_as_their_values() {
    var plot =
        Plot.of(List.of(new Layer.Bars("", List.of("a", "bb", "c"), List.of(4.0, 2.0, 0.0))));
    var rows = plot.toText(60, 10, false).lines().toList();
    long longest = rows.get(0).chars().filter(c -> c == '█').count();
    long half = rows.get(1).chars().filter(c -> c == '█').count();
    // Half a column may be drawn by a narrower block.
    assertThat(longest - 2 * half).isBetween(0L, 1L);
    assertThat(rows.get(2)).endsWith(" 0");
  }

  @Test
  void a_histogram_counts_every_finite_value_once() {
    double[] values = {0, 0.1, 0.2, 1, 1, 2, Double.NaN, Double.POSITIVE_INFINITY};
    var bins = (Layer.Bins) Plot.histogram(values, 4).layers().getFirst();
    assertThat(bins.heights()).containsExactly(3.0, 0.0, 2.0, 1.0);
    assertThat(bins.edges()).containsExactly(0.0, 0.5, 1.0, 1.5, 2.0);
  }

  @Test
  void points_that_are_not_finite_leave_a_gap() {
    var gap = Coordinates.of(new double[] {0, 1, Double.NaN, 3}, new double[] {1, 2, 3, 4});
    String svg = Plot.of(List.of(new Layer.Line("", gap))).toSvg();
    assertThat(svg).doesNotContain("NaN");
    assertThat(svg.lines().filter(line -> line.contains("stroke-width=\"1.8\"")).findFirst())
        .hasValueSatisfying(path -> assertThat(path.split("M", -1)).hasSize(3));
  }

  @Test
  void equal_or_single_values_still_get_an_axis() {
    var one = Coordinates.of(new double[] {5}, new double[] {7});
    assertThat(Plot.of(List.of(new Layer.Points("", one))).toText(40, 10, false)).contains("┤");
    assertThat(Plot.histogram(new double[] {3, 3, 3}, 2).toSvg()).contains("<rect");
  }

  @Test
  void saving_replaces_the_file_and_makes_its_folder(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new/plot.svg");
    scatter().save(file);
    scatter().withTitle("second").save(file);
    assertThat(Files.readString(file)).contains("second");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void mistakes_say_what_is_wrong_and_what_to_do(@TempDir Path folder) {
    assertThatThrownBy(() -> scatter().save(folder.resolve("plot.gif")))
        .hasMessageContaining("give it the ending .svg, .png, or .json");
    assertThatThrownBy(() -> Coordinates.of(new double[2], new double[3]))
        .hasMessage("a plot needs as many x as y values: found 2 and 3; filter both alike");
    assertThatThrownBy(() -> Plot.histogram(new double[] {Double.NaN}, 3))
        .hasMessageContaining("found 0 values");
  }
}
