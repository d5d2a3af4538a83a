package ruchy.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import ruchy.session.completion.CallHint;

/// The line editor, which tells below the input how the function is called whose arguments are
/// being typed. The session answers when it knows, and typing never waits for it.
final class CellReader extends LineReaderImpl {
  private static final int GAP = 2;

  /// Answers what call a cursor is in.
  @FunctionalInterface
  interface Calls {
    CompletableFuture<Optional<CallHint>> at(String text, int cursor);
  }

  private final Calls calls;
  private final Theme theme;
  private final Supplier<AttributedString> line = this::hintLine;
  private String askedText = "";
  private int askedCursor = -1;
  private Optional<CallHint> hint = Optional.empty();

  /// @param variables what the line editor calls so
  CellReader(Terminal terminal, Theme theme, Calls calls, Map<String, Object> variables) {
    super(terminal, "ruchy", variables);
    this.theme = theme;
    this.calls = calls;
  }

  @Override
  protected void redisplay(boolean flush) {
    lock.lock();
    try {
      boolean isTyping = reading && state == State.NORMAL;
      if (isTyping) {
        look();
      }
      // Another text below the input, such as a menu, is more urgent.
      if (post == null || post == line) {
        post = isTyping && hint.isPresent() ? line : null;
      }
      super.redisplay(flush);
    } finally {
      lock.unlock();
    }
  }

  /// A list that is longer than a good part of the window is told to go on.
  @Override
  protected PostResult computePost(
      List<Candidate> possible,
      @Nullable Candidate selection,
      @Nullable List<Candidate> ordered,
      String completed) {
    int most = Math.max(4, size.getRows() * 2 / 3);
    boolean isOnePerLine = !possible.isEmpty() && CompletionMenu.isLeaf(possible.getFirst());
    if (selection != null || !isOnePerLine || possible.size() <= most) {
      return super.computePost(possible, selection, ordered, completed);
    }
    List<Candidate> some = new ArrayList<>(possible.subList(0, most - 1));
    String rest = "… %d more: type on, or choose with Tab".formatted(possible.size() - most + 1);
    some.add(new Candidate("", rest, null, null, null, null, false, Integer.MAX_VALUE));
    return super.computePost(some, selection, ordered, completed);
  }

  /// Asks for the call at the cursor, if that has moved.
  private void look() {
    String text = buf.toString();
    int cursor = buf.cursor();
    if (cursor == askedCursor && text.equals(askedText)) {
      return;
    }
    askedText = text;
    askedCursor = cursor;
    int open = text.offsetByCodePoints(0, cursor);
    if (text.lastIndexOf('(', open - 1) < 0) {
      hint = Optional.empty();
      return;
    }
    calls.at(text, open).thenAccept(answer -> answered(text, cursor, answer));
  }

  private void answered(String text, int cursor, Optional<CallHint> answer) {
    lock.lock();
    try {
      boolean isOld = cursor != askedCursor || !text.equals(askedText);
      if (isOld || hint.equals(answer)) {
        return;
      }
      hint = answer;
      if (reading && state == State.NORMAL) {
        redisplay(true);
      }
    } finally {
      lock.unlock();
    }
  }

  private AttributedString hintLine() {
    AttributedStringBuilder text = new AttributedStringBuilder();
    hint.ifPresent(call -> {
      AttributedStyle quiet = theme.quiet();
      text.styled(quiet, " ".repeat(GAP) + call.signature().substring(0, call.start()));
      text.styled(theme.strong(), call.signature().substring(call.start(), call.end()));
      text.styled(quiet, call.signature().substring(call.end()));
      if (call.others() > 0) {
        text.styled(quiet, " (+" + call.others() + ")");
      }
      if (!call.documentation().isEmpty()) {
        text.styled(quiet, "  // " + call.documentation());
      }
    });
    return fitted(text.toAttributedString(), hint.map(CallHint::end).orElse(0) + GAP);
  }

  /// As much of a line as the window has room for, the parameter at hand always.
  private AttributedString fitted(AttributedString whole, int end) {
    int columns = Math.max(20, terminal.getColumns() - 1);
    if (whole.columnLength() <= columns) {
      return whole;
    }
    int start = Math.max(0, end - columns + GAP);
    AttributedStringBuilder cut = new AttributedStringBuilder();
    cut.styled(theme.quiet(), start > 0 ? "…" : "");
    int most = columns - 1 - (start > 0 ? 1 : 0);
    cut.append(whole.columnSubSequence(start, start + most));
    return cut.styled(theme.quiet(), "…").toAttributedString();
  }
}
