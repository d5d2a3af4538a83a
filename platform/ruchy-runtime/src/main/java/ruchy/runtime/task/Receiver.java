package ruchy.runtime.task;

import ruchy.runtime.Option;
import ruchy.runtime.Result;

/// The end of a channel that gives values: `Receiver<T>`. Any number of tasks may use it; each
/// value goes to one of them.
public final class Receiver {
  private final Channel channel;

  Receiver(Channel channel) {
    this.channel = channel;
  }

  Channel channel() {
    return channel;
  }

  /// The next value, once there is one; nothing when the channel is closed and empty, or when no
  /// task is left that could send.
  public Option<Object> receive() {
    return channel.receive(Waiter.FOREVER);
  }

  /// The next value if there is one now.
  public Option<Object> tryReceive() {
    return channel.tryReceive();
  }

  /// The next value, if one comes in time; otherwise an error text.
  public Result<Object, String> receive(long nanos) {
    Option<Object> value = channel.receive(Waiter.deadline(nanos));
    if (value instanceof Option.Some<Object> some) {
      return Result.ok(some.value());
    }
    return Result.err(channel.isClosed() ? "the channel is closed" : Sleep.late(nanos));
  }

  /// Refuses further values; those that wait can still be had.
  public void close() {
    channel.close();
  }

  /// Whether the channel is closed.
  public boolean isClosed() {
    return channel.isClosed();
  }

  /// How many values wait.
  public long length() {
    return channel.length();
  }

  @Override
  public String toString() {
    return "Receiver(" + length() + " waiting)";
  }
}
