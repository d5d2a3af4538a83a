package ruchy.session;

import java.util.Optional;
import ruchy.lang.check.Environment;
import ruchy.lang.type.Type;

/// What a workspace knows of texts that may be commands or code, and what the next cell would make
/// of them.
final class CellKnowledge implements Commands.Knowledge, LanguageScope.Typing {
  private final Workspace workspace;

  CellKnowledge(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public boolean isNegatable(String code) {
    return code.startsWith("(") || workspace.typeOf("!" + code).isPresent();
  }

  @Override
  public boolean isTryable(String name) {
    return workspace
        .typeOf(name)
        .map(type ->
            type == Type.Simple.ANY
                || type instanceof Type.OptionOf
                || type instanceof Type.ResultOf)
        .orElse(false);
  }

  @Override
  public boolean isKnown(String name) {
    return workspace.environment().describe(name).isPresent();
  }

  @Override
  public Optional<Type> typeOf(String expression) {
    return workspace.typeOf(expression);
  }

  /// The environment describes an imported class by its whole name.
  @Override
  public Optional<String> classNamed(String name) {
    return workspace
        .environment()
        .describe(name)
        .filter(entry -> entry.kind() == Environment.Kind.TYPE)
        .map(Environment.Entry::signature)
        .filter(signature -> signature.indexOf('.') > 0);
  }
}
