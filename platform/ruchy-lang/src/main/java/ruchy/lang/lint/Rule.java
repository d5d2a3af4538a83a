package ruchy.lang.lint;

/// One thing to look for.
public interface Rule {
  /// Such as `L0001`; never renumbered or reused.
  String code();

  /// The name in `#[allow(…)]`.
  String name();

  /// Reports what it finds in a program.
  void check(Subject subject);

  /// Whether it holds only where code is to last: with `--engineering`.
  default boolean isStrict() {
    return false;
  }
}
