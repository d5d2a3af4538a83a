package ruchy.repl;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import ruchy.session.Event;
import ruchy.session.EventListener;
import ruchy.session.MimeBundle;
import ruchy.session.Presentation;
import ruchy.session.Rendering;

/// Writes what a cell tells onto the terminal. What comes while no cell runs, from work in the
/// background, goes above the line at the prompt.
final class Screen implements EventListener {
  /// A cell that took longer says how long.
  private static final Duration WORTH_SAYING = Duration.ofSeconds(2);

  private static final String ERASE_LINE = "\r\u001b[K";

  private final Terminal terminal;
  private final Theme theme;
  private final Choices choices;
  private final Pictures pictures;
  private final Consumer<String> above;
  private final StringBuilder unfinished = new StringBuilder();
  private boolean isRunning;
  private boolean isLent;
  private boolean isMeterShown;
  private boolean atLineStart = true;
  private String next = "";
  private String page = "";

  /// What the user chose, which may change at any time.
  interface Choices {
    /// How something is set.
    String setting(String name);
  }

  /// @param above writes whole lines above the line that is being typed
  Screen(
      Terminal terminal, Theme theme, Choices choices, Pictures pictures, Consumer<String> above) {
    this.terminal = terminal;
    this.theme = theme;
    this.choices = choices;
    this.pictures = pictures;
    this.above = above;
  }

  @Override
  public synchronized void on(Event event) {
    if (!isRunning && event instanceof Event.Stream stream) {
      background(stream.text());
      return;
    }
    eraseMeter();
    switch (event) {
      case Event.Started _ -> atLineStart = true;
      case Event.Stream stream -> write(stream.text());
      case Event.Value value -> value(value);
      case Event.Display display -> display(display.content());
      case Event.Insert insert -> next = insert.text();
      case Event.Problems problems -> block(Rendering.text(problems, presentation()));
      case Event.Failed failed -> block(Rendering.text(failed, presentation()));
      case Event.Interrupted interrupted -> block(styled(theme.warning(), interrupted.reason()));
      case Event.Finished finished -> finished(finished);
    }
    terminal.flush();
  }

  /// A cell begins; what is written goes where the cursor is.
  synchronized void begin() {
    isRunning = true;
    if (!unfinished.isEmpty()) {
      block(unfinished.toString());
      unfinished.setLength(0);
    }
  }

  /// The cell is over; from now on there is a line at the prompt.
  synchronized void end() {
    eraseMeter();
    terminal.flush();
    isRunning = false;
  }

  /// Whether another program writes on the terminal, which is left alone meanwhile.
  synchronized void lend(boolean isLentNow) {
    eraseMeter();
    terminal.flush();
    isLent = isLentNow;
  }

  /// Shows a line for the time being, where nothing else stands on it.
  synchronized void meter(String text) {
    if (!isRunning || isLent || !atLineStart || !theme.hasCursor()) {
      return;
    }
    AttributedString line = new AttributedString(text);
    int columns = Math.max(1, terminal.getColumns() - 1);
    String fitted = line.columnSubSequence(0, columns).toString();
    terminal.writer().write(ERASE_LINE + styled(theme.quiet(), fitted));
    terminal.flush();
    isMeterShown = true;
  }

  private void eraseMeter() {
    if (isMeterShown) {
      terminal.writer().write(ERASE_LINE);
      isMeterShown = false;
    }
  }

  /// Lines as soon as they are whole.
  private void background(String text) {
    unfinished.append(text);
    int end = unfinished.lastIndexOf("\n") + 1;
    if (end > 0) {
      above.accept(unfinished.substring(0, end));
      unfinished.delete(0, end);
    }
  }

  /// The text that the last cell left for the next one; once.
  synchronized String takeNext() {
    String text = next;
    next = "";
    return text;
  }

  /// What the last cell showed that is longer than the window; once.
  synchronized Optional<String> takePage() {
    Optional<String> taken = Optional.of(page).filter(text -> !text.isEmpty());
    page = "";
    return taken;
  }

  /// The terminal as it is now; people resize it.
  Presentation presentation() {
    return new Presentation(
        terminal.getColumns(),
        terminal.getRows(),
        theme.hasColours(),
        pictures.mayBeShown(choices.setting("images")));
  }

  /// A line of the terminal's own.
  synchronized void say(AttributedStyle style, String text) {
    block(styled(style, text));
    terminal.flush();
  }

  private void display(MimeBundle content) {
    String text = content.plain();
    if (choices.setting("pager").equals("on") && Pager.isNeeded(text, terminal)) {
      page = text;
    } else {
      block(text);
    }
  }

  private void value(Event.Value value) {
    String number = styled(theme.quiet(), "[" + value.number() + "]:");
    Optional<String> picture = picture(value.content());
    if (picture.isPresent()) {
      block(number);
      block(picture.get());
      return;
    }
    String text = value.content().plain();
    // A table starts in the first column, so that its lines stay together and have all the width.
    block(number + (text.strip().contains("\n") ? "\n" : " ") + text);
  }

  private Optional<String> picture(MimeBundle content) {
    Optional<ByteBuffer> png =
        content
            .content("image/png")
            .filter(MimeBundle.Content.Bytes.class::isInstance)
            .map(bytes -> ((MimeBundle.Content.Bytes) bytes).buffer());
    if (png.isEmpty()) {
      return Optional.empty();
    }
    Pictures.Protocol protocol = pictures.protocol(choices.setting("images"));
    return protocol == Pictures.Protocol.NONE
        ? Optional.empty()
        : pictures.drawn(png.get(), protocol);
  }

  private void finished(Event.Finished finished) {
    freshLine();
    if (finished.duration().compareTo(WORTH_SAYING) > 0) {
      double seconds = finished.duration().toMillis() / 1000.0;
      block(styled(theme.quiet(), "%.1f s".formatted(seconds)));
    }
  }

  private void block(String text) {
    freshLine();
    write(text);
    freshLine();
  }

  private void freshLine() {
    if (!atLineStart) {
      write("\n");
    }
  }

  private void write(String text) {
    if (!text.isEmpty()) {
      terminal.writer().write(text);
      atLineStart = text.endsWith("\n");
    }
  }

  private String styled(AttributedStyle style, String text) {
    return theme.hasColours() ? new AttributedString(text, style).toAnsi(terminal) : text;
  }
}
