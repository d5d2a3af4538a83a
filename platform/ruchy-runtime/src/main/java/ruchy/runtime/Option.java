package ruchy.runtime;

/// A value or none: `Option<T>`.
public sealed interface Option<T> {
  /// There is none.
  record None<T>() implements Option<T> {
    private static final None<Object> INSTANCE = new None<>();

    @Override
    public boolean equals(Object other) {
      return other instanceof None<?>;
    }

    @Override
    public int hashCode() {
      return 0;
    }

    @Override
    public String toString() {
      return "None";
    }
  }

  /// There is one.
  record Some<T>(T value) implements Option<T> {
    @Override
    public boolean equals(Object other) {
      return other instanceof Some<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return 31 + value.hashCode();
    }

    @Override
    public String toString() {
      return Display.quoted(this);
    }
  }

  /// `Some(value)`
  static <T> Option<T> some(T value) {
    return new Some<>(value);
  }

  /// `None`
  @SuppressWarnings("unchecked")
  static <T> Option<T> none() {
    return (Option<T>) None.INSTANCE;
  }

  /// Whether there is one.
  default boolean isSome() {
    return this instanceof Some<?>;
  }

  /// The value.
  ///
  /// @throws RuchyError E0711 if there is none
  default T unwrap() {
    if (this instanceof Some<T> some) {
      return some.value();
    }
    throw new RuchyError("E0711", "unwrap of `None`: there is no value")
        .help("test it with `match` or `if let Some(v) = …`, or give another value with `??`");
  }
}
