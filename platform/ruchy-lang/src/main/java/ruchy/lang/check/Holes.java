package ruchy.lang.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// The types of one body that show only after their place, such as the element of `[]`.
///
/// An open hole is a type parameter whose name starts with `?`. Filling it starts the body over, in
/// which [#at] then gives the type at once.
final class Holes {
  private final String prefix;
  private final Map<Place, Type> filled = new HashMap<>();
  private final Map<String, Open> open = new LinkedHashMap<>();

  /// A hole that is none of this body came with a declaration that is wrong.
  private boolean stuck;

  Holes(int owner) {
    this.prefix = "?" + owner + ".";
  }

  /// One hole: an expression, and which of its types.
  record Place(Span span, String slot) {}

  private record Open(Place place, Type fallback) {}

  /// Unwinds to the body whose hole was filled.
  static final class Restart extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Holes holes;
    private final transient Optional<Found> found;

    private Restart(Holes holes, Optional<Found> found) {
      super("restart", null, false, false);
      this.holes = holes;
      this.found = found;
    }

    boolean isOf(Holes other) {
      return holes == other;
    }

    /// What was found out.
    Optional<Found> found() {
      return found;
    }
  }

  /// A type that a body could not know before.
  ///
  /// @param hole the name of the hole that it fills; empty where it was decided for a place
  record Found(Optional<String> hole, Place place, Type type) {}

  /// The part of a hole's name that tells its owner.
  String prefix() {
    return prefix;
  }

  static String prefixOf(Type.Parameter hole) {
    return hole.name().substring(0, hole.name().indexOf('.') + 1);
  }

  /// The type at a place, or a hole; the fallback is taken where nothing ever fills it.
  Type at(Span span, String slot, Type fallback) {
    var place = new Place(span, slot);
    Type known = filled.get(place);
    if (known != null) {
      return known;
    }
    for (var entry : open.entrySet()) {
      if (entry.getValue().place().equals(place)) {
        return new Type.Parameter(entry.getKey());
      }
    }
    String name = prefix + open.size();
    open.put(name, new Open(place, fallback));
    return new Type.Parameter(name);
  }

  /// The type at a place where one was decided by [#decide], or the usual one.
  Type decided(Span span, String slot, Type usual) {
    return filled.getOrDefault(new Place(span, slot), usual);
  }

  /// Decides the type of a place and starts over.
  Restart decide(Span span, String slot, Type type) {
    var place = new Place(span, slot);
    filled.put(place, type);
    return new Restart(this, Optional.of(new Found(Optional.empty(), place, type)));
  }

  /// Starts over with what is known.
  Restart again() {
    return new Restart(this, Optional.empty());
  }

  /// Fills an open hole; the caller throws the result.
  Restart fill(Type.Parameter hole, Type type) {
    Open entry = open.get(hole.name());
    if (entry == null) {
      stuck = true;
      return again();
    }
    filled.put(entry.place(), type);
    return new Restart(this, Optional.of(new Found(Optional.of(hole.name()), entry.place(), type)));
  }

  /// Whether starting over would go on for ever.
  boolean isStuck() {
    return stuck;
  }

  /// Forgets what is open, before the body is checked again.
  void reopen() {
    open.clear();
  }

  /// Fills all open holes with their fallbacks; whether there were any.
  boolean settle() {
    for (Open entry : open.values()) {
      filled.put(entry.place(), entry.fallback());
    }
    return !open.isEmpty();
  }
}
