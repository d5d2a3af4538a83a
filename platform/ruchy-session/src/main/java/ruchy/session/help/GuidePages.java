package ruchy.session.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The user's guide and the reference of the language, section by section, as `?` finds them.
public final class GuidePages {
  /// The files below `docs`, without their ending.
  public static final List<String> NAMES =
      List.of(
          "guide/array-files",
          "guide/arrays",
          "guide/concurrency",
          "guide/dtypes",
          "guide/fft",
          "guide/formatting",
          "guide/frame-operations",
          "guide/frames",
          "guide/frames-in-ruchy",
          "guide/language",
          "guide/library",
          "guide/linear-algebra",
          "guide/masked-arrays",
          "guide/polynomials",
          "guide/random",
          "guide/records",
          "guide/repl",
          "guide/tools",
          "guide/ufuncs",
          "language/any",
          "language/arrays",
          "language/async",
          "language/bindings",
          "language/classes",
          "language/collections",
          "language/contracts",
          "language/control",
          "language/errors",
          "language/frames",
          "language/functions",
          "language/generics",
          "language/iterators",
          "language/java",
          "language/modes",
          "language/modules",
          "language/structs",
          "language/text",
          "language/traits",
          "language/values");

  private static final String FENCE = "```";

  private GuidePages() {}

  /// A part of a page under one heading.
  ///
  /// @param page such as `guide/repl`
  /// @param text what stands below the heading, without the marks of code blocks
  /// @param summary its first sentence that is no code, in one line
  public record Section(String page, String title, String text, String summary) {}

  private static final class Loaded {
    static final List<Section> ALL = NAMES.stream().flatMap(name -> read(name).stream()).toList();
  }

  /// All sections, in the order of the pages.
  public static List<Section> sections() {
    return Loaded.ALL;
  }

  /// What stands under a heading.
  public static Optional<String> under(String title) {
    List<Section> found =
        sections().stream().filter(each -> each.title().equalsIgnoreCase(title.strip())).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            found.stream()
                .map(each -> each.title() + " · docs/" + each.page() + ".md\n\n" + each.text())
                .collect(Collectors.joining("\n\n")));
  }

  private static List<Section> read(String name) {
    var sections = new ArrayList<Section>();
    String title = "";
    var text = new ArrayList<String>();
    var prose = new ArrayList<String>();
    boolean isCode = false;
    for (String line : page(name).lines().toList()) {
      isCode ^= line.startsWith(FENCE);
      if (!isCode && line.startsWith("#")) {
        add(new Section(name, title, String.join("\n", text), summary(prose)), sections);
        title = line.replaceFirst("#+ *", "");
        text.clear();
        prose.clear();
      } else if (!line.startsWith(FENCE)) {
        text.add(line);
        if (!isCode && !line.startsWith("|")) {
          prose.add(line);
        }
      }
    }
    add(new Section(name, title, String.join("\n", text), summary(prose)), sections);
    return sections;
  }

  private static void add(Section found, List<Section> sections) {
    if (!found.text().isBlank()) {
      String text = found.text().strip() + "\n";
      sections.add(new Section(found.page(), found.title(), text, found.summary()));
    }
  }

  private static String summary(List<String> prose) {
    String start =
        prose.stream()
            .dropWhile(String::isBlank)
            .takeWhile(line -> !line.isBlank())
            .collect(Collectors.joining(" "));
    int end = start.indexOf(". ");
    return end < 0 ? start : start.substring(0, end + 1);
  }

  private static String page(String name) {
    try (InputStream in = GuidePages.class.getResourceAsStream("/ruchy/docs/" + name + ".md")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
