package ruchy.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/// What happens beside the open texts.
final class Workspace implements WorkspaceService {
  private final Documents documents;
  private final Diagnostics diagnostics;

  Workspace(Documents documents, Diagnostics diagnostics) {
    this.documents = documents;
    this.diagnostics = diagnostics;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    // There is nothing to configure.
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    documents.forget();
    diagnostics.soon();
  }
}
