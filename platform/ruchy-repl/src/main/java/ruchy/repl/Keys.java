package ruchy.repl;

import static org.jline.keymap.KeyMap.alt;
import static org.jline.keymap.KeyMap.ctrl;
import static org.jline.keymap.KeyMap.key;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.utils.InfoCmp.Capability;

/// What some keys do that the line editor would do otherwise.
final class Keys {
  static final int INDENTATION = 4;
  private static final String UP = "ruchy-up";
  private static final String DOWN = "ruchy-down";
  private static final String TAB = "ruchy-tab";
  private static final String ENTER = "ruchy-enter";
  private static final String EDIT = "ruchy-edit";
  private static final String NEW_LINE = "ruchy-new-line";

  private static final String BACKSPACE = "ruchy-backspace";

  private final LineReader reader;
  private final Consumer<EntryMode> showPrompt;
  private final Brackets brackets;
  private EntryMode mode = EntryMode.LANGUAGE;

  /// What an entry must start with, what was typed, and what the last step showed instead.
  private String prefix = "";

  private String draft = "";
  private String shown = "";

  private Keys(LineReader reader, Consumer<EntryMode> showPrompt, Brackets brackets) {
    this.reader = reader;
    this.brackets = brackets;
    this.showPrompt = showPrompt;
  }

  static Keys bind(LineReader reader, Consumer<EntryMode> showPrompt, Editor editor) {
    Keys keys = new Keys(reader, showPrompt, Brackets.of(reader, INDENTATION));
    keys.widgets(editor);
    for (String name : new String[] {LineReader.EMACS, LineReader.VIINS}) {
      KeyMap<Binding> map = reader.getKeyMaps().get(name);
      if (map != null) {
        keys.bind(map);
      }
    }
    return keys;
  }

  private void widgets(Editor editor) {
    Map<String, Widget> widgets = reader.getWidgets();
    widgets.put(UP, this::up);
    widgets.put(DOWN, this::down);
    widgets.put(TAB, this::tab);
    widgets.put(ENTER, this::enter);
    widgets.put(NEW_LINE, this::newLine);
    widgets.put(BACKSPACE, this::backspace);
    widgets.put(EDIT, editor::edit);
    widgets.put(LineReader.BEGIN_PASTE, this::paste);
    for (EntryMode each : EntryMode.values()) {
      if (each.sign().length() == 1) {
        widgets.put("ruchy-mode-" + each, () -> sign(each));
      }
    }
  }

  private void bind(KeyMap<Binding> map) {
    brackets.bind(map);
    for (EntryMode each : EntryMode.values()) {
      if (each.sign().length() == 1) {
        map.bind(new Reference("ruchy-mode-" + each), each.sign());
      }
    }
    map.bind(new Reference(BACKSPACE), "\u007f", "\b");
    map.bind(new Reference(UP), "\u001b[A", "\u001bOA");
    map.bind(new Reference(DOWN), "\u001b[B", "\u001bOB");
    bind(map, Capability.key_up, UP);
    bind(map, Capability.key_down, DOWN);
    map.bind(new Reference(TAB), "\t");
    map.bind(new Reference(ENTER), "\r", "\n");
    // With the keys of vi, Escape and then Enter are two keys.
    if (map == reader.getKeyMaps().get(LineReader.EMACS)) {
      map.bind(new Reference(NEW_LINE), alt("\r"), alt("\n"));
    }
    map.bind(new Reference(EDIT), ctrl('X') + ctrl('E'));
  }

  /// Uses the keys of vi, or those of Emacs.
  void vi(boolean wanted) {
    KeyMap<Binding> map = reader.getKeyMaps().get(wanted ? LineReader.VIINS : LineReader.EMACS);
    if (map != null) {
      reader.getKeyMaps().put(LineReader.MAIN, map);
    }
  }

  /// Asks for words of another mode from now on.
  void enterMode(EntryMode other) {
    mode = other;
  }

  /// What the line at the prompt is.
  EntryMode mode() {
    return mode;
  }

  /// The sign of a mode changes the mode where nothing has been typed.
  private boolean sign(EntryMode other) {
    if (mode == EntryMode.LANGUAGE && reader.getBuffer().length() == 0) {
      change(other);
    } else if (other == EntryMode.PACKAGES) {
      brackets.close(other.sign());
    } else {
      reader.getBuffer().write(other.sign());
    }
    return true;
  }

