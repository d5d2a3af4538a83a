package ruchy.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ruchy.lang.check.Environment;
import ruchy.lang.lint.Finding;
import ruchy.lang.problem.Diagnostic;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Resolution;
import ruchy.lang.source.Source;
import ruchy.lang.syntax.Tree;
import ruchy.lang.type.Type;
import ruchy.session.language.KnownTypes;

/// What is known of a file without running it.
public final class Analysis {
  private final Source source;
  private final Trees trees;
  private final Resolution names;
  private final Remarks remarks;
  private final KnownTypes types;

  /// The file's own tree, and the one with the files it names.
  record Trees(Tree own, Tree linked) {}

  /// What is wrong, and what is better written another way.
  record Remarks(List<Diagnostic> diagnostics, List<Finding> findings) {
    Remarks {
      diagnostics = List.copyOf(diagnostics);
      findings = List.copyOf(findings);
    }
  }

  Analysis(Source source, Trees trees, Resolution names, Remarks remarks, KnownTypes types) {
    this.source = source;
    this.trees = trees;
    this.names = names;
    this.remarks = remarks;
    this.types = types;
  }

  /// The text.
  public Source source() {
    return source;
  }

  /// The file's own tree, without the files it names.
  public Tree tree() {
    return trees.own();
  }

  Tree linked() {
    return trees.linked();
  }

  /// The names of the file and of the files it names.
  public Resolution names() {
    return names;
  }

  /// What is wrong, in the order of the text.
  public List<Diagnostic> diagnostics() {
    return remarks.diagnostics();
  }

  /// What is better written another way.
  public List<Finding> findings() {
    return remarks.findings();
  }

  Environment environment() {
    return types.environment();
  }

  /// The type of the expression that ends at an offset, the longest one there.
  Optional<Type> typeEndingAt(int offset) {
    return types.endingAt(offset);
  }

  /// The type of the smallest expression around an offset.
  public Optional<String> typeAt(int offset) {
    return types.at(offset).map(Type::toString);
  }

  /// The type of a variable or parameter; empty where it has several, since its function is
  /// generic, and where nothing is known of it.
  public Optional<String> typeOf(Definition definition) {
    return types.of(definition, names);
  }

  /// The variables that completion offers: those of the top level, and those of functions.
  Map<String, Type> variables() {
    return types.variables();
  }
}
