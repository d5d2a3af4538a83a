package ruchy.lang.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;

/// The frames in scope that the text of a query names: `sql("SELECT * FROM df")` is `sql("SELECT *
/// FROM df", {"df": df})`.
final class SqlTables {
  private final Body body;

  SqlTables(Body body) {
    this.body = body;
  }

  /// The arguments of `sql`, with the frames that a query alone reads.
  List<Operand> given(List<Operand> operands) {
    if (operands.size() != 1
        || !(operands.getFirst() instanceof Operand.Written written)
        || written.spread()) {
      return operands;
    }
    Span span = written.span();
    var entries = new ArrayList<Expr.ObjectLiteral.Entry>();
    for (String word : words(written.expr())) {
      if (isFrame(word)) {
        var key = new Expr.TextLiteral(span, word);
        entries.add(new Expr.ObjectLiteral.Entry.Pair(key, new Expr.Name(span, word)));
      }
    }
    if (entries.isEmpty()) {
      return operands;
    }
    var tables = new Expr.ObjectLiteral(span, entries);
    return List.of(written, new Operand.Written(span, Optional.empty(), tables, false));
  }

  private static Set<String> words(Expr query) {
    var words = new LinkedHashSet<String>();
    switch (query) {
      case Expr.TextLiteral text -> words.addAll(List.of(text.value().split("\\W+")));
      case Expr.Interpolation parts ->
          parts
              .pieces()
              .forEach(piece -> {
                if (piece instanceof Expr.Interpolation.Piece.Text text) {
                  words.addAll(List.of(text.value().split("\\W+")));
                }
              });
      default -> {}
    }
    return words;
  }

  private boolean isFrame(String word) {
    Optional<Scope.Binding> local = body.scope().find(word);
    if (local.isPresent()) {
      return local.get() instanceof Scope.Binding.Variable variable
          && isFrame(variable.local().type());
    }
    return body.compilation().symbol(body.module(), word).orElse(null)
            instanceof Symbol.Variable variable
        && isFrame(variable.type());
  }

  private static boolean isFrame(Type type) {
    return type instanceof Type.Library library && library.name().equals(FrameSchemas.FRAME);
  }
}
