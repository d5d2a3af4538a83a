package ruchy.std;

import java.util.Locale;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Text;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuple3;

/// Methods of text that take it apart or give it another form, as Python and Rust have them.
public final class TextParts {
  private TextParts() {}

  /// At most a number of parts between separators; the last holds the rest.
  ///
  /// ```ruchy
  /// >>> "a,b,c".splitn(2, ",")
  /// ["a", "b,c"]
  /// ```
  @Signature("fn splitn(self: String, parts: i64, separator: String | char) -> [String]")
  public static ObjectList<Object> splitN(String self, long parts, Object separator) {
    var found = new ObjectList<Object>();
    String between = separator.toString();
    int start = 0;
    while (found.length() + 1 < parts && !between.isEmpty()) {
      int at = self.indexOf(between, start);
      if (at < 0) {
        break;
      }
      found.add(self.substring(start, at));
      start = at + between.length();
    }
    found.add(self.substring(start));
    return found;
  }

  /// What stands before and behind the first separator, if there is one.
  ///
  /// ```ruchy
  /// >>> "key=a=b".split_once("=")
  /// Some(("key", "a=b"))
  /// >>> "key=a=b".rsplit_once("=")
  /// Some(("key=a", "b"))
  /// ```
  @Signature("fn split_once(self: String, separator: String | char) -> Option<(String, String)>")
  public static Option<Object> splitOnce(String self, Object separator) {
    return around(self, self.indexOf(separator.toString()), separator.toString());
  }

  /// What stands before and behind the last separator, if there is one.
  @Signature("fn rsplit_once(self: String, separator: String | char) -> Option<(String, String)>")
  public static Option<Object> splitOnceFromEnd(String self, Object separator) {
    return around(self, self.lastIndexOf(separator.toString()), separator.toString());
  }

  private static Option<Object> around(String text, int at, String between) {
    return at < 0
        ? Option.none()
        : Option.some(Tuple2.of(text.substring(0, at), text.substring(at + between.length())));
  }

  /// What stands before the first separator, the separator, and what stands behind it, as in
  /// Python.
  ///
  /// ```ruchy
  /// >>> "key=a=b".partition("=")
  /// ("key", "=", "a=b")
  /// >>> "key".partition("=")
  /// ("key", "", "")
  /// ```
  @Signature("fn partition(self: String, separator: String) -> (String, String, String)")
  public static Tuple3<String, String, String> partition(String self, String separator) {
    int at = self.indexOf(separator);
    return at < 0
        ? Tuple3.of(self, "", "")
        : Tuple3.of(self.substring(0, at), separator, self.substring(at + separator.length()));
  }

  /// What stands before the last separator, the separator, and what stands behind it, as in Python.
  @Signature("fn rpartition(self: String, separator: String) -> (String, String, String)")
  public static Tuple3<String, String, String> partitionFromEnd(String self, String separator) {
    int at = self.lastIndexOf(separator);
    return at < 0
        ? Tuple3.of("", "", self)
        : Tuple3.of(self.substring(0, at), separator, self.substring(at + separator.length()));
  }

  /// The text with the first occurrences of a part replaced.
  ///
  /// ```ruchy
  /// >>> "banana".replacen("a", "o", 2)
  /// "bonona"
  /// ```
  @Signature({
    "fn replacen(self: String, part: String, by: String, count: i64) -> String",
    "fn replace(self: String, part: String, by: String, count: i64) -> String"
  })
  public static String replaceN(String self, String part, String by, long count) {
    var out = new StringBuilder();
    int start = 0;
    for (long i = 0; i < count && !part.isEmpty(); i++) {
      int at = self.indexOf(part, start);
      if (at < 0) {
        break;
      }
      out.append(self, start, at).append(by);
      start = at + part.length();
    }
    return out.append(self, start, self.length()).toString();
  }

  /// The text without certain characters at both ends.
  ///
  /// ```ruchy
  /// >>> "--a-b--".trim_matches("-")
  /// "a-b"
  /// ```
  @Signature({
    "fn trim_matches(self: String, characters: String | char) -> String",
    "fn strip(self: String, characters: String | char) -> String",
    "fn trim(self: String, characters: String | char) -> String"
  })
  public static String trim(String self, Object characters) {
    return trimEnd(trimStart(self, characters), characters);
  }

  /// The text without certain characters at its start.
  @Signature({
    "fn trim_start_matches(self: String, characters: String | char) -> String",
    "fn lstrip(self: String, characters: String | char) -> String"
  })
  public static String trimStart(String self, Object characters) {
    String set = characters.toString();
    int start = 0;
    while (start < self.length() && set.indexOf(self.codePointAt(start)) >= 0) {
      start += Character.charCount(self.codePointAt(start));
    }
    return self.substring(start);
  }

