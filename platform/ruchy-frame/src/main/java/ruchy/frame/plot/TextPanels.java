package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Draws the panels of a plot with characters, side by side as far as they fit.
final class TextPanels {
  private static final int WIDTH_MIN = 34;
  private static final int HEIGHT_MIN = 11;
  private static final String GAP = "  ";
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private TextPanels() {}

  static String of(Chart chart, int columns, int rows, boolean colours) {
    var panels = chart.panels();
    int across = Math.max(1, Math.min(Chart.panelColumns(panels.size()), columns / WIDTH_MIN));
    int down = (panels.size() + across - 1) / across;
    int width = columns / across - GAP.length();
    int height = Math.max(HEIGHT_MIN, rows / down);
    var text = new StringBuilder();
    for (int first = 0; first < panels.size(); first += across) {
      var blocks = new ArrayList<List<String>>();
      for (Chart panel : panels.subList(first, Math.min(first + across, panels.size()))) {
        blocks.add(new TextRenderer(panel, width, height, colours).render().lines().toList());
      }
      text.append(beside(blocks, width));
    }
    return text.toString().stripTrailing();
  }

  private static String beside(List<List<String>> blocks, int width) {
    var text = new StringBuilder();
    int height = blocks.stream().mapToInt(List::size).max().orElse(0);
    for (int row = 0; row < height; row++) {
      var line = new StringBuilder();
      for (var block : blocks) {
        var part = row < block.size() ? block.get(row) : "";
        line.append(part).append(" ".repeat(Math.max(0, width - visible(part)))).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.append('\n').toString();
  }

  private static int visible(String text) {
    return COLOUR.matcher(text).replaceAll("").length();
  }
}
