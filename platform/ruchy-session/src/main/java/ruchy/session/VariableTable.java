package ruchy.session;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/// The answer to `whos()`.
final class VariableTable {
  private static final int TYPE_CHARACTERS_MAX = 40;

  private VariableTable() {}

  /// One line a variable: name, type, shape, size, the cell that declared it, and the value.
  static String text(List<Variable> variables, UnaryOperator<String> quiet) {
    if (variables.isEmpty()) {
      return "no variables yet\n";
    }
    List<List<String>> rows = variables.stream().map(VariableTable::row).toList();
    List<String> heading = List.of("name", "type", "shape", "bytes", "cell", "value");
    int[] widths = new int[heading.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int most = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
      // A column of which nothing is known is left out.
      widths[i] = most == 0 ? 0 : Math.max(most, heading.get(i).length());
    }
    StringBuilder text = new StringBuilder();
    text.append(quiet.apply(line(heading, widths))).append('\n');
    rows.forEach(row -> text.append(line(row, widths)).append('\n'));
    return text.toString();
  }

  private static List<String> row(Variable variable) {
    OptionalLong bytes = variable.bytes();
    return List.of(
        variable.name(),
        Values.cut(variable.type(), TYPE_CHARACTERS_MAX),
        variable.shape(),
        bytes.isPresent() ? "%,d".formatted(bytes.getAsLong()) : "",
        variable.cell().replaceFirst("^cell ", ""),
        variable.summary());
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] == 0) {
        continue;
      }
      boolean isNumber = i == 3;
      String padding = " ".repeat(widths[i] - Math.min(widths[i], row.get(i).length()));
      line.append(isNumber ? padding + row.get(i) : row.get(i) + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
