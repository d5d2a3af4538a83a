package ruchy.runtime;

/// A value or the error that stands in its place: `Result<T, E>`.
public sealed interface Result<T, E> {
  /// It went well.
  record Ok<T, E>(T value) implements Result<T, E> {
    @Override
    public boolean equals(Object other) {
      return other instanceof Ok<?, ?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return 17 + value.hashCode();
    }

    @Override
    public String toString() {
      return Display.quoted(this);
    }
  }

  /// It went wrong.
  record Err<T, E>(E error) implements Result<T, E> {
    @Override
    public boolean equals(Object other) {
      return other instanceof Err<?, ?> that && error.equals(that.error);
    }

    @Override
    public int hashCode() {
      return 37 + error.hashCode();
    }

    @Override
    public String toString() {
      return Display.quoted(this);
    }
  }

  /// `Ok(value)`
  static <T, E> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /// `Err(error)`
  static <T, E> Result<T, E> err(E error) {
    return new Err<>(error);
  }

  /// Whether it went well.
  default boolean isOk() {
    return this instanceof Ok<?, ?>;
  }

  /// The value.
  ///
  /// @throws RuchyError E0711 if it is an error
  default T unwrap() {
    if (this instanceof Ok<T, E> ok) {
      return ok.value();
    }
    Object error = ((Err<T, E>) this).error();
    throw new RuchyError("E0711", "unwrap of an error: " + Display.text(error))
        .help("test it with `match`, pass it on with `?`, or give another value with `??`");
  }
}
