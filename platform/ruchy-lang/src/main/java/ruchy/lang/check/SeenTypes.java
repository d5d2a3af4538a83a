package ruchy.lang.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// The types that the checker gave to the expressions, patterns and variables of a text, also where
/// the text has errors. A place in a function that is generic has one for each of its instances.
public final class SeenTypes {
  /// Keeps nothing: for programs that are only to run.
  static final SeenTypes NONE = new SeenTypes(false);

  private final Map<Span, Set<Type>> byPlace = new HashMap<>();
  private final boolean wanted;

  private SeenTypes(boolean wanted) {
    this.wanted = wanted;
  }

  /// Where the checker is to write down what it sees.
  public static SeenTypes wanted() {
    return new SeenTypes(true);
  }

  void note(Span span, Type type) {
    if (wanted && !Shapes.hasOpen(type)) {
      byPlace.computeIfAbsent(span, _ -> new LinkedHashSet<>()).add(type);
    }
  }

  /// An attempt at the whole text is made again: what it saw may be wrong.
  void forget() {
    byPlace.clear();
  }

  /// The types of what stands at exactly this place; none where nothing is known of it.
  public List<Type> at(Span span) {
    return List.copyOf(byPlace.getOrDefault(span, Set.of()));
  }

  /// The types of the longest expression that ends at an offset of a source.
  public List<Type> endingAt(Source source, int offset) {
    return byPlace.keySet().stream()
        .filter(span -> span.source() == source && span.end() == offset)
        .min((one, other) -> Integer.compare(one.start(), other.start()))
        .map(this::at)
        .orElse(List.of());
  }

  /// The types of the smallest expression around an offset of a source.
  public List<Type> around(Source source, int offset) {
    return byPlace.keySet().stream()
        .filter(span -> span.source() == source && span.start() <= offset && offset <= span.end())
        .min((one, other) -> Integer.compare(one.end() - one.start(), other.end() - other.start()))
        .map(this::at)
        .orElse(List.of());
  }
}
