package ruchy.frame.display;

import ruchy.frame.column.Table;

/// A table as HTML that looks the same without a style sheet as with one.
///
/// The classes `ruchy-frame`, `type`, `null`, `num` and `fold` are for style sheets.
public final class HtmlTable {
  private static final int COLUMNS_MAX = 40;

  private HtmlTable() {}

  /// The table; of the style only the numbers of rows and letters matter.
  public static String of(Table table, TableStyle style) {
    var seen = Folding.rows(table, style.rowsMax());
    var rows = Folding.numbers(seen);
    int columns = Math.min(COLUMNS_MAX, table.columns().size());
    int folded = rows.size() < table.rows() ? (rows.size() + 1) / 2 : -1;
    var out = new StringBuilder("<table class=\"ruchy-frame\"><thead><tr>");
    for (int i = 0; i < columns; i++) {
      var field = table.schema().field(i);
      out.append("<th")
          .append(side(table, i))
          .append('>')
          .append(escaped(field.name()))
          .append("<br><small class=\"type\">")
          .append(field.type())
          .append("</small></th>");
    }
    out.append("</tr></thead><tbody>");
    var cells = seen.columns().stream().limit(columns).map(c -> CellText.of(c, rows)).toList();
    for (int row = 0; row < rows.size(); row++) {
      if (row == folded) {
        out.append("<tr class=\"fold\">").append("<td>…</td>".repeat(columns)).append("</tr>");
      }
      out.append("<tr>");
      for (int i = 0; i < columns; i++) {
        cell(out, table, i, seen.column(i).isNull(row), cells.get(i).get(row));
      }
      out.append("</tr>");
    }
    out.append("</tbody></table><p class=\"ruchy-frame-count\">")
        .append(table.rows())
        .append(" rows × ")
        .append(table.columns().size())
        .append(" columns");
    if (columns < table.columns().size()) {
      out.append(", ").append(table.columns().size() - columns).append(" hidden");
    }
    return out.append("</p>").toString();
  }

  private static void cell(
      StringBuilder out, Table table, int column, boolean isNull, String text) {
    out.append("<td").append(side(table, column)).append('>');
    if (isNull) {
      out.append("<em class=\"null\">null</em>");
    } else {
      out.append(escaped(text));
    }
    out.append("</td>");
  }

  private static String side(Table table, int column) {
    return table.schema().field(column).type().isNumeric()
        ? " class=\"num\" style=\"text-align:right\""
        : " style=\"text-align:left\"";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
