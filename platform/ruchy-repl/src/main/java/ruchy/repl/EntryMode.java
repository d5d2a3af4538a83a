package ruchy.repl;

/// What the line at the prompt is, which the prompt shows. A sign at the start of an empty line
/// changes it, Backspace on an empty line goes back to the language.
enum EntryMode {
  /// Code, and commands with their sign before them.
  LANGUAGE("", ">>> "),
  /// Commands of the shell.
  SHELL(";", "shell> "),
  /// Java libraries to be added and removed.
  PACKAGES("]", "pkg> "),
  /// Names and words to be looked up.
  HELP("?", "help> "),
  /// A look at the last error.
  DEBUG("%debug ", "debug> ");

  private final String sign;
  private final String prompt;

  EntryMode(String sign, String prompt) {
    this.sign = sign;
    this.prompt = prompt;
  }

  /// What a line of this mode begins with when it is an entry of its own.
  String sign() {
    return sign;
  }

  String prompt() {
    return prompt;
  }

  /// A line as an entry of the session.
  String entry(String line) {
    return line.isBlank() ? "" : sign + line;
  }

  /// The mode of an entry, which its sign tells.
  static EntryMode of(String entry) {
    for (EntryMode mode : values()) {
      if (mode != LANGUAGE
          && entry.length() > mode.sign.length()
          && entry.startsWith(mode.sign)
          && mode != DEBUG) {
        return mode;
      }
    }
    return LANGUAGE;
  }
}
