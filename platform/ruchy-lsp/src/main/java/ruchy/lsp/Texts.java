package ruchy.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import ruchy.lang.format.Formatter;
import ruchy.session.Analysis;

/// What an editor asks of a text, passed on to the class that answers.
final class Texts implements TextDocumentService {
  private final Documents documents;
  private final Diagnostics diagnostics;
  private final References references;

  Texts(Documents documents, Diagnostics diagnostics) {
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.references = new References(documents);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    var text = params.getTextDocument();
    documents.open(text.getUri(), text.getVersion(), text.getText());
    diagnostics.soon();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    var text = params.getTextDocument();
    documents.change(text.getUri(), text.getVersion(), params.getContentChanges());
    diagnostics.soon();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    documents.close(params.getTextDocument().getUri());
    diagnostics.clear(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    documents.forget();
    diagnostics.soon();
  }

  /// Answers with what is known of a text; with nothing where it is not open.
  private <T> CompletableFuture<T> ask(
      TextDocumentIdentifier text, BiFunction<Analysis, String, T> answer, Supplier<T> nothing) {
    return CompletableFuture.supplyAsync(() ->
        documents
            .analysis(text.getUri())
            .map(analysis -> answer.apply(analysis, text.getUri()))
            .orElseGet(nothing));
  }

  /// The same for an answer that may be none, which the protocol writes as null.
  @SuppressWarnings("NullAway")
  private <T> CompletableFuture<T> askOptional(
      TextDocumentIdentifier text, BiFunction<Analysis, String, Optional<T>> answer) {
    return ask(text, answer, Optional::<T>empty).thenApply(found -> found.orElse(null));
  }

  private static int offset(Analysis analysis, Position position) {
    return Positions.offset(analysis.source(), position);
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return askOptional(
        params.getTextDocument(),
        (analysis, uri) ->
            new Hovers(documents.analyzer(), documents.good(uri).orElse(analysis))
                .at(analysis, offset(analysis, params.getPosition())));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, uri) ->
            Either.forLeft(
                Completions.of(
                    documents.analyzer(),
                    documents.good(uri).orElse(analysis),
                    analysis.source(),
                    offset(analysis, params.getPosition()))),
        () -> Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
    return askOptional(
        params.getTextDocument(),
        (analysis, uri) ->
            new Signatures(documents.analyzer(), documents.good(uri).orElse(analysis))
                .at(analysis, offset(analysis, params.getPosition())));
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) ->
            Either.forLeft(references.definition(analysis, offset(analysis, params.getPosition()))),
        () -> Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) ->
            references.all(
                analysis,
                offset(analysis, params.getPosition()),
                params.getContext().isIncludeDeclaration()),
        List::of);
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) -> references.highlights(analysis, offset(analysis, params.getPosition())),
        List::of);
  }

  @Override
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams params) {
    return askOptional(
        params.getTextDocument(),
        (analysis, _) ->
            references
                .renamed(analysis, offset(analysis, params.getPosition()))
                .map(Either3::forFirst));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return askOptional(
        params.getTextDocument(),
        (analysis, _) ->
            references.rename(
                analysis, offset(analysis, params.getPosition()), params.getNewName()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) ->
            Symbols.of(analysis.tree()).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList(),
        List::of);
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) -> {
          String text = Formatter.format(analysis.source()).text();
          return text.equals(analysis.source().text())
              ? List.of()
              : List.of(new TextEdit(Positions.whole(analysis.source()), text));
        },
        List::of);
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, _) -> SemanticColours.of(analysis),
        () -> new SemanticTokens(List.of()));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return ask(
        params.getTextDocument(), (analysis, _) -> Hints.of(analysis, params.getRange()), List::of);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    return ask(
        params.getTextDocument(),
        (analysis, uri) -> Actions.of(analysis, uri, params.getRange()),
        List::of);
  }
}
