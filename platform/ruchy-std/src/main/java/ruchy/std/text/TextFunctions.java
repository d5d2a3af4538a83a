package ruchy.std.text;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.strings.Strings;
import java.util.HashMap;
import java.util.Map;
import ruchy.runtime.Display;
import ruchy.runtime.RuchyError;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.std.array.ArrayTexts;
import ruchy.std.array.Operands;
import ruchy.std.array.StringCalls;

/// Functions of the namespaces `np.strings` and `np.char`, which work on each text of an array.
///
/// ```ruchy
/// >>> np.strings.upper(np.array(["ada", "grace"]))
/// ['ADA' 'GRACE']
/// ```
@Namespace({"np.strings", "np.char"})
public final class TextFunctions {
  private static final String OPTIONS =
      ", out: Any = None, where: Any = true, casting: String = \"same_kind\", order: String = \"K\","
          + " dtype: Any = None";

  private TextFunctions() {}

  /// Whether each text has letters and digits only.
  @Signature("fn isalnum(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isalnum(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isalnum(Operands.array(x)));
  }

  /// Whether each text has letters only.
  @Signature("fn isalpha(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isalpha(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isalpha(Operands.array(x)));
  }

  /// Whether each text has decimal digits only.
  @Signature("fn isdecimal(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isdecimal(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isdecimal(Operands.array(x)));
  }

  /// Whether each text has digits only.
  @Signature("fn isdigit(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isdigit(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isdigit(Operands.array(x)));
  }

  /// Whether each text has characters that stand for numbers only.
  @Signature("fn isnumeric(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isnumeric(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isnumeric(Operands.array(x)));
  }

  /// Whether each text has white space only.
  @Signature("fn isspace(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isspace(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isspace(Operands.array(x)));
  }

