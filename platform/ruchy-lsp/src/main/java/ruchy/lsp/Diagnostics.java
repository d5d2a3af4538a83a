package ruchy.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;
import ruchy.lang.lint.Finding;
import ruchy.lang.problem.Diagnostic;
import ruchy.session.Analysis;

/// Tells the editor what is wrong, a moment after the last key stroke.
final class Diagnostics {
  private static final long PAUSE_MILLIS = 150;

  private final Documents documents;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("ruchy-diagnostics").unstarted(task));
  private Optional<LanguageClient> client = Optional.empty();
  private Optional<ScheduledFuture<?>> next = Optional.empty();

  Diagnostics(Documents documents) {
    this.documents = documents;
  }

  void connect(LanguageClient editor) {
    client = Optional.of(editor);
  }

  /// Checks all open texts after a pause in which nothing else is asked for.
  synchronized void soon() {
    next.ifPresent(task -> task.cancel(false));
    try {
      next = Optional.of(clock.schedule(this::publish, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException e) {
      // The editor has gone.
      next = Optional.empty();
    }
  }

  void clear(String uri) {
    client.ifPresent(it -> it.publishDiagnostics(new PublishDiagnosticsParams(uri, List.of())));
  }

  void close() {
    clock.shutdownNow();
  }

  private void publish() {
    for (String uri : documents.uris()) {
      var analysis = documents.analysis(uri);
      var document = documents.find(uri);
      if (analysis.isPresent() && document.isPresent()) {
        var params = new PublishDiagnosticsParams(uri, of(analysis.get()));
        params.setVersion(document.get().version());
        client.ifPresent(it -> it.publishDiagnostics(params));
      }
    }
  }

  private List<org.eclipse.lsp4j.Diagnostic> of(Analysis analysis) {
    var all = new ArrayList<org.eclipse.lsp4j.Diagnostic>();
    for (Diagnostic diagnostic : analysis.diagnostics()) {
      if (diagnostic.span().source().name().equals(analysis.source().name())) {
        all.add(of(diagnostic));
      }
    }
    for (Finding finding : analysis.findings()) {
      var warning = of(finding.describe());
      if (finding.rule().name().startsWith("unused")
          || finding.rule().name().startsWith("unreach")) {
        warning.setTags(List.of(DiagnosticTag.Unnecessary));
      }
      all.add(warning);
    }
    return all;
  }

  private org.eclipse.lsp4j.Diagnostic of(Diagnostic diagnostic) {
    String help = diagnostic.help().map(words -> "\nhelp: " + words).orElse("");
    String label = diagnostic.label().isEmpty() ? "" : "\n" + diagnostic.label();
    var result =
        new org.eclipse.lsp4j.Diagnostic(
            Positions.of(diagnostic.span()), diagnostic.message() + label + help);
    result.setSeverity(
        switch (diagnostic.severity()) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
          case NOTE -> DiagnosticSeverity.Information;
        });
    result.setSource("ruchy");
    result.setCode(diagnostic.code());
    if (!diagnostic.labels().isEmpty()) {
      result.setRelatedInformation(
          diagnostic.labels().stream()
              .map(each ->
                  new DiagnosticRelatedInformation(
                      new Location(documents.uri(each.span().source()), Positions.of(each.span())),
                      each.words()))
              .toList());
    }
    return result;
  }
}
