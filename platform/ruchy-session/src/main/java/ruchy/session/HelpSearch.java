package ruchy.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ruchy.lang.library.Library;
import ruchy.lang.library.LibraryFunction;
import ruchy.session.help.GuidePages;
import ruchy.session.magic.Magic;
import ruchy.session.magic.Magics;

/// Finds what documentation mentions some words: functions and types of the library, of its part
/// that is written in the language, and of the program, magics, and sections of the guide.
final class HelpSearch {
  private static final int SHOWN_MAX = 15;

  private final Library library;
  private final List<Declarations> declarations;

  HelpSearch(Library library, List<Declarations> declarations) {
    this.library = library;
    this.declarations = List.copyOf(declarations);
  }

  private record Page(String name, String text) {
    String summary() {
      return text.strip().lines().findFirst().orElse("");
    }
  }

  private record Found(Page page, int score) {}

  /// One line for each that mentions all the words, those that are named after them first; empty if
  /// there is none.
  String search(String question) {
    List<String> words = List.of(question.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    var found = new ArrayList<Found>();
    for (Page page : pages()) {
      int score = score(page, words);
      if (score > 0) {
        found.add(new Found(page, score));
      }
    }
    found.sort(
        Comparator.comparingInt(Found::score).reversed().thenComparing(each -> each.page().name()));
    List<Found> shown = found.subList(0, Math.min(SHOWN_MAX, found.size()));
    int width = shown.stream().mapToInt(each -> each.page().name().length()).max().orElse(0);
    var lines = new StringBuilder();
    for (Found each : shown) {
      String name = each.page().name();
      lines.append("  ").append(name).append(" ".repeat(width - name.length() + 2));
      lines.append(each.page().summary()).append('\n');
    }
    if (found.size() > SHOWN_MAX) {
      lines.append("  and ").append(found.size() - SHOWN_MAX).append(" more\n");
    }
    return lines.toString();
  }

  private List<Page> pages() {
    var pages = new LinkedHashMap<String, Page>();
    for (Declarations each : declarations) {
      each.all().forEach(one -> add(one.name(), one.documentation(), pages));
      each.members().forEach((name, text) -> add(name, text, pages));
    }
    for (Magic magic : Magics.list()) {
      add("%" + magic.name(), magic.summary() + "\n" + magic.details(), pages);
    }
    for (GuidePages.Section section : GuidePages.sections()) {
      add(section.title(), "Guide: " + section.summary() + "\n" + section.text(), pages);
    }
    for (String name : library.functionNames()) {
      add(name, library.functions(name), pages);
    }
    for (String type : library.typeNames()) {
      library.type(type).ifPresent(it -> add(type, library.documentation(it), pages));
      for (String method : library.methodNames(type)) {
        add(type + "." + method, library.methods(type, method), pages);
      }
    }
    return List.copyOf(pages.values());
  }

  private void add(String name, List<LibraryFunction> functions, Map<String, Page> pages) {
    if (!functions.isEmpty()) {
      add(name, library.documentation(functions.getFirst()), pages);
    }
  }

  private static void add(String name, String text, Map<String, Page> pages) {
    pages.putIfAbsent(name, new Page(name, text));
  }

  private static int score(Page page, List<String> words) {
    int score = 0;
    for (String word : words) {
      int here = score(page.name(), page.summary(), page.text(), word);
      if (here == 0) {
        return 0;
      }
      score += here;
    }
    return score;
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