  /// Whether the letters of each text are small.
  @Signature("fn islower(x: Any" + OPTIONS + ") -> Array")
  public static NDArray islower(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.islower(Operands.array(x)));
  }

  /// Whether the letters of each text are capitals.
  @Signature("fn isupper(x: Any" + OPTIONS + ") -> Array")
  public static NDArray isupper(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.isupper(Operands.array(x)));
  }

  /// Whether the words of each text begin with a capital and go on small.
  @Signature("fn istitle(x: Any" + OPTIONS + ") -> Array")
  public static NDArray istitle(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.istitle(Operands.array(x)));
  }

  /// In capitals.
  @Signature("fn upper(a: Any) -> Array")
  public static NDArray upper(Object a) {
    return Strings.upper(Operands.array(a));
  }

  /// In small letters.
  @Signature("fn lower(a: Any) -> Array")
  public static NDArray lower(Object a) {
    return Strings.lower(Operands.array(a));
  }

  /// With capitals for small letters and the other way round.
  @Signature("fn swapcase(a: Any) -> Array")
  public static NDArray swapcase(Object a) {
    return Strings.swapcase(Operands.array(a));
  }

  /// With a capital at the beginning and small letters behind.
  @Signature("fn capitalize(a: Any) -> Array")
  public static NDArray capitalize(Object a) {
    return Strings.capitalize(Operands.array(a));
  }

  /// With a capital at the beginning of each word.
  @Signature("fn title(a: Any) -> Array")
  public static NDArray title(Object a) {
    return Strings.title(Operands.array(a));
  }

  /// How many characters each text has.
  @Signature("fn str_len(x: Any" + OPTIONS + ") -> Array")
  public static NDArray strLen(
      Object x, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.strLen(Operands.array(x)));
  }

  /// Where a text first occurs; -1 where it does not.
  @Signature("fn find(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray find(Object a, Object sub, Object start, Object end) {
    return Strings.find(Operands.array(a), Operands.array(sub), Operands.array(start), end(end));
  }

  /// Where a text last occurs; -1 where it does not.
  @Signature("fn rfind(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray rfind(Object a, Object sub, Object start, Object end) {
    return Strings.rfind(Operands.array(a), Operands.array(sub), Operands.array(start), end(end));
  }

  /// Where a text first occurs, which it must.
  @Signature("fn index(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray index(Object a, Object sub, Object start, Object end) {
    return Strings.index(Operands.array(a), Operands.array(sub), Operands.array(start), end(end));
  }

  /// Where a text last occurs, which it must.
  @Signature("fn rindex(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray rindex(Object a, Object sub, Object start, Object end) {
    return Strings.rindex(Operands.array(a), Operands.array(sub), Operands.array(start), end(end));
  }

  /// How often a text occurs, without overlaps.
  @Signature("fn count(a: Any, sub: Any, start: Any = 0, end: Any = None) -> Array<i64>")
  public static NDArray count(Object a, Object sub, Object start, Object end) {
    return Strings.count(Operands.array(a), Operands.array(sub), Operands.array(start), end(end));
  }

  /// Whether each text begins with another.
  @Signature("fn startswith(a: Any, prefix: Any, start: Any = 0, end: Any = None) -> Array<bool>")
  public static NDArray startswith(Object a, Object prefix, Object start, Object end) {
    return Strings.startswith(
        Operands.array(a), Operands.array(prefix), Operands.array(start), end(end));
  }

  /// Whether each text ends with another.
  @Signature("fn endswith(a: Any, suffix: Any, start: Any = 0, end: Any = None) -> Array<bool>")
  public static NDArray endswith(Object a, Object suffix, Object start, Object end) {
    return Strings.endswith(
        Operands.array(a), Operands.array(suffix), Operands.array(start), end(end));
  }

  /// In the middle of a width.
  @Signature("fn center(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray center(Object a, Object width, Object fillchar) {
    return Strings.center(Operands.array(a), Operands.array(width), Operands.array(fillchar));
  }

  /// On the left of a width.
  @Signature("fn ljust(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray ljust(Object a, Object width, Object fillchar) {
    return Strings.ljust(Operands.array(a), Operands.array(width), Operands.array(fillchar));
  }

  /// On the right of a width.
  @Signature("fn rjust(a: Any, width: Any, fillchar: Any = \" \") -> Array")
  public static NDArray rjust(Object a, Object width, Object fillchar) {
    return Strings.rjust(Operands.array(a), Operands.array(width), Operands.array(fillchar));
  }

  /// With zeros behind a leading sign, up to a width.
  @Signature("fn zfill(a: Any, width: Any) -> Array")
  public static NDArray zfill(Object a, Object width) {
    return Strings.zfill(Operands.array(a), Operands.array(width));
  }

  /// With blanks in place of tabs.
  @Signature("fn expandtabs(a: Any, tabsize: Any = 8) -> Array")
  public static NDArray expandtabs(Object a, Object tabsize) {
    return Strings.expandtabs(Operands.array(a), Operands.array(tabsize));
  }

  /// Each text as a format with values for its `%`.
  @Signature("fn mod(a: Any, values: Any) -> Array")
  public static NDArray mod(Object a, Object values) {
    return Strings.mod(Operands.array(a), Operands.array(values));
  }

  /// Without white space, or some characters, at both ends.
  @Signature("fn strip(a: Any, chars: Any = None) -> Array")
  public static NDArray strip(Object a, Object chars) {
    var texts = Operands.array(a);
    return Operands.isNone(chars)
        ? Strings.strip(texts)
        : Strings.strip(texts, Operands.array(chars));
  }

  /// Without white space, or some characters, at the beginning.
  @Signature("fn lstrip(a: Any, chars: Any = None) -> Array")
  public static NDArray lstrip(Object a, Object chars) {
    var texts = Operands.array(a);
    return Operands.isNone(chars)
        ? Strings.lstrip(texts)
        : Strings.lstrip(texts, Operands.array(chars));
  }

  /// Without white space, or some characters, at the end.
  @Signature("fn rstrip(a: Any, chars: Any = None) -> Array")
  public static NDArray rstrip(Object a, Object chars) {
    var texts = Operands.array(a);
    return Operands.isNone(chars)
        ? Strings.rstrip(texts)
        : Strings.rstrip(texts, Operands.array(chars));
  }

  /// With a text in place of another, as often as `count` says, which if negative is always.
  @Signature("fn replace(a: Any, old: Any, new: Any, count: Any = -1) -> Array")
  public static NDArray replace(Object a, Object old, Object fresh, Object count) {
    return Strings.replace(
        Operands.array(a), Operands.array(old), Operands.array(fresh), Operands.array(count));
  }

  /// One text behind the other.
  @Signature("fn add(x1: Any, x2: Any" + OPTIONS + ") -> Array")
  public static NDArray add(
      Object x1, Object x2, Object out, Object where, String casting, String order, Object dtype) {
    var call = new StringCalls(out, where, casting, order, dtype);
    return call.of(Strings.add(Operands.array(x1), Operands.array(x2)));
  }

  /// The texts as bytes in an encoding.
  @Signature(
      "fn encode(a: Any, encoding: String = \"utf-8\", errors: String = \"strict\") -> Array")
  public static NDArray encode(Object a, String encoding, String errors) {
    return Strings.encode(Operands.array(a), encoding, errors);
  }

  /// Bytes in an encoding as texts.
  @Signature(
      "fn decode(a: Any, encoding: String = \"utf-8\", errors: String = \"strict\") -> Array")
  public static NDArray decode(Object a, String encoding, String errors) {
    return Strings.decode(Operands.array(a), encoding, errors);
  }

  /// With other texts in place of characters: `table` is a map from characters to texts, where `""`
  /// deletes, or a text of 256 characters; what is in `deletechars` goes.
  ///
  /// ```ruchy
  /// >>> np.strings.translate(["a-b"], {"-": "+"})
  /// ['a+b']
  /// ```
  @Signature("fn translate(a: Any, table: Any, deletechars: Any = None) -> Array")
  public static NDArray translate(Object a, Object table, Object deletechars) {
    var texts = new HashMap<Integer, String>();
    switch (table) {
      case Map<?, ?> map ->
          map.forEach((from, to) -> texts.put(code(from), Operands.isNone(to) ? "" : text(to)));
      case String row -> {
        var codes = row.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
          texts.put(i, Character.toString(codes[i]));
        }
      }
      default ->
          throw new RuchyError("E0818", "no table of characters is " + Display.quoted(table))
              .help("write a map: {\"a\": \"b\", \"c\": \"\"}");
    }
    if (!Operands.isNone(deletechars)) {
      text(deletechars).codePoints().forEach(each -> texts.put(each, ""));
    }
    return Strings.translate(Operands.array(a), texts);
  }

  private static int code(Object character) {
    return character instanceof Long number ? number.intValue() : text(character).codePointAt(0);
  }

  private static String text(Object value) {
    return value instanceof Long code
        ? Character.toString(code.intValue())
        : ArrayTexts.text(value, "table");
  }

  private static NDArray end(Object position) {
    return Operands.isNone(position)
        ? NDArray.scalar(DType.INT64, Long.MAX_VALUE)
        : Operands.array(position);
  }
}
