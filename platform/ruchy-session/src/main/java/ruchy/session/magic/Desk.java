package ruchy.session.magic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.jvm.Unwinding;
import ruchy.lang.check.Mode;
import ruchy.session.history.History;

/// What a magic may ask of the session that runs it.
public interface Desk {
  /// Evaluates code as a part of the cell: its declarations stay, its value is shown.
  ///
  /// @return whether it ran to its end; what went wrong has been told
  boolean evaluate(String code);

  /// Evaluates a file the same way; its value is not shown.
  ///
  /// @param arguments what it finds in `args`
  boolean evaluateFile(String file, String code, List<String> arguments);

  /// The value of code, which is neither shown nor kept; nothing if it went wrong, which has been
  /// told.
  Optional<Object> value(String code);

  /// Evaluates code that sees some variables besides those of the session; nothing of it is kept.
  ///
  /// @return whether it ran to its end; what went wrong has been told
  boolean evaluateWith(List<Unwinding.Variable> variables, String code);

  /// What the last error of a program left.
  Optional<PostMortem> postMortem();

  /// Which of its calls is looked at.
  int frame();

  /// Looks at another of its calls.
  void frame(int number);

  /// A value in one line.
  String summary(Object value, int charactersMax);

  /// Shows text that is not the value of a cell.
  void show(String text);

  /// Puts text where the next cell is written, for the user to change and to run.
  void insert(String text);

  /// Text of little weight, as this screen shows it.
  String quiet(String text);

  /// The names, types and values of the variables as a table.
  String variableTable();

  /// The number of the cell.
  int number();

  /// The names of the variables that hold frames.
  List<String> frames();

  /// The functions of the user's own magics, by the names of these; may be changed.
  Map<String, String> aliases();

  /// The classes of Java that the session knows besides those of the platform.
  JavaCell.Known classes();

  /// Adds classes of Java to them.
  ///
  /// @throws MagicException if there is one of the same name
  void define(Map<String, byte[]> classes);

  /// Whether imported files that have changed are read again before each cell.
  void reloads(boolean wanted);

  /// Reads the imported files again that have changed.
  ///
  /// @return how many imports were run again
  int reload();

  /// The names of the variables.
  List<String> variableNames();

  /// Forgets variables.
  void forget(List<String> names);

  /// The cells that ran, oldest first.
  List<RanCell> cells();

  /// What was entered in this session and before; nothing where nobody keeps it.
  Optional<History> history();

  /// The mode in which cells are checked.
  Mode mode();

  /// Changes the mode from the next cell on.
  void mode(Mode mode);

  /// What can be set, and how it stands.
  Settings settings();

  /// What runs beside the prompt.
  Jobs jobs();

  /// The files that keep workspaces.
  Images images();

  /// Writes the session as a program.
  ///
  /// @param target `script`, `java` or `notebook`
  /// @param hasParameters whether literals become parameters
  /// @return what was written, what was left out and why
  /// @throws MagicException if that is not possible
  String export(String file, String target, boolean hasParameters);

  /// The files that keep workspaces.
  interface Images {
    /// Saves the workspace; says what was saved and what was not.
    ///
    /// @throws MagicException if that is not possible; the file is as it was then
    String save(String file);

    /// Brings back what a file has; says what was brought back and what was not.
    ///
    /// @throws MagicException if that is not possible; the session is as it was then
    String load(String file);

    /// Brings back the variables of the session that was killed last.
    ///
    /// @throws MagicException if there is none
    Recovered recover();
  }

  /// What came back of a session that was killed.
  ///
  /// @param report what was brought back and what was not
  /// @param rest the cells that ran after the last save, as one text; perhaps empty
  record Recovered(String report, String rest) {}

  /// A cell that ran.
  ///
  /// @param number as in `_3`
  /// @param succeeded whether it ran to its end
  /// @param ranTo the offset up to which it ran: its length if to its end, -1 if it was refused
  /// @param hasValue whether it had a value that was shown
  record RanCell(int number, String text, boolean succeeded, int ranTo, boolean hasValue) {}

  /// The settings of a session.
  interface Settings {
    /// Their names and values, as text.
    List<Setting> all();

    /// Changes one.
    ///
    /// @throws MagicException if there is no such setting, or it can not have such a value
    void set(String name, String value);
  }

  /// One setting.
  ///
  /// @param meaning what it does, and which values it takes
  record Setting(String name, String value, String meaning) {}
}
