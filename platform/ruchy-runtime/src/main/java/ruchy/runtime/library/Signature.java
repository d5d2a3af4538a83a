package ruchy.runtime.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The signature by which the language knows a public static method: `fn sqrt(x: f64) -> f64`.
///
/// A first parameter `self: T` makes it a method of the type `T`. Several signatures give one Java
/// method several names or shapes. Types in the Java descriptor: lists are `LongList`, `DoubleList`
/// or `BooleanList` for known elements and `RuchyList` otherwise; a type parameter, `Any` and `A |
/// B` are `Object`; `...T` is a `RuchyList`. The doc comment is the documentation; its `ruchy` code
/// blocks run as tests.
@Documented
@Target({ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Signature {
  /// One signature or more, in the language's syntax.
  String[] value();

  /// The words that `N` stands for in the signatures, which then count once for each: `"u8 u16"`
  /// for number types, `"a self"` for a function that is also a method. `U` is what stands behind a
  /// colon, `"acos:arccos"`; without one the unsigned type of the same width, or the word itself if
  /// that is no number type. In the Java descriptor a number type is `Object`, or a primitive type
  /// that holds all of them.
  String each() default "";
}
