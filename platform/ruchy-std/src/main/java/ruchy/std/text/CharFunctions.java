package ruchy.std.text;

import fnp.ndarray.NDArray;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// The functions of the namespace `np.char` that are those of `np.strings`.
@Namespace("np.char")
public final class CharFunctions {
  private static final String OPTIONS =
      ", out: Any = None, where: Any = true, casting: String = \"same_kind\", order: String = \"K\","
          + " dtype: Any = None";

  private CharFunctions() {}

  /// Whether each text has letters and digits only.
  @Signature("fn isalnum(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isalnum(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isalnum(x, out, where, casting, order, dtype);
  }

  /// Whether each text has letters only.
  @Signature("fn isalpha(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isalpha(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isalpha(x, out, where, casting, order, dtype);
  }

  /// Whether each text has decimal digits only.
  @Signature("fn isdecimal(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isdecimal(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isdecimal(x, out, where, casting, order, dtype);
  }

  /// Whether each text has digits only.
  @Signature("fn isdigit(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isdigit(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isdigit(x, out, where, casting, order, dtype);
  }

  /// Whether each text has characters that stand for numbers only.
  @Signature("fn isnumeric(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isnumeric(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isnumeric(x, out, where, casting, order, dtype);
  }

  /// Whether each text has white space only.
  @Signature("fn isspace(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isspace(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isspace(x, out, where, casting, order, dtype);
  }

  /// Whether the letters of each text are small.
  @Signature("fn islower(x: Any" + OPTIONS + ") -> Array")
  public static NDArray islower(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.islower(x, out, where, casting, order, dtype);
  }

  /// Whether the letters of each text are capitals.
  @Signature("fn isupper(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isupper(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.isupper(x, out, where, casting, order, dtype);
  }

  /// Whether the words of each text begin with a capital and go on small.
  @Signature("fn istitle(x: Any" + OPTIONS + ") -> Array")
  public static NDArray istitle(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.istitle(x, out, where, casting, order, dtype);
  }

  /// In capitals.
  @Signature("fn upper(a: Any) -> Array")
  public static NDArray upper(Object a) {
    return TextFunctions.upper(a);
  }

  /// In small letters.
  @Signature("fn lower(a: Any) -> Array")
  public static NDArray lower(Object a) {
    return TextFunctions.lower(a);
  }

  /// With capitals for small letters and the other way round.
  @Signature("fn swapcase(a: Any) -> Array")
  public static NDArray swapcase(Object a) {
    return TextFunctions.swapcase(a);
  }

  /// With a capital at the beginning and small letters behind.
  @Signature("fn capitalize(a: Any) -> Array")
  public static NDArray capitalize(Object a) {
    return TextFunctions.capitalize(a);
  }

  /// With a capital at the beginning of each word.
  @Signature("fn title(a: Any) -> Array")
  public static NDArray title(Object a) {
    return TextFunctions.title(a);
  }

  /// How many characters each text has.
  @Signature("fn str_len(x: Any" + OPTIONS + ") -> Array")
  public static NDArray strLen(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.strLen(x, out, where, casting, order, dtype);
  }

  /// Where a text first occurs; -1 where it does not.
  @Signature("fn find(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray find(Object a, Object sub, Object start, Object end) {
    return TextFunctions.find(a, sub, start, end);
  }

  /// Where a text last occurs; -1 where it does not.
  @Signature("fn rfind(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray rfind(Object a, Object sub, Object start, Object end) {
    return TextFunctions.rfind(a, sub, start, end);
  }

  /// Where a text first occurs, which it must.
  @Signature("fn index(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray index(Object a, Object sub, Object start, Object end) {
    return TextFunctions.index(a, sub, start, end);
  }

  /// Where a text last occurs, which it must.
  @Signature("fn rindex(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray rindex(Object a, Object sub, Object start, Object end) {
    return TextFunctions.rindex(a, sub, start, end);
  }

  /// How often a text occurs, without overlaps.
  @Signature("fn count(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray count(Object a, Object sub, Object start, Object end) {
    return TextFunctions.count(a, sub, start, end);
  }

