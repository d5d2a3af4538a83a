package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A plot whose axes are decided: what all renderers read.
record Chart(Plot plot, Axis x, Axis y) {
  private static final int X_TICKS = 7;
  private static final int Y_TICKS = 6;
  private static final int PANEL_COLUMNS_MAX = 4;

  /// Colours that people with colour-blindness can tell apart, in the order of the layers.
  ///
  /// @source Okabe and Ito, "Color Universal Design", 2008, darkened for white paper
  static final List<Colour> PALETTE =
      List.of(
          new Colour(0x00, 0x72, 0xB2),
          new Colour(0xD5, 0x5E, 0x00),
          new Colour(0x00, 0x9E, 0x73),
          new Colour(0xCC, 0x79, 0xA7),
          new Colour(0xE6, 0x9F, 0x00),
          new Colour(0x56, 0xB4, 0xE9),
          new Colour(0x80, 0x60, 0x40));

  private static final int[] VIRIDIS = {
    0x440154, 0x482878, 0x3e4a89, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
    0xfde725
  };

  /// A colour by its parts, 0 to 255.
  record Colour(int red, int green, int blue) {
    /// The colour of a cell from the least value, 0, to the greatest, 1.
    ///
    /// @source Smith and van der Walt, the colour map "viridis", 2015, at ten places
    static Colour ofShare(double share) {
      double place = Math.clamp(share, 0, 1) * (VIRIDIS.length - 1);
      int below = Math.min((int) place, VIRIDIS.length - 2);
      double rest = place - below;
      return new Colour(mix(below, 16, rest), mix(below, 8, rest), mix(below, 0, rest));
    }

    private static int mix(int below, int shift, double rest) {
      int from = VIRIDIS[below] >> shift & 0xff;
      int to = VIRIDIS[below + 1] >> shift & 0xff;
      return (int) Math.round(from + (to - from) * rest);
    }

    String hex() {
      return "#%02x%02x%02x".formatted(red, green, blue);
    }
  }

  static Chart of(Plot plot) {
    var extent = new Extent();
    plot.layers().forEach(extent::add);
    if (!extent.rows.isEmpty()) {
      var rows = new ArrayList<>(extent.rows);
      var columns = new Axis.Bands(List.copyOf(extent.categories));
      return new Chart(plot, columns, new Axis.Bands(rows.reversed()));
    }
    Axis y = Axis.Linear.covering(extent.low, extent.high, Y_TICKS, true);
    return new Chart(plot, extent.horizontal(), y);
  }

  /// The plots of the panels, all with the axes of this one.
  List<Chart> panels() {
    var panels = new ArrayList<Chart>();
    for (Layer layer : plot.layers()) {
      if (layer instanceof Layer.Panel panel) {
        var part =
            new Plot(
                panel.name(),
                plot.xLabel(),
                plot.yLabel(),
                panel.layers(),
                plot.width(),
                plot.height());
        panels.add(new Chart(part, x, y));
      }
    }
    return panels;
  }

  /// Whether the plot is a row of panels.
  boolean hasPanels() {
    return plot.layers().getFirst() instanceof Layer.Panel;
  }

  /// The chart of a plot in another size.
  Chart sized(int width, int height) {
    return new Chart(plot.withSize(width, height), x, y);
  }

  /// How many panels stand side by side.
  static int panelColumns(int panels) {
    return Math.min(PANEL_COLUMNS_MAX, (int) Math.ceil(Math.sqrt(panels)));
  }

  Colour colour(int layer) {
    return PALETTE.get(layer % PALETTE.size());
  }

  /// The layers that the legend names, by their numbers.
  List<Integer> legend() {
    var named = new ArrayList<Integer>();
    for (int i = 0; i < plot.layers().size(); i++) {
      if (!plot.layers().get(i).name().isEmpty()) {
        named.add(i);
      }
    }
    return named;
  }

  /// The number of a bar's category on the horizontal axis.
  int category(String name) {
    return ((Axis.Bands) x).categories().indexOf(name);
  }

  /// The smallest box around everything that is drawn.
  private static final class Extent {
    final LinkedHashSet<String> categories = new LinkedHashSet<>();
    final LinkedHashSet<String> rows = new LinkedHashSet<>();
    boolean bins;
    boolean times;
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;

    void add(Layer layer) {
      switch (layer) {
        case Layer.Points points -> add(points.coordinates());
        case Layer.Line line -> add(line.coordinates());
        case Layer.Bars bars -> {
          categories.addAll(bars.categories());
          addBars(bars.values());
        }
        case Layer.Bins part -> {
          bins = true;
          addX(part.edges().getFirst());
          addX(part.edges().getLast());
          addBars(part.heights());
        }
        case Layer.Boxes boxes -> {
          categories.addAll(boxes.categories());
          boxes
              .boxes()
              .forEach(box -> {
                addY(box.low());
                addY(box.high());
                box.outliers().forEach(this::addY);
              });
        }
        case Layer.Cells cells -> {
          categories.addAll(cells.columns());
          rows.addAll(cells.rows());
        }
        case Layer.Panel panel -> panel.layers().forEach(this::add);
      }
    }

    Axis horizontal() {
      if (!categories.isEmpty()) {
        return new Axis.Bands(List.copyOf(categories));
      }
      return times
          ? Times.covering(left, right, X_TICKS)
          : Axis.Linear.covering(left, right, X_TICKS, !bins);
    }

    void add(Coordinates coordinates) {
      times |= coordinates.hasTimes();
      for (int i = 0; i < coordinates.size(); i++) {
        if (coordinates.isDrawn(i)) {
          addX(coordinates.x(i));
          addY(coordinates.y(i));
        }
      }
    }

    void addBars(List<Double> values) {
      addY(0);
      values.stream().filter(Double::isFinite).forEach(this::addY);
    }

    void addX(double value) {
      left = Math.min(left, value);
      right = Math.max(right, value);
    }

    void addY(double value) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
}
