package ruchy.session.image;

import ruchy.session.magic.MagicException;

/// What an array of MessagePack stands for that begins with the tag's number. Values that
/// MessagePack has itself need none: `i64`, `f64`, `f32`, `bool`, text, and nil for `()`.
///
/// The order is part of the format: new tags go to the end.
enum Tag {
  /// A value that came before: its number, or the variable and its number there.
  REFERENCE,
  CHAR,
  INTEGER,
  DURATION,
  DATE,
  DATE_TIME,
  TIME,
  ZONED_TIME,
  BIG_INTEGER,
  BIG_DECIMAL,
  COMPLEX,
  NUMPY_TIME,
  DTYPE,
  NONE,
  SOME,
  OK,
  ERR,
  TUPLE,
  RANGE,
  LIST,
  PRIMITIVE_LIST,
  MAP,
  SET,
  STRUCT,
  /// An object of a class; its fields follow after the value that it is in.
  OBJECT,
  ENUM,
  ERROR,
  ARRAY,
  VIEW,
  MASKED_ARRAY,
  FRAME,
  SERIES,
  GENERATOR,
  ATOMIC,
  MUTEX;

  private static final Tag[] ALL = values();

  static Tag of(int number) {
    if (number < 0 || number >= ALL.length) {
      throw MagicException.ofSystem(
          "the image has a kind of value that this version does not know",
          "load it with a newer version");
    }
    return ALL[number];
  }
}
