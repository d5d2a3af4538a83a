package ruchy.frame.plot;

import java.util.List;

/// One set of marks in a plot, with one colour and one name in the legend.
public sealed interface Layer {
  /// The name in the legend; empty for none.
  String name();

  /// A dot for each point.
  record Points(String name, Coordinates coordinates) implements Layer {}

  /// A line through the points in their order; broken where a point is not finite.
  record Line(String name, Coordinates coordinates) implements Layer {}

  /// A bar from zero for each category.
  record Bars(String name, List<String> categories, List<Double> values) implements Layer {
    /// Checks that each category has a value.
    public Bars {
      categories = List.copyOf(categories);
      values = List.copyOf(values);
      if (categories.size() != values.size()) {
        throw new PlotException(
            "a bar plot needs one value a category: found %d categories and %d values"
                .formatted(categories.size(), values.size()));
      }
    }
  }

  /// Bars that share their sides: bin i reaches from edge i to edge i + 1.
  record Bins(String name, List<Double> edges, List<Double> heights) implements Layer {
    /// Checks that there is one edge more than bins.
    public Bins {
      edges = List.copyOf(edges);
      heights = List.copyOf(heights);
      if (edges.size() != heights.size() + 1) {
        throw new PlotException(
            "a histogram needs one edge more than heights: found %d edges and %d heights"
                .formatted(edges.size(), heights.size()));
      }
    }
  }
}
