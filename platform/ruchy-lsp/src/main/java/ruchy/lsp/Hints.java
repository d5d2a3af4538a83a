package ruchy.lsp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import ruchy.lang.resolve.Definition;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Node;
import ruchy.lang.syntax.Nodes;
import ruchy.lang.syntax.Parameter;
import ruchy.lang.syntax.Statement;
import ruchy.session.Analysis;

/// The types that the writer left out, shown behind the names of variables and parameters.
final class Hints {
  private Hints() {}

  static List<InlayHint> of(Analysis analysis, Range range) {
    int from = Positions.offset(analysis.source(), range.getStart());
    int to = Positions.offset(analysis.source(), range.getEnd());
    Set<Integer> plain = plain(analysis);
    var hints = new ArrayList<InlayHint>();
    for (Definition definition : analysis.names().definitions()) {
      Span span = definition.span();
      boolean here =
          span.source().name().equals(analysis.source().name())
              && from <= span.start()
              && span.end() <= to
              && !plain.contains(span.start());
      boolean isVariable =
          definition.kind() == Definition.Kind.VARIABLE
              || definition.kind() == Definition.Kind.PARAMETER;
      if (here && isVariable) {
        analysis.typeOf(definition).ifPresent(type -> hints.add(hint(span, type)));
      }
    }
    return hints;
  }

  private static InlayHint hint(Span span, String type) {
    var position = Positions.of(span.source(), span.end());
    var hint = new InlayHint(position, Either.forLeft(": " + type));
    hint.setKind(InlayHintKind.Type);
    return hint;
  }

  /// Where names stand whose types are written or plain to see: those with a literal.
  private static Set<Integer> plain(Analysis analysis) {
    Set<Integer> starts = new HashSet<>();
    Nodes.forEach(
        analysis.tree(),
        node -> {
          switch (node) {
            case Statement.Let let when let.type().isPresent() || isPlain(let) ->
                Nodes.forEach(let.pattern(), part -> add(part, starts));
            case Parameter parameter when parameter.type().isPresent() ->
                Nodes.forEach(parameter.pattern(), part -> add(part, starts));
            default -> {}
          }
        });
    return starts;
  }

  private static void add(Node part, Set<Integer> starts) {
    for (int i = part.span().start(); i < part.span().end(); i++) {
      starts.add(i);
    }
  }

  private static boolean isPlain(Statement.Let let) {
    return let.value()
        .filter(value ->
            switch (value) {
              case Expr.IntLiteral _, Expr.FloatLiteral _, Expr.BoolLiteral _ -> true;
              case Expr.TextLiteral _, Expr.CharLiteral _, Expr.Interpolation _ -> true;
              case Expr.StructLiteral _ -> true;
              default -> false;
            })
        .isPresent();
  }
}
