package ruchy.runtime.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A function or method of the library: its signature in the language.
///
/// `fn sqrt(x: f64) -> f64`; a method has `self: T` as its first parameter; `...T` takes the rest;
/// `A | B` takes either. The Java parameters stand in the same order.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Signature {
  /// The signature, from `fn` on; several where one Java method serves several.
  String[] value();
}
