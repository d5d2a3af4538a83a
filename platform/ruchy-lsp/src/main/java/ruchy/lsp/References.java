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
import ruchy.lang.resolve.Definition.Kind;
import ruchy.lang.resolve.Resolution;
import ruchy.lang.resolve.Use;
import ruchy.lang.source.Source;
import ruchy.lang.source.Span;
import ruchy.lang.token.Lexer;
import ruchy.lang.token.TokenKind;
import ruchy.session.Analysis;

/// Where a name is declared and used, and how to give it another: in the file and in all programs
/// that have it as a module.
final class References {
  private final Documents documents;

  References(Documents documents) {
    this.documents = documents;
  }

  /// The declarations of what stands at an offset: those that it was imported from, where it was.
  List<Location> definition(Analysis analysis, int offset) {
    Set<Location> found = new LinkedHashSet<>();
    for (Definition each : at(analysis.names(), analysis.source(), offset)) {
      analysis.names().origins(each).forEach(origin -> found.add(location(origin.span())));
    }
    return List.copyOf(found);
  }

  private static boolean touches(Span span, Source source, int offset) {
    return span.source().name().equals(source.name())
        && span.start() <= offset
        && offset <= span.end();
  }

  /// What may be meant by the name at an offset. A field that is named as a variable is one of
  /// both: the variable goes first.
  private static List<Definition> at(Resolution names, Source source, int offset) {
    Set<Definition> found = new LinkedHashSet<>();
    for (Definition definition : names.definitions()) {
      boolean isImport = definition.kind() == Kind.IMPORT;
      if (!isImport && touches(definition.span(), source, offset)) {
        found.add(definition);
      }
    }
    Set<Definition> imports = new LinkedHashSet<>();
    for (Use use : names.uses()) {
      if (touches(use.span(), source, offset)) {
        boolean isImport = use.definition().kind() == Kind.IMPORT;
        (isImport && !isAlias(use.definition()) ? imports : found).add(use.definition());
      }
    }
    return List.copyOf(found.isEmpty() ? imports : found);
  }

  private static boolean isAlias(Definition definition) {
    return definition.span().text().matches("(?s).*\\sas\\s+" + definition.name());
  }

  /// A name with everything that must be called the same, in one program.
  private record Family(Resolution names, Set<Definition> members) {
    static Optional<Family> at(Resolution names, Source source, int offset) {
      return References.at(names, source, offset).stream()
          .findFirst()
          .map(first -> new Family(names, names.family(first)));
    }

    /// The places where one of these stands, declarations first.
    Set<Span> places(boolean withDeclaration) {
      Set<Span> spans = new LinkedHashSet<>();
      for (Definition member : members) {
        if (withDeclaration && !isAlias(member)) {
          spans.add(member.span());
        }
      }
      for (Definition member : members) {
        names.usesOf(member).forEach(use -> spans.add(use.span()));
      }
      return spans;
    }

    /// A place where another member of the same name may be meant, as far as is known.
    Optional<Use> unclear() {
      Set<Span> own = places(true);
      return names.uses().stream()
          .filter(use -> own.contains(use.span()))
          .filter(use -> !members.contains(use.definition()) && isMember(use.definition()))
          .filter(use -> !names.isShorthand(use.span()))
          .findFirst();
    }

    private static boolean isMember(Definition definition) {
      return switch (definition.kind()) {
        case METHOD, FIELD, VARIANT -> true;
        default -> false;
      };
    }
  }

  /// The same name in the file and in the programs around it.
  private List<Family> families(Analysis analysis, int offset) {
    var all = new ArrayList<Family>();
    Family.at(analysis.names(), analysis.source(), offset).ifPresent(all::add);
    Optional<Definition> first =
        all.stream().flatMap(family -> family.members().stream()).findFirst();
    if (first.isPresent() && first.get().depth() == 0) {
      Span declared = first.get().span();
      for (Analysis program : documents.programsWith(declared.source().name())) {
        Family.at(program.names(), declared.source(), declared.end()).ifPresent(all::add);
      }
    }
    return all;
  }

  List<Location> all(Analysis analysis, int offset, boolean withDeclaration) {
    Set<Location> found = new LinkedHashSet<>();
    for (Family family : families(analysis, offset)) {
      family.places(withDeclaration).forEach(span -> found.add(location(span)));
    }
    return List.copyOf(found);
  }

  List<DocumentHighlight> highlights(Analysis analysis, int offset) {
    var found = new ArrayList<DocumentHighlight>();
    Family.at(analysis.names(), analysis.source(), offset)
        .ifPresent(family -> {
          for (Span span : family.places(true)) {
            if (span.source().name().equals(analysis.source().name())) {
              found.add(new DocumentHighlight(Positions.of(span), DocumentHighlightKind.Text));
            }
          }
        });
    return found;
  }

  /// The place of the name to be changed.
  Optional<Range> renamed(Analysis analysis, int offset) {
    return Family.at(analysis.names(), analysis.source(), offset)
        .flatMap(family ->
            family.places(true).stream()
                .filter(span -> touches(span, analysis.source(), offset))
                .findFirst())
        .map(Positions::of);
  }

  /// The edits that give a name another everywhere.
  Optional<WorkspaceEdit> rename(Analysis analysis, int offset, String name) {
    mustBeName(name);
    List<Family> families = families(analysis, offset);
    if (families.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<Span, String>> edits = new HashMap<>();
    for (Family family : families) {
      mustBeClear(family);
      for (Span span : family.places(true)) {
        Definition one = family.members().iterator().next();
        if (span.text().equals(one.name())) {
          edits
              .computeIfAbsent(documents.uri(span.source()), _ -> new HashMap<>())
              .putIfAbsent(span, family.names().isShorthand(span) ? both(one, name) : name);
        }
      }
    }
    Map<String, List<TextEdit>> changes = new HashMap<>();
    edits.forEach((uri, places) -> changes.put(uri, textEdits(places)));
    return Optional.of(new WorkspaceEdit(changes));
  }

  /// `Point { x }` as field and variable apart.
  private static String both(Definition renamed, String name) {
    return renamed.kind() == Kind.FIELD
        ? name + ": " + renamed.name()
        : renamed.name() + ": " + name;
  }

  /// Several programs may have read the same file.
  private static List<TextEdit> textEdits(Map<Span, String> places) {
    Map<Range, String> byRange = new HashMap<>();
    places.forEach((span, text) -> byRange.put(Positions.of(span), text));
    var edits = new ArrayList<TextEdit>();
    byRange.forEach((range, text) -> edits.add(new TextEdit(range, text)));
    return edits;
  }

  private static void mustBeName(String name) {
    var tokens = Lexer.tokens(Source.of("name", name));
    boolean isName =
        tokens.getFirst().kind() == TokenKind.NAME && tokens.getFirst().end() == name.length();
    if (!isName) {
      throw failed("`" + name + "` is no name; names are letters, digits and `_`, and no keywords");
    }
  }

  private static void mustBeClear(Family family) {
    for (Definition member : family.members()) {
      Optional<String> trait = family.names().foreignTrait(member);
      if (trait.isPresent()) {
        throw failed("`" + member.name() + "` has its name from the trait `" + trait.get() + "`");
      }
    }
    Optional<Use> unclear = family.unclear();
    if (unclear.isPresent()) {
      Span place = unclear.get().span();
      throw failed(
          "which `%s` is meant in line %d is not known; write the type there, or rename by hand"
              .formatted(place.text(), place.line()));
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
