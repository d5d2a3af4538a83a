package fnp.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Counts the cases of each test class, and writes `target/parity.json` and one line of summary
/// after the last test.
public final class ReportWriter implements TestExecutionListener {
  private long before;

  @Override
  public void executionStarted(TestIdentifier test) {
    if (isClass(test)) {
      before = ParityReport.cases();
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    var cases = ParityReport.cases() - before;
    if (isClass(test) && cases > 0) {
      ParityReport.attribute(test.getDisplayName(), cases);
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    if (ParityReport.cases() == 0) {
      return;
    }
    try {
      ParityReport.write(Path.of("target", "parity.json"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    System.getLogger(ReportWriter.class.getName())
        .log(System.Logger.Level.INFO, ParityReport.summary());
  }

  private static boolean isClass(TestIdentifier test) {
    return test.getSource().filter(ClassSource.class::isInstance).isPresent();
  }
}
