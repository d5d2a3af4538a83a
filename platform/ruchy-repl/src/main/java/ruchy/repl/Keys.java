package ruchy.repl;

import static org.jline.keymap.KeyMap.alt;
import static org.jline.keymap.KeyMap.key;

import java.util.function.Consumer;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.utils.InfoCmp.Capability;

/// What some keys do that the line editor would do otherwise.
final class Keys {
  static final int INDENTATION = 4;
  private static final String UP = "ruchy-up";
  private static final String DOWN = "ruchy-down";
  private static final String TAB = "ruchy-tab";
  private static final String CLOSE_BRACE = "ruchy-close-brace";
  private static final String NEW_LINE = "ruchy-new-line";

  private static final String BACKSPACE = "ruchy-backspace";

  private final LineReader reader;
  private final Consumer<EntryMode> showPrompt;
  private EntryMode mode = EntryMode.LANGUAGE;

  /// What an entry must start with, what was typed, and what the last step showed instead.
  private String prefix = "";

  private String draft = "";
  private String shown = "";

  private Keys(LineReader reader, Consumer<EntryMode> showPrompt) {
    this.reader = reader;
    this.showPrompt = showPrompt;
  }

  static Keys bind(LineReader reader, Consumer<EntryMode> showPrompt) {
    Keys keys = new Keys(reader, showPrompt);
    reader.getWidgets().put(UP, keys::up);
    reader.getWidgets().put(DOWN, keys::down);
    reader.getWidgets().put(TAB, keys::tab);
    reader.getWidgets().put(CLOSE_BRACE, keys::closeBrace);
    reader.getWidgets().put(NEW_LINE, keys::newLine);
    KeyMap<Binding> map = reader.getKeyMaps().get(LineReader.EMACS);
    if (map == null) {
      return keys;
    }
    for (EntryMode each : EntryMode.values()) {
      if (!each.sign().isEmpty()) {
        String widget = "ruchy-mode-" + each;
        reader.getWidgets().put(widget, () -> keys.sign(each));
        map.bind(new Reference(widget), each.sign());
      }
    }
    reader.getWidgets().put(BACKSPACE, keys::backspace);
    for (String sequence : new String[] {"\u007f", "\b"}) {
      map.bind(new Reference(BACKSPACE), sequence);
    }
    for (String sequence : new String[] {"\u001b[A", "\u001bOA"}) {
      map.bind(new Reference(UP), sequence);
    }
    for (String sequence : new String[] {"\u001b[B", "\u001bOB"}) {
      map.bind(new Reference(DOWN), sequence);
    }
    keys.bind(map, Capability.key_up, UP);
    keys.bind(map, Capability.key_down, DOWN);
    map.bind(new Reference(TAB), "\t");
    map.bind(new Reference(CLOSE_BRACE), "}");
    map.bind(new Reference(NEW_LINE), alt("\r"), alt("\n"));
    return keys;
  }

  /// What the line at the prompt is.
  EntryMode mode() {
    return mode;
  }

  /// The sign of a mode changes the mode where nothing has been typed.
  private boolean sign(EntryMode other) {
    if (mode == EntryMode.LANGUAGE && reader.getBuffer().length() == 0) {
      change(other);
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
    reader.callWidget(LineReader.BACKWARD_DELETE_CHAR);
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
    reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
    return true;
  }

  /// Moves a brace that starts a line out by one level.
  private boolean closeBrace() {
    Buffer buffer = reader.getBuffer();
    String before = lineBeforeCursor(buffer);
    if (before.isBlank() && before.length() >= INDENTATION) {
      buffer.backspace(INDENTATION);
    }
    buffer.write("}");
    return true;
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
