package ruchy.runtime.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;

/// Waits for whichever of several things comes first: `select!`. Where several are ready, the one
/// that is written first is taken.
public final class Selection {
  /// Nothing is ready, and there is something else to do.
  private static final long IDLE = -1;

  /// Nothing will ever be ready.
  private static final long CLOSED = -2;

  private final List<Arm> arms = new ArrayList<>();
  private @Nullable Object taken;
  private boolean receives;

  /// What may come.
  private sealed interface Arm {
    record Receive(Channel channel, boolean openOnly) implements Arm {}

    record Send(Channel channel, Object value) implements Arm {}

    record Wait(Task task, boolean owned) implements Arm {}

    record Timer(long deadlineNanos) implements Arm {}
  }

  /// Adds a receive.
  ///
  /// @param openOnly whether a closed channel is out of the question
  public void receive(Receiver receiver, boolean openOnly) {
    arms.add(new Arm.Receive(receiver.channel(), openOnly));
    receives = true;
  }

  /// Adds a send.
  public void send(Sender sender, Object value) {
    arms.add(new Arm.Send(sender.channel(), value));
  }

  /// Adds the end of a task.
  ///
  /// @param owned whether it is cancelled if something else comes first
  public void await(Task task, boolean owned) {
    arms.add(new Arm.Wait(task, owned));
  }

  /// Adds the end of a time.
  public void sleep(long nanos) {
    arms.add(new Arm.Timer(Waiter.deadline(nanos)));
  }

  /// Waits; gives the place of what came, -1 if nothing is ready and `idle`, -2 if nothing will
  /// ever be and `closes`.
  ///
  /// @throws RuchyError E0734 if nothing will ever be ready and there is no arm for that
  public long choose(boolean idle, boolean closes) {
    long chosen = wait(idle);
    for (int i = 0; i < arms.size(); i++) {
      if (i != chosen && arms.get(i) instanceof Arm.Wait(Task task, boolean owned) && owned) {
        task.cancel();
      }
    }
    if (chosen == CLOSED && !closes) {
      throw new RuchyError(
              "E0734", "no arm of this `select` can ever be taken: its channels are closed")
          .help("add an arm `else => …`, or bind the `Option` itself: `v = rx.recv()`");
    }
    if (chosen >= 0 && arms.get((int) chosen) instanceof Arm.Wait(Task task, _)) {
      taken = task.outcome();
    }
    return chosen;
  }

  private long wait(boolean idle) {
    var waiter = new Waiter(receives, deadline());
    Waiter.LOCK.lock();
    try {
      arms.forEach(arm -> register(arm, waiter, true));
      while (true) {
        long ready = ready(waiter.isStuck());
        if (ready >= 0) {
          return ready;
        }
        if (isHopeless() || waiter.isStuck()) {
          return CLOSED;
        }
        if (idle) {
          return IDLE;
        }
        waiter.await();
      }
    } finally {
      arms.forEach(arm -> register(arm, waiter, false));
      Waiter.LOCK.unlock();
    }
  }

  private long deadline() {
    long first = Waiter.FOREVER;
    for (Arm arm : arms) {
      if (arm instanceof Arm.Timer(long nanos) && (first == Waiter.FOREVER || nanos - first < 0)) {
        first = nanos;
      }
    }
    return first;
  }

  private static void register(Arm arm, Waiter waiter, boolean add) {
    switch (arm) {
      case Arm.Receive(Channel channel, _) -> register(channel, waiter, add);
      case Arm.Send(Channel channel, _) -> register(channel, waiter, add);
      case Arm.Wait(Task task, _) -> {
        if (add) {
          task.addWaiter(waiter);
        } else {
          task.removeWaiter(waiter);
        }
      }
      case Arm.Timer _ -> {}
    }
  }

  private static void register(Channel channel, Waiter waiter, boolean add) {
    if (add) {
      channel.addWaiter(waiter);
    } else {
      channel.removeWaiter(waiter);
    }
  }

  /// The place of the first arm that is ready, whose operation is done; -1 without one.
  private long ready(boolean stuck) {
    for (int i = 0; i < arms.size(); i++) {
      boolean ready =
          switch (arms.get(i)) {
            case Arm.Receive(Channel channel, boolean openOnly) -> {
              if (channel.isDrained() && openOnly || !channel.offers() && (!stuck || openOnly)) {
                yield false;
              }
              taken = channel.take();
              yield true;
            }
            case Arm.Send(Channel channel, Object value) -> {
              if (!channel.accepts()) {
                yield false;
              }
              taken = channel.put(value);
              yield true;
            }
            case Arm.Wait(Task task, _) -> task.isDone();
            case Arm.Timer(long nanos) -> System.nanoTime() - nanos >= 0;
          };
      if (ready) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHopeless() {
    return arms.stream()
        .allMatch(arm ->
            arm instanceof Arm.Receive(Channel channel, boolean openOnly)
                && openOnly
                && channel.isDrained());
  }

  /// What a receive gave.
  @SuppressWarnings("unchecked")
  public Option<Object> received() {
    return taken instanceof Option<?> option ? (Option<Object>) option : Option.none();
  }

  /// What a send gave.
  @SuppressWarnings("unchecked")
  public Result<Object, String> sent() {
    return taken instanceof Result<?, ?> result
        ? (Result<Object, String>) result
        : Result.ok(Unit.UNIT);
  }

  /// The value of the task that ended.
  public Object value() {
    return taken == null ? Unit.UNIT : taken;
  }
}
