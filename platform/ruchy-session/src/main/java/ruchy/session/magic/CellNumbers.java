package ruchy.session.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells picked by number: `3`, `1-5`, `7-` and several of them.
final class CellNumbers {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(-(\\d{1,9})?)?");

  private CellNumbers() {}

  /// The cells of the numbers, in the order of the numbers; without numbers, all that succeeded and
  /// are no commands of the session.
  ///
  /// @throws MagicException if a number is none, or no cell has it
  static List<Desk.RanCell> pick(List<Desk.RanCell> cells, List<String> numbers) {
    if (numbers.isEmpty()) {
      return cells.stream().filter(cell -> cell.succeeded() && isProgram(cell.text())).toList();
    }
    var picked = new ArrayList<Desk.RanCell>();
    for (String number : numbers) {
      Matcher range = RANGE.matcher(number);
      if (!range.matches()) {
        throw MagicException.misuse(
            "`" + number + "` is no number of a cell", "write numbers and ranges: 1-5 8");
      }
      int from = Integer.parseInt(range.group(1));
      int to =
          range.group(2) == null
              ? from
              : range.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(range.group(3));
      List<Desk.RanCell> found =
          cells.stream().filter(cell -> cell.number() >= from && cell.number() <= to).toList();
      if (found.isEmpty()) {
        throw MagicException.misuse("no cell that ran has the number " + number);
      }
      picked.addAll(found);
    }
    return picked;
  }

  private static boolean isProgram(String text) {
    String cell = text.strip();
    return !cell.startsWith("%")
        && !cell.startsWith("?")
        && !cell.endsWith("?")
        && !cell.startsWith("!")
        && !cell.startsWith(";")
        && !cell.startsWith("whos");
  }
}
