package ruchy.std.data;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import ruchy.runtime.ObjectList;
import ruchy.runtime.Option;
import ruchy.runtime.Result;
import ruchy.runtime.RuchyError;
import ruchy.runtime.function.Function1;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Regular expressions.
@Namespace("Regex")
public final class Regexes {
  private Regexes() {}

  /// A regular expression, or what is wrong with it. Write it as a raw text: `r"\d+"`.
  ///
  /// ```ruchy
  /// >>> let number = Regex::new(r"\d+")?
  /// >>> number.find_all("3 apples, 12 pears")
  /// ["3", "12"]
  /// >>> Regex::new("(").is_err()
  /// true
  /// ```
  @Signature("fn new(pattern: String) -> Result<Regex, String>")
  public static Result<Regex, String> of(String pattern) {
    try {
      return Result.ok(Regex.of(pattern));
    } catch (PatternSyntaxException e) {
      return Result.err(
          "`" + pattern + "` is no pattern: " + e.getDescription() + " at " + e.getIndex());
    }
  }

  /// Whether the expression matches somewhere in a text.
  ///
  /// ```ruchy
  /// >>> Regex::new("^a.c$")?.is_match("abc")
  /// true
  /// ```
  @Signature("fn is_match(self: Regex, text: String) -> bool")
  public static boolean isMatch(Regex self, String text) {
    return self.on(text).find();
  }

  /// Whether the expression matches a whole text.
  @Signature({
    "fn matches(self: Regex, text: String) -> bool",
    "fn fullmatch(self: Regex, text: String) -> bool"
  })
  public static boolean matches(Regex self, String text) {
    return self.on(text).matches();
  }

  /// The first match.
  ///
  /// ```ruchy
  /// >>> let m = Regex::new(r"(\w+)@(\w+)")?.find("mail ada@home now").unwrap()
  /// >>> m.text()
  /// "ada@home"
  /// >>> (m.start(), m.end(), m.group(2))
  /// (5, 13, Some("home"))
  /// ```
  @Signature({
    "fn find(self: Regex, text: String) -> Option<Match>",
    "fn search(self: Regex, text: String) -> Option<Match>",
    "fn captures(self: Regex, text: String) -> Option<Match>"
  })
  public static Option<Object> find(Regex self, String text) {
    Matcher matcher = self.on(text);
    return matcher.find() ? Option.some(match(matcher, text)) : Option.none();
  }

  private static Match match(Matcher matcher, String text) {
    var groups = new ArrayList<Optional<String>>();
    for (int i = 0; i <= matcher.groupCount(); i++) {
      groups.add(Optional.ofNullable(matcher.group(i)));
    }
    int start = text.codePointCount(0, matcher.start());
    int end = start + text.codePointCount(matcher.start(), matcher.end());
    return new Match(start, end, groups, matcher.namedGroups());
  }

  /// All matches, one after the other.
  @Signature({
    "fn find_iter(self: Regex, text: String) -> [Match]",
    "fn captures_iter(self: Regex, text: String) -> [Match]"
  })
  public static ObjectList<Object> findIter(Regex self, String text) {
    var all = new ObjectList<Object>();
    Matcher matcher = self.on(text);
    while (matcher.find()) {
      all.add(match(matcher, text));
    }
    return all;
  }

  /// The texts of all matches.
  @Signature({
    "fn find_all(self: Regex, text: String) -> [String]",
    "fn findall(self: Regex, text: String) -> [String]"
  })
  public static ObjectList<Object> findAll(Regex self, String text) {
    var all = new ObjectList<Object>();
    Matcher matcher = self.on(text);
    while (matcher.find()) {
      all.add(matcher.group());
    }
    return all;
  }

  /// The text with every match replaced; `$1` or `${name}` stands for a group.
  ///
  /// ```ruchy
  /// >>> Regex::new(r"(\w+) (\w+)")?.replace_all("hello world", "$2 $1")
  /// "world hello"
  /// ```
  @Signature({
    "fn replace_all(self: Regex, text: String, by: String) -> String",
    "fn sub(self: Regex, text: String, by: String) -> String"
  })
  public static String replaceAll(Regex self, String text, String by) {
    try {
      return self.on(text).replaceAll(by);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw noGroup(by, e);
    }
  }

