package ruchy.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ruchy.session.Session;
import ruchy.session.SessionOptions;

@Timeout(60)
class PicturesTest {
  private static final String PLOT = "scatter([1, 2, 3], [3, 1, 2])";
  private static final String PROMPT = ">>> ";

  /// What a terminal gets that types some lines, each once there is a prompt.
  ///
  /// @param attributes what it answers when it is asked for them
  private static String shown(String attributes, String... lines) throws IOException {
    var terminal = new Typist(attributes, lines);
    try (Session session = Session.start(SessionOptions.interactive())) {
      Repl.run(terminal.keys(), terminal, session, "");
    }
    return terminal.text();
  }

  /// A terminal with somebody who waits for prompts.
  private static final class Typist extends OutputStream {
    private final BlockingQueue<Integer> keys = new LinkedBlockingQueue<>();
    private final Deque<String> lines;
    private final String attributes;
    private final StringBuilder text = new StringBuilder();
    private int prompts;
    private int questions;

    Typist(String attributes, String... lines) {
      this.attributes = attributes;
      this.lines = new ArrayDeque<>(List.of(lines));
    }

    @Override
    public synchronized void write(int b) {
      text.append((char) (b & 0xff));
      if (text.indexOf(PROMPT, prompts) >= 0) {
        prompts = text.length();
        type(lines.isEmpty() ? "\u0004" : lines.removeFirst() + "\r");
      } else if (text.indexOf("\u001b[c", questions) >= 0) {
        questions = text.length();
        type(attributes);
      }
    }

    private void type(String written) {
      written.chars().forEach(keys::add);
    }

    InputStream keys() {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          try {
            return keys.take();
          } catch (InterruptedException e) {
            throw new InterruptedIOException();
          }
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
          bytes[start] = (byte) read();
          return 1;
        }

        @Override
        public int available() {
          return keys.size();
        }
      };
    }

    synchronized String text() {
      return text.toString();
    }
  }

  @ParameterizedTest(name = "by the protocol of {0}")
  @CsvSource({"kitty, _G", "iterm2, ]1337;File=", "sixel, P"})
  void a_plot_is_drawn_as_it_is_wanted(String protocol, String sequence) throws IOException {
    assertThat(shown("", "%config images=" + protocol, PLOT)).contains("\u001b" + sequence);
  }

  @Test
  void a_terminal_that_says_it_has_sixels_gets_them() throws IOException {
    assertThat(shown("\u001b[?62;4;6c", PLOT, "1 + 1")).contains("\u001b[c", "\u001bP", " 2");
  }

  @Test
  void a_terminal_that_does_not_answer_gets_braille_and_loses_no_key() throws IOException {
    String screen = shown("40", PLOT, " + 2", PLOT);
    assertThat(screen).contains(" 42").doesNotContain("\u001bP", "\u001b_G");
    assertThat(screen.split("\u001b\\[c", -1)).as("asked once").hasSize(2);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "[?62;4;22c, true",
    "[?4;1c, false",
    "[?1;2c, false",
    "[?64;14;44c, false",
    "'', false"
  })
  void the_attributes_of_a_terminal_tell_whether_it_has_sixels(String attributes, boolean has) {
    String sequence = attributes.isEmpty() ? "" : "\u001b" + attributes;
    assertThat(Pictures.hasSixels(sequence)).isEqualTo(has);
  }
}
