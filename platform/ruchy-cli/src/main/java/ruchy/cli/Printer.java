package ruchy.cli;

import ruchy.session.Event;
import ruchy.session.EventListener;
import ruchy.session.Rendering;

/// Writes what a cell tells to the standard streams: results without decoration on standard output,
/// everything that is wrong on standard error.
final class Printer implements EventListener {
  private final Console console;
  private final Values values;

  /// Whether the value of the last expression is printed.
  enum Values {
    SHOWN,
    HIDDEN
  }

  Printer(Console console, Values values) {
    this.console = console;
    this.values = values;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Event.Started _, Event.Finished _ -> {}
      case Event.Stream(Event.Channel channel, String text) -> {
        if (channel == Event.Channel.OUT) {
          console.print(text);
        } else {
          console.printError(text);
        }
      }
      case Event.Value value -> {
        if (values == Values.SHOWN) {
          block(value.content().plain());
        }
      }
      case Event.Display display -> block(display.content().plain());
      case Event.Insert insert -> block(insert.text());
      case Event.Problems problems ->
          console.printError(Rendering.text(problems, console.errorColours()));
      case Event.Failed failed ->
          console.printError(Rendering.text(failed, console.errorColours()));
      case Event.Interrupted interrupted -> console.printErrorLine(interrupted.reason());
    }
  }

  private void block(String text) {
    console.print(text.endsWith("\n") ? text : text + "\n");
  }
}
