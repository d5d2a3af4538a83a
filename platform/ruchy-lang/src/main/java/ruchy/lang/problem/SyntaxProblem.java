package ruchy.lang.problem;

import java.util.Optional;
import ruchy.lang.source.Span;

/// What can be wrong with the order of tokens.
public sealed interface SyntaxProblem extends Problem {

  /// E0001: one thing was expected and another found.
  ///
  /// @param wanted what may stand here, in words
  /// @param found what stands here, in words
  /// @param why what asks for it, such as "after the name of a function"; may be empty
  record Expected(Span span, String wanted, String found, String why, boolean atEnd)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      String where = why.isEmpty() ? "" : " " + why;
      return Diagnostic.error("E0001", span, "expected " + wanted + where + ", found " + found)
          .under("expected " + wanted);
    }
  }

  /// E0002: a bracket is opened and not closed.
  ///
  /// @param other the closing bracket of another kind that stands where its own should
  record UnclosedDelimiter(Span span, String closing, Optional<Span> other, boolean atEnd)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0002", span, "this `" + span.text() + "` is not closed")
              .under("opened here");
      diagnostic =
          other.isEmpty()
              ? diagnostic
              : diagnostic.with(other.get(), "a `" + closing + "` is missing before this");
      return diagnostic.help("add the missing `" + closing + "`");
    }
  }

  /// E0002: a bracket is closed by one of another kind.
  record MismatchedDelimiter(Span span, String closing, Span opener) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0002", span, "`" + opener.text() + "` is closed by `" + span.text() + "`")
          .under("expected `" + closing + "`")
          .with(opener, "opened here")
          .help("write `" + closing + "` instead of `" + span.text() + "`");
    }
  }

  /// E0003: a closing bracket that closes nothing.
  record StrayDelimiter(Span span) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0003", span, "this `" + span.text() + "` closes nothing")
          .under("no bracket is open here");
    }
  }

  /// E0010: an expression is missing.
  ///
  /// @param why what asks for it, such as "after `+`"; may be empty
  record MissingExpression(Span span, String found, String why, boolean atEnd)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      String where = why.isEmpty() ? "" : " " + why;
      return Diagnostic.error("E0010", span, "expected an expression" + where + ", found " + found)
          .under("expected an expression");
    }
  }

  /// E0011: a block is missing.
  record MissingBlock(Span span, String found, String owner, boolean atEnd)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0011", span, "expected `{` " + owner + ", found " + found)
          .under("expected `{`")
          .help(
              found.equals("`:`")
                  ? "a body stands in braces, not behind `:`"
                  : "a body always stands in braces: `{ … }`");
    }
  }

  /// E0011: a function that only has a head.
  record FunctionWithoutBody(Span span, String name) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0011", span, "the function `" + name + "` has no body")
          .under("declared without a body")
          .help("write its body in braces behind the head: `{ … }`");
    }
  }

  /// E0012: `=` where `==` must be meant.
  record AssignmentInCondition(Span span) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0012", span, "`=` assigns; a condition compares")
          .under("assignment in a condition")
          .help("write `==` to compare");
    }
  }

  /// E0013: the left side of `=` can not be assigned to.
  record InvalidTarget(Span span, String operator) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0013", span, "the left side of `" + operator + "` is not a place")
              .under("can not be assigned to");
      return diagnostic.help(
          operator.equals("=")
              ? "assign to a name, a field or an element; to compare, write `==`"
              : "assign to a name, a field or an element");
    }
  }

  /// E0014: `a < b < c`.
  record ChainedComparison(Span span, Span first, String middle) implements SyntaxProblem {
    private static final String MASKS =
        "`&` and `|` bind closer than comparisons: write `(a > 1) & (a < 3)`";

    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0014", span, "comparisons can not be chained")
          .under("second comparison")
          .with(first, "first comparison")
          .help(masks() ? MASKS : twice());
    }

    /// `a > 1 & a < 3`, as NumPy's users write with parentheses.
    private boolean masks() {
      return middle.contains(" & ") || middle.contains(" | ");
    }

    private String twice() {
      return "compare twice: `… %s %s && %s %s …`"
          .formatted(first.text(), middle, middle, span.text());
    }
  }

  /// E0015: the text is nested so deeply that reading it would exhaust the stack.
  record TooDeep(Span span, int limit) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0015", span, "this is nested more than " + limit + " levels deep")
          .help("give the inner parts names with `let`, or move them into functions");
    }
  }

  /// E0016: two statements on one line.
  ///
  /// @param advice what may be meant
  record MissingSeparator(Span span, String found, String advice) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0016", span, "expected the end of the statement, found " + found)
          .under("not part of the statement before it")
          .help(advice);
    }
  }

  /// E0017: a struct literal in the head of a statement, where `{` starts the body.
  record StructInHead(Span span) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error(
              "E0017", span, "a struct literal here needs parentheses, as `{` starts the body")
          .under("struct literal")
          .help("write `(" + firstLine(span.text()) + ")`");
    }
  }

  /// E0018: a word or sign of another language.
  ///
  /// @param instead what to write
  record ForeignSpelling(Span span, String instead) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0018", span, "`" + span.text() + "` is another language's spelling")
          .under("not Ruchy")
          .help(instead);
    }
  }

  /// E0019: a keyword where a name is declared.
  record KeywordAsName(Span span, String what) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      String word = span.text();
      return Diagnostic.error("E0019", span, "`" + word + "` is a keyword, not " + what)
          .under("keyword")
          .help("choose another name, such as `" + word + "_`");
    }
  }

  /// E0020: a separator between the parts of a list is missing.
  record MissingComma(Span span, String found, String closing, Optional<Span> opening)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      var diagnostic =
          Diagnostic.error("E0020", span, "expected `,` or `" + closing + "`, found " + found)
              .under("expected `,` or `" + closing + "`");
      return opening.isEmpty()
          ? diagnostic
          : diagnostic.with(opening.get(), "in the list that opens here");
    }

    @Override
    public boolean atEnd() {
      return found.equals("the end of the text");
    }
  }

  /// E0021: a type is missing.
  record MissingType(Span span, String found, boolean atEnd) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0021", span, "expected a type, found " + found)
          .under("expected a type");
    }
  }

  /// E0022: a pattern is missing.
  record MissingPattern(Span span, String found, boolean atEnd) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0022", span, "expected a pattern, found " + found)
          .under("expected a pattern")
          .help("a pattern is a name, a literal, `_`, or a shape such as `Some(x)` or `(a, b)`");
    }
  }

  /// E0023: an attribute that stands before nothing it could describe.
  record LostAttribute(Span span, boolean atEnd) implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0023", span, "this attribute describes nothing")
          .under("no declaration follows")
          .help("put it before a function, a type, a field or another declaration");
    }
  }

  /// E0024: a declaration in a place where it can not be.
  ///
  /// @param instead where it belongs
  record MisplacedItem(Span span, String what, String place, String instead)
      implements SyntaxProblem {
    @Override
    public Diagnostic describe() {
      return Diagnostic.error("E0024", span, what + " can not be declared in " + place)
          .under("not allowed here")
          .help(instead);
    }
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end).stripTrailing() + " … }";
  }
}
