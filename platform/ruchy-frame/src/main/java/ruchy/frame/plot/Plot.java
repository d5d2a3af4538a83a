package ruchy.frame.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ruchy.frame.io.AtomicFile;
import ruchy.runtime.Rich;

/// What a plot shows, independent of how it is drawn.
///
/// @param title above the plot; empty for none
/// @param xLabel below the horizontal axis; empty for none
/// @param yLabel beside the vertical axis; empty for none
/// @param layers drawn in order, so the last lies on top
/// @param width of the picture in pixels
/// @param height of the picture in pixels
public record Plot(
    String title, String xLabel, String yLabel, List<Layer> layers, int width, int height)
    implements Rich {
  private static final int DEFAULT_WIDTH = 640;
  private static final int DEFAULT_HEIGHT = 420;

  /// Checks that there is something to draw.
  public Plot {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new PlotException("a plot needs at least one layer: give it points, a line or bars");
    }
    if (width < 100 || height < 80) {
      throw new PlotException(
          "a plot of %d × %d pixels is too small: 100 × 80 is the least".formatted(width, height));
    }
  }

  /// A plot of layers without words.
  public static Plot of(List<Layer> layers) {
    return new Plot("", "", "", layers, DEFAULT_WIDTH, DEFAULT_HEIGHT);
  }

  /// A histogram of the finite values in equal bins.
  ///
  /// @throws PlotException if no value is finite, or there is no bin
  public static Plot histogram(double[] values, int bins) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
    if (finite.length == 0 || bins < 1) {
      throw new PlotException(
          "a histogram needs finite values and at least one bin: found %d values and %d bins"
              .formatted(finite.length, bins));
    }
    double low = Arrays.stream(finite).min().getAsDouble();
    double high = Arrays.stream(finite).max().getAsDouble();
    if (low == high) {
      low -= 0.5;
      high += 0.5;
    }
    var edges = new ArrayList<Double>(bins + 1);
    for (int i = 0; i <= bins; i++) {
      edges.add(low + (high - low) * i / bins);
    }
    return of(List.of(Layer.Bins.of("", edges, finite))).withLabels("", "count");
  }

  /// The same with a title.
  public Plot withTitle(String newTitle) {
    return new Plot(newTitle, xLabel, yLabel, layers, width, height);
  }

  /// The same with words at the axes.
  public Plot withLabels(String newX, String newY) {
    return new Plot(title, newX, newY, layers, width, height);
  }

  /// The same in another size, in pixels.
  public Plot withSize(int newWidth, int newHeight) {
    return new Plot(title, xLabel, yLabel, layers, newWidth, newHeight);
  }

  /// The same with another layer on top.
  public Plot plus(Layer layer) {
    var more = new ArrayList<>(layers);
    more.add(layer);
    return new Plot(title, xLabel, yLabel, more, width, height);
  }

  /// The plot as an SVG document.
  public String toSvg() {
    return new SvgRenderer(Chart.of(this)).render();
  }

  /// The plot as a specification of Vega-Lite, in JSON, with its values inside.
  public String toVegaLite() {
    return VegaLite.of(this);
  }

  /// The plot as a PNG picture, `scale` pixels for each of the plot's own.
  ///
  /// @throws PlotException if the machine has no font to write labels with
  public byte[] toPng(double scale) {
    return PngRenderer.render(this, scale);
  }

  /// The plot as text: dots and lines in braille, bars in blocks.
  ///
  /// @param columns the width to use
  /// @param rows the height to use, axes and title included
  /// @param colours whether to use ANSI colours; without them layers differ by their marks
  public String toText(int columns, int rows, boolean colours) {
    return new TextRenderer(Chart.of(this), columns, rows, colours).render();
  }

  /// Writes the plot to a file whose name ends with `.svg`, `.png` or, as Vega-Lite, `.json`;
  /// folders are made, and an existing file is replaced only when the new one is whole.
  ///
  /// @throws PlotException if the ending is another, or the file cannot be written
  public void save(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    byte[] bytes;
    if (name.endsWith(".svg")) {
      bytes = toSvg().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } else if (name.endsWith(".json")) {
      bytes = toVegaLite().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } else if (name.endsWith(".png")) {
      bytes = toPng(2);
    } else {
      throw new PlotException(
          "cannot tell the format of `%s`: give it the ending .svg, .png, or .json for Vega-Lite"
              .formatted(file));
    }
    write(file, bytes);
  }

  private static void write(Path file, byte[] bytes) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    try {
      if (folder == null) {
        throw new IOException("it is a root folder");
      }
      Files.createDirectories(folder);
      AtomicFile.replace(whole, part -> Files.write(part, bytes));
    } catch (IOException e) {
      throw new PlotException(
          "cannot write `%s`: %s; check the folder and the space on the disk"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /// The plot as text fitted to the view, as SVG, and as PNG where a picture is wanted and can be
  /// drawn.
  @Override
  public Map<String, Object> bundle(View view) {
    int rows = Math.clamp(view.rows() - 4, 12, 22);
    var forms = new LinkedHashMap<String, Object>();
    forms.put("text/plain", toText(Math.min(view.columns(), 100), rows, view.colours()));
    forms.put("image/svg+xml", toSvg());
    if (view.pictures()) {
      try {
        forms.put("image/png", toPng(1));
      } catch (PlotException _) {
        // Without fonts on this machine the other forms have to do.
      }
    }
    return forms;
  }

  @Override
  public String toString() {
    return toText(72, 20, false);
  }
}
