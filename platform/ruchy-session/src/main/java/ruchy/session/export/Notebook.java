package ruchy.session.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ruchy.session.export.Export.Cell;

/// Cells as a Jupyter notebook of format 4.5.
public final class Notebook {
  private Notebook() {}

  /// The text of the file; outputs are left to the next run.
  public static String of(List<Cell> cells) {
    return """
    {
     "cells": [%s],
     "metadata": {
      "kernelspec": {"display_name": "Ruchy", "language": "ruchy", "name": "ruchy"},
      "language_info": {"file_extension": ".ruchy", "name": "ruchy"}
     },
     "nbformat": 4,
     "nbformat_minor": 5
    }
    """
        .formatted(cells.stream().map(Notebook::cell).collect(Collectors.joining(",")));
  }

  private static String cell(Cell cell) {
    List<String> lines = cell.text().lines().toList();
    var source =
        java.util.stream.IntStream.range(0, lines.size())
            .mapToObj(i -> quoted(lines.get(i) + (i < lines.size() - 1 ? "\n" : "")))
            .collect(Collectors.joining(", "));
    return """

    {
     "cell_type": "code",
     "execution_count": %d,
     "id": "cell-%d",
     "metadata": {},
     "outputs": [],
     "source": [%s]
    }\
    """
        .formatted(cell.number(), cell.number(), source);
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
