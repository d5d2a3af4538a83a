package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/// Keeps the events of cells, and lets a test wait until a cell has written something.
final class Recorder implements EventListener {
  private final List<Event> events = new ArrayList<>();
  private final CountDownLatch wrote = new CountDownLatch(1);

  @Override
  public synchronized void on(Event event) {
    events.add(event);
    if (event instanceof Event.Stream) {
      wrote.countDown();
    }
  }

  void awaitOutput() throws InterruptedException {
    wrote.await();
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  /// The simple names of the events' types.
  synchronized List<String> kinds() {
    return events.stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  synchronized String output() {
    return events.stream()
        .map(event -> event instanceof Event.Stream stream ? stream.text() : "")
        .collect(Collectors.joining());
  }

  /// The value as text; empty if there is none.
  synchronized String value() {
    return events.stream()
        .map(event -> event instanceof Event.Value value ? value.content().plain() : "")
        .collect(Collectors.joining());
  }

  /// What was displayed besides.
  synchronized String displayed() {
    return events.stream()
        .map(event -> event instanceof Event.Display shown ? shown.content().plain() : "")
        .collect(Collectors.joining());
  }

  /// Problems and failures as text.
  synchronized String errors() {
    return events.stream()
        .map(event ->
            switch (event) {
              case Event.Problems problems -> Rendering.text(problems, false);
              case Event.Failed failed -> Rendering.text(failed, false);
              case Event.Interrupted interrupted -> interrupted.reason();
              default -> "";
            })
        .collect(Collectors.joining());
  }
}
