package ruchy.repl;

import java.awt.image.BufferedImage;

/// A picture as sixels: bands of six rows, colour by colour, in the 216 colours that have six steps
/// of red, green and blue.
///
/// @source VT330/VT340 Programmer Reference Manual, volume 2, chapter 14
final class Sixels {
  private static final int STEPS = 6;
  private static final int COLOURS = STEPS * STEPS * STEPS;
  private static final int BAND = 6;
  private static final int FIRST = '?';
  private static final int RUN_MIN = 4;

  private final int width;
  private final int height;
  private final int[] colours;
  private final StringBuilder text = new StringBuilder();

  private Sixels(BufferedImage image) {
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.colours = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < colours.length; i++) {
      colours[i] = colour(colours[i]);
    }
  }

  static String of(BufferedImage image) {
    Sixels sixels = new Sixels(image);
    sixels.write();
    return sixels.text.toString();
  }

  private static int colour(int rgb) {
    return (step(rgb >> 16) * STEPS + step(rgb >> 8)) * STEPS + step(rgb);
  }

  private static int step(int value) {
    return ((value & 0xff) * (STEPS - 1) + 127) / 255;
  }

  private void write() {
    text.append("\u001bPq\"1;1;").append(width).append(';').append(height);
    for (int i = 0; i < COLOURS; i++) {
      text.append('#').append(i).append(";2");
      for (int part : new int[] {i / (STEPS * STEPS), i / STEPS % STEPS, i % STEPS}) {
        text.append(';').append(part * 100 / (STEPS - 1));
      }
    }
    for (int top = 0; top < height; top += BAND) {
      band(top);
    }
    text.append("\u001b\\");
  }

  private void band(int top) {
    int bottom = Math.min(height, top + BAND);
    boolean[] used = new boolean[COLOURS];
    for (int i = top * width; i < bottom * width; i++) {
      used[colours[i]] = true;
    }
    for (int colour = 0; colour < COLOURS; colour++) {
      if (used[colour]) {
        text.append('#').append(colour);
        layer(colour, top, bottom);
        text.append('$');
      }
    }
    text.append('-');
  }

  /// One colour of a band; repetitions are counted.
  private void layer(int colour, int top, int bottom) {
    int last = -1;
    int count = 0;
    for (int x = 0; x < width; x++) {
      int bits = 0;
      for (int y = top; y < bottom; y++) {
        bits |= colours[y * width + x] == colour ? 1 << (y - top) : 0;
      }
      if (bits != last) {
        run(last, count);
        last = bits;
        count = 0;
      }
      count++;
    }
    run(last, count);
  }

  private void run(int bits, int count) {
    String sixel = String.valueOf((char) (FIRST + bits));
    if (count >= RUN_MIN) {
      text.append('!').append(count).append(sixel);
    } else {
      text.append(sixel.repeat(count));
    }
  }
}
