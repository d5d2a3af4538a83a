package fnp.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/// Writes `target/parity.json` after the last test.
public final class ReportWriter implements TestExecutionListener {
  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    try {
      ParityReport.write(Path.of("target", "parity.json"));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
