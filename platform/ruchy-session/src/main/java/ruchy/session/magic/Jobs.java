package ruchy.session.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.runtime.Cancelled;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Output;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;
import ruchy.runtime.Unit;

/// `%bg`: work that goes on beside the prompt.
public final class Jobs {
  static final List<Magic> MAGICS =
      List.of(
          Magic.ofCode(
              "%bg [CODE]",
              "runs code beside the prompt, or lists what runs so",
              """
              What it prints comes above the line that is being typed, its value when it is done. It sees
              the variables and may change them: `%bg total = slow()`. `%bg stop 1` ends one.\
              """,
              Jobs::background));

  private final List<Job> jobs = new ArrayList<>();

  /// None yet.
  public Jobs() {}

  /// Work beside the prompt.
  private static final class Job {
    private final int number;
    private final String code;
    private String state = "running";
    private Optional<Poll.Task> task = Optional.empty();

    Job(int number, String code) {
      this.number = number;
      this.code = code;
    }

    synchronized void entered(Poll.Task running) {
      task = Optional.of(running);
      if (state.equals("stopped")) {
        running.cancel();
      }
    }

    synchronized void ended(String how) {
      state = state.equals("stopped") ? state : how;
      task = Optional.empty();
    }

    synchronized boolean stop() {
      boolean isRunning = state.equals("running");
      if (isRunning) {
        state = "stopped";
        task.ifPresent(Poll.Task::cancel);
      }
      return isRunning;
    }

    synchronized String line() {
      return "[bg %d] %-8s %s%n".formatted(number, state, code.lines().findFirst().orElse(""));
    }
  }

  private static boolean background(Call call, Desk desk) {
    Jobs all = desk.jobs();
    String rest = call.rest();
    if (rest.isEmpty()) {
      desk.show(all.list());
      return true;
    }
    if (rest.matches("stop\\s+\\d{1,6}")) {
      desk.show(all.stop(Integer.parseInt(rest.replaceFirst("stop\\s+", ""))));
      return true;
    }
    if (desk.value("|| { " + rest + "\n}").orElse(Unit.UNIT) instanceof FunctionValue work) {
      desk.show(desk.quiet("[bg " + all.start(rest, work, desk) + "]") + "\n");
      return true;
    }
    return false;
  }

  private synchronized String list() {
    StringBuilder lines = new StringBuilder();
    jobs.forEach(job -> lines.append(job.line()));
    return lines.isEmpty() ? "nothing runs beside the prompt\n" : lines.toString();
  }

  private synchronized String stop(int number) {
    if (number < 1 || number > jobs.size()) {
      throw MagicException.misuse("there is no work [bg " + number + "]", "`%bg` lists what runs");
    }
    Job job = jobs.get(number - 1);
    job.stop();
    return job.line();
  }

  private synchronized int start(String code, FunctionValue work, Desk desk) {
    Job job = new Job(jobs.size() + 1, code);
    jobs.add(job);
    Thread.ofVirtual().name("ruchy-bg").start(() -> run(job, work, desk));
    return job.number;
  }

  /// The thread inherits where the cell prints.
  private static void run(Job job, FunctionValue work, Desk desk) {
    String sign = "[bg " + job.number + "] ";
    try (Poll.Task task = Poll.start()) {
      job.entered(task);
      Object value = work.apply();
      Poll.finish();
      job.ended("done");
      boolean isUnit = value == Unit.UNIT;
      Output.print(sign + "done" + (isUnit ? "" : ": " + desk.summary(value, 200)) + "\n");
    } catch (Cancelled _) {
      job.ended("stopped");
      Output.print(sign + "stopped\n");
    } catch (RuntimeException | Error e) {
      boolean isStopped = job.line().contains("] stopped");
      job.ended("failed");
      RuchyError error = RuchyError.from(e);
      Output.print(
          sign
              + (isStopped ? "stopped" : "error[" + error.code() + "]: " + error.message())
              + "\n");
    }
  }
}
