package ruchy.lsp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Use;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.session.Analysis;

/// Where a name is declared and used, and how to give it another.
final class References {
  private final Documents documents;

  References(Documents documents) {
    this.documents = documents;
  }

  List<Location> definition(Analysis analysis, int offset) {
    Set<Location> found = new LinkedHashSet<>();
    for (Use use : analysis.names().uses()) {
      if (touches(use.span(), analysis.source(), offset)) {
        found.add(location(use.definition().span()));
      }
    }
    if (found.isEmpty()) {
      analysis
          .names()
          .at(analysis.source(), offset)
          .ifPresent(definition -> found.add(location(definition.span())));
    }
    return List.copyOf(found);
  }

  private static boolean touches(Span span, Source source, int offset) {
    return span.source().name().equals(source.name())
        && span.start() <= offset
        && offset <= span.end();
  }

  List<Location> all(Analysis analysis, int offset, boolean withDeclaration) {
    return analysis
        .names()
        .at(analysis.source(), offset)
        .map(definition ->
            places(analysis, definition, withDeclaration).stream().map(this::location).toList())
        .orElse(List.of());
  }

  private static Set<Span> places(
      Analysis analysis, Definition definition, boolean withDeclaration) {
    Set<Span> spans = new LinkedHashSet<>();
    if (withDeclaration) {
      spans.add(definition.span());
    }
    analysis.names().usesOf(definition).forEach(use -> spans.add(use.span()));
    return spans;
  }

  List<DocumentHighlight> highlights(Analysis analysis, int offset) {
    var found = new ArrayList<DocumentHighlight>();
    analysis
        .names()
        .at(analysis.source(), offset)
        .ifPresent(definition -> {
          for (Span span : places(analysis, definition, true)) {
            if (span.source().name().equals(analysis.source().name())) {
              found.add(new DocumentHighlight(Positions.of(span), DocumentHighlightKind.Text));
            }
          }
        });
    return found;
  }

  /// The place of the name to be changed.
  Optional<Range> renamed(Analysis analysis, int offset) {
    return analysis
        .names()
        .at(analysis.source(), offset)
        .flatMap(definition ->
            places(analysis, definition, true).stream()
                .filter(span -> touches(span, analysis.source(), offset))
                .findFirst())
        .map(Positions::of);
  }

  /// The edits that give a name another everywhere.
  Optional<WorkspaceEdit> rename(Analysis analysis, int offset, String name) {
    if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
      throw failed("`" + name + "` is no name; names are letters, digits and `_`");
    }
    Optional<Definition> definition = analysis.names().at(analysis.source(), offset);
    if (definition.isEmpty()) {
      return Optional.empty();
    }
    mustBeOne(analysis, definition.get());
    Map<String, List<TextEdit>> edits = new HashMap<>();
    for (Span span : places(analysis, definition.get(), true)) {
      if (span.text().equals(definition.get().name())) {
        edits
            .computeIfAbsent(documents.uri(span.source()), _ -> new ArrayList<>())
            .add(new TextEdit(Positions.of(span), name));
      }
    }
    return Optional.of(new WorkspaceEdit(edits));
  }

  /// Members are told apart by their names alone, so that one of several can not be renamed.
  private static void mustBeOne(Analysis analysis, Definition definition) {
    boolean member =
        switch (definition.kind()) {
          case METHOD, FIELD, VARIANT -> true;
          default -> false;
        };
    long same =
        analysis.names().definitions().stream()
            .filter(other -> other.name().equals(definition.name()))
            .filter(other -> other.kind() == definition.kind() || member)
            .count();
    if (member && same > 1) {
      throw failed(
          "`" + definition.name() + "` names " + same + " members; rename this one by hand");
    }
  }

  private static ResponseErrorException failed(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, message, List.of()));
  }

  private Location location(Span span) {
    return new Location(documents.uri(span.source()), Positions.of(span));
  }
}
