package ruchy.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ruchy.lang.core.Local;
import ruchy.lang.type.Type;
import ruchy.runtime.Cancelled;

/// The calls that the last error on a thread left, with what their locals held. Public because
/// emitted code calls it; see [LocalScopes].
public final class Unwinding {
  /// Of a deep recursion the innermost calls are kept.
  private static final int CALLS_MAX = 100;

  private static final ThreadLocal<Unwinding> LAST = ThreadLocal.withInitial(Unwinding::new);

  private final List<Call> calls = new ArrayList<>();
  private final List<Noted> locals = new ArrayList<>();
  private @Nullable Throwable error;

  private Unwinding() {}

  /// A call that an error left.
  ///
  /// @param function its path; `closure`; empty at the top level
  /// @param variables what its locals held, outer ones first
  public record Call(String function, List<Variable> variables) {
    public Call {
      variables = List.copyOf(variables);
    }
  }

  /// A local and what it held.
  public record Variable(String name, Type type, Object value) {}

  /// A local whose number the class of its call can tell.
  private record Noted(int local, Object value) {}

  /// What the calls of a method are known by.
  record Name(String function) {}

  /// An error leaves the code in which a local has a value.
  public static void local(Throwable error, Object value, int local) {
    Unwinding last = LAST.get();
    if (last.follows(error)) {
      last.locals.add(new Noted(local, value));
    }
  }

  /// An error leaves a call, all of whose locals have been noted.
  public static void call(Throwable error, Class<?> cell, int name) {
    Unwinding last = LAST.get();
    if (last.follows(error) && cell.getClassLoader() instanceof CellLoader loader) {
      List<Object> constants = loader.unit().constants();
      if (constants.get(name) instanceof Name(String function)) {
        last.calls.add(new Call(function, last.variables(constants)));
      }
      last.locals.clear();
    }
  }

  private List<Variable> variables(List<Object> constants) {
    List<Variable> found = new ArrayList<>();
    for (Noted noted : locals.reversed()) {
      if (constants.get(noted.local()) instanceof Local local) {
        found.add(new Variable(local.name(), local.type(), noted.value()));
      }
    }
    return found;
  }

  /// Whether an error is to be noted; a new one makes the last be forgotten.
  private boolean follows(Throwable thrown) {
    if (thrown != error) {
      if (thrown instanceof Cancelled) {
        return false;
      }
      if (thrown.getCause() == null || thrown.getCause() != error) {
        calls.clear();
      }
      locals.clear();
      error = thrown;
    }
    return calls.size() < CALLS_MAX;
  }

  /// The calls that an error left on this thread, innermost first, and forgets them; none if there
  /// was another error since, or nobody wanted them noted.
  public static List<Call> take(Throwable thrown) {
    Unwinding last = LAST.get();
    boolean isLast = Optional.ofNullable(last.error).stream().anyMatch(it -> causes(it, thrown));
    List<Call> calls = isLast ? List.copyOf(last.calls) : List.of();
    LAST.remove();
    return calls;
  }

  private static boolean causes(Throwable cause, Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each == cause) {
        return true;
      }
    }
    return false;
  }
}
