package ruchy.lang.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ruchy.lang.resolve.Resolver;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Attribute;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Item;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Tree;

/// Runs the rules over a program that can be read.
public final class Linter {
  private Linter() {}

  /// What the rules find in a file, in the order of its text, without what it allows.
  ///
  /// @param strict whether to use the rules for code that is to last too
  public static List<Finding> lint(Tree tree, boolean strict) {
    var subject = new Subject(tree, Resolver.resolve(tree));
    for (Rule rule : Rules.ALL) {
      if (strict || !rule.isStrict()) {
        rule.check(subject);
      }
    }
    Allowed allowed = Allowed.in(tree);
    return subject.findings().stream()
        .filter(finding -> !allowed.covers(finding))
        .distinct()
        .sorted(Comparator.comparing(finding -> finding.span().start()))
        .toList();
  }

  /// A text with the fixes of findings made; where two touch, the first one only.
  public static String fixed(Source source, List<Finding> findings) {
    var edits = new ArrayList<Finding.Edit>();
    int end = 0;
    for (Finding finding : findings) {
      if (finding.fix().isEmpty()) {
        continue;
      }
      var own = new ArrayList<>(finding.fix().get().edits());
      own.sort(Comparator.comparing(edit -> edit.span().start()));
      if (own.getFirst().span().start() >= end) {
        edits.addAll(own);
        end = own.getLast().span().end();
      }
    }
    var text = new StringBuilder(source.text());
    for (Finding.Edit edit : edits.reversed()) {
      text.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return text.toString();
  }

  /// What `#[allow(…)]` and `#![allow(…)]` keep.
  private record Allowed(List<Region> regions) {
    private record Region(Span span, Set<String> names) {}

    static Allowed in(Tree tree) {
      var regions = new ArrayList<Region>();
      var whole = new Span(tree.source(), 0, tree.source().text().length());
      add(tree.attributes(), whole, regions);
      Nodes.forEach(
          tree,
          node -> {
            if (node instanceof Item item) {
              add(item.header().attributes(), item.span(), regions);
            }
          });
      return new Allowed(regions);
    }

    private static void add(List<Attribute> attributes, Span span, List<Region> regions) {
      for (Attribute attribute : attributes) {
        if (attribute.name().equals("allow")) {
          var names = new HashSet<String>();
          for (Argument argument : attribute.arguments()) {
            if (argument.value() instanceof Expr.Name name) {
              names.add(name.text());
            }
          }
          regions.add(new Region(span, names));
        }
      }
    }

    boolean covers(Finding finding) {
      return regions.stream()
          .anyMatch(region ->
              region.names().contains(finding.rule().name())
                  && region.span().start() <= finding.span().start()
                  && finding.span().end() <= region.span().end());
    }
  }
}
