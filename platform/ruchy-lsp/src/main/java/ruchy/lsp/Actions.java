package ruchy.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import ruchy.lang.lint.Finding;
import ruchy.session.Analysis;

/// The fixes of what the lint rules have found in a stretch of text.
final class Actions {
  private Actions() {}

  static List<Either<Command, CodeAction>> of(Analysis analysis, String uri, Range range) {
    int from = Positions.offset(analysis.source(), range.getStart());
    int to = Positions.offset(analysis.source(), range.getEnd());
    var actions = new ArrayList<Either<Command, CodeAction>>();
    for (Finding finding : analysis.findings()) {
      boolean here = finding.span().start() <= to && from <= finding.span().end();
      if (here) {
        finding.fix().ifPresent(fix -> actions.add(Either.forRight(action(fix, uri))));
      }
    }
    return actions;
  }

  private static CodeAction action(Finding.Fix fix, String uri) {
    var action = new CodeAction(fix.title());
    action.setKind(CodeActionKind.QuickFix);
    List<TextEdit> edits =
        fix.edits().stream()
            .map(edit -> new TextEdit(Positions.of(edit.span()), edit.text()))
            .toList();
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
    return action;
  }
}
