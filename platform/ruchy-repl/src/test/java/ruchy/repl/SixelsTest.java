package ruchy.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SixelsTest {
  @Test
  void a_picture_is_written_band_by_band_and_colour_by_colour() {
    var image = new BufferedImage(5, 7, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 5; x++) {
      image.setRGB(x, 0, 0xff0000);
    }
    image.setRGB(0, 6, 0xffffff);
    String text = Sixels.of(image);
    assertThat(text).startsWith("\u001bPq\"1;1;5;7#0;2;0;0;0").endsWith("\u001b\\");
    // Below the red row five rows are black: bits 1 to 5; then one white dot and four black ones.
    assertThat(text).contains("#0!5}$#180!5@$-#0?!4@$#215@!4?$-");
  }
}
