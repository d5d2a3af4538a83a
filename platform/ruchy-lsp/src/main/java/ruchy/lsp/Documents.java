package ruchy.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import ruchy.lang.source.Source;
import ruchy.session.Analysis;
import ruchy.session.Analyzer;

/// The open texts, analysed when somebody asks. The language is loaded with the first one.
final class Documents {
  private final Map<String, Document> byUri = new ConcurrentHashMap<>();
  private Optional<Analyzer> analyzer = Optional.empty();
  private volatile Folders folders = new Folders(List.of());

  synchronized Analyzer analyzer() {
    if (analyzer.isEmpty()) {
      analyzer = Optional.of(Analyzer.load(this::open));
    }
    return analyzer.get();
  }

  /// The text of a module file that the editor holds.
  private Optional<Source> open(String path) {
    return byUri.values().stream()
        .map(Document::source)
        .filter(source -> source.name().equals(path))
        .findFirst();
  }

  void open(String uri, int version, String text) {
    byUri.put(uri, Document.opened(uri, version, Source.of(path(uri), text)));
  }

  void change(String uri, int version, List<TextDocumentContentChangeEvent> changes) {
    byUri.computeIfPresent(uri, (_, document) -> document.changed(version, changes));
  }

  void close(String uri) {
    byUri.remove(uri);
  }

  List<String> uris() {
    return List.copyOf(byUri.keySet());
  }

  Optional<Document> find(String uri) {
    return Optional.ofNullable(byUri.get(uri));
  }

  /// What is known of a text as it is now.
  Optional<Analysis> analysis(String uri) {
    Optional<Document> document = find(uri);
    if (document.isPresent() && document.get().analysis().isEmpty()) {
      Analysis now = analyze(document.get().source());
      byUri.computeIfPresent(
          uri, (_, current) -> current.source() == now.source() ? current.analyzed(now) : current);
      return Optional.of(now);
    }
    return document.flatMap(Document::analysis);
  }

  /// The programs in the folders of the editor that have a file as a module.
  List<Analysis> programsWith(String path) {
    var programs = new ArrayList<Analysis>();
    for (Source source : folders.naming(path)) {
      Optional<Document> open =
          byUri.values().stream()
              .filter(it -> it.source().name().equals(source.name()))
              .findFirst();
      Optional<Analysis> analysis =
          open.isPresent() ? analysis(open.get().uri()) : Optional.of(analyze(source));
      analysis.ifPresent(programs::add);
    }
    return programs;
  }

  private synchronized Analysis analyze(Source source) {
    return analyzer().analyze(source);
  }

  /// The folders that the editor has open.
  void work(List<Path> roots) {
    folders = new Folders(roots);
  }

  /// What was known of a text when it had no errors last; what is known now where it always had.
  Optional<Analysis> good(String uri) {
    Optional<Analysis> now = analysis(uri);
    return find(uri).flatMap(Document::good).or(() -> now);
  }

  /// Texts that other files may name: all are to be analysed anew when one changes.
  void forget() {
    byUri.replaceAll(
        (uri, it) -> new Document(uri, it.version(), it.source(), Optional.empty(), it.good()));
  }

  /// The path of a file; for other texts their name as it is.
  static String path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equals(parsed.getScheme())
          ? Path.of(parsed).toString().replace('\\', '/')
          : uri;
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return uri;
    }
  }

  /// The name that an editor has for a source.
  String uri(Source source) {
    for (Document document : byUri.values()) {
      if (document.source().name().equals(source.name())) {
        return document.uri();
      }
    }
    return Path.of(source.name()).toAbsolutePath().toUri().toString();
  }
}
