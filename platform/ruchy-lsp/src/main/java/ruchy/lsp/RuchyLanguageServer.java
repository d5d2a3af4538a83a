package ruchy.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/// The server: says what it can do, and ends when the editor does.
public final class RuchyLanguageServer implements LanguageServer, LanguageClientAware {
  private static final Logger LOG = Logger.getLogger("org.eclipse.lsp4j");

  private final Documents documents = new Documents();
  private final Diagnostics diagnostics = new Diagnostics(documents);
  private final TextDocumentService texts = new Texts(documents, diagnostics);
  private final WorkspaceService workspace = new Workspace(documents, diagnostics);
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private volatile boolean isShutDown;

  private RuchyLanguageServer() {}

  /// Talks to an editor until it goes away.
  ///
  /// @return the exit code: 1 if the editor left without saying so
  public static int serve(InputStream in, OutputStream out) {
    // What an editor says wrong it is told in the answer; nobody reads a log.
    LOG.setLevel(Level.OFF);
    var server = new RuchyLanguageServer();
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var launcher =
          LSPLauncher.createServerLauncher(server, in, out, threads, consumer -> consumer);
      server.connect(launcher.getRemoteProxy());
      Future<Void> listening = launcher.startListening();
      threads.submit(() -> server.ended.complete(hasEnded(listening)));
      server.ended.join();
    } finally {
      server.diagnostics.close();
      threads.shutdownNow();
    }
    return server.isShutDown ? 0 : 1;
  }

  private static boolean hasEnded(Future<Void> listening) {
    try {
      listening.get();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      return false;
    }
  }

  @Override
  public void connect(LanguageClient client) {
    diagnostics.connect(client);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    documents.work(folders(params));
    var can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setDocumentHighlightProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setInlayHintProvider(true);
    can.setRenameProvider(new RenameOptions(true));
    can.setCompletionProvider(new CompletionOptions(false, List.of(".", ":", "\"", "(")));
    can.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",")));
    can.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    can.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(SemanticColours.LEGEND, true));
    return CompletableFuture.completedFuture(new InitializeResult(can, new ServerInfo("ruchy")));
  }

  private static List<Path> folders(InitializeParams params) {
    List<WorkspaceFolder> folders = params.getWorkspaceFolders();
    return folders == null
        ? List.of()
        : folders.stream()
            .map(folder -> Documents.path(folder.getUri()))
            .filter(path -> path.startsWith("/") || path.contains(":/") && !path.contains("://"))
            .map(Path::of)
            .filter(Files::isDirectory)
            .toList();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    isShutDown = true;
    return CompletableFuture.completedFuture("");
  }

  @Override
  public void exit() {
    ended.complete(true);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }
}
