package ruchy.runtime.task;

import ruchy.runtime.Result;
import ruchy.runtime.tuple.Tuple2;

/// The end of a channel that takes values: `Sender<T>`. Any number of tasks may use it.
public final class Sender {
  private final Channel channel;

  Sender(Channel channel) {
    this.channel = channel;
  }

  /// Both ends of a new channel.
  ///
  /// @param capacity how many values may wait in it; more make `send` wait
  public static Tuple2<Sender, Receiver> channel(long capacity) {
    var channel = new Channel(capacity);
    return Tuple2.of(new Sender(channel), new Receiver(channel));
  }

  Channel channel() {
    return channel;
  }

  /// Hands a value over, once there is room; an error text if the channel is closed.
  public Result<Object, String> send(Object value) {
    return channel.send(value);
  }

  /// Hands a value over if there is room now.
  public Result<Object, String> trySend(Object value) {
    return channel.trySend(value);
  }

  /// Says that no more values come.
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
    return "Sender(" + length() + " waiting)";
  }
}
