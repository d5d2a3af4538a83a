package ruchy.runtime.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The tasks of one program or cell: how many of them can go on. All under [Waiter#LOCK].
final class Group {
  private final Set<Waiter> blocked = new LinkedHashSet<>();
  private int active = 1;

  /// A task begins.
  void enter() {
    active++;
  }

  /// A task ends.
  void leave() {
    active--;
    noticeQuiet();
  }

  void block(Waiter waiter) {
    blocked.add(waiter);
    active--;
    noticeQuiet();
  }

  void unblock(Waiter waiter) {
    if (blocked.remove(waiter)) {
      active++;
    }
  }

  /// Where all wait for each other, receivers learn that nothing will come; without any, all are
  /// told.
  private void noticeQuiet() {
    if (active > 0 || blocked.isEmpty()) {
      return;
    }
    List<Waiter> receivers = blocked.stream().filter(Waiter::receives).toList();
    for (Waiter waiter : receivers.isEmpty() ? List.copyOf(blocked) : receivers) {
      waiter.release();
    }
  }
}
