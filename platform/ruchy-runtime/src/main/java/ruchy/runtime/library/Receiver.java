package ruchy.runtime.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Makes methods of a class functions of a namespace, on one value that the namespace has: those
/// with a signature whose `self` is of the value's type, or `_`, which is no method otherwise.
///
/// With `np.random` and `Random.shared()`, the method `fn seed(self: RandomState, …)` is also
/// called as `np.random.seed(…)`. What calls the Java methods is written when the library is
/// compiled.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
@Repeatable(Receiver.Several.class)
public @interface Receiver {
  /// The name before the dot.
  String namespace();

  /// The class that has the value.
  Class<?> of();

  /// Its public static field with the value, or method without parameters that gives it.
  String value();

  /// What `$` stands for in the names of the functions.
  String word() default "";

  /// Several receivers of one class.
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.CLASS)
  @interface Several {
    /// The receivers.
    Receiver[] value();
  }
}
