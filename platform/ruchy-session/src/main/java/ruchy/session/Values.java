package ruchy.session;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import ruchy.runtime.Display;
import ruchy.runtime.Rich;
import ruchy.runtime.RichRenderer;

/// Turns values into what front ends show.
final class Values {
  private Optional<List<RichRenderer>> renderers = Optional.empty();

  /// A value in all the ways it can be shown.
  MimeBundle bundle(Object value, Presentation screen) {
    Map<String, Object> forms = forms(value, screen);
    Map<String, MimeBundle.Content> contents = new LinkedHashMap<>();
    contents.put(
        MimeBundle.PLAIN, new MimeBundle.Content.Text(Display.pretty(value, screen.columns())));
    forms.forEach((type, form) -> {
      switch (form) {
        case String text -> contents.put(type, new MimeBundle.Content.Text(text));
        case byte[] bytes ->
            contents.put(type, new MimeBundle.Content.Bytes(ByteBuffer.wrap(bytes)));
        default ->
            throw new IllegalStateException(
                type
                    + " of a "
                    + value.getClass().getName()
                    + " is a "
                    + form.getClass().getName()
                    + "; it must be a String or a byte[]");
      }
    });
    return new MimeBundle(contents);
  }

  /// A value in one line of at most so many characters.
  String summary(Object value, int charactersMax) {
    String text = forms(value, Presentation.PLAIN).isEmpty() ? Display.quoted(value) : "";
    String line = text.lines().findFirst().orElse("");
    return cut(line, charactersMax);
  }

  static String cut(String line, int charactersMax) {
    return line.length() <= charactersMax ? line : line.substring(0, charactersMax - 1) + "…";
  }

  private Map<String, Object> forms(Object value, Presentation screen) {
    Rich.View view =
        new Rich.View(screen.columns(), screen.rows(), screen.colours(), screen.pictures());
    if (value instanceof Rich rich) {
      return rich.bundle(view);
    }
    if (isOfTheLanguage(value)) {
      return Map.of();
    }
    for (RichRenderer renderer : renderers()) {
      Optional<Map<String, Object>> forms = renderer.bundle(value, view);
      if (forms.isPresent()) {
        return forms.get();
      }
    }
    return Map.of();
  }

  /// Numbers, text and collections are shown by the runtime; looking for renderers takes time that
  /// a simple program need not spend.
  private static boolean isOfTheLanguage(Object value) {
    String name = value.getClass().getPackageName();
    return name.equals("java.lang") || name.equals("java.util") || name.startsWith("ruchy.runtime");
  }

  private synchronized List<RichRenderer> renderers() {
    if (renderers.isEmpty()) {
      List<RichRenderer> found = new ArrayList<>();
      ServiceLoader.load(RichRenderer.class).forEach(found::add);
      renderers = Optional.of(List.copyOf(found));
    }
    return renderers.get();
  }
}
