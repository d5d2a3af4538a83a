package ruchy.std;

import java.math.BigInteger;
import java.util.Locale;
import java.util.StringJoiner;
import ruchy.runtime.Char;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Ordering;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Text;
import ruchy.runtime.Width;
import ruchy.runtime.library.Signature;
import ruchy.runtime.list.CharList;
import ruchy.runtime.list.U8List;

/// Methods of text. Positions and lengths count code points, never UTF-16 units.
public final class Strings {
  private Strings() {}

  /// The number of characters (code points).
  ///
  /// ```ruchy
  /// >>> "héllo".len()
  /// 5
  /// ```
  @Signature({"fn len(self: String) -> i64", "fn length(self: String) -> i64"})
  public static long len(String self) {
    return Text.length(self);
  }

  /// The number of bytes in UTF-8.
  ///
  /// ```ruchy
  /// >>> "héllo".byte_len()
  /// 6
  /// ```
  @Signature("fn byte_len(self: String) -> i64")
  public static long byteLen(String self) {
    return self.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
  }

  /// Whether there is no character.
  @Signature("fn is_empty(self: String) -> bool")
  public static boolean isEmpty(String self) {
    return self.isEmpty();
  }

  /// All letters as capitals.
  ///
  /// ```ruchy
  /// >>> "abc".upper()
  /// "ABC"
  /// ```
  @Signature({
    "fn upper(self: String) -> String",
    "fn to_uppercase(self: String) -> String",
    "fn to_upper(self: String) -> String"
  })
  public static String upper(String self) {
    return self.toUpperCase(Locale.ROOT);
  }

  /// All letters as small ones.
  @Signature({
    "fn lower(self: String) -> String",
    "fn to_lowercase(self: String) -> String",
    "fn to_lower(self: String) -> String"
  })
  public static String lower(String self) {
    return self.toLowerCase(Locale.ROOT);
  }

  /// The first character as a capital, the others as small letters.
  ///
  /// ```ruchy
  /// >>> "rUCHY".capitalize()
  /// "Ruchy"
  /// ```
  @Signature("fn capitalize(self: String) -> String")
  public static String capitalize(String self) {
    if (self.isEmpty()) {
      return self;
    }
    int end = self.offsetByCodePoints(0, 1);
    return self.substring(0, end).toUpperCase(Locale.ROOT)
        + self.substring(end).toLowerCase(Locale.ROOT);
  }

  /// The text without white space at both ends.
  ///
  /// ```ruchy
  /// >>> "  a b ".trim()
  /// "a b"
  /// ```
  @Signature({"fn trim(self: String) -> String", "fn strip(self: String) -> String"})
  public static String trim(String self) {
    return self.strip();
  }

  /// The text without white space at its start.
  @Signature({"fn trim_start(self: String) -> String", "fn lstrip(self: String) -> String"})
  public static String trimStart(String self) {
    return self.stripLeading();
  }

  /// The text without white space at its end.
  @Signature({"fn trim_end(self: String) -> String", "fn rstrip(self: String) -> String"})
  public static String trimEnd(String self) {
    return self.stripTrailing();
  }

  /// The parts between separators. An empty separator gives the single characters.
  ///
  /// ```ruchy
  /// >>> "a,b,,c".split(",")
  /// ["a", "b", "", "c"]
  /// ```
  @Signature("fn split(self: String, separator: String | char) -> [String]")
  public static RuchyList split(String self, Object separator) {
    var parts = new ObjectList<String>();
    String between = separator.toString();
    if (between.isEmpty()) {
      self.codePoints().forEach(c -> parts.add(Text.of(c)));
      return parts;
    }
    int start = 0;
    for (int at = self.indexOf(between); at >= 0; at = self.indexOf(between, start)) {
      parts.add(self.substring(start, at));
      start = at + between.length();
    }
    parts.add(self.substring(start));
    return parts;
  }

