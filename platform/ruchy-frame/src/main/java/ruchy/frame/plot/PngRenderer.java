package ruchy.frame.plot;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Draws a plot's SVG into a PNG picture.
final class PngRenderer {
  private PngRenderer() {}

  static byte[] render(Plot plot, double scale) {
    System.setProperty("java.awt.headless", "true");
    try {
      return draw(plot, scale);
    } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError e) {
      throw new PlotException(
          "cannot draw a PNG: this machine has no font that Java can use (%s); install fontconfig and"
                  .formatted(e.getMessage())
              + " a font such as DejaVu, or save the plot with the ending .svg",
          e);
    } catch (IOException e) {
      throw new PlotException("cannot encode the plot as PNG: " + e.getMessage(), e);
    }
  }

  private static byte[] draw(Plot plot, double scale) throws IOException {
    int width = (int) Math.round(plot.width() * scale);
    int height = (int) Math.round(plot.height() * scale);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document(plot).render(null, graphics, new ViewBox(width, height));
    } finally {
      graphics.dispose();
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("this Java runtime has no PNG encoder");
    }
    return bytes.toByteArray();
  }

  private static SVGDocument document(Plot plot) throws IOException {
    byte[] svg = plot.toSvg().getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (document == null) {
      throw new IOException("the plot's SVG could not be read");
    }
    return document;
  }
}
