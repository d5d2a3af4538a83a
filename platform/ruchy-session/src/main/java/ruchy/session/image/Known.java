package ruchy.session.image;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shared values that have been written, by identity: each has a number within the first
/// variable that holds it, so that a change to one variable leaves the text of the others as it
/// was.
final class Known {
  private final Map<Object, Home> homes = new IdentityHashMap<>();
  private final List<Object> ofThis = new ArrayList<>();
  private String variable = "";

  /// Where a value was written.
  record Home(String variable, int number) {}

  /// Begins with a variable.
  void begin(String name) {
    variable = name;
    ofThis.clear();
  }

  /// Forgets what the variable held, which could not be written.
  void giveUp() {
    ofThis.forEach(homes::remove);
    ofThis.clear();
  }

  Optional<Home> find(Object value) {
    return Optional.ofNullable(homes.get(value));
  }

  boolean isHere(Home home) {
    return home.variable().equals(variable);
  }

  void add(Object value) {
    homes.put(value, new Home(variable, ofThis.size()));
    ofThis.add(value);
  }
}
