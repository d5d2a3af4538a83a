package ruchy.frame.display;

import java.util.ArrayList;
import java.util.List;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.Table;

/// A table as text: names, types below them, rows, and a line that counts them.
///
/// Numbers stand on the right. Where rows or columns do not fit, the middle is folded away and
/// counted.
public final class TextTable {
  private static final String DIM = "\u001b[2m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[31m";
  private static final String RESET = "\u001b[0m";
  private static final String GAP = "  ";
  private static final String FOLD = "…";

  private final Table table;
  private final TableStyle style;

  private TextTable(Table table, TableStyle style) {
    this.table = table;
    this.style = style;
  }

  /// The table in this style, without a line break at the end.
  public static String of(Table table, TableStyle style) {
    return new TextTable(table, style).text();
  }

  /// A column as it is shown: its texts and their width.
  private record Shown(String name, Column column, List<String> cells, int width) {
    DataType type() {
      return column.type();
    }

    boolean right() {
      return type().isNumeric();
    }
  }

  private String text() {
    var seen = Folding.rows(table, style.rowsMax());
    var rows = Folding.numbers(seen);
    int folded = rows.size() < table.rows() ? (rows.size() + 1) / 2 : -1;
    var columns = new ArrayList<Shown>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(shown(table.schema().field(i).name(), seen.column(i), rows));
    }
    var widths = columns.stream().map(Shown::width).toList();
    var visible = Folding.columns(widths, style.width(), GAP.length());
    int gap = visible.size() < columns.size() ? (visible.size() + 1) / 2 : -1;
    var kept = visible.stream().map(columns::get).toList();
    var out = new StringBuilder();
    line(out, kept, gap, column -> paint(BOLD, pad(column.name(), column)));
    line(out, kept, gap, column -> paint(DIM, pad(column.type().toString(), column)));
    line(out, kept, gap, column -> paint(DIM, "─".repeat(column.width())));
    for (int row = 0; row < rows.size(); row++) {
      if (row == folded) {
        line(out, kept, gap, column -> paint(DIM, pad(FOLD, column)));
      }
      int at = row;
      line(out, kept, gap, column -> cell(column, rows.get(at), at));
    }
    return out + count(columns.size() - kept.size());
  }

  private Shown shown(String name, Column column, List<Long> rows) {
    // Beside a column that is wide by itself there must be room for the mark of the folded ones.
    int room = table.columns().size() > 1 ? style.width() - GAP.length() - 1 : style.width();
    int limit = Math.min(style.textMax(), Math.max(1, room));
    var cells = CellText.of(column, rows).stream().map(cell -> CellWidth.cut(cell, limit)).toList();
    var title = CellWidth.cut(CellWidth.visible(name), limit);
    int width = Math.max(CellWidth.of(title), column.type().toString().length());
    for (var cell : cells) {
      width = Math.max(width, CellWidth.of(cell));
    }
    return new Shown(title, column, cells, Math.min(width, Math.max(1, room)));
  }

  /// Text of one column in a line.
  @FunctionalInterface
  private interface Cell {
    String of(Shown column);
  }

  private void line(StringBuilder out, List<Shown> columns, int gap, Cell cell) {
    var line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      line.append(i == 0 ? "" : GAP);
      if (i == gap) {
        line.append(paint(DIM, FOLD)).append(GAP);
      }
      line.append(cell.of(columns.get(i)));
    }
    if (gap == columns.size()) {
      line.append(columns.isEmpty() ? "" : GAP).append(paint(DIM, FOLD));
    }
    out.append(style.colours() ? line.toString() : line.toString().stripTrailing()).append('\n');
  }

  private String cell(Shown column, long row, int at) {
    var text = pad(column.cells().get(at), column);
    if (column.column().isNull(row)) {
      return paint(DIM, text);
    }
    return column.right() && text.stripLeading().startsWith("-") ? paint(RED, text) : text;
  }

  private static String pad(String text, Shown column) {
    var cut = CellWidth.cut(text, column.width());
    var space = " ".repeat(column.width() - CellWidth.of(cut));
    return column.right() ? space + cut : cut + space;
  }

  private String paint(String colour, String text) {
    return style.colours() && !text.isBlank() ? colour + text + RESET : text;
  }

  private String count(int hidden) {
    long rows = table.rows();
    int columns = table.columns().size();
    var text =
        "%s row%s × %d column%s"
            .formatted(grouped(rows), rows == 1 ? "" : "s", columns, columns == 1 ? "" : "s");
    if (hidden > 0) {
      text += ", %d column%s hidden".formatted(hidden, hidden == 1 ? "" : "s");
    }
    return paint(DIM, CellWidth.cut(text, Math.max(1, style.width())));
  }

  private static String grouped(long rows) {
    return String.format(java.util.Locale.ROOT, "%,d", rows).replace(',', '\u202f');
  }
}
