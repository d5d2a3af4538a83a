package ruchy.lang.lint;

import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.syntax.Pattern;

/// A variable whose value nothing asks for.
final class UnusedVariable implements Rule {
  @Override
  public String code() {
    return "L0001";
  }

  @Override
  public String name() {
    return "unused_variable";
  }

  @Override
  public void check(Subject subject) {
    for (Definition definition : subject.names().definitions()) {
      boolean isVariable = definition.kind() == Kind.VARIABLE && !definition.isMeantUnused();
      if (isVariable && !subject.names().isRead(definition)) {
        subject.report(finding(subject, definition));
      }
    }
  }

  private Finding finding(Subject subject, Definition definition) {
    String name = definition.name();
    boolean written = !subject.names().usesOf(definition).isEmpty();
    boolean again =
        subject.names().definitions().stream()
            .anyMatch(other ->
                other != definition
                    && other.name().equals(name)
                    && other.depth() == definition.depth()
                    && other.span().start() > definition.span().start()
                    && definition.depth() == 0);
    String message =
        written
            ? "the variable `" + name + "` is assigned, but its value is never used"
            : again
                ? "the variable `" + name + "` is declared anew before its value is used"
                : "the variable `" + name + "` is never used";
    var finding = Finding.of(this, definition.span(), message);
    boolean canRename =
        !written && definition.node() instanceof Pattern.Binding && !isShort(definition);
    return canRename
        ? finding.fix("name it `_" + name + "`", definition.span(), "_" + name)
        : finding.help("remove it, or name it `_" + name + "`");
  }

  /// In `Point { x }` the name is that of the field too.
  private static boolean isShort(Definition definition) {
    String text = definition.span().source().text();
    int at = definition.span().start() - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && (text.charAt(at) == '{' || text.charAt(at) == ',');
  }
}
