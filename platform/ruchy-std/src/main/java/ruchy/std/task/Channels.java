package ruchy.std.task;

import ruchy.runtime.BooleanList;
import ruchy.runtime.DoubleList;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Receiver;
import ruchy.runtime.task.Sender;
import ruchy.runtime.tuple.Tuple2;

/// Channels, through which tasks hand values to others.
public final class Channels {
  private Channels() {}

  /// A channel: the end that takes values and the end that gives them. It holds any number of
  /// values, or those that the capacity says; then `send` waits for room.
  ///
  /// ```ruchy
  /// >>> let (tx, rx) = channel()
  /// >>> let t = spawn { for i in 1..=3 { tx.send(i * i) }; tx.close() }
  /// >>> for v in rx { println(v) }
  /// 1
  /// 4
  /// 9
  /// ```
  @Signature({
    "fn channel<T>(capacity: i64 = 9223372036854775807) -> (Sender<T>, Receiver<T>)",
    "fn sync_channel<T>(capacity: i64) -> (Sender<T>, Receiver<T>)"
  })
  public static Tuple2<Sender, Receiver> channel(long capacity) {
    return Sender.channel(capacity);
  }

  /// Hands a value over, once there is room; an error if the channel is closed.
  ///
  /// ```ruchy
  /// >>> let (tx, rx) = channel()
  /// >>> tx.send(1)?
  /// >>> tx.close()
  /// >>> tx.send(2).is_err()
  /// true
  /// ```
  @Signature("fn send<T>(self: Sender<T>, value: T) -> Result<(), String>")
  public static Result<Object, String> send(Sender self, Object value) {
    return self.send(value);
  }

  /// Hands a value over if there is room now, else gives an error.
  @Signature("fn try_send<T>(self: Sender<T>, value: T) -> Result<(), String>")
  public static Result<Object, String> trySend(Sender self, Object value) {
    return self.trySend(value);
  }

  /// Says that no more values come: loops over the other end stop once it is empty.
  @Signature({"fn close<T>(self: Sender<T>)", "fn drop<T>(self: Sender<T>)"})
  public static void close(Sender self) {
    self.close();
  }

  /// The same end, for another task.
  @Signature("fn clone<T>(self: Sender<T>) -> Sender<T>")
  public static Sender copy(Sender self) {
    return self;
  }

  /// Whether the channel is closed.
  @Signature("fn is_closed<T>(self: Sender<T>) -> bool")
  public static boolean isClosed(Sender self) {
    return self.isClosed();
  }

  /// How many values wait in the channel.
  @Signature("fn len<T>(self: Sender<T>) -> i64")
  public static long length(Sender self) {
    return self.length();
  }

  /// The next value, once there is one. Nothing when the channel is closed and empty, or when every
  /// other task waits too, so that nothing can come.
  ///
  /// ```ruchy
  /// >>> let (tx, rx) = channel()
  /// >>> tx.send("hello")?
  /// >>> rx.recv()
  /// Some("hello")
  /// >>> rx.recv()
  /// None
  /// ```
  @Signature({
    "fn recv<T>(self: Receiver<T>) -> Option<T>",
    "fn next<T>(self: Receiver<T>) -> Option<T>"
  })
  public static Option<Object> receive(Receiver self) {
    return self.receive();
  }

  /// All values until the channel is closed and empty, or until no task is left that could send.
  ///
  /// ```ruchy
  /// >>> let (tx, rx) = channel()
  /// >>> for i in 0..3 { tx.send(i) }
  /// >>> rx.collect()
  /// [0, 1, 2]
  /// ```
  @Signature({
    "fn collect(self: Receiver<i64>) -> [i64]",
    "fn to_list(self: Receiver<i64>) -> [i64]"
  })
  public static LongList collectIntegers(Receiver self) {
    var values = new LongList();
    collect(self, values);
    return values;
  }

  /// All values until the channel is closed and empty, or until no task is left that could send.
  @Signature({
    "fn collect(self: Receiver<f64>) -> [f64]",
    "fn to_list(self: Receiver<f64>) -> [f64]"
  })
  public static DoubleList collectReals(Receiver self) {
    var values = new DoubleList();
    collect(self, values);
    return values;
  }

  /// All values until the channel is closed and empty, or until no task is left that could send.
  @Signature({
    "fn collect(self: Receiver<bool>) -> [bool]",
    "fn to_list(self: Receiver<bool>) -> [bool]"
  })
  public static BooleanList collectTruths(Receiver self) {
    var values = new BooleanList();
    collect(self, values);
    return values;
  }

  /// All values until the channel is closed and empty, or until no task is left that could send.
  @Signature({"fn collect<T>(self: Receiver<T>) -> [T]", "fn to_list<T>(self: Receiver<T>) -> [T]"})
  public static RuchyList collectAny(Receiver self) {
    var values = new ObjectList<Object>();
    collect(self, values);
    return values;
  }

  private static void collect(Receiver self, RuchyList values) {
    while (self.receive() instanceof Option.Some<Object> some) {
      values.append(some.value());
    }
  }

  /// The next value if there is one now.
  ///
  /// ```ruchy
  /// >>> let (tx, rx): (Sender<i64>, Receiver<i64>) = channel()
  /// >>> rx.try_recv()
  /// None
  /// ```
  @Signature("fn try_recv<T>(self: Receiver<T>) -> Option<T>")
  public static Option<Object> tryReceive(Receiver self) {
    return self.tryReceive();
  }

  /// The next value if one comes in time, else an error.
  ///
  /// ```ruchy
  /// >>> let (tx, rx): (Sender<i64>, Receiver<i64>) = channel()
  /// >>> rx.recv_timeout(1ms)
  /// Err("timed out after 1ms")
  /// ```
  @Signature("fn recv_timeout<T>(self: Receiver<T>, time: Duration) -> Result<T, String>")
  public static Result<Object, String> receive(Receiver self, long time) {
    return self.receive(time);
  }

  /// Refuses further values; those that wait can still be had.
  @Signature("fn close<T>(self: Receiver<T>)")
  public static void close(Receiver self) {
    self.close();
  }

  /// The same end, for another task; each value goes to one of them.
  @Signature("fn clone<T>(self: Receiver<T>) -> Receiver<T>")
  public static Receiver copy(Receiver self) {
    return self;
  }

  /// Whether the channel is closed.
  @Signature("fn is_closed<T>(self: Receiver<T>) -> bool")
  public static boolean isClosed(Receiver self) {
    return self.isClosed();
  }

  /// How many values wait in the channel.
  @Signature("fn len<T>(self: Receiver<T>) -> i64")
  public static long length(Receiver self) {
    return self.length();
  }
}