  private boolean backspace() {
    if (reader.getBuffer().length() == 0) {
      change(EntryMode.LANGUAGE);
      return true;
    }
    if (!brackets.deletePair()) {
      reader.callWidget(LineReader.BACKWARD_DELETE_CHAR);
    }
    return true;
  }

  /// Enter in the middle of a cell makes a line; at its end it runs the cell.
  private boolean enter() {
    Optional<Runnable> lines = mode == EntryMode.LANGUAGE ? brackets.newLine() : Optional.empty();
    lines.ifPresentOrElse(Runnable::run, () -> reader.callWidget(LineReader.ACCEPT_LINE));
    return true;
  }

  /// What was pasted, without the prompts of where it was copied.
  private boolean paste() {
    Buffer buffer = reader.getBuffer();
    int start = buffer.cursor();
    reader.callWidget("." + LineReader.BEGIN_PASTE);
    int length = buffer.cursor() - start;
    String pasted = buffer.substring(start, start + length);
    String cleaned = PastedText.cleaned(pasted);
    if (!cleaned.equals(pasted)) {
      buffer.backspace(length);
      buffer.write(cleaned);
    }
    return true;
  }

  private void change(EntryMode other) {
    mode = other;
    showPrompt.accept(other);
  }

  private void bind(KeyMap<Binding> map, Capability capability, String widget) {
    // Some terminals have no such key.
    String sequence = key(reader.getTerminal(), capability);
    if (sequence != null) {
      map.bind(new Reference(widget), sequence);
    }
  }

  /// Up within the cell; from its first line, to the last entry that starts as the text before the
  /// cursor does.
  private boolean up() {
    Buffer buffer = reader.getBuffer();
    if (buffer.upToCursor().indexOf('\n') >= 0) {
      return buffer.up();
    }
    startWalk();
    History history = reader.getHistory();
    for (int i = Math.min(history.index(), history.last() + 1) - 1; i >= history.first(); i--) {
      if (fits(history.get(i))) {
        history.moveTo(i);
        show(history.get(i));
        return true;
      }
    }
    return true;
  }

  /// Down within the cell; from its last line, to the next entry, and in the end back to what was
  /// being typed.
  private boolean down() {
    Buffer buffer = reader.getBuffer();
    if (buffer.substring(buffer.cursor()).indexOf('\n') >= 0) {
      return buffer.down();
    }
    if (!isWalking()) {
      return true;
    }
    History history = reader.getHistory();
    for (int i = history.index() + 1; i <= history.last(); i++) {
      if (fits(history.get(i))) {
        history.moveTo(i);
        show(history.get(i));
        return true;
      }
    }
    history.moveToEnd();
    show(draft);
    return true;
  }

  private void startWalk() {
    if (!isWalking()) {
      prefix = mode.entry(reader.getBuffer().upToCursor());
      draft = mode.entry(reader.getBuffer().toString());
      reader.getHistory().moveToEnd();
    }
  }

  /// Whether the line is still as the last step through the history left it.
  private boolean isWalking() {
    return !shown.isEmpty() && shown.equals(mode.entry(reader.getBuffer().toString()));
  }

  private boolean fits(String entry) {
    return entry.startsWith(prefix) && !entry.equals(mode.entry(reader.getBuffer().toString()));
  }

  /// An entry is shown without its sign, in its mode.
  private void show(String entry) {
    shown = entry;
    EntryMode its = EntryMode.of(entry);
    if (its != mode) {
      change(its);
    }
    reader.getBuffer().clear();
    reader.getBuffer().write(entry.substring(its.sign().length()));
  }

  /// Indents at the start of a line, completes elsewhere.
  private boolean tab() {
    Buffer buffer = reader.getBuffer();
    if (lineBeforeCursor(buffer).isBlank()) {
      int column = lineBeforeCursor(buffer).length();
      buffer.write(" ".repeat(INDENTATION - column % INDENTATION));
      return true;
    }
    // Called by its name, the widget would keep Ctrl-C in an open menu to itself.
    var complete = reader.getBuiltinWidgets().get(LineReader.EXPAND_OR_COMPLETE);
    return Objects.requireNonNull(complete, LineReader.EXPAND_OR_COMPLETE).apply();
  }

  private boolean newLine() {
    reader.getBuffer().write("\n");
    return true;
  }

  private static String lineBeforeCursor(Buffer buffer) {
    String before = buffer.upToCursor();
    return before.substring(before.lastIndexOf('\n') + 1);
  }
}
