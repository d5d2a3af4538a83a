package ruchy.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ruchy.lang.source.Span;
import ruchy.session.Event.Status;
import ruchy.session.magic.Desk.RanCell;

/// What becomes of a cell, as its events tell.
final class CellCourse implements EventListener {
  private final int number;
  private final String text;
  private int ranTo;
  private boolean succeeded;
  private boolean hasValue;

  CellCourse(int number, String text) {
    this.number = number;
    this.text = text;
  }

  @Override
  public void on(Event event) {
    switch (event) {
      case Event.Value _ -> hasValue = true;
      case Event.Failed(Failure failure) -> ranTo = placeOf(failure);
      case Event.Finished(Status status, _) -> {
        succeeded = status == Status.DONE;
        if (status == Status.DONE) {
          ranTo = text.length();
        } else if (status == Status.REFUSED) {
          ranTo = -1;
        }
      }
      default -> {
        // The rest is the front end's.
      }
    }
  }

  RanCell cell() {
    return new RanCell(number, text, succeeded, ranTo, hasValue);
  }

  /// Where in the cell's own text it failed; its beginning where that is not known.
  private int placeOf(Failure failure) {
    String name = "cell " + number;
    Span span = failure.diagnostic().span();
    if (span.source().name().equals(name)) {
      return span.start();
    }
    Pattern place = Pattern.compile(Pattern.quote(name) + ":(\\d+):(\\d+)");
    List<Failure.Frame> frames = failure.trace();
    for (Failure.Frame frame : frames.reversed()) {
      Matcher matcher = place.matcher(frame.place());
      if (matcher.matches()) {
        return offset(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      }
    }
    return 0;
  }

  private int offset(int line, int column) {
    int start = 0;
    for (int i = 1; i < line && start >= 0; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return Math.min(text.length(), start + column - 1);
  }
}
