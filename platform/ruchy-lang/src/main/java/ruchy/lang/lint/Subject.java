package ruchy.lang.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import ruchy.lang.resolve.Resolution;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Tree;

/// A program under the eyes of a rule.
public final class Subject {
  private final Tree tree;
  private final Resolution names;
  private final List<Finding> findings = new ArrayList<>();

  Subject(Tree tree, Resolution names) {
    this.tree = tree;
    this.names = names;
  }

  Tree tree() {
    return tree;
  }

  Resolution names() {
    return names;
  }

  void report(Finding finding) {
    findings.add(finding);
  }

  List<Finding> findings() {
    return findings;
  }

  /// Shows every node of a kind.
  <T extends Node> void each(Class<T> kind, BiConsumer<T, Subject> visitor) {
    Nodes.forEach(
        tree,
        node -> {
          if (kind.isInstance(node)) {
            visitor.accept(kind.cast(node), this);
          }
        });
  }

  /// A place between two offsets of a place's source.
  static Span between(Span source, int start, int end) {
    return new Span(source.source(), start, end);
  }
}
