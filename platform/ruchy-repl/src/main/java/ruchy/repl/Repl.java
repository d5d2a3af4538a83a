package ruchy.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jline.widget.AutosuggestionWidgets;
import ruchy.session.Event;
import ruchy.session.Session;
import ruchy.session.history.History;

/// The interactive session in a terminal: reads a cell, has the session evaluate it, shows what
/// comes of it, until the end of input.
///
/// The prompt is there before the compiler is: a thread of its own warms the session up while the
/// first cell is typed.
public final class Repl {
  private static final String CONTINUATION = "... ";
  private static final Set<String> LEAVING = Set.of("exit", "quit", "exit()", "quit()");

  private static final Set<String> LEAVING_DEBUG = Set.of("q", "quit", "exit", "c", "continue");

  private static final Set<String> USUAL_TERMINALS =
      Set.of("xterm", "xterm-256color", "screen", "screen-256color");

  private final Terminal terminal;
  private final Session session;
  private final Theme theme;
  private final Screen screen;
  private final EditorHistory history;
  private final LineReader reader;
  private final Keys keys;

  private Repl(Terminal terminal, Session session, Theme theme) {
    this.terminal = terminal;
    this.session = session;
    this.theme = theme;
    this.screen = new Screen(terminal, theme);
    this.history = new EditorHistory(session.history().orElseGet(History::inMemory), this::entry);
    this.reader = editor();
    this.keys = Keys.bind(reader, this::show, new Editor(reader, this::inForeground));
    if (theme.hasColours()) {
      // Without colours nothing would tell the proposal from what was typed.
      new AutosuggestionWidgets(reader).enable();
    }
    session.lend(this::inForeground);
  }

  /// Runs on the terminal of this process until the user leaves.
  ///
  /// @param banner the line above the first prompt
  /// @throws IOException if there is no terminal to be opened
  public static void run(Session session, String banner) throws IOException {
    describe(System.getenv().getOrDefault("TERM", ""));
    try (Terminal terminal = builder().system(true).dumb(true).build()) {
      run(terminal, session, banner);
    }
  }

  /// Runs on a terminal of its own making, typed into and read by a program.
  ///
  /// @param typed the keys as a terminal sends them
  /// @param screen gets what a terminal would show, with escape sequences
  /// @throws IOException if there can be no pseudo-terminal
  public static void run(InputStream typed, OutputStream screen, Session session, String banner)
      throws IOException {
    try (Terminal terminal =
        builder()
            .system(false)
            .streams(typed, screen)
            .type("xterm")
            .size(Size.of(80, 24))
            .build()) {
      run(terminal, session, banner);
    }
  }

  /// Has the line editor use what it brings along about a usual terminal: otherwise it would start
  /// `infocmp` and wait for it.
  private static void describe(String type) {
    if (USUAL_TERMINALS.contains(type)) {
      InfoCmp.setLoadedInfoCmp(type, InfoCmp.getDefaultInfoCmp(type));
    }
  }

  /// Left to itself the line editor would try several ways to reach the terminal, some of them with
  /// processes of their own, and ask the terminal about graphemes and wait for the answer.
  private static TerminalBuilder builder() {
    return TerminalBuilder.builder()
        .provider("jni")
        .graphemeCluster(false)
        .encoding(StandardCharsets.UTF_8)
        .nativeSignals(true)
        .signalHandler(SignalHandler.SIG_IGN);
  }

  /// Runs on a given terminal, which stays open.
  static void run(Terminal terminal, Session session, String banner) {
    new Repl(terminal, session, themeFor(terminal)).loop(banner);
  }

  private static Theme themeFor(Terminal terminal) {
    String noColour = System.getenv("NO_COLOR");
    boolean wanted = noColour == null || noColour.isEmpty();
    boolean able = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return wanted && able ? Theme.coloured() : Theme.plain();
  }

