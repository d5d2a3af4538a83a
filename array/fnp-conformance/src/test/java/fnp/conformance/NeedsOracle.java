package fnp.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The tests of this class compare with NumPy: they are skipped where it cannot run, but fail on CI
/// (environment variable `CI`) and with `-Dfnp.oracle=required`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsOracle.Condition.class)
@interface NeedsOracle {
  /// Decides before the first test of the class.
  final class Condition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      var reason = Oracle.unavailable();
      if (reason.isEmpty()) {
        return ConditionEvaluationResult.enabled("NumPy runs");
      }
      var required =
          System.getenv("CI") != null || "required".equals(System.getProperty("fnp.oracle"));
      if (required) {
        throw new IllegalStateException("NumPy is required here, but " + reason.get());
      }
      return ConditionEvaluationResult.disabled(reason.get());
    }
  }
}
