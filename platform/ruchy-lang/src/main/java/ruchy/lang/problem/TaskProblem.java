package ruchy.lang.problem;

import ruchy.lang.source.Span;
import ruchy.lang.type.Type;

/// What is wrong with tasks and what they meet at.
public sealed interface TaskProblem extends Problem {
  /// E0321: an `await` of something that is no task.
  record NotATask(Span span, Type type) implements TaskProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0321", span, "`await` needs a task, found `" + type + "`")
          .under("this value is there already")
          .help("start one: call an `async fn`, or write `async { … }` or `spawn { … }`");
    }
  }

  /// E0322: an arm of a `select!` that nothing can be waited for at.
  record NotSelectable(Span span, Type type) implements TaskProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0322", span, "`select!` cannot wait for `" + type + "`")
          .under("no task, channel or time")
          .help("wait for a task, `rx.recv()`, `tx.send(value)` or `sleep(1s)`");
    }
  }
}
