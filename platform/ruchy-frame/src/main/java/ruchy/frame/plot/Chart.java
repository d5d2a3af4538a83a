package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// A plot whose axes are decided: what all renderers read.
record Chart(Plot plot, Axis x, Axis y) {
  private static final int X_TICKS = 7;
  private static final int Y_TICKS = 6;

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

  /// A colour by its parts, 0 to 255.
  record Colour(int red, int green, int blue) {
    String hex() {
      return "#%02x%02x%02x".formatted(red, green, blue);
    }
  }

  static Chart of(Plot plot) {
    var extent = new Extent();
    var categories = new LinkedHashSet<String>();
    for (Layer layer : plot.layers()) {
      switch (layer) {
        case Layer.Points points -> extent.add(points.coordinates());
        case Layer.Line line -> extent.add(line.coordinates());
        case Layer.Bars bars -> {
          categories.addAll(bars.categories());
          extent.addBars(bars.values());
        }
        case Layer.Bins bins -> {
          extent.addX(bins.edges().getFirst());
          extent.addX(bins.edges().getLast());
          extent.addBars(bins.heights());
        }
      }
    }
    boolean hasBins = plot.layers().stream().anyMatch(layer -> layer instanceof Layer.Bins);
    Axis x =
        categories.isEmpty()
            ? Axis.Linear.covering(extent.left, extent.right, X_TICKS, !hasBins)
            : new Axis.Bands(List.copyOf(categories));
    return new Chart(plot, x, Axis.Linear.covering(extent.low, extent.high, Y_TICKS, true));
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
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;

    void add(Coordinates coordinates) {
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
