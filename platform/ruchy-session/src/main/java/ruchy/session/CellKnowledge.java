package ruchy.session;

import ruchy.lang.type.Type;

/// What a workspace knows of texts that may be commands or code.
final class CellKnowledge implements Commands.Knowledge {
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
}
