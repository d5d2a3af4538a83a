package ruchy.lang.format;

import java.util.List;
import ruchy.lang.problem.Problem;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;

/// Lays out a program in the one style of the language: four spaces for each level, one space
/// around operators, lines of 100 columns at most where that can be, at most one empty line.
///
/// The writer still decides some things: whether braces that fit on a line stay on it, where the
/// rows of a list end, whether a chain of calls takes a line for each. Comments stay where they
/// are, strings as they are, and the program the same: the layout is read again and compared, tree
/// with tree, before it is given out.
public final class Formatter {
  /// How long a line may be.
  public static final int WIDTH = 100;

  private static final int ROUNDS_MAX = 4;

  private Formatter() {}

  /// A program and what is wrong with it.
  ///
  /// @param text the program laid out; as it was where something is wrong with it
  public record Formatted(String text, List<Problem> problems) {
    public Formatted {
      problems = List.copyOf(problems);
    }
  }

  /// Lays out a program, unless it can not be read.
  public static Formatted format(Source source) {
    Parser.Parsed parsed = Parser.parse(source);
    if (!parsed.problems().isEmpty()) {
      return new Formatted(source.text(), parsed.problems());
    }
    Source laidOut = settled(source, parsed);
    boolean same = SameProgram.of(source, laidOut);
    return new Formatted(same ? laidOut.text() : source.text(), List.of());
  }

  /// The layout that stays as it is when it is laid out again: a comment that moves to another line
  /// may ask for a second look.
  private static Source settled(Source source, Parser.Parsed parsed) {
    Source now = Source.of(source.name(), layOut(source, parsed));
    for (int round = 0; round < ROUNDS_MAX; round++) {
      String next = layOut(now, Parser.parse(now));
      if (next.equals(now.text())) {
        return now;
      }
      now = Source.of(source.name(), next);
    }
    return now;
  }

  /// The layout before it is compared.
  static String layOut(Source source, Parser.Parsed parsed) {
    Pieces whole = Pieces.of(source);
    Roles roles = Roles.of(parsed.tree(), whole);
    Pieces pieces = whole.cut(roles);
    String text = Printer.print(new Layout(pieces, roles).program(), WIDTH).stripTrailing();
    return text.isEmpty() ? "" : text + "\n";
  }
}
