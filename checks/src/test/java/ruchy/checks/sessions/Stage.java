package ruchy.checks.sessions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import ruchy.runtime.host.WorkingFolder;
import ruchy.session.Event;
import ruchy.session.Presentation;
import ruchy.session.Session;
import ruchy.session.SessionOptions;
import ruchy.session.completion.Completion;
import ruchy.session.history.History;

/// Where a session of the corpus plays: a folder of its own, with a history.
final class Stage implements AutoCloseable {
  private static final int CANDIDATES_MAX = 8;
  private static final String CURSOR = "‸";

  private final Path folder;
  private final String before = WorkingFolder.current().toString();
  private History history;
  private Session session;

  Stage(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    WorkingFolder.change(folder.toString());
    history = open();
    session = start(history);
  }

  private History open() {
    return History.open(folder.resolve(".history"));
  }

  private static Session start(History history) {
    return Session.start(SessionOptions.interactive().history(history));
  }

  /// What an entry answers.
  String answer(CorpusSession.Entry entry) {
    String input = entry.input().replace("FOLDER", folder.toString());
    String answer =
        switch (entry.sign()) {
          case CELL -> evaluate(input, false);
          case STOP -> evaluate(input, true);
          case TAB -> complete(input);
          case ENTER -> Session.continuation(input).isPresent() ? "goes on" : "runs";
          case WIDTH -> {
            session.present(new Presentation(Integer.parseInt(input.strip()), 24, false, false));
            yield "";
          }
          case RESTART -> {
            session.close();
            history = open();
            session = start(history);
            yield "";
          }
        };
    return answer.replace(folder.toString(), "FOLDER").stripTrailing();
  }

  private String evaluate(String cell, boolean interrupts) {
    var text = new StringBuilder();
    history.add(cell);
    session.evaluate(
        cell,
        event -> {
          Shown.append(text, event);
          if (interrupts && event instanceof Event.Stream) {
            session.interrupt();
          }
        });
    return text.toString();
  }

  private String complete(String text) {
    int cursor = text.indexOf(CURSOR);
    Completion found = session.complete(text.replace(CURSOR, ""), cursor);
    int more = found.candidates().size() - CANDIDATES_MAX;
    return found.candidates().stream()
            .limit(CANDIDATES_MAX)
            .map(each -> each.text() + (each.signature().isEmpty() ? "" : "  " + each.signature()))
            .collect(Collectors.joining("\n"))
        + (more > 0 ? "\nand " + more + " more" : "");
  }

  @Override
  public void close() {
    session.close();
    try {
      WorkingFolder.change(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
