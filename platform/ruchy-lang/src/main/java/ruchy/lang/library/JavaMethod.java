package ruchy.lang.library;

/// A Java method, constructor or field as emitters call it.
///
/// @param owner the internal name of its class, such as `java/lang/Math`
/// @param name its name; `<init>` for a constructor
/// @param descriptor its JVM descriptor, such as `(D)D`; that of a field is its type alone
public record JavaMethod(String owner, String name, String descriptor, Kind kind) {
  /// How it is called.
  public enum Kind {
    STATIC,
    VIRTUAL,
    INTERFACE,
    CONSTRUCTOR,
    STATIC_FIELD,
    FIELD
  }
}