  /// The text without certain characters at its end.
  @Signature({
    "fn trim_end_matches(self: String, characters: String | char) -> String",
    "fn rstrip(self: String, characters: String | char) -> String"
  })
  public static String trimEnd(String self, Object characters) {
    String set = characters.toString();
    int end = self.length();
    while (end > 0 && set.indexOf(self.codePointBefore(end)) >= 0) {
      end -= Character.charCount(self.codePointBefore(end));
    }
    return self.substring(0, end);
  }

  /// The text without a prefix, if it has it.
  ///
  /// ```ruchy
  /// >>> ("test_a".removeprefix("test_"), "a.txt".removesuffix(".txt"))
  /// ("a", "a")
  /// ```
  @Signature("fn removeprefix(self: String, prefix: String) -> String")
  public static String withoutPrefix(String self, String prefix) {
    return self.startsWith(prefix) ? self.substring(prefix.length()) : self;
  }

  /// The text without a suffix, if it has it.
  @Signature("fn removesuffix(self: String, suffix: String) -> String")
  public static String withoutSuffix(String self, String suffix) {
    return self.endsWith(suffix) ? self.substring(0, self.length() - suffix.length()) : self;
  }

  /// Each word with a capital and small letters behind it.
  ///
  /// ```ruchy
  /// >>> "the OLD man".title()
  /// "The Old Man"
  /// ```
  @Signature("fn title(self: String) -> String")
  public static String title(String self) {
    var out = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < self.length(); ) {
      int c = self.codePointAt(i);
      out.appendCodePoint(inside ? Character.toLowerCase(c) : Character.toTitleCase(c));
      inside = Character.isLetter(c);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /// Capitals as small letters and small letters as capitals.
  ///
  /// ```ruchy
  /// >>> "Hello".swapcase()
  /// "hELLO"
  /// ```
  @Signature("fn swapcase(self: String) -> String")
  public static String swapCase(String self) {
    var out = new StringBuilder();
    self.codePoints()
        .forEach(c ->
            out.appendCodePoint(
                Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)));
    return out.toString();
  }

  /// The text in a form in which texts that differ only in case are equal.
  @Signature("fn casefold(self: String) -> String")
  public static String caseFold(String self) {
    return self.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /// Whether two texts differ at most in case.
  ///
  /// ```ruchy
  /// >>> "Straße".eq_ignore_case("STRASSE")
  /// true
  /// ```
  @Signature({
    "fn eq_ignore_case(self: String, other: String) -> bool",
    "fn eq_ignore_ascii_case(self: String, other: String) -> bool"
  })
  public static boolean equalsIgnoringCase(String self, String other) {
    return caseFold(self).equals(caseFold(other));
  }

  /// The text with zeros before it, behind its sign, up to a width.
  ///
  /// ```ruchy
  /// >>> ("7".zfill(3), "-7".zfill(4))
  /// ("007", "-007")
  /// ```
  @Signature("fn zfill(self: String, width: i64) -> String")
  public static String zeroFill(String self, long width) {
    int sign = self.startsWith("-") || self.startsWith("+") ? 1 : 0;
    long missing = Math.max(0, width - Text.length(self));
    return self.substring(0, sign) + "0".repeat(Math.toIntExact(missing)) + self.substring(sign);
  }

  /// Whether all letters are small ones, and there is one.
  @Signature({"fn is_lower(self: String) -> bool", "fn is_lowercase(self: String) -> bool"})
  public static boolean isLower(String self) {
    return self.codePoints().anyMatch(Character::isLowerCase)
        && self.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  /// Whether all letters are capitals, and there is one.
  @Signature({"fn is_upper(self: String) -> bool", "fn is_uppercase(self: String) -> bool"})
  public static boolean isUpper(String self) {
    return self.codePoints().anyMatch(Character::isUpperCase)
        && self.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
  }

  /// Whether all characters are letters or digits, and there is one.
  @Signature({"fn is_alnum(self: String) -> bool", "fn is_alphanumeric(self: String) -> bool"})
  public static boolean isAlphanumeric(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(Character::isLetterOrDigit);
  }

  /// Whether all characters are white space, and there is one.
  @Signature({"fn is_space(self: String) -> bool", "fn is_whitespace(self: String) -> bool"})
  public static boolean isSpace(String self) {
    return !self.isEmpty() && self.codePoints().allMatch(Character::isWhitespace);
  }

  /// Whether all characters are ASCII.
  @Signature("fn is_ascii(self: String) -> bool")
  public static boolean isAscii(String self) {
    return self.codePoints().allMatch(c -> c < 128);
  }
}
