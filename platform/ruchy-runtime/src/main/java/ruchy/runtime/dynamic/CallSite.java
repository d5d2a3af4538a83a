package ruchy.runtime.dynamic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One place in a program that calls a method, or reads a field, of a value of type `Any`. It keeps
/// what the member meant for the types that came, so that only new types are looked up.
public final class CallSite {
  /// Places that see more types look them up each time.
  private static final int LINKS_MAX = 6;

  private final String name;

  /// Replaced as a whole, so that threads see either the old one or the new one.
  private volatile List<Link> links = List.of();

  /// @param name the name of the member
  public CallSite(String name) {
    this.name = name;
  }

  /// What a member means for operands of certain classes.
  public interface Link {
    /// Whether it holds for these operands, the first of which is the receiver.
    boolean fits(Object... operands);

    /// Whether what it was made of still stands.
    boolean isValid();

    /// Calls the member.
    Object apply(Object... operands);
  }

  /// `receiver.name(arguments…)`
  public Object callMethod(Object... operands) {
    Optional<Link> known = known(operands);
    if (known.isPresent()) {
      return known.get().apply(operands);
    }
    Dynamic.methods().link(name, operands).ifPresent(this::keep);
    return Dynamic.callMethod(name, operands);
  }

  private Optional<Link> known(Object... operands) {
    for (Link link : links) {
      if (link.fits(operands)) {
        return link.isValid() ? Optional.of(link) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private synchronized void keep(Link link) {
    List<Link> kept = new ArrayList<>(links);
    kept.removeIf(old -> !old.isValid());
    if (kept.size() < LINKS_MAX) {
      kept.add(link);
    }
    links = List.copyOf(kept);
  }
}
