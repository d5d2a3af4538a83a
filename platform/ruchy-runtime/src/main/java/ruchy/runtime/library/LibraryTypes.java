package ruchy.runtime.library;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names Java classes as types of the language.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LibraryTypes {
  /// The types.
  Entry[] value();

  /// One type.
  @interface Entry {
    /// Its name in the language.
    String name();

    /// The class of its values.
    Class<?> javaClass();

    /// What it is, in Markdown.
    String documentation();
  }
}
