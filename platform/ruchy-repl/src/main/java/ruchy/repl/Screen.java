package ruchy.repl;

import java.time.Duration;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import ruchy.session.Event;
import ruchy.session.EventListener;
import ruchy.session.Presentation;
import ruchy.session.Rendering;

/// Writes what a cell tells onto the terminal.
final class Screen implements EventListener {
  /// A cell that took longer says how long.
  private static final Duration WORTH_SAYING = Duration.ofSeconds(2);

  private final Terminal terminal;
  private final Theme theme;
  private boolean atLineStart = true;
  private String next = "";

  Screen(Terminal terminal, Theme theme) {
    this.terminal = terminal;
    this.theme = theme;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Event.Started _ -> atLineStart = true;
      case Event.Stream stream -> write(stream.text());
      case Event.Value value -> value(value);
      case Event.Display display -> block(display.content().plain());
      case Event.Insert insert -> next = insert.text();
      case Event.Problems problems -> block(Rendering.text(problems, presentation()));
      case Event.Failed failed -> block(Rendering.text(failed, presentation()));
      case Event.Interrupted interrupted -> block(styled(theme.warning(), interrupted.reason()));
      case Event.Finished finished -> finished(finished);
    }
    terminal.flush();
  }

  /// The text that the last cell left for the next one; once.
  String takeNext() {
    String text = next;
    next = "";
    return text;
  }

  /// The terminal as it is now; people resize it.
  Presentation presentation() {
    return new Presentation(terminal.getColumns(), terminal.getRows(), theme.hasColours());
  }

  /// A line of the terminal's own.
  void say(AttributedStyle style, String text) {
    block(styled(style, text));
    terminal.flush();
  }

  private void value(Event.Value value) {
    String text = value.content().plain();
    String number = styled(theme.quiet(), "[" + value.number() + "]:");
    // A table starts in the first column, so that its lines stay together and have all the width.
    block(number + (text.strip().contains("\n") ? "\n" : " ") + text);
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
