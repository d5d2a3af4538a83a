package ruchy.session.magic;

/// A command of the session.
///
/// @param name without the `%`
/// @param usage how it is written, such as `%cd [FOLDER]`
/// @param summary what it does, in a few words
/// @param details what else there is to know; perhaps empty
/// @param takes what follows its name
/// @param action what it does
public record Magic(
    String name, String usage, String summary, String details, Takes takes, Action action) {
  /// What follows the name of a magic.
  public enum Takes {
    /// Words, up to the end of the line.
    WORDS,
    /// Code of the language, which may have several lines.
    CODE,
    /// Any text, on the line of the name or in the lines below: `%%name`.
    LINES,
    /// Words, and in the lines below any text: `%%name`.
    TEXT
  }

  /// What a magic does.
  @FunctionalInterface
  public interface Action {
    /// Carries out a call.
    ///
    /// @return whether all went well; what did not has been told
    /// @throws MagicException if the call is not one that the magic understands
    boolean run(Call call, Desk desk);
  }

  /// What there is to know of it.
  public String page() {
    String more = details.isBlank() ? "" : "\n" + details.strip() + "\n";
    return usage + "\n    " + summary + "\n" + more;
  }

  /// A magic that takes words.
  static Magic ofWords(String usage, String summary, String details, Action action) {
    return new Magic(nameIn(usage), usage, summary, details, Takes.WORDS, action);
  }

  /// A magic that takes code.
  static Magic ofCode(String usage, String summary, String details, Action action) {
    return new Magic(nameIn(usage), usage, summary, details, Takes.CODE, action);
  }

  /// A magic that takes the text below it.
  static Magic ofText(String usage, String summary, String details, Action action) {
    return new Magic(nameIn(usage), usage, summary, details, Takes.TEXT, action);
  }

  /// A magic that takes text beside it or below it.
  static Magic ofLines(String usage, String summary, String details, Action action) {
    return new Magic(nameIn(usage), usage, summary, details, Takes.LINES, action);
  }

  private static String nameIn(String usage) {
    String bare = usage.replaceFirst("%+", "");
    int end = bare.indexOf(' ');
    return end < 0 ? bare : bare.substring(0, end);
  }
}
