package ruchy.lang.format;

/// What a sign means where it stands; most signs have one meaning only and need no role.
enum Role {
  NONE,
  /// An operator with two sides.
  INFIX,
  ANGLE_OPEN,
  ANGLE_CLOSE,
  /// The first bar of a closure; both bars of one without parameters.
  BAR_OPEN,
  BAR_CLOSE,
  /// `||` before a closure's body.
  BARS,
  /// `?` and `:` of `c ? a : b`.
  TERNARY,
  /// `:` of `a[1:3]`.
  SLICE,
  /// `=` of `f(name=value)`.
  NAMED,
  /// `{` of a block.
  BLOCK,
  /// `{` of a `match`.
  ARMS,
  /// `{` of an `impl`, `trait`, `mod` or `class`.
  MEMBERS,
  /// `{` of what keeps its lines as they are written.
  LINES,
  /// `{` of an object, a set, a record type, the names of a `use`.
  OBJECT,
  /// `(` of a call, of parameters.
  ARGUMENTS,
  /// `[` of a list.
  LIST,
  /// `{` of fields.
  FIELDS
}