  /// Whether each text begins with another.
  @Signature("fn startswith(a: Any, prefix: Any, start: Any = 0, end: Any = None) -> Array<bool>")
  public static NDArray startswith(Object a, Object prefix, Object start, Object end) {
    return TextFunctions.startswith(a, prefix, start, end);
  }

  /// Whether each text ends with another.
  @Signature("fn endswith(a: Any, suffix: Any, start: Any = 0, end: Any = None) -> Array<bool>")
  public static NDArray endswith(Object a, Object suffix, Object start, Object end) {
    return TextFunctions.endswith(a, suffix, start, end);
  }

  /// In the middle of a width.
  @Signature("fn center(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray center(Object a, Object width, Object fillchar) {
    return TextFunctions.center(a, width, fillchar);
  }

  /// On the left of a width.
  @Signature("fn ljust(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray ljust(Object a, Object width, Object fillchar) {
    return TextFunctions.ljust(a, width, fillchar);
  }

  /// On the right of a width.
  @Signature("fn rjust(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray rjust(Object a, Object width, Object fillchar) {
    return TextFunctions.rjust(a, width, fillchar);
  }

  /// With zeros behind a leading sign, up to a width.
  @Signature("fn zfill(a: Any, width: Any) -> Array")
  public static NDArray zfill(Object a, Object width) {
    return TextFunctions.zfill(a, width);
  }

  /// With blanks in place of tabs.
  @Signature("fn expandtabs(a: Any, tabsize: Any = 8) -> Array")
  public static NDArray expandtabs(Object a, Object tabsize) {
    return TextFunctions.expandtabs(a, tabsize);
  }

  /// Each text as a format with values for its `%`.
  @Signature("fn mod(a: Any, values: Any) -> Array")
  public static NDArray mod(Object a, Object values) {
    return TextFunctions.mod(a, values);
  }

  /// Without white space, or some characters, at both ends.
  @Signature("fn strip(a: Any, chars: Any = None) -> Array")
  public static NDArray strip(Object a, Object chars) {
    return TextFunctions.strip(a, chars);
  }

  /// Without white space, or some characters, at the beginning.
  @Signature("fn lstrip(a: Any, chars: Any = None) -> Array")
  public static NDArray lstrip(Object a, Object chars) {
    return TextFunctions.lstrip(a, chars);
  }

  /// Without white space, or some characters, at the end.
  @Signature("fn rstrip(a: Any, chars: Any = None) -> Array")
  public static NDArray rstrip(Object a, Object chars) {
    return TextFunctions.rstrip(a, chars);
  }

  /// With a text in place of another, as often as `count` says, which if negative is always.
  @Signature("fn replace(a: Any, old: Any, new: Any, count: Any = -1) -> Array")
  public static NDArray replace(Object a, Object old, Object fresh, Object count) {
    return TextFunctions.replace(a, old, fresh, count);
  }

  /// One text behind the other.
  @Signature("fn add(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray add(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    return TextFunctions.add(x1, x2, out, where, casting, order, dtype);
  }

  /// The texts as bytes in an encoding.
  @Signature(
      "fn encode(a: Any, encoding: String = \"utf-8\", errors: String = \"strict\") -> Array")
  public static NDArray encode(Object a, String encoding, String errors) {
    return TextFunctions.encode(a, encoding, errors);
  }

  /// Bytes in an encoding as texts.
  @Signature(
      "fn decode(a: Any, encoding: String = \"utf-8\", errors: String = \"strict\") -> Array")
  public static NDArray decode(Object a, String encoding, String errors) {
    return TextFunctions.decode(a, encoding, errors);
  }

  /// With other texts in place of characters: `table` is a map from characters to texts, where `""`
  /// deletes, or a text of 256 characters; what is in `deletechars` goes.
  @Signature("fn translate(a: Any, table: Any, deletechars: Any = None) -> Array")
  public static NDArray translate(Object a, Object table, Object deletechars) {
    return TextFunctions.translate(a, table, deletechars);
  }
}