  /// The words: the parts between stretches of white space.
  ///
  /// ```ruchy
  /// >>> "  to be  or ".split()
  /// ["to", "be", "or"]
  /// ```
  @Signature({
    "fn split(self: String) -> [String]",
    "fn split_whitespace(self: String) -> [String]",
    "fn words(self: String) -> [String]"
  })
  public static RuchyList words(String self) {
    var parts = new ObjectList<String>();
    int start = -1;
    for (int i = 0; i < self.length(); ) {
      int c = self.codePointAt(i);
      if (Character.isWhitespace(c)) {
        if (start >= 0) {
          parts.add(self.substring(start, i));
        }
        start = -1;
      } else if (start < 0) {
        start = i;
      }
      i += Character.charCount(c);
    }
    if (start >= 0) {
      parts.add(self.substring(start));
    }
    return parts;
  }

  /// The lines without their ends.
  @Signature("fn lines(self: String) -> [String]")
  public static RuchyList lines(String self) {
    var parts = new ObjectList<String>();
    self.lines().forEach(parts::add);
    return parts;
  }

  /// The characters.
  ///
  /// ```ruchy
  /// >>> "añ".chars()
  /// ['a', 'ñ']
  /// ```
  @Signature("fn chars(self: String) -> [char]")
  public static CharList chars(String self) {
    return CharList.wrap(self.codePoints().toArray());
  }

