package ruchy.session.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ruchy.lang.lint.Finding;
import ruchy.lang.lint.Linter;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parser;
import ruchy.lang.syntax.Tree;

/// Writes out what cells may leave out: `let`, `mut` and `?`. The checker says where.
final class Repair {
  private static final int ROUNDS_MAX = 200;
  private static final String UNDECLARED = "E0108";
  private static final String UNKNOWN = "E0101";
  private static final String NOT_MUTABLE = "E0384";
  private static final String UNEXPECTED = "E0308";
  private static final String UNUSED_RESULT = "E0386";

  private final Surroundings surroundings;
  private String text;
  private List<Diagnostic> problems;

  Repair(String text, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.text = text;
    this.problems = errors(text);
  }

  private List<Diagnostic> errors(String program) {
    return surroundings.check(program).stream()
        .filter(problem -> problem.severity() == Diagnostic.Severity.ERROR)
        .toList();
  }

  /// What is still wrong.
  List<Diagnostic> problems() {
    return problems;
  }

  String text() {
    return text;
  }

  /// Repairs what can be.
  Repair run() {
    for (int round = 0; round < ROUNDS_MAX && !problems.isEmpty(); round++) {
      boolean done = declare() || redeclare() || unwrap();
      if (!done) {
        break;
      }
    }
    return this;
  }

  /// `let` and `mut` where the checker asks for them.
  private boolean declare() {
    var inserts = new TreeMap<Integer, String>();
    var declared = new TreeSet<String>();
    for (Diagnostic problem : problems) {
      Span span = problem.span();
      if (problem.code().equals(UNDECLARED) && declared.add(span.text())) {
        inserts.put(span.start(), "let ");
      }
      if (problem.code().equals(NOT_MUTABLE)) {
        problem.labels().stream()
            .filter(label -> label.words().startsWith("declared"))
            .findFirst()
            .ifPresent(label -> inserts.put(label.span().start(), "mut "));
      }
    }
    return !inserts.isEmpty() && accept(inserted(inserts));
  }

  private String inserted(TreeMap<Integer, String> inserts) {
    var changed = new StringBuilder(text);
    inserts.descendingMap().forEach(changed::insert);
    return changed.toString();
  }

  private boolean accept(String changed) {
    if (changed.equals(text)) {
      return false;
    }
    text = changed;
    problems = errors(changed);
    return true;
  }

  /// An assignment of a value of another type was a declaration.
  private boolean redeclare() {
    for (Diagnostic problem : problems) {
      if (!problem.code().equals(UNEXPECTED)) {
        continue;
      }
      Optional<Expr.Assign> assignment =
          nodes(Expr.Assign.class).stream()
              .filter(each -> each.operator().isEmpty() && each.target() instanceof Expr.Name)
              .filter(each -> contains(each.value().span(), problem.span()))
              .min(Comparator.comparingInt(each -> each.span().end() - each.span().start()));
      if (assignment.isPresent()) {
        var inserts = new TreeMap<Integer, String>();
        inserts.put(assignment.get().span().start(), "let ");
        String changed = inserted(inserts);
        if (errors(changed).size() < problems.size()) {
          return accept(changed);
        }
      }
    }
    return false;
  }

  /// A `?` where one makes the program better.
  private boolean unwrap() {
    for (Diagnostic problem : problems) {
      if (problem.code().equals(UNKNOWN)) {
        continue;
      }
      for (Expr candidate : candidates(problem)) {
        var inserts = new TreeMap<Integer, String>();
        boolean hasMember = text.startsWith(".", candidate.span().end());
        // `?.` is another operator.
        inserts.put(candidate.span().end(), hasMember ? "?)" : "?");
        if (hasMember) {
          inserts.put(candidate.span().start(), "(");
        }
        String changed = inserted(inserts);
        if (Parser.parse(Source.of("program", changed)).problems().isEmpty()
            && errors(changed).size() < problems.size()) {
          return accept(changed);
        }
      }
    }
    return false;
  }

  /// The expressions that may be a result with too much around it: those that a problem is about,
  /// those before it on the same line, and the variables' own values.
  private List<Expr> candidates(Diagnostic problem) {
    Span span = problem.span();
    boolean isUnused = problem.code().equals(UNUSED_RESULT);
    int line = text.lastIndexOf('\n', Math.max(0, span.start() - 1));
    List<Expr> near = new ArrayList<>();
    List<Expr> variables = new ArrayList<>();
    List<Expr> far = new ArrayList<>();
    Set<String> names = Piece.words(lineAt(span.start()));
    for (Expr each : nodes(Expr.class)) {
      boolean isCall =
          each instanceof Expr.Call || each instanceof Expr.MethodCall || each instanceof Expr.Name;
      if (!isCall || !inText(each)) {
        continue;
      }
      if (contains(span, each.span())
          || contains(each.span(), span)
          || (each.span().start() > line && each.span().end() <= span.end())) {
        (each instanceof Expr.Name ? variables : near).add(each);
      } else if (!isUnused && !(each instanceof Expr.Name) && isValueOf(each, names)) {
        far.add(each);
      }
    }
    near.addAll(far);
    near.addAll(variables);
    return near;
  }

  private String lineAt(int offset) {
    int start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(start, end < 0 ? text.length() : end);
  }

  /// Whether an expression is all of the value of a variable of some name.
  private boolean isValueOf(Expr value, Set<String> names) {
    String before = lineAt(value.span().start()).strip();
    return before.startsWith("let ")
        && before.endsWith(value.span().text())
        && names.stream().anyMatch(name -> before.matches("let (mut )?" + name + "\\b.*"));
  }

  private boolean inText(Expr each) {
    return each.span().end() <= text.length()
        && text.startsWith(each.span().text(), each.span().start());
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private <T extends Node> List<T> nodes(Class<T> kind) {
    Tree tree = Parser.parse(Source.of("program", text)).tree();
    List<T> found = new ArrayList<>();
    Nodes.forEach(
        tree,
        node -> {
          if (kind.isInstance(node)) {
            found.add(kind.cast(node));
          }
        });
    return found;
  }

  /// Does what the linter asks for, and gives the rules that stay broken.
  Set<String> lint() {
    var left = new TreeSet<String>();
    for (int round = 0; round < 5; round++) {
      Source source = Source.of("program", text);
      List<Finding> findings = Linter.lint(Parser.parse(source).tree(), true);
      List<Finding> fixable =
          findings.stream()
              .filter(each -> each.fix().isPresent() && !each.rule().name().startsWith("unused_v"))
              .toList();
      String fixed = fixable.isEmpty() ? text : Linter.fixed(source, fixable);
      if (fixed.equals(text) || !errors(fixed).isEmpty()) {
        findings.forEach(each -> left.add(each.rule().name()));
        break;
      }
      text = fixed;
    }
    return left;
  }
}
