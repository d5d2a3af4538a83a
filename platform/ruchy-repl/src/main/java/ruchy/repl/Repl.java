package ruchy.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
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
import ruchy.session.completion.CallHint;
import ruchy.session.history.History;

/// The interactive session in a terminal: reads a cell, has the session evaluate it, shows what
/// comes of it, until the end of input.
///
/// The prompt is there before the compiler is: a thread of its own warms the session up while the
/// first cell is typed.
public final class Repl {
  private static final String CONTINUATION = "... ";
  private static final Set<String> LEAVING = Set.of("exit", "quit", "exit()", "quit()");

  /// So many candidates are shown without a question.
  private static final int MENU_ENTRIES_MAX = 1000;

  private static final int SUSPEND_KEY = 'Z' & 0x1f;
  private static final int EXTEND_KEY = 'E' & 0x1f;

  private static final Set<String> LEAVING_DEBUG = Set.of("q", "quit", "exit", "c", "continue");

  private static final Set<String> USUAL_TERMINALS =
      Set.of("xterm", "xterm-256color", "screen", "screen-256color");

  private final Terminal terminal;
  private final Session session;
  private final Theme theme;
  private final Screen screen;
  private final EditorHistory history;
  private final CellReader reader;
  private final Keys keys;

  private Repl(Terminal terminal, Session session, Theme theme) {
    this.terminal = terminal;
    this.session = session;
    this.theme = theme;
    this.history = new EditorHistory(session.history().orElseGet(History::inMemory), this::entry);
    this.reader = editor();
    this.screen =
        new Screen(
            terminal,
            theme,
            session::setting,
            new Pictures(
                terminal, name -> System.getenv().getOrDefault(name, ""), reader::runMacro),
            reader::printAbove);
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
    // Lines and corners are characters like others here, not letters of another character set.
    System.setProperty("org.jline.utils.disableAlternateCharset", "true");
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
    return Theme.of(wanted, able);
  }

  private CellReader editor() {
    CellReader made = new CellReader(terminal, theme, this::callAt, variables());
    made.setHistory(history);
    made.setParser(new CellParser(session, this::mode));
    made.setHighlighter(new CodeHighlighter(theme));
    made.setCompleter(new CompletionMenu(theme));
    made.setCompletionMatcher(new CompletionMenu.Matcher());
    OPTIONS.forEach(made::option);
    return made;
  }

  private static final Map<LineReader.Option, Boolean> OPTIONS =
      Map.of(
          LineReader.Option.DISABLE_EVENT_EXPANSION, true,
          LineReader.Option.HISTORY_IGNORE_SPACE, false,
          LineReader.Option.HISTORY_REDUCE_BLANKS, false,
          LineReader.Option.HISTORY_INCREMENTAL, false,
          LineReader.Option.AUTO_FRESH_LINE, false,
          LineReader.Option.AUTO_REMOVE_SLASH, false,
          LineReader.Option.INSERT_TAB, false,
          LineReader.Option.GROUP, false,
          LineReader.Option.AUTO_GROUP, false,
          LineReader.Option.AUTO_MENU_LIST, true);

  private Map<String, Object> variables() {
    Map<String, Object> all = new HashMap<>();
    all.put(LineReader.SECONDARY_PROMPT_PATTERN, styled(CONTINUATION));
    all.put(LineReader.INDENTATION, Keys.INDENTATION);
    all.put(LineReader.HISTORY_SIZE, History.ENTRIES_MAX);
    all.put(LineReader.BELL_STYLE, "none");
    all.put(LineReader.BLINK_MATCHING_PAREN, 0L);
    all.put(LineReader.AMBIGUOUS_BINDING, 100L);
    all.put(LineReader.WORDCHARS, "_");
    // The editor hears of Ctrl-C by signal. Bound as a key too, it would interrupt twice at
    // times, and what was typed in between would be lost.
    all.put(LineReader.BIND_TTY_SPECIAL_CHARS, false);
    all.put(LineReader.LIST_MAX, MENU_ENTRIES_MAX);
    all.put(LineReader.COMPLETION_STYLE_LIST_BACKGROUND, "bg:default");
    all.put(LineReader.COMPLETION_STYLE_BACKGROUND, "bg:default");
    return all;
  }

  /// Only code has calls.
  private CompletableFuture<Optional<CallHint>> callAt(String text, int cursor) {
    return mode() == EntryMode.LANGUAGE || mode() == EntryMode.DEBUG
        ? session.hint(text, cursor)
        : CompletableFuture.completedFuture(Optional.empty());
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
    reader.setPrompt(prompt());
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
    InputStream input = System.in;
    System.setIn(new TypedLines(terminal));
    try {
      readAndEvaluate(banner);
    } finally {
      System.setIn(input);
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
        showPage();
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

  /// While a cell runs, Ctrl-C stops it, and Ctrl-E lets it go on beyond its limits: the terminal
  /// sends it as the signal that Ctrl-Z sends otherwise, so that no key need be read.
  ///
  /// @return whether it ran to its end
  private boolean evaluate(String cell) {
    SignalHandler before = terminal.handle(Signal.INT, _ -> session.interrupt());
    SignalHandler stopBefore = terminal.handle(Signal.TSTP, _ -> session.extend());
    Attributes attributes = terminal.getAttributes();
    Attributes running = new Attributes(attributes);
    running.setControlChar(Attributes.ControlChar.VSUSP, EXTEND_KEY);
    terminal.setAttributes(running);
    screen.begin();
    try (Meter _ = Meter.start(session::running, screen::meter)) {
      session.present(screen.presentation());
      return session.evaluate(cell, screen) == Event.Status.DONE;
    } finally {
      screen.end();
      terminal.setAttributes(attributes);
      terminal.handle(Signal.INT, before);
      terminal.handle(Signal.TSTP, stopBefore);
    }
  }

  private void showPage() {
    try {
      Optional<String> page = screen.takePage();
      if (page.isPresent()) {
        Pager.show(page.get(), terminal);
      }
    } catch (IOException e) {
      screen.say(theme.warning(), "warning: the pager stopped: " + e.getMessage());
    }
  }

  /// Ctrl-C reaches the process by itself, as it belongs to the terminal's foreground.
  private int inForeground(ProcessBuilder process) throws IOException {
    SignalHandler before = terminal.handle(Signal.INT, _ -> {});
    Attributes attributes = terminal.getAttributes();
    Attributes usual = new Attributes(attributes);
    usual.setControlChar(Attributes.ControlChar.VSUSP, SUSPEND_KEY);
    screen.lend(true);
    terminal.setAttributes(usual);
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
      terminal.setAttributes(attributes);
      screen.lend(false);
      terminal.handle(Signal.INT, before);
    }
  }

  private void tellWarnings() {
    history.takeWarning().ifPresent(text -> screen.say(theme.warning(), "warning: " + text));
  }
}
