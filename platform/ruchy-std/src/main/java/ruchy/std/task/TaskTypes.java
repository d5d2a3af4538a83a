package ruchy.std.task;

import ruchy.runtime.host.Progress;
import ruchy.runtime.library.LibraryTypes;
import ruchy.runtime.library.LibraryTypes.Entry;
import ruchy.runtime.task.Atomic;
import ruchy.runtime.task.Guard;
import ruchy.runtime.task.Mutex;
import ruchy.runtime.task.Receiver;
import ruchy.runtime.task.Selection;
import ruchy.runtime.task.Sender;
import ruchy.runtime.task.Task;

/// The types of what runs beside the program.
@LibraryTypes({
  @Entry(
      name = "Task",
      javaClass = Task.class,
      documentation =
          """
          Work that goes on beside what started it: `let t = spawn { 6 * 7 }`, `t.await`. A program, cell or
          task ends only when the tasks that it started have.\
          """),
  @Entry(
      name = "Sender",
      javaClass = Sender.class,
      documentation =
          "The end of a channel that takes values: `let (tx, rx) = channel()`, `tx.send(1)`."),
  @Entry(
      name = "Receiver",
      javaClass = Receiver.class,
      documentation =
          "The end of a channel that gives values: `rx.recv()`, `for value in rx { }`."),
  @Entry(
      name = "Selection",
      javaClass = Selection.class,
      documentation = "What a `select!` waits for; made by it."),
  @Entry(
      name = "Mutex",
      javaClass = Mutex.class,
      documentation =
          "A value that one task at a time may use: `let m = Mutex::new(0)`, `*m.lock() += 1`."),
  @Entry(
      name = "Guard",
      javaClass = Guard.class,
      documentation =
          "The right to use the value of a locked mutex, until its block ends: `let mut n = m.lock()`."),
  @Entry(
      name = "Progress",
      javaClass = Progress.class,
      documentation =
          "How far long work has come: `for x in progress(xs) { }`, or `Progress::start(\"copying\", 3)`."),
  @Entry(
      name = "Parallel",
      javaClass = Parallel.class,
      documentation =
          "Elements whose functions run on all processors at once: `xs.par_iter().map(f).sum()`."),
  @Entry(
      name = "Atomic",
      javaClass = Atomic.class,
      documentation =
          "A value that tasks read and replace without waiting: `let n = Atomic::new(0)`, `n.fetch_add(1)`.")
})
final class TaskTypes {
  private TaskTypes() {}
}
