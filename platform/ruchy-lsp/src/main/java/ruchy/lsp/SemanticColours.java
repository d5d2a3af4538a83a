package ruchy.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;
import ruchy.lang.resolve.Definition;
import ruchy.lang.resolve.Use;
import ruchy.lang.source.Source;
import ruchy.session.Analysis;
import ruchy.session.Session;
import ruchy.session.highlight.Highlight;

/// Colours by meaning: what names stand for, and by their tokens what is no name.
final class SemanticColours {
  private static final List<String> TYPES =
      List.of(
          "keyword",
          "function",
          "type",
          "string",
          "number",
          "comment",
          "operator",
          "variable",
          "parameter",
          "method",
          "property",
          "enumMember",
          "namespace",
          "interface",
          "typeParameter");

  /// What the numbers of the answer stand for.
  static final SemanticTokensLegend LEGEND =
      new SemanticTokensLegend(TYPES, List.of("declaration", "readonly"));

  private SemanticColours() {}

  private record Colour(int end, String type, int modifiers) {}

  static SemanticTokens of(Analysis analysis) {
    Source source = analysis.source();
    Map<Integer, Colour> colours = new TreeMap<>();
    for (Highlight highlight : Session.highlight(source.text())) {
      String type = type(highlight.style());
      if (!type.isEmpty()) {
        colours.put(highlight.start(), new Colour(highlight.end(), type, 0));
      }
    }
    for (Definition definition : analysis.names().definitions()) {
      if (definition.span().source().name().equals(source.name())) {
        int modifiers = definition.mutable() ? 1 : 3;
        put(colours, definition.span().start(), definition, definition.span().end(), modifiers);
      }
    }
    for (Use use : analysis.names().uses()) {
      boolean isName = use.span().text().equals(use.definition().name());
      if (isName && use.span().source().name().equals(source.name())) {
        int modifiers = use.definition().mutable() ? 0 : 2;
        put(colours, use.span().start(), use.definition(), use.span().end(), modifiers);
      }
    }
    return encoded(source, colours);
  }

  private static void put(
      Map<Integer, Colour> colours, int start, Definition definition, int end, int modifiers) {
    if (definition.kind() != Definition.Kind.IMPORT) {
      colours.put(start, new Colour(end, type(definition.kind()), modifiers));
    }
  }

  /// Five numbers for each piece, relative to the one before; none crosses a line end.
  private static SemanticTokens encoded(Source source, Map<Integer, Colour> colours) {
    var numbers = new ArrayList<Integer>();
    int[] last = {0, 0, 0};
    colours.forEach((start, colour) -> {
      int from = Math.max(start, last[2]);
      while (from < colour.end()) {
        int line = source.lineOf(from);
        int lineEnd = source.startOfLine(line) + source.line(line).length();
        int to = Math.min(colour.end(), lineEnd);
        if (to > from) {
          int column = from - source.startOfLine(line);
          int lines = line - 1 - last[0];
          numbers.addAll(
              List.of(
                  lines,
                  lines == 0 ? column - last[1] : column,
                  to - from,
                  TYPES.indexOf(colour.type()),
                  colour.modifiers()));
          last[0] = line - 1;
          last[1] = column;
          last[2] = to;
        }
        from =
            line < source.lineCount() ? Math.max(to, source.startOfLine(line + 1)) : colour.end();
      }
    });
    return new SemanticTokens(numbers);
  }

  private static String type(Highlight.Style style) {
    return switch (style) {
      case KEYWORD -> "keyword";
      case FUNCTION -> "function";
      case TYPE -> "type";
      case TEXT -> "string";
      case NUMBER -> "number";
      case COMMENT -> "comment";
      case OPERATOR -> "operator";
      case LABEL, STRAY -> "";
    };
  }

  private static String type(Definition.Kind kind) {
    return switch (kind) {
      case VARIABLE, CONSTANT, IMPORT -> "variable";
      case PARAMETER -> "parameter";
      case FUNCTION -> "function";
      case METHOD -> "method";
      case TYPE -> "type";
      case TRAIT -> "interface";
      case TYPE_PARAMETER -> "typeParameter";
      case VARIANT -> "enumMember";
      case FIELD -> "property";
      case MODULE -> "namespace";
    };
  }
}
