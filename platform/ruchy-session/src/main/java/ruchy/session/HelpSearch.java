package ruchy.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;

/// Finds the functions whose documentation mentions some words.
final class HelpSearch {
  private static final int SHOWN_MAX = 15;

  private final Library library;

  HelpSearch(Library library) {
    this.library = library;
  }

  private record Found(String name, String summary, int score) {}

  /// One line a function that mentions all the words, those that are named after them first; empty
  /// if there is none.
  String search(String question) {
    List<String> words = List.of(question.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    var found = new ArrayList<Found>();
    for (String name : new TreeSet<>(library.functionNames())) {
      look(name, library.functions(name), words, found);
    }
    for (String type : new TreeSet<>(library.typeNames())) {
      for (String method : library.methodNames(type)) {
        look(type + "." + method, library.methods(type, method), words, found);
      }
    }
    found.sort(Comparator.comparingInt(Found::score).reversed().thenComparing(Found::name));
    List<Found> shown = found.subList(0, Math.min(SHOWN_MAX, found.size()));
    int width = shown.stream().mapToInt(each -> each.name().length()).max().orElse(0);
    var lines = new StringBuilder();
    for (Found each : shown) {
      lines.append("  ").append(each.name()).append(" ".repeat(width - each.name().length() + 2));
      lines.append(each.summary()).append('\n');
    }
    if (found.size() > SHOWN_MAX) {
      lines.append("  and ").append(found.size() - SHOWN_MAX).append(" more\n");
    }
    return lines.toString();
  }

  private void look(
      String name, List<LibraryFunction> functions, List<String> words, List<Found> found) {
    if (functions.isEmpty()) {
      return;
    }
    String documentation = library.documentation(functions.getFirst());
    String summary = documentation.strip().lines().findFirst().orElse("");
    int score = 0;
    for (String word : words) {
      int here = score(name, summary, documentation, word);
      if (here == 0) {
        return;
      }
      score += here;
    }
    found.add(new Found(name, summary, score));
  }

  private static int score(String name, String summary, String documentation, String word) {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.equals(word) || plain.endsWith("." + word) || plain.endsWith("::" + word)) {
      return 8;
    }
    int inName = plain.contains(word) ? 4 : 0;
    int inSummary = summary.toLowerCase(Locale.ROOT).contains(word) ? 2 : 0;
    int inText = documentation.toLowerCase(Locale.ROOT).contains(word) ? 1 : 0;
    return inName + inSummary + inText;
  }
}
