package ruchy.checks.sessions;

import ruchy.session.Event;
import ruchy.session.Rendering;

/// What events show in a terminal without colours.
public final class Shown {
  private Shown() {}

  /// Adds what an event shows.
  public static void append(StringBuilder text, Event event) {
    switch (event) {
      case Event.Stream stream -> text.append(stream.text());
      case Event.Value value -> text.append(value.content().plain()).append('\n');
      case Event.Display display -> text.append(display.content().plain()).append('\n');
      case Event.Problems problems -> text.append(Rendering.text(problems, false)).append('\n');
      case Event.Failed failed -> text.append(Rendering.text(failed, false)).append('\n');
      case Event.Interrupted interrupted -> text.append(interrupted.reason()).append('\n');
      case Event.Insert insert -> text.append(insert.text()).append('\n');
      case Event.Started _, Event.Finished _ -> {}
    }
  }
}
