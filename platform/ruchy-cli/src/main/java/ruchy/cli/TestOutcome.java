package ruchy.cli;

import java.util.Optional;
import ruchy.session.Event;
import ruchy.session.EventListener;
import ruchy.session.Failure;
import ruchy.session.Rendering;

/// What a test told while it ran.
final class TestOutcome implements EventListener {
  private final StringBuilder output = new StringBuilder();
  private Optional<Event.Failed> failure = Optional.empty();
  private Optional<Event.Problems> problems = Optional.empty();
  private Optional<Event.Value> value = Optional.empty();

  @Override
  public synchronized void on(Event event) {
    switch (event) {
      case Event.Stream stream -> output.append(stream.text());
      case Event.Failed failed -> failure = Optional.of(withoutCall(failed));
      case Event.Problems found -> problems = Optional.of(found);
      case Event.Value result -> value = Optional.of(result);
      default -> {
        // Nothing that a test is judged by.
      }
    }
  }

  /// Without the cell that called the test, which nobody wrote.
  private static Event.Failed withoutCall(Event.Failed failed) {
    Failure whole = failed.failure();
    var trace = whole.trace().stream().filter(frame -> !frame.place().startsWith("cell ")).toList();
    return new Event.Failed(new Failure(whole.diagnostic(), trace, whole.cause()));
  }

  /// What it printed, with a line end.
  synchronized String output() {
    String text = output.toString();
    return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
  }

  /// What was wrong before anything ran.
  synchronized String complaint(boolean colours) {
    return problems.map(found -> Rendering.text(found, colours)).orElse("")
        + failure.map(failed -> Rendering.text(failed, colours)).orElse("");
  }

  /// Why it did not pass; empty if it did.
  ///
  /// @param panics what its failure must say, if it has to fail
  synchronized Optional<String> problem(
      Event.Status status, Optional<String> panics, boolean colours) {
    if (panics.isPresent()) {
      return unlessFailed(panics.get(), colours);
    }
    if (status == Event.Status.DONE) {
      return value
          .filter(result -> result.type().startsWith("Result<"))
          .map(result -> result.content().plain())
          .filter(text -> text.startsWith("Err("))
          .map(text -> "it returned " + text + "\n");
    }
    String text = complaint(colours);
    return Optional.of(text.isEmpty() ? "it was interrupted\n" : text);
  }

  private Optional<String> unlessFailed(String expected, boolean colours) {
    if (failure.isEmpty()) {
      return Optional.of("it should fail, and did not\n" + complaint(colours));
    }
    Failure found = failure.get().failure();
    return found.diagnostic().message().contains(expected)
        ? Optional.empty()
        : Optional.of(
            "it should fail with `" + expected + "`, and failed otherwise:\n" + complaint(colours));
  }
}
