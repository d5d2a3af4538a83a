package ruchy.session.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.session.magic.MagicException;

/// A session as a program.
///
/// @param text the program
/// @param dropped what of the session is not in it, in the order of the cells
/// @param notes what else there is to know of it
public record Export(String text, List<Dropped> dropped, List<String> notes) {
  public Export {
    dropped = List.copyOf(dropped);
    notes = List.copyOf(notes);
  }

  /// A cell that ran.
  ///
  /// @param ranTo the offset up to which it ran: its length if to its end, -1 if it was refused
  /// @param hasValue whether it had a value that was shown
  public record Cell(int number, String text, int ranTo, boolean hasValue) {}

  /// Something that is not in the program.
  ///
  /// @param line the beginning of its text
  public record Dropped(int cell, String line, String reason) {}

  /// Makes the program: the strictest form that does the same.
  ///
  /// @param hasParameters whether literals become parameters
  /// @throws MagicException if there is none
  public static Export of(List<Cell> cells, boolean hasParameters, Surroundings surroundings) {
    var code = new SessionCode(surroundings);
    cells.forEach(code::add);
    List<Piece> pieces = new Selection(code, surroundings).select();
    List<Dropped> dropped = new ArrayList<>(code.dropped());
    dropped.sort(Comparator.comparingInt(Dropped::cell));
    var notes = new ArrayList<String>();
    Repair best = repaired(new Script(pieces, true, true, hasParameters), surroundings);
    if (!best.problems().isEmpty()) {
      String why = first(best);
      best = repaired(new Script(pieces, false, true, false), surroundings);
      notes.add("there is no `main`: " + why);
    }
    if (!best.problems().isEmpty()) {
      notes.add("it is not in engineering mode: " + first(best));
      best = repaired(new Script(pieces, false, false, false), surroundings);
    }
    if (!best.problems().isEmpty()) {
      throw MagicException.misuse(
          "the cells do not make a program: " + first(best),
          "`%history` shows them; enter again what is missing, and export then");
    }
    return new Export(linted(best), dropped, notes);
  }

  private static String first(Repair repair) {
    Diagnostic problem = repair.problems().getFirst();
    return problem.message();
  }

  private static Repair repaired(Script script, Surroundings surroundings) {
    return new Repair(script.text(Set.of()), surroundings).run();
  }

  private static String linted(Repair repair) {
    Set<String> left = repair.lint();
    String text = repair.text();
    boolean isStrict = text.startsWith("#![");
    int head = isStrict ? text.indexOf('\n') + 1 : 0;
    var rules = new StringBuilder();
    left.forEach(rule -> rules.append("#![allow(").append(rule).append(")]\n"));
    String end = isStrict || left.isEmpty() ? "" : "\n";
    return text.substring(0, head) + rules + end + text.substring(head);
  }

  /// A piece of a text that is one statement.
  static Piece piece(int cell, String text) {
    var statements = Parser.parse(Source.of("cell", text)).tree().statements();
    return new Piece(cell, statements.getFirst(), text, false);
  }
}
