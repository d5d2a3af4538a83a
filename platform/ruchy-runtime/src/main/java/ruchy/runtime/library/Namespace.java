package ruchy.runtime.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Puts the functions of a class, but not its methods on types, into a namespace: with `np`, the
/// signature `fn zeros(…)` is called as `np.zeros(…)`.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Namespace {
  /// The name before the dot; several if the same functions stand in several namespaces.
  String[] value();
}
