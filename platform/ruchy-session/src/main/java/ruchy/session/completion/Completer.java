package ruchy.session.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import ruchy.lang.problem.Similar;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;

/// Collects what fits at a [Site] and puts the best first. Runs nothing of the program: types come
/// from the checker, and values are only looked at.
public final class Completer {
  private static final int CANDIDATES_MAX = 500;

  /// So many names at most are offered that have only the letters.
  private static final int IN_ORDER_MAX = 20;

  private final Scope scope;

  /// Completes what a scope knows.
  public Completer(Scope scope) {
    this.scope = scope;
  }

  /// What may stand at an offset of a text.
  public Completion complete(String text, int cursor) {
    Site site = Site.at(text, cursor);
    String letter = Symbols.letter(site.prefix());
    if (site.kind() == Site.Kind.SYMBOL && !letter.equals(site.prefix())) {
      return new Completion(
          site.start(), cursor, List.of(new Candidate(letter, Kind.VARIABLE, "", "")));
    }
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Candidate candidate : candidates(site)) {
      found.putIfAbsent(candidate.text(), candidate);
    }
    List<Candidate> fitting = fitting(site.prefix(), new ArrayList<>(found.values()));
    return new Completion(site.start(), cursor, fitting.stream().limit(CANDIDATES_MAX).toList());
  }

  /// The call in whose parentheses an offset of a text is.
  public Optional<CallHint> hint(String text, int cursor) {
    for (Site.Call call : Site.at(text, cursor).calls()) {
      List<Candidate> functions = scope.callees(call);
      if (!functions.isEmpty()) {
        return Optional.of(hint(call, functions));
      }
    }
    return Optional.empty();
  }

  private static CallHint hint(Site.Call call, List<Candidate> functions) {
    Candidate chosen =
        functions.stream()
            .filter(each -> SignatureText.of(each.signature()).takes(call))
            .findFirst()
            .orElse(functions.getFirst());
    return SignatureText.of(chosen.signature())
        .hint(call, functions.size() - 1, chosen.documentation());
  }

  private List<Candidate> candidates(Site site) {
    return switch (site.kind()) {
      case NAME -> names();
      case ARGUMENT -> joined(scope.arguments(site.calls().getFirst()), names());
      case MEMBER -> site.receiver().map(scope::members).orElse(List.of());
      case PATH -> site.receiver().map(scope::path).orElse(List.of());
      case IMPORT -> scope.path("");
      case TEXT -> inText(site);
      case SYMBOL -> Symbols.all();
      case NOTHING -> List.of();
    };
  }

  private List<Candidate> names() {
    return joined(scope.names(), Keywords.all());
  }

  /// The columns of the frame at hand, or else files.
  private List<Candidate> inText(Site site) {
    List<Candidate> columns = new ArrayList<>();
    site.receiver().ifPresent(frame -> columns.addAll(scope.keys(frame)));
    for (Site.Call call : site.calls()) {
      call.receiver().ifPresent(frame -> columns.addAll(scope.columns(frame)));
    }
    if (columns.isEmpty() && site.calls().stream().anyMatch(call -> call.callee().equals("col"))) {
      columns.addAll(scope.columnsOfAllFrames());
    }
    return columns.isEmpty() ? FileNames.matching(site.prefix()) : columns;
  }

  private static List<Candidate> joined(List<Candidate> first, List<Candidate> second) {
    List<Candidate> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /// Those that start as the prefix does; if there are none, those that do so but for case, then
  /// those that contain it, then those that have its letters in their order, then those that are
  /// spelt nearly so.
  private static List<Candidate> fitting(String prefix, List<Candidate> candidates) {
    String folded = prefix.toLowerCase(Locale.ROOT);
    List<Candidate> exact = matching(candidates, text -> text.startsWith(prefix));
    if (!exact.isEmpty() || prefix.isEmpty()) {
      return exact;
    }
    List<Candidate> loose =
        matching(candidates, text -> text.toLowerCase(Locale.ROOT).startsWith(folded));
    if (!loose.isEmpty()) {
      return loose;
    }
    List<Candidate> inner =
        matching(candidates, text -> text.toLowerCase(Locale.ROOT).contains(folded));
    if (!inner.isEmpty()) {
      return inner;
    }
    List<Candidate> loosest = inOrder(prefix, candidates);
    if (!loosest.isEmpty()) {
      return loosest;
    }
    List<String> similar = Similar.names(prefix, candidates.stream().map(Candidate::text).toList());
    return matching(candidates, similar::contains);
  }

  /// Those that have the letters of a prefix in their order, the best fit first.
  private static List<Candidate> inOrder(String prefix, List<Candidate> candidates) {
    record Scored(Candidate candidate, int score) {}
    return candidates.stream()
        .map(each -> new Scored(each, Subsequence.score(prefix, each.text())))
        .filter(each -> each.score() >= 0)
        .sorted(
            Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(each -> each.candidate().text()))
        .limit(IN_ORDER_MAX)
        .map(Scored::candidate)
        .toList();
  }

  private static List<Candidate> matching(List<Candidate> candidates, Predicate<String> wanted) {
    // A private name, by its underscore, is not what somebody looks for who has typed nothing.
    Comparator<Candidate> order =
        Comparator.<Candidate, Boolean>comparing(candidate -> candidate.text().startsWith("_"))
            .thenComparing(candidate -> candidate.kind())
            .thenComparing(Candidate::text, String.CASE_INSENSITIVE_ORDER);
    return candidates.stream()
        .filter(candidate -> wanted.test(candidate.text()))
        .sorted(order)
        .toList();
  }

  /// What the text of a program can refer to.
  public interface Scope {
    /// All names in scope.
    List<Candidate> names();

    /// The members of an expression's value.
    List<Candidate> members(String expression);

    /// What stands behind `path::`; for an empty path, what an import may begin with.
    List<Candidate> path(String path);

    /// The functions and methods that a call may mean, each with its signature.
    List<Candidate> callees(Site.Call call);

    /// The names of a function's parameters.
    List<Candidate> arguments(Site.Call call);

    /// What may stand in the brackets of an index with text: columns or keys.
    List<Candidate> keys(String expression);

    /// The columns of a frame.
    List<Candidate> columns(String expression);

    /// The columns of all frames that have a name.
    List<Candidate> columnsOfAllFrames();
  }

  /// The words of the language.
  private static final class Keywords {
    private static final List<String> WORDS =
        List.of(
            "let",
            "mut",
            "fn",
            "fun",
            "if",
            "else",
            "match",
            "for",
            "in",
            "while",
            "loop",
            "break",
            "continue",
            "return",
            "struct",
            "enum",
            "trait",
            "impl",
            "use",
            "const",
            "true",
            "false",
            "try",
            "catch",
            "as",
            "is",
            "where",
            "pub",
            "self",
            "type");

    static List<Candidate> all() {
      return WORDS.stream().map(word -> new Candidate(word, Kind.KEYWORD, "", "")).toList();
    }
  }
}