  /// The bytes in UTF-8.
  ///
  /// ```ruchy
  /// >>> "añ".bytes()
  /// [97, 195, 177]
  /// ```
  @Signature("fn bytes(self: String) -> [u8]")
  public static U8List bytes(String self) {
    return U8List.wrap(self.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /// Whether a text occurs in this one.
  @Signature("fn contains(self: String, part: String | char) -> bool")
  public static boolean contains(String self, Object part) {
    return self.contains(part.toString());
  }

  /// Whether this text starts with another.
  @Signature({
    "fn starts_with(self: String, prefix: String | char) -> bool",
    "fn startswith(self: String, prefix: String | char) -> bool"
  })
  public static boolean startsWith(String self, Object prefix) {
    return self.startsWith(prefix.toString());
  }

  /// Whether this text ends with another.
  @Signature({
    "fn ends_with(self: String, suffix: String | char) -> bool",
    "fn endswith(self: String, suffix: String | char) -> bool"
  })
  public static boolean endsWith(String self, Object suffix) {
    return self.endsWith(suffix.toString());
  }

  /// The text with every occurrence of one part replaced.
  ///
  /// ```ruchy
  /// >>> "banana".replace("an", "o")
  /// "booa"
  /// ```
  @Signature("fn replace(self: String, part: String | char, by: String | char) -> String")
  public static String replace(String self, Object part, Object by) {
    return self.replace(part.toString(), by.toString());
  }

  /// The values of a list as texts, with this one between them: `list.join(text)` as Python has it.
  ///
  /// ```ruchy
  /// >>> ", ".join(["a", "b"])
  /// "a, b"
  /// ```
  @Signature("fn join(self: String, parts: [Any]) -> String")
  public static String join(String self, RuchyList parts) {
    var texts = new StringJoiner(self);
    parts.forEach(part -> texts.add(Display.text(part)));
    return texts.toString();
  }

  /// Where a text first occurs in this one.
  ///
  /// ```ruchy
  /// >>> "banana".find("na")
  /// Some(2)
  /// ```
  @Signature({
    "fn find(self: String, part: String | char) -> Option<i64>",
    "fn index_of(self: String, part: String | char) -> Option<i64>"
  })
  public static Option<Object> find(String self, Object part) {
    return position(self, self.indexOf(part.toString()));
  }

  /// Where a text last occurs in this one.
  @Signature("fn rfind(self: String, part: String | char) -> Option<i64>")
  public static Option<Object> rfind(String self, Object part) {
    return position(self, self.lastIndexOf(part.toString()));
  }

  private static Option<Object> position(String self, int offset) {
    return offset < 0 ? Option.none() : Option.some((long) self.codePointCount(0, offset));
  }

  /// How often a text occurs in this one, without overlaps.
  @Signature("fn count(self: String, part: String | char) -> i64")
  public static long count(String self, Object part) {
    String sought = part.toString();
    if (sought.isEmpty()) {
      return Text.length(self) + 1;
    }
    long count = 0;
    for (int at = self.indexOf(sought); at >= 0; at = self.indexOf(sought, at + sought.length())) {
      count++;
    }
    return count;
  }

  /// The text several times over.
  @Signature("fn repeat(self: String, times: i64) -> String")
  public static String repeat(String self, long times) {
    return Text.repeat(self, times);
  }

  /// The characters in reverse.
  @Signature({
    "fn reverse(self: String) -> String",
    "fn rev(self: String) -> String",
    "fn reversed(self: String) -> String"
  })
  public static String reverse(String self) {
    return new StringBuilder(self).reverse().toString();
  }

  /// The text, filled up on the left to a width.
  ///
  /// ```ruchy
  /// >>> "7".pad_left(3, '0')
  /// "007"
  /// ```
  @Signature({
    "fn pad_left(self: String, width: i64, fill: String | char = \" \") -> String",
    "fn rjust(self: String, width: i64, fill: String | char = \" \") -> String"
  })
  public static String padLeft(String self, long width, Object fill) {
    return Text.repeat(fill.toString(), Math.max(0, width - Text.length(self))) + self;
  }

  /// The text, filled up on the right to a width.
  @Signature({
    "fn pad_right(self: String, width: i64, fill: String | char = \" \") -> String",
    "fn ljust(self: String, width: i64, fill: String | char = \" \") -> String"
  })
  public static String padRight(String self, long width, Object fill) {
    return self + Text.repeat(fill.toString(), Math.max(0, width - Text.length(self)));
  }

  /// The text in the middle of a width; an odd space goes to the right.
  @Signature("fn center(self: String, width: i64, fill: String | char = \" \") -> String")
  public static String center(String self, long width, Object fill) {
    long space = Math.max(0, width - Text.length(self));
    String filling = fill.toString();
    return Text.repeat(filling, space / 2) + self + Text.repeat(filling, space - space / 2);
  }

  /// The character at a position; negative ones count from the end.
  @Signature({
    "fn char_at(self: String, index: i64) -> Option<char>",
    "fn get(self: String, index: i64) -> Option<char>"
  })
  public static Option<Object> charAt(String self, long index) {
    long length = Text.length(self);
    long place = index < 0 ? index + length : index;
    return place < 0 || place >= length
        ? Option.none()
        : Option.some(new Char(Text.charAt(self, place)));
  }

  /// The part from one position up to another; negative ones count from the end.
  @Signature({
    "fn slice(self: String, from: i64, to: i64 = 9223372036854775807) -> String",
    "fn substring(self: String, from: i64, to: i64 = 9223372036854775807) -> String"
  })
  public static String slice(String self, long from, long to) {
    return Text.slice(self, from, to);
  }

  /// The text without a prefix, where it has it.
  @Signature("fn strip_prefix(self: String, prefix: String) -> Option<String>")
  public static Option<Object> stripPrefix(String self, String prefix) {
    return self.startsWith(prefix) ? Option.some(self.substring(prefix.length())) : Option.none();
  }

  /// The text without a suffix, where it has it.
  @Signature("fn strip_suffix(self: String, suffix: String) -> Option<String>")
  public static Option<Object> stripSuffix(String self, String suffix) {
    return self.endsWith(suffix)
        ? Option.some(self.substring(0, self.length() - suffix.length()))
        : Option.none();
  }

  /// The integer that the text spells in a base from 2 to 36, or why it spells none.
  ///
  /// ```ruchy
  /// >>> "ff".parse_radix(16)
  /// Ok(255)
  /// ```
  @Signature("fn parse_radix(self: String, radix: i64) -> Result<i64, String>")
  public static Result<Object, Object> parseRadix(String self, long radix) {
    if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
      throw new RuchyError("E0710", "a base is 2 to 36, not " + radix);
    }
    try {
      return Result.ok(Long.parseLong(self.strip(), (int) radix));
    } catch (NumberFormatException _) {
      return Result.err("`" + self + "` is not an integer in base " + radix);
    }
  }

  /// The later of two texts, by code points.
  @Signature("fn max(a: String, b: String) -> String")
  public static String max(String a, String b) {
    return Ordering.compare(a, b) >= 0 ? a : b;
  }

  /// The earlier of two texts, by code points.
  @Signature("fn min(a: String, b: String) -> String")
  public static String min(String a, String b) {
    return Ordering.compare(a, b) <= 0 ? a : b;
  }

  /// The integer that the text spells, or why it spells none.
  ///
  /// ```ruchy
  /// >>> "42".parse_int()
  /// Ok(42)
  /// ```
  @Signature("fn parse_int(self: String) -> Result<i64, String>")
  public static Result<Object, Object> parseInt(String self) {
    try {
      return Result.ok(Long.parseLong(self.strip().replace("_", "")));
    } catch (NumberFormatException _) {
      return Result.err("`" + self + "` is not an integer");
    }
  }

  /// The truth value that the text spells, `true` or `false`, or why it spells none. This is what
  /// `"true".parse::<bool>()` calls.
  @Signature("fn parse_bool(self: String) -> Result<bool, String>")
  public static Result<Object, Object> parseBool(String self) {
    return switch (self.strip()) {
      case "true" -> Result.ok(true);
      case "false" -> Result.ok(false);
      default -> Result.err("`" + self + "` is neither `true` nor `false`");
    };
  }

  /// The character that is the text, or why it is none. This is what `"x".parse::<char>()` calls.
  @Signature("fn parse_char(self: String) -> Result<char, String>")
  public static Result<Object, Object> parseChar(String self) {
    return self.codePointCount(0, self.length()) == 1
        ? Result.ok(Char.of(self.codePointAt(0)))
        : Result.err("`" + self + "` is not one character");
  }

  /// The number that the text spells, or why it spells none.
  @Signature("fn parse_float(self: String) -> Result<f64, String>")
  public static Result<Object, Object> parseFloat(String self) {
    Option<Object> number = Conversions.realOf(self);
    return number instanceof Option.Some<Object>(Object value)
        ? Result.ok(value)
        : Result.err("`" + self + "` is not a number");
  }

  /// The number that the text spells, of the type of another number, or why it spells none. This is
  /// what `"42".parse::<u8>()` calls.
  ///
  /// ```ruchy
  /// >>> "42".parse_like(0u8)
  /// Ok(42)
  /// ```
  @Signature("fn parse_like<T>(self: String, like: T) -> Result<T, String>")
  public static Result<Object, Object> parseLike(String self, Object like) {
    if (like instanceof Float) {
      return parseFloat(self) instanceof Result.Ok<Object, Object>(Object value)
          ? Result.ok(narrowed((Double) value, self))
          : parseFloat(self);
    }
    Width width = Width.of(like);
    BigInteger value;
    try {
      value = new BigInteger(self.strip().replace("_", ""));
    } catch (NumberFormatException _) {
      return Result.err("`" + self + "` is not an integer");
    }
    long bits = value.longValue();
    return width.wrap(bits) == bits && new BigInteger(width.text(bits)).equals(value)
        ? Result.ok(width.box(bits))
        : Result.err(
            "`%s` does not fit %s, which holds %s to %s"
                .formatted(self, width, width.text(width.least()), width.text(width.greatest())));
  }

  /// A text that spells a real number as `f32`, rounded once.
  private static float narrowed(double value, String text) {
    return Double.isFinite(value) ? Float.parseFloat(text.strip().replace("_", "")) : (float) value;
  }

  /// Whether there is a character and all are digits.
  @Signature({"fn is_numeric(self: String) -> bool", "fn is_digit(self: String) -> bool"})
  public static boolean isNumeric(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(Character::isDigit);
  }

  /// Whether there is a character and all are letters.
  @Signature({"fn is_alphabetic(self: String) -> bool", "fn is_alpha(self: String) -> bool"})
  public static boolean isAlphabetic(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(Character::isLetter);
  }

  /// The text itself.
  @Signature({
    "fn to_string(self: String) -> String",
    "fn to_owned(self: String) -> String",
    "fn as_str(self: String) -> String",
    "fn clone(self: String) -> String"
  })
  public static String itself(String self) {
    return self;
  }

  /// -1, 0 or 1 as this text comes before, equals or comes after another, by code points.
  @Signature("fn cmp(self: String, other: String) -> i64")
  public static long cmp(String self, String other) {
    return Integer.signum(Ordering.compare(self, other));
  }
}
