package fnp.linalg;

import fnp.ndarray.NDArray;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.List;

/// What a text such as `"...ij,...jk->...ik"` says: a name for each axis of each operand and of the
/// output. The axes behind an ellipsis get names of their own, counted from the last.
///
/// @param inputs the names of the axes of each operand
/// @param output the names of the axes of the output
record EinsumSubscripts(List<String> inputs, String output) {
  private static final String ELLIPSIS = "...";

  /// The name of the last axis behind an ellipsis; the one before has the next.
  static final char UNNAMED = '\ue000';

  EinsumSubscripts {
    inputs = List.copyOf(inputs);
  }

  /// Reads subscripts for these operands.
  ///
  /// @throws ShapeException if they are not well formed or do not fit the numbers of axes
  static EinsumSubscripts parse(String subscripts, NDArray... operands) {
    var text = subscripts.replace(" ", "");
    var arrow = text.indexOf("->");
    var parts = (arrow < 0 ? text : text.substring(0, arrow)).split(",", -1);
    if (parts.length != operands.length) {
      throw problem(
          subscripts, "%d operands are named, %d given".formatted(parts.length, operands.length));
    }
    var inputs = new ArrayList<String>();
    int unnamed = 0;
    for (int i = 0; i < parts.length; i++) {
      var hidden = operands[i].ndim() - named(subscripts, parts[i]);
      if (parts[i].contains(ELLIPSIS) ? hidden < 0 : hidden != 0) {
        throw problem(
            subscripts,
            "%s does not name the %d axes of operand %d"
                .formatted(parts[i], operands[i].ndim(), i));
      }
      unnamed = Math.max(unnamed, hidden);
      inputs.add(parts[i].replace(ELLIPSIS, hiddenNames(hidden)));
    }
    var output =
        arrow < 0
            ? implicit(inputs, unnamed)
            : explicit(subscripts, text.substring(arrow + 2), inputs, unnamed);
    return new EinsumSubscripts(inputs, output);
  }

  private static int named(String subscripts, String part) {
    var letters = part.replaceFirst("\\.\\.\\.", "");
    if (!letters.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
      throw problem(subscripts, "only letters and one ellipsis name axes");
    }
    return letters.length();
  }

  private static String hiddenNames(int count) {
    var names = new StringBuilder();
    for (int i = count - 1; i >= 0; i--) {
      names.append((char) (UNNAMED + i));
    }
    return names.toString();
  }

  /// The unnamed axes, then every name that occurs once, in the order of the alphabet.
  private static String implicit(List<String> inputs, int unnamed) {
    var all = String.join("", inputs);
    var once = new StringBuilder(hiddenNames(unnamed));
    all.chars()
        .filter(c -> c < UNNAMED && all.indexOf(c) == all.lastIndexOf(c))
        .sorted()
        .forEach(c -> once.append((char) c));
    return once.toString();
  }

  private static String explicit(String subscripts, String part, List<String> inputs, int unnamed) {
    named(subscripts, part);
    if (unnamed > 0 && !part.contains(ELLIPSIS)) {
      throw problem(subscripts, "the output lacks the ellipsis of the operands");
    }
    var output = part.replace(ELLIPSIS, hiddenNames(unnamed));
    var all = String.join("", inputs);
    for (var name : output.toCharArray()) {
      if (all.indexOf(name) < 0 || output.indexOf(name) != output.lastIndexOf(name)) {
        throw problem(
            subscripts, "the output names %s twice, or no operand has it".formatted(name));
      }
    }
    return output;
  }

  private static ShapeException problem(String subscripts, String found) {
    return new ShapeException(
        "einsum %s: %s; write one name per axis, as in ij,jk->ik".formatted(subscripts, found));
  }
}
