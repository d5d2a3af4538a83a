package ruchy.repl;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import ruchy.session.Session;
import ruchy.session.completion.Completion;

/// Tells the line editor where a cell ends and which part of it completion replaces.
final class CellParser implements Parser {
  /// Longer nobody waits for what Tab offers. It takes milliseconds, but for the first time, when
  /// all that it needs is loaded; what is shown without being asked for waits for nothing.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Session session;
  private final Supplier<EntryMode> mode;

  /// @param mode what the line at the prompt is
  CellParser(Session session, Supplier<EntryMode> mode) {
    this.session = session;
    this.mode = mode;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.COMPLETE) {
      return new Place(line, cursor, complete(line, cursor));
    }
    if (context == ParseContext.ACCEPT_LINE) {
      OptionalInt depth = Session.continuation(mode.get().entry(line));
      if (depth.isPresent()) {
        throw new EOFError(-1, -1, "the cell goes on", "", depth.getAsInt(), "");
      }
    }
    return new Place(line, cursor, Completion.none(cursor));
  }

  private Completion complete(String line, int cursor) {
    String sign = mode.get().sign();
    Completion found = session.complete(sign + line, sign.length() + cursor, PATIENCE);
    int start = Math.max(0, found.start() - sign.length());
    return new Completion(start, found.end() - sign.length(), found.candidates());
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  /// A text with a cursor, whose only word is what completion would replace.
  record Place(String line, int cursor, Completion completion) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(completion.start(), completion.end());
    }

    @Override
    public int wordCursor() {
      return cursor - completion.start();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return word().length();
    }
  }
}
