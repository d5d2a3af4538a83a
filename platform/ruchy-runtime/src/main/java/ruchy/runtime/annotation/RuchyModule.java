package ruchy.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A class of static methods that are the functions of a namespace: `np`. An empty name puts them
/// where every program sees them.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RuchyModule {
  /// The name.
  String value();
}
