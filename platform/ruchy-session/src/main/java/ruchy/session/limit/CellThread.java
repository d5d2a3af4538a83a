package ruchy.session.limit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The thread on which the cells of a session run, one after the other. It is a platform thread,
/// since only those have large stacks and count what they allocate.
public final class CellThread {
  /// Four million frames of compiled code; ten thousand, which the language promises, fit many
  /// times.
  private static final long STACK_BYTES = 64L << 20;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;

  public CellThread(String name) {
    thread = new Thread(null, this::work, name, STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  public Thread thread() {
    return thread;
  }

  /// Queues a task.
  public void submit(Runnable task) {
    tasks.add(task);
  }

  /// Lets the thread end once it is through with what is queued.
  public void close() {
    tasks.add(() -> {
      throw new Ended();
    });
  }

  private void work() {
    while (true) {
      try {
        tasks.take().run();
      } catch (Ended _) {
        return;
      } catch (InterruptedException e) {
        // An interrupt that came too late for its cell; there is nothing to stop.
      } catch (RuntimeException e) {
        // Who listened to the cell failed when told of its end; the next one is to run all the
        // same.
      }
    }
  }

  /// Ends the loop.
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1;

    Ended() {
      super(null, null, false, false);
    }
  }
}
