package ruchy.frame.plot;

import java.util.Arrays;
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

    /// How many of the finite values lie between each two edges, the last one with its end.
    ///
    /// @param edges at equal distances, the first below all values, the last not below any
    public static Bins of(String name, List<Double> edges, double[] values) {
      int bins = edges.size() - 1;
      double low = edges.getFirst();
      double width = edges.getLast() - low;
      double[] heights = new double[bins];
      for (double value : values) {
        if (Double.isFinite(value)) {
          heights[Math.min(bins - 1, (int) ((value - low) / width * bins))]++;
        }
      }
      return new Bins(name, edges, Arrays.stream(heights).boxed().toList());
    }
  }

  /// A box for each category, which shows how its values are spread.
  record Boxes(String name, List<String> categories, List<Box> boxes) implements Layer {
    /// Checks that each category has a box.
    public Boxes {
      categories = List.copyOf(categories);
      boxes = List.copyOf(boxes);
      if (categories.size() != boxes.size()) {
        throw new PlotException(
            "a box plot needs one box a category: found %d categories and %d boxes"
                .formatted(categories.size(), boxes.size()));
      }
    }
  }

  /// A coloured cell for each pair of a column and a row; a value that is not finite is left out.
  ///
  /// @param values row after row, from the top
  record Cells(String name, List<String> columns, List<String> rows, List<Double> values)
      implements Layer {
    /// Checks that each pair has a value.
    public Cells {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      values = List.copyOf(values);
      if (columns.size() * rows.size() != values.size() || values.isEmpty()) {
        throw new PlotException(
            "a heat map needs one value a cell: found %d columns, %d rows and %d values"
                .formatted(columns.size(), rows.size(), values.size()));
      }
    }

    /// The value of a cell.
    double value(int row, int column) {
      return values.get(row * columns.size() + column);
    }

    /// Where a value lies between the least and the greatest, 0 to 1.
    double share(double value) {
      double low = least();
      double high = greatest();
      return high > low ? (value - low) / (high - low) : 0.5;
    }

    double least() {
      return values.stream().filter(Double::isFinite).mapToDouble(v -> v).min().orElse(0);
    }

    double greatest() {
      return values.stream().filter(Double::isFinite).mapToDouble(v -> v).max().orElse(0);
    }
  }

  /// A plot of its own beside others, with the axes of all: a facet.
  record Panel(String name, List<Layer> layers) implements Layer {
    /// Checks that there is something to draw, and no panel in a panel.
    public Panel {
      layers = List.copyOf(layers);
      if (layers.isEmpty() || layers.stream().anyMatch(Panel.class::isInstance)) {
        throw new PlotException("a panel of a plot holds one layer or more, and no panels");
      }
    }
  }

  /// How some values are spread.
  ///
  /// @param low the least value that is no outlier
  /// @param lower the first quartile
  /// @param median the value in the middle
  /// @param upper the third quartile
  /// @param high the greatest value that is no outlier
  /// @param outliers the values further than one and a half distances of the quartiles outside them
  /// @source Tukey, "Exploratory Data Analysis", 1977, section 2
  record Box(
      double low, double lower, double median, double upper, double high, List<Double> outliers) {
    private static final double REACH = 1.5;

    /// Copies the list.
    public Box {
      outliers = List.copyOf(outliers);
    }

    /// The box of the finite values.
    ///
    /// @throws PlotException if no value is finite
    public static Box of(double[] values) {
      double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
      if (sorted.length == 0) {
        throw new PlotException("a box needs finite values: found none among " + values.length);
      }
      double lower = quantile(sorted, 0.25);
      double upper = quantile(sorted, 0.75);
      double reach = (upper - lower) * REACH;
      double[] near =
          Arrays.stream(sorted).filter(v -> v >= lower - reach && v <= upper + reach).toArray();
      var far =
          Arrays.stream(sorted)
              .filter(v -> v < lower - reach || v > upper + reach)
              .boxed()
              .toList();
      return new Box(near[0], lower, quantile(sorted, 0.5), upper, near[near.length - 1], far);
    }

    private static double quantile(double[] sorted, double q) {
      double place = q * (sorted.length - 1);
      int below = (int) place;
      double rest = place - below;
      return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
  }
}
