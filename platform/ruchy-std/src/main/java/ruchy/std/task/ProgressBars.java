package ruchy.std.task;

import ruchy.runtime.host.Progress;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Telling how far long work has come.
@Namespace("Progress")
public final class ProgressBars {
  private ProgressBars() {}

  /// Begins work of which there is so much to do; a terminal shows a bar while it goes on. Without
  /// a total only what has been done is counted.
  ///
  /// ```ruchy
  /// >>> let bar = Progress::start("copying", 3)
  /// >>> for part in ["a", "b", "c"] { bar.advance(1) }
  /// >>> bar.finish()
  /// ```
  @Signature("fn start(what: String, total: i64 = 0) -> Progress")
  public static Progress start(String what, long total) {
    return Progress.start(what, total);
  }

  /// Has come further.
  @Signature("fn advance(self: Progress, by: i64 = 1)")
  public static void advance(Progress self, long by) {
    self.advance(by);
  }

  /// Is done, or given up.
  @Signature("fn finish(self: Progress)")
  public static void finish(Progress self) {
    self.close();
  }
}
