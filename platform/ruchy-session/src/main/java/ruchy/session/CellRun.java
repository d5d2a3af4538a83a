package ruchy.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import ruchy.lang.check.Environment;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Tree;
import ruchy.runtime.Cancelled;
import ruchy.runtime.Output;
import ruchy.runtime.Poll;
import ruchy.runtime.host.Progress;
import ruchy.session.Event.Status;
import ruchy.session.limit.CellMeter;
import ruchy.session.limit.QuotaWatch;
import ruchy.session.limit.Quotas;
import ruchy.session.limit.Running;
import ruchy.session.limit.SealedCalls;

/// One evaluation: runs on the thread of the cell, can be stopped from any other, and tells the
/// listener all of it.
final class CellRun implements Runnable {
  private final Workspace workspace;
  private final Cell cell;
  private final Quotas quotas;
  private final EventListener listener;
  private final long startedNanos = System.nanoTime();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Object lock = new Object();

  private final Progress.Board board = new Progress.Board();

  private static volatile boolean isMeasuringLoaded;

  private volatile Optional<CellMeter> meter = Optional.empty();
  private volatile Optional<Thread> thread = Optional.empty();
  private Optional<Poll.Task> task = Optional.empty();
  private Optional<String> stopReason = Optional.empty();
  private long stoppedNanos;

  /// What was known before the cell ran.
  private volatile Optional<Environment> before = Optional.empty();

  private boolean ends;
  private boolean leftBehind;
  private Status status = Status.INTERRUPTED;

  /// What is to be run.
  ///
  /// @param isProgram whether it is all there is, with no cell to follow
  /// @param preparation what becomes of its tree before it is checked
  record Cell(
      int number,
      Source source,
      boolean isProgram,
      Presentation presentation,
      UnaryOperator<Tree> preparation) {}

  CellRun(Workspace workspace, Cell cell, Quotas quotas, EventListener listener) {
    this.workspace = workspace;
    this.cell = cell;
    this.quotas = quotas;
    this.listener = listener;
  }

  @Override
  public void run() {
    thread = Optional.of(Thread.currentThread());
    Status ended = Status.INTERRUPTED;
    try {
      tell(new Event.Started(cell.number(), cell.source().name()));
      ended = work();
    } finally {
      end(ended);
    }
  }

  private Status work() {
    before = workspace.known();
    try (Poll.Task started = Poll.start();
        Output.Redirection _ = Output.to(streams());
        Progress.Showing _ = Progress.on(board)) {
      begin(started);
      return quotas.isLimited() ? evaluateWatched() : evaluateMeasured();
    } catch (Cancelled _) {
      return Status.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      // A defect of the compiler; the session goes on all the same.
      tell(new Event.Failed(Failures.of(e, cell.source())));
      return Status.FAILED;
    }
  }

  private Status evaluateWatched() {
    CellMeter measuring = new CellMeter(Thread.currentThread(), quotas);
    meter = Optional.of(measuring);
    try (QuotaWatch _ = QuotaWatch.start(measuring, reason -> interrupt(reason, Duration.ZERO))) {
      return evaluate();
    }
  }

  /// Without limits nobody need wait for the meter but those who look at it.
  private Status evaluateMeasured() {
    if (isMeasuringLoaded) {
      meter = Optional.of(new CellMeter(Thread.currentThread(), quotas));
    }
    return evaluate();
  }

  /// What it has used so far, and how far it has come; nothing before it has begun.
  Optional<Running> look() {
    if (meter.isEmpty()) {
      meter = thread.map(running -> new CellMeter(running, quotas, startedNanos));
    }
    return meter.map(measured -> new Running(measured.usage(), board.current()));
  }

  /// Lets it use as much again as its limits say.
  void extend() {
    meter.ifPresent(CellMeter::extend);
  }

  /// Has the cells from now on measured, which takes some loading.
  static void measure() {
    CellMeter.warmUp();
    isMeasuringLoaded = true;
  }

  private Status evaluate() {
    Poll.check();
    return workspace.evaluate(cell, this::tell);
  }

  private void begin(Poll.Task started) {
    synchronized (lock) {
      task = Optional.of(started);
      if (stopReason.isPresent()) {
        started.cancel();
      }
    }
  }

  private void end(Status ended) {
    Optional<String> reason;
    synchronized (lock) {
      task = Optional.empty();
      reason = stopReason;
      ends = true;
      if (leftBehind) {
        return;
      }
      status = ended;
    }
    if (ended != Status.DONE) {
      before.ifPresent(workspace::keep);
    }
    try {
      if (ended == Status.INTERRUPTED) {
        tell(new Event.Interrupted(reason.orElse("interrupted")));
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
      tell(new Event.Finished(ended, duration));
    } finally {
      // Whoever waits for the cell must not wait for ever since a listener failed.
      over.countDown();
    }
  }

  /// What the program prints, as events.
  private Output.Sink streams() {
    return new Output.Sink() {
      @Override
      public void write(String text) {
        tell(new Event.Stream(Event.Channel.OUT, text));
      }

      @Override
      public void writeError(String text) {
        tell(new Event.Stream(Event.Channel.ERROR, text));
      }
    };
  }

  /// A cell that was left behind is no longer listened to.
  private void tell(Event event) {
    synchronized (lock) {
      if (leftBehind) {
        return;
      }
    }
    listener.on(event);
  }

  /// Stops the cell. In a call that nothing can stop and that changes nothing it is left behind.
  ///
  /// @param patience how long after the first call another one gives the cell up
  void interrupt(String reason, Duration patience) {
    boolean first;
    boolean givesUp;
    synchronized (lock) {
      first = stopReason.isEmpty();
      if (first) {
        stopReason = Optional.of(reason);
        stoppedNanos = System.nanoTime();
        task.ifPresent(Poll.Task::cancel);
      }
      boolean waitedEnough = System.nanoTime() - stoppedNanos > patience.toNanos();
      givesUp = !first && waitedEnough;
    }
    if (first) {
      Thread.ofPlatform().daemon().name("ruchy-stop").start(() -> leaveSealed(reason));
    } else if (givesUp) {
      leaveBehind("the cell did not stop and was left behind; what it is doing goes on unseen");
    }
  }

  private void leaveSealed(String reason) {
    try {
      while (!over.await(SealedCalls.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (thread.flatMap(SealedCalls::under).isPresent()) {
          leaveBehind(reason);
          return;
        }
      }
    } catch (InterruptedException e) {
      // Nobody does.
    }
  }

  private void leaveBehind(String reason) {
    synchronized (lock) {
      if (ends || leftBehind) {
        return;
      }
      leftBehind = true;
    }
    before.ifPresent(workspace::keep);
    try {
      Duration duration = Duration.ofNanos(System.nanoTime() - startedNanos);
      listener.on(new Event.Interrupted(reason));
      listener.on(new Event.Finished(Status.INTERRUPTED, duration));
    } finally {
      over.countDown();
    }
  }

  boolean isOver() {
    return over.getCount() == 0;
  }

  boolean isLeftBehind() {
    synchronized (lock) {
      return leftBehind;
    }
  }

  void awaitEnd() throws InterruptedException {
    over.await();
  }

  Status status() {
    synchronized (lock) {
      return status;
    }
  }
}
