package ruchy.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.check.Checked;
import ruchy.lang.check.Mode;
import ruchy.lang.check.SeenTypes;
import ruchy.lang.link.Linker;
import ruchy.lang.link.SourceFiles;
import ruchy.lang.lint.Finding;
import ruchy.lang.lint.Linter;
import ruchy.lang.problem.Problem;
import ruchy.lang.resolve.Resolver;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Parser;
import ruchy.lang.type.Type;
import ruchy.session.completion.Completer;
import ruchy.session.completion.Completion;
import ruchy.session.completion.JavaScope;
import ruchy.session.language.KnownTypes;
import ruchy.session.language.Language;
import ruchy.session.language.Libraries;
import ruchy.session.language.LocalFiles;
import ruchy.session.language.TypeKeys;

/// Says what is known of files without running them: for editors. Any thread may ask.
public final class Analyzer {
  private static final String PLACEHOLDER = "placeholder";

  private final Language language;
  private final SourceFiles files;
  private final Declarations prelude = new Declarations();

  private final JavaScope java;

  private Analyzer(Language language, Libraries libraries, SourceFiles files) {
    this.language = language;
    this.java = new JavaScope(libraries);
    this.files = files;
    prelude.add(Parser.parse(language.library().prelude()).tree());
  }

  /// Loads the language.
  ///
  /// @param open the texts that an editor holds, which go before the files of this machine
  public static Analyzer load(SourceFiles open) {
    var local = new LocalFiles();
    SourceFiles files = path -> open.find(path).or(() -> local.find(path));
    var libraries = new Libraries();
    return new Analyzer(Language.load(Mode.DATA_SCIENCE, libraries), libraries, files);
  }

  /// Reads and checks a file with the files it names.
  public Analysis analyze(Source source) {
    Parser.Parsed own = Parser.parse(source);
    Parser.Parsed linked = Linker.read(source, files);
    List<Problem> problems = new ArrayList<>(linked.problems());
    List<Finding> findings = List.of();
    SeenTypes seen = SeenTypes.wanted();
    boolean isWhole = problems.isEmpty();
    Checked checked = language.checker().check(linked.tree(), language.empty(), seen);
    if (isWhole) {
      problems.addAll(checked.problems());
    }
    if (own.problems().isEmpty()) {
      findings = Linter.lint(own.tree(), false);
    }
    return new Analysis(
        source,
        new Analysis.Trees(own.tree(), linked.tree()),
        Resolver.resolve(linked.tree(), seen::at),
        new Analysis.Remarks(problems.stream().map(Problem::describe).toList(), findings),
        new KnownTypes(source, seen, checked.environment(), checked.unit()));
  }

  /// What may stand at an offset of a text.
  ///
  /// @param known the text when it had no errors last
  public Completion complete(Analysis known, String text, int cursor) {
    return new Completer(scope(known)).complete(text, cursor);
  }

  /// What is known of a name of the library or of the file, such as `np.zeros`.
  public Optional<Inspection> inspect(Analysis known, String name) {
    return new Inspector(scope(known), new Values()).inspect(name);
  }

  /// What is known of a method, from the type of the expression before its dot.
  ///
  /// @param dot the offset where that expression ends
  public Optional<Inspection> inspectMethod(Analysis known, int dot, String method) {
    return known
        .typeEndingAt(dot)
        .flatMap(type -> inspect(known, TypeKeys.of(type) + "." + method));
  }

  /// What may stand behind a dot at an offset, in a text that is not finished: the text is checked
  /// with a name put in there.
  ///
  /// @param known the text when it had no errors last
  public Completion completeMember(Analysis known, Source source, int dot, int cursor) {
    String text = source.text();
    int end = cursor;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String filled = text.substring(0, dot + 1) + PLACEHOLDER + text.substring(end);
    Analysis now = analyze(Source.of(source.name(), filled));
    Optional<Type> receiver = now.typeEndingAt(dot);
    Analysis declared = now.variables().isEmpty() ? known : now;
    var scope =
        new LanguageScope(
            language.library(),
            declarations(now),
            prelude,
            declared.variables(),
            expression -> receiver.or(() -> typeOf(known, expression)),
            _ -> Optional.empty(),
            java);
    return new Completer(scope).complete(text, cursor);
  }

  private static Declarations declarations(Analysis known) {
    var declared = new Declarations();
    declared.add(known.linked());
    return declared;
  }

  private LanguageScope scope(Analysis known) {
    return new LanguageScope(
        language.library(),
        declarations(known),
        prelude,
        known.variables(),
        expression -> typeOf(known, expression),
        _ -> Optional.empty(),
        java);
  }

  private Optional<Type> typeOf(Analysis known, String expression) {
    Type variable = known.variables().get(expression);
    if (variable != null) {
      return Optional.of(variable);
    }
    Parser.Parsed parsed = Parser.parse(Source.of("expression", expression));
    return parsed.problems().isEmpty()
        ? language
            .checker()
            .check(parsed.tree(), known.environment())
            .unit()
            .map(unit -> unit.body().type())
        : Optional.empty();
  }
}
