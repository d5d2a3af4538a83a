package ruchy.session.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// What one cell may use before it is stopped. These are brakes against accidents, not a sandbox.
///
/// @param time the processor time
/// @param allocationBytesMax how much memory may be allocated in all, freed or not
public record Quotas(Optional<Duration> time, OptionalLong allocationBytesMax) {
  /// No limits.
  public static final Quotas NONE = new Quotas(Optional.empty(), OptionalLong.empty());

  /// Whether there is any limit.
  public boolean isLimited() {
    return time.isPresent() || allocationBytesMax.isPresent();
  }

  /// The same with a limit on processor time.
  public Quotas time(Duration most) {
    return new Quotas(Optional.of(most), allocationBytesMax);
  }

  /// The same with a limit on allocated memory.
  public Quotas allocationBytes(long most) {
    return new Quotas(time, OptionalLong.of(most));
  }

  /// Both limits and those of another; what has no limit in either has none.
  public Quotas plus(Quotas more) {
    Optional<Duration> timeMax = time.flatMap(mine -> more.time.map(mine::plus));
    boolean isBounded = allocationBytesMax.isPresent() && more.allocationBytesMax.isPresent();
    return new Quotas(
        timeMax,
        isBounded
            ? OptionalLong.of(allocationBytesMax.getAsLong() + more.allocationBytesMax.getAsLong())
            : OptionalLong.empty());
  }
}
