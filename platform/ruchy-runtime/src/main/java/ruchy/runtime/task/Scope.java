package ruchy.runtime.task;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ruchy.runtime.Poll;

/// The tasks that a program, a cell or a task has started. It ends when all of them have.
final class Scope implements Poll.Branches {
  private final Group group;

  /// Those that run, and those whose failure nobody has seen.
  private final Set<Task> tasks = new LinkedHashSet<>();

  Scope(Group group) {
    this.group = group;
  }

  /// That of the current thread.
  static Scope current() {
    return (Scope) Poll.current().branches(() -> new Scope(new Group()));
  }

  Group group() {
    return group;
  }

  void add(Task task) {
    tasks.add(task);
  }

  boolean holds(Task task) {
    return tasks.contains(task);
  }

  void remove(Task task) {
    tasks.remove(task);
  }

  @Override
  public void cancel() {
    for (Task task : started()) {
      task.cancel();
    }
  }

  private List<Task> started() {
    Waiter.LOCK.lock();
    try {
      return List.copyOf(tasks);
    } finally {
      Waiter.LOCK.unlock();
    }
  }

  /// Waits for all tasks, also for those that are started meanwhile. A failure that nobody has seen
  /// stops the others and is thrown.
  @Override
  public void finish() {
    for (List<Task> left = started(); !left.isEmpty(); left = started()) {
      try {
        left.getFirst().ended();
      } catch (Throwable e) {
        cancel();
        throw e;
      }
    }
  }
}
