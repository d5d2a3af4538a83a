package ruchy.std.task;

import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.task.Receiver;
import ruchy.runtime.task.Selection;
import ruchy.runtime.task.Sender;
import ruchy.runtime.task.Task;

/// What `select!` is made of; programs have no use for it.
@Namespace("Selection")
public final class Selections {
  private Selections() {}

  /// A selection of nothing yet.
  @Signature("fn start() -> Selection")
  public static Selection start() {
    return new Selection();
  }

  /// Adds a receive.
  @Signature("fn add<T>(self: Selection, receiver: Receiver<T>, open_only: bool)")
  public static void add(Selection self, Receiver receiver, boolean openOnly) {
    self.receive(receiver, openOnly);
  }

  /// Adds the end of a task.
  @Signature("fn add<T>(self: Selection, task: Task<T>, owned: bool)")
  public static void add(Selection self, Task task, boolean owned) {
    self.await(task, owned);
  }

  /// Adds a send.
  @Signature("fn add_send<T>(self: Selection, sender: Sender<T>, value: T)")
  public static void addSend(Selection self, Sender sender, Object value) {
    self.send(sender, value);
  }

  /// Adds the end of a time.
  @Signature("fn add(self: Selection, time: Duration)")
  public static void add(Selection self, long time) {
    self.sleep(time);
  }

  /// Waits and gives the place of what came first.
  @Signature("fn choose(self: Selection, idle: bool, closes: bool) -> i64")
  public static long choose(Selection self, boolean idle, boolean closes) {
    return self.choose(idle, closes);
  }

  /// What a receive gave.
  @Signature("fn taken_by<T>(self: Receiver<T>, selection: Selection) -> Option<T>")
  public static Option<Object> taken(Receiver self, Selection selection) {
    return selection.received();
  }

  /// What a send gave.
  @Signature("fn taken_by<T>(self: Sender<T>, selection: Selection) -> Result<(), String>")
  public static Result<Object, String> taken(Sender self, Selection selection) {
    return selection.sent();
  }

  /// The value of the task that ended.
  @Signature("fn taken_by<T>(self: Task<T>, selection: Selection) -> T")
  public static Object taken(Task self, Selection selection) {
    return selection.value();
  }
}
