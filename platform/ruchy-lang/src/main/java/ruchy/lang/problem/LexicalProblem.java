package ruchy.lang.problem;

import ruchy.lang.source.Span;

/// What can be wrong inside a single token.
public sealed interface LexicalProblem extends Problem {

  /// E0004: a string has no closing quote.
  ///
  /// @param opening the quote that starts it, with its prefix
  /// @param atEnd whether it runs to the end of the text, so that a further line may close it
  record UnterminatedText(Span span, String opening, boolean atEnd) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      String closing = opening.replaceFirst("^[bfr]+", "");
      var diagnostic =
          Diagnostic.error("E0004", span, "this string has no closing quote")
              .under("the string starts here");
      return closing.equals("'")
          ? diagnostic.help("close it with `'` on the same line, or use `\"` around it")
          : diagnostic.help("close it with `" + closing + "`");
    }

    @Override
    public boolean atEnd() {
      return atEnd;
    }
  }

  /// E0005: a `/*` has no `*/`.
  record UnterminatedComment(Span span) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0005", span, "this comment is not closed")
          .under("the comment starts here")
          .help("close it with `*/`; comments nest, so each `/*` needs its own");
    }

    @Override
    public boolean atEnd() {
      return true;
    }
  }

  /// E0006: an escape that strings do not have.
  record UnknownEscape(Span span, String escape) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0006", span, "unknown escape `" + escape + "`")
          .under("not an escape")
          .help("for a backslash write `\\\\`, or use a raw string: r\"…\"");
    }
  }

  /// E0006: an escape by number that names no character.
  record MalformedEscape(Span span, String escape, String form) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0006", span, "`" + escape + "` does not name a character")
          .under("malformed escape")
          .help("write it as " + form);
    }
  }

  /// E0007: a number that can not be read.
  ///
  /// @param reason what is wrong with it, such as "has no digits"
  /// @param fix what to write instead; empty if nothing is likely
  record MalformedNumber(Span span, String reason, String fix) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0007", span, "the number `" + span.text() + "` " + reason);
      return fix.isEmpty() ? diagnostic : diagnostic.help(fix);
    }
  }

  /// E0008: a character that means nothing in a program.
  ///
  /// @param intended what was probably meant; empty if nothing is likely
  record StrayCharacter(Span span, String character, String intended) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0008", span, "`" + character + "` means nothing here")
              .under("stray character");
      return intended.isEmpty() ? diagnostic : diagnostic.help("did you mean `" + intended + "`?");
    }
  }

  /// E0009: the hole of an f-string is not closed on its line.
  record UnclosedHole(Span span) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0009", span, "this `{` of the f-string is not closed")
          .under("the hole starts here")
          .help("close it with `}`, or write `{{` for the character itself");
    }
  }

  /// E0009: a `}` in an f-string that closes nothing.
  record StrayHoleEnd(Span span) implements LexicalProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0009", span, "this `}` of the f-string closes nothing")
          .help("write `}}` for the character itself");
    }
  }
}
