package ruchy.std;

import ruchy.frame.expr.Expr;
import ruchy.frame.function.Rows;
import ruchy.frame.function.Texts;
import ruchy.runtime.RuchyList;
import ruchy.runtime.library.Signature;

/// Functions of texts in expressions over columns.
public final class TextExpressions {
  private TextExpressions() {}

  /// The parts of a text between separators, as a list.
  @Signature("fn split(self: Expr, separator: String) -> Expr")
  public static Expr split(Expr self, String separator) {
    return Texts.split(self, separator);
  }

  /// The group of the first match of a regular expression (RE2); null where it is not found.
  @Signature("fn extract(self: Expr, pattern: String, group: i64 = 1) -> Expr")
  public static Expr extract(Expr self, String pattern, long group) {
    return Texts.extract(self, pattern, group);
  }

  /// All matches of a regular expression, as a list.
  @Signature("fn extract_all(self: Expr, pattern: String) -> Expr")
  public static Expr extractAll(Expr self, String pattern) {
    return Texts.extractAll(self, pattern);
  }

  /// Every match of a regular expression replaced; `$1` stands for its first group.
  @Signature("fn replace_regex(self: Expr, pattern: String, by: String) -> Expr")
  public static Expr replaceRegex(Expr self, String pattern, String by) {
    return Texts.replaceRegex(self, pattern, by);
  }

  /// How often a regular expression is found.
  @Signature("fn count_matches(self: Expr, pattern: String) -> Expr")
  public static Expr countMatches(Expr self, String pattern) {
    return Texts.countMatches(self, pattern);
  }

  /// Text filled up at its start to a width.
  @Signature({
    "fn pad_start(self: Expr, width: i64, fill: String = \" \") -> Expr",
    "fn rjust(self: Expr, width: i64, fill: String = \" \") -> Expr"
  })
  public static Expr padStart(Expr self, long width, String fill) {
    return Texts.padStart(self, width, fill);
  }

  /// Text filled up at its end to a width.
  @Signature({
    "fn pad_end(self: Expr, width: i64, fill: String = \" \") -> Expr",
    "fn ljust(self: Expr, width: i64, fill: String = \" \") -> Expr"
  })
  public static Expr padEnd(Expr self, long width, String fill) {
    return Texts.padEnd(self, width, fill);
  }

  /// Text filled up with zeros to a width.
  @Signature("fn zfill(self: Expr, width: i64) -> Expr")
  public static Expr zfill(Expr self, long width) {
    return Texts.zfill(self, width);
  }

  /// Text without a beginning, where it has it.
  @Signature("fn strip_prefix(self: Expr, prefix: String) -> Expr")
  public static Expr stripPrefix(Expr self, String prefix) {
    return Texts.stripPrefix(self, prefix);
  }

  /// Text without an end, where it has it.
  @Signature("fn strip_suffix(self: Expr, suffix: String) -> Expr")
  public static Expr stripSuffix(Expr self, String suffix) {
    return Texts.stripSuffix(self, suffix);
  }

  /// Text without some characters at its start.
  @Signature({
    "fn strip_start(self: Expr, characters: String = \" \\t\\n\") -> Expr",
    "fn lstrip(self: Expr, characters: String = \" \\t\\n\") -> Expr"
  })
  public static Expr stripStart(Expr self, String characters) {
    return Texts.stripStart(self, characters);
  }

  /// Text without some characters at its end.
  @Signature({
    "fn strip_end(self: Expr, characters: String = \" \\t\\n\") -> Expr",
    "fn rstrip(self: Expr, characters: String = \" \\t\\n\") -> Expr"
  })
  public static Expr stripEnd(Expr self, String characters) {
    return Texts.stripEnd(self, characters);
  }

  /// Each word with a capital first letter.
  @Signature("fn title(self: Expr) -> Expr")
  public static Expr title(Expr self) {
    return Texts.title(self);
  }

  /// Text with a capital first letter, the others small.
  @Signature("fn capitalize(self: Expr) -> Expr")
  public static Expr capitalize(Expr self) {
    return Texts.capitalize(self);
  }

  /// Text from its end to its start.
  @Signature("fn str_reverse(self: Expr) -> Expr")
  public static Expr strReverse(Expr self) {
    return Texts.reverse(self);
  }

  /// Text so many times.
  @Signature("fn repeat(self: Expr, count: i64) -> Expr")
  public static Expr repeat(Expr self, long count) {
    return Texts.repeat(self, count);
  }

  /// Where a part of a text first occurs, from 0; null where it does not.
  @Signature("fn find(self: Expr, part: String) -> Expr")
  public static Expr find(Expr self, String part) {
    return Texts.find(self, part);
  }

  /// The texts of several columns in one, with a separator between them; null where one is null.
  @Signature("fn concat_str(columns: ...Any, separator: String = \"\") -> Expr")
  public static Expr concatStr(RuchyList columns, String separator) {
    return Rows.concatText(Arguments.expressions(columns), separator);
  }
}
