package ruchy.repl;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ITerm2Graphics;
import org.jline.terminal.impl.KittyGraphics;
import org.jline.terminal.impl.TerminalGraphics;
import org.jline.utils.NonBlockingReader;

/// Draws pictures into terminals that can: by the protocol of kitty, of iTerm2, or sixels.
///
/// Kitty and iTerm2 say what they are in the environment. Others are asked for their attributes
/// once, when the first picture is to be shown, and have a tenth of a second to answer.
final class Pictures {
  private static final Duration PATIENCE = Duration.ofMillis(100);
  private static final String DEVICE_ATTRIBUTES = "\u001b[c";
  private static final String SIXEL_ATTRIBUTE = "4";

  private final Terminal terminal;
  private final UnaryOperator<String> environment;
  private final Consumer<String> typedMeanwhile;
  private Optional<Protocol> detected = Optional.empty();

  /// How pictures are drawn.
  enum Protocol {
    KITTY,
    ITERM2,
    SIXEL,
    NONE
  }

  /// @param environment the variables of the environment, empty for those that are not set
  /// @param typedMeanwhile gets the keys that were pressed before the terminal answered
  Pictures(Terminal terminal, UnaryOperator<String> environment, Consumer<String> typedMeanwhile) {
    this.terminal = terminal;
    this.environment = environment;
    this.typedMeanwhile = typedMeanwhile;
  }

  /// How pictures are to be drawn.
  ///
  /// @param wanted the setting: a protocol, `none`, or `auto`
  Protocol protocol(String wanted) {
    return switch (wanted) {
      case "kitty" -> Protocol.KITTY;
      case "iterm2" -> Protocol.ITERM2;
      case "sixel" -> Protocol.SIXEL;
      case "none" -> Protocol.NONE;
      default -> detected();
    };
  }

  /// Whether it is worth while to make a picture: the terminal can draw it, or has not been asked.
  synchronized boolean mayBeShown(String wanted) {
    boolean isKnown = !wanted.equals("auto") || detected.isPresent();
    return isKnown ? protocol(wanted) != Protocol.NONE : isAskable();
  }

  private synchronized Protocol detected() {
    if (detected.isEmpty()) {
      Protocol told = told();
      detected = Optional.of(told == Protocol.NONE && isAskable() ? asked() : told);
    }
    return detected.get();
  }

  /// What the environment tells. Within tmux or screen it tells of the terminal around these, which
  /// would not get the picture.
  private Protocol told() {
    String type = environment.apply("TERM");
    if (type.startsWith("screen") || type.startsWith("tmux") || !isAskable()) {
      return Protocol.NONE;
    }
    String program =
        (environment.apply("TERM_PROGRAM") + " " + environment.apply("LC_TERMINAL"))
            .toLowerCase(Locale.ROOT);
    if (!environment.apply("KITTY_WINDOW_ID").isEmpty()
        || type.contains("kitty")
        || program.contains("ghostty")) {
      return Protocol.KITTY;
    }
    return program.contains("iterm") || program.contains("wezterm")
        ? Protocol.ITERM2
        : Protocol.NONE;
  }

  private boolean isAskable() {
    return !terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  private Protocol asked() {
    Attributes before = terminal.enterRawMode();
    try {
      terminal.writer().write(DEVICE_ATTRIBUTES);
      terminal.flush();
      return hasSixels(answer(terminal.reader())) ? Protocol.SIXEL : Protocol.NONE;
    } catch (IOException e) {
      return Protocol.NONE;
    } finally {
      terminal.setAttributes(before);
    }
  }

  /// The terminal's answer, such as `ESC [ ? 6 4 ; 4 c`; what else was typed is handed on.
  private String answer(NonBlockingReader keys) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    StringBuilder read = new StringBuilder();
    int start = -1;
    while (start < 0 || read.charAt(read.length() - 1) != 'c') {
      long left = (end - System.nanoTime()) / 1_000_000;
      int key = left <= 0 ? NonBlockingReader.READ_EXPIRED : keys.read(left);
      if (key < 0) {
        break;
      }
      read.append((char) key);
      start = start < 0 ? read.indexOf("\u001b[?") : start;
    }
    boolean isWhole = start >= 0 && read.charAt(read.length() - 1) == 'c';
    String typed = isWhole ? read.substring(0, start) : read.toString();
    if (!typed.isEmpty()) {
      typedMeanwhile.accept(typed);
    }
    return isWhole ? read.substring(start) : "";
  }

  /// Whether attributes of a terminal, `ESC [ ? 62 ; 4 ; 22 c`, name sixels.
  static boolean hasSixels(String attributes) {
    String inside = attributes.replaceFirst("^\u001b\\[\\?", "").replaceFirst("c$", "");
    return inside.contains(";")
        && Arrays.asList(inside.split(";")).lastIndexOf(SIXEL_ATTRIBUTE) > 0;
  }

  /// A picture as the terminal takes it; nothing if it cannot be read.
  Optional<String> drawn(ByteBuffer png, Protocol protocol) {
    byte[] bytes = new byte[png.remaining()];
    png.duplicate().get(bytes);
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image == null) {
        return Optional.empty();
      }
      var options = new TerminalGraphics.ImageOptions();
      return Optional.of(
          switch (protocol) {
            case KITTY -> new KittyGraphics().convertImage(image, options);
            case ITERM2 -> new ITerm2Graphics().convertImage(image, options);
            // The line editor's own take seconds.
            case SIXEL, NONE -> Sixels.of(image);
          });
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