  private LineReader editor() {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("ruchy")
        .history(history)
        .parser(new CellParser(session, this::mode))
        .highlighter(new CodeHighlighter(theme))
        .completer(new CompletionMenu(theme))
        .completionMatcher(new CompletionMenu.Matcher())
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
        .option(LineReader.Option.HISTORY_REDUCE_BLANKS, false)
        .option(LineReader.Option.HISTORY_INCREMENTAL, false)
        .option(LineReader.Option.AUTO_FRESH_LINE, false)
        .option(LineReader.Option.AUTO_REMOVE_SLASH, false)
        .option(LineReader.Option.INSERT_TAB, false)
        .option(LineReader.Option.GROUP, false)
        .option(LineReader.Option.AUTO_GROUP, false)
        .option(LineReader.Option.AUTO_MENU_LIST, true)
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, styled(CONTINUATION))
        .variable(LineReader.INDENTATION, Keys.INDENTATION)
        .variable(LineReader.HISTORY_SIZE, History.ENTRIES_MAX)
        .variable(LineReader.BELL_STYLE, "none")
        .variable(LineReader.BLINK_MATCHING_PAREN, 0L)
        .variable(LineReader.AMBIGUOUS_BINDING, 100L)
        .variable(LineReader.WORDCHARS, "_")
        // The editor hears of Ctrl-C by signal. Bound as a key too, it would interrupt twice at
        // times, and what was typed in between would be lost.
        .variable(LineReader.BIND_TTY_SPECIAL_CHARS, false)
        .variable(LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "bg:default")
        .variable(LineReader.COMPLETION_STYLE_BACKGROUND, "bg:default")
        .build();
  }

  private EntryMode mode() {
    return keys.mode();
  }

  private String entry(String line) {
    return mode().entry(line);
  }

  private String prompt() {
    String text = mode().prompt();
    return theme.hasColours() ? new AttributedString(text, theme.prompt()).toAnsi(terminal) : text;
  }

  private void show(EntryMode mode) {
    if (reader instanceof LineReaderImpl editor) {
      editor.setPrompt(prompt());
    }
  }

  private String styled(String text) {
    return theme.hasColours() ? new AttributedString(text, theme.quiet()).toAnsi(terminal) : text;
  }

  /// The editor sets the terminal as it needs it for each line and puts it back afterwards; what is
  /// set here holds while a cell runs: Ctrl-C leaves no `^C` on the screen.
  private void loop(String banner) {
    Attributes before = terminal.getAttributes();
    Attributes quiet = new Attributes(before);
    quiet.setLocalFlag(Attributes.LocalFlag.ECHOCTL, false);
    terminal.setAttributes(quiet);
    try {
      readAndEvaluate(banner);
    } finally {
      terminal.setAttributes(before);
    }
  }

  private void readAndEvaluate(String banner) {
    reader.getWidgets().put(LineReader.CALLBACK_INIT, this::warmUp);
    screen.say(theme.quiet(), banner);
    tellWarnings();
    while (true) {
      String cell;
      try {
        cell = reader.readLine(prompt(), null, (Character) null, screen.takeNext());
      } catch (UserInterruptException _) {
        continue;
      } catch (EndOfFileException _) {
        if (mode() == EntryMode.DEBUG) {
          keys.enterMode(EntryMode.LANGUAGE);
          continue;
        }
        return;
      }
      if (mode() == EntryMode.DEBUG && LEAVING_DEBUG.contains(cell.strip())) {
        keys.enterMode(EntryMode.LANGUAGE);
        continue;
      }
      cell = entry(cell);
      if (LEAVING.contains(cell.strip())) {
        return;
      }
      if (!cell.isBlank()) {
        boolean isLook = cell.strip().equals("%debug");
        boolean done = evaluate(cell);
        if (isLook && done) {
          keys.enterMode(EntryMode.DEBUG);
        }
        keys.vi(session.setting("keys").equals("vi"));
      }
      tellWarnings();
    }
  }

  /// Once, when the terminal is ready and the first prompt is about to be drawn.
  private boolean warmUp() {
    reader.getWidgets().remove(LineReader.CALLBACK_INIT);
    Thread.ofPlatform().daemon().name("ruchy-warm-up").start(session::warmUp);
    return true;
  }

  /// @return whether it ran to its end
  private boolean evaluate(String cell) {
    SignalHandler before = terminal.handle(Signal.INT, _ -> session.interrupt());
    try {
      session.present(screen.presentation());
      return session.evaluate(cell, screen) == Event.Status.DONE;
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  /// Ctrl-C reaches the process by itself, as it belongs to the terminal's foreground.
  private int inForeground(ProcessBuilder process) throws IOException {
    SignalHandler before = terminal.handle(Signal.INT, _ -> {});
    terminal.flush();
    try {
      Process running = process.inheritIO().start();
      while (true) {
        try {
          return running.waitFor();
        } catch (InterruptedException _) {
          // Whoever means the process has told it.
        }
      }
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  private void tellWarnings() {
    history.takeWarning().ifPresent(text -> screen.say(theme.warning(), "warning: " + text));
  }
}