  /// The text with every match replaced by what a function makes of it.
  ///
  /// ```ruchy
  /// >>> Regex::new(r"\d+")?.replace_all("1 and 2", |m| m.text() * 2)
  /// "11 and 22"
  /// ```
  @Signature("fn replace_all(self: Regex, text: String, by: fn(Match) -> String) -> String")
  public static String replaceAll(Regex self, String text, Function1<Match, String> by) {
    return self.on(text)
        .replaceAll(result -> Matcher.quoteReplacement(by.call(match((Matcher) result, text))));
  }

  /// The text with the first match replaced.
  @Signature("fn replace(self: Regex, text: String, by: String) -> String")
  public static String replace(Regex self, String text, String by) {
    try {
      return self.on(text).replaceFirst(by);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw noGroup(by, e);
    }
  }

  private static RuchyError noGroup(String by, RuntimeException e) {
    return new RuchyError("E0842", "`" + by + "` cannot stand for a match: " + e.getMessage())
        .help("`$1` is the first group, `$0` the match; write `\\\\$` for the sign itself");
  }

  /// The parts of a text between the matches.
  ///
  /// ```ruchy
  /// >>> Regex::new(r"\s*,\s*")?.split("a , b,c")
  /// ["a", "b", "c"]
  /// ```
  @Signature("fn split(self: Regex, text: String) -> [String]")
  public static ObjectList<Object> split(Regex self, String text) {
    var parts = new ObjectList<Object>();
    Matcher matcher = self.on(text);
    int start = 0;
    while (matcher.find()) {
      parts.add(text.substring(start, matcher.start()));
      start = matcher.end();
    }
    parts.add(text.substring(start));
    return parts;
  }

  /// The text of a match.
  @Signature({"fn text(self: Match) -> String", "fn as_str(self: Match) -> String"})
  public static String text(Match self) {
    return self.groups().getFirst().orElse("");
  }

  /// Where a match begins.
  @Signature("fn start(self: Match) -> i64")
  public static long start(Match self) {
    return self.start();
  }

  /// Where a match ends: the place behind its last character.
  @Signature("fn end(self: Match) -> i64")
  public static long end(Match self) {
    return self.end();
  }

  /// The text of a group, if it has a part in the match; 0 is the match itself.
  @Signature({
    "fn group(self: Match, number: i64) -> Option<String>",
    "fn get(self: Match, number: i64) -> Option<String>"
  })
  public static Option<Object> group(Match self, long number) {
    return number < 0 || number >= self.groups().size()
        ? Option.none()
        : option(self.groups().get((int) number));
  }

  /// The text of a named group: `(?<year>\d+)`.
  ///
  /// ```ruchy
  /// >>> Regex::new(r"(?<year>\d+)-(?<month>\d+)")?.find("2026-11").unwrap().group("month")
  /// Some("11")
  /// ```
  @Signature({
    "fn group(self: Match, name: String) -> Option<String>",
    "fn name(self: Match, name: String) -> Option<String>"
  })
  public static Option<Object> group(Match self, String name) {
    Integer number = self.names().get(name);
    return number == null ? Option.none() : option(self.groups().get(number));
  }

  private static Option<Object> option(Optional<String> text) {
    return text.isPresent() ? Option.some(text.get()) : Option.none();
  }

  /// The texts of all groups; empty where one has no part in the match.
  @Signature("fn groups(self: Match) -> [String]")
  public static ObjectList<Object> groups(Match self) {
    var all = new ObjectList<Object>();
    self.groups().stream().skip(1).forEach(group -> all.add(group.orElse("")));
    return all;
  }

  /// The text with all signs escaped that mean something in a pattern.
  ///
  /// ```ruchy
  /// >>> Regex::new(Regex::escape("1+1"))?.is_match("1+1")
  /// true
  /// ```
  @Signature("fn escape(text: String) -> String")
  public static String escape(String text) {
    var out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\.[]{}()*+-?^$|&#~".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
