package fnp.ufunc.user;

import fnp.ndarray.NDArray;
import fnp.ndarray.Shape;
import fnp.ndarray.ShapeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Which axes of operands and results belong to one call of a function, by name: `(m,n),(n)->(m)`.
///
/// @numpy `numpy.ufunc.signature`
record CoreSignature(List<List<String>> operands, List<List<String>> results) {
  private static final Pattern SIDE = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern TEXT =
      Pattern.compile("\\([^()]*\\)(,\\([^()]*\\))*->\\([^()]*\\)(,\\([^()]*\\))*");

  CoreSignature {
    operands = List.copyOf(operands);
    results = List.copyOf(results);
  }

  /// @throws ShapeException if the text is no signature, or a result has an axis no operand has
  static CoreSignature parse(String text) {
    var plain = text.replace(" ", "");
    if (!TEXT.matcher(plain).matches()) {
      throw new ShapeException(
          "the signature '%s' is not of the form (m,n),(n)->(m); name the axes of one call"
              .formatted(text));
    }
    var sides = plain.split("->", -1);
    var signature = new CoreSignature(side(sides[0]), side(sides[1]));
    for (var result : signature.results) {
      for (var axis : result) {
        if (signature.operands.stream().noneMatch(operand -> operand.contains(axis))) {
          throw new ShapeException(
              "the axis %s of a result in '%s' is an axis of no operand; its length is unknown"
                  .formatted(axis, text));
        }
      }
    }
    return signature;
  }

  private static List<List<String>> side(String text) {
    var groups = new ArrayList<List<String>>();
    var found = SIDE.matcher(text);
    while (found.find()) {
      groups.add(found.group(1).isEmpty() ? List.of() : List.of(found.group(1).split(",", -1)));
    }
    return groups;
  }

  /// The lengths of the named axes.
  ///
  /// @throws ShapeException if an operand has too few axes, or a name two lengths
  Map<String, Long> lengths(NDArray... arrays) {
    var lengths = new LinkedHashMap<String, Long>();
    for (int k = 0; k < arrays.length; k++) {
      var axes = operands.get(k);
      var shift = arrays[k].ndim() - axes.size();
      if (shift < 0) {
        throw new ShapeException(
            "operand %d has shape %s, but the signature wants at least %d axes; add some"
                .formatted(k, arrays[k].shape(), axes.size()));
      }
      for (int i = 0; i < axes.size(); i++) {
        var length = arrays[k].shape(shift + i);
        var known = lengths.putIfAbsent(axes.get(i), length);
        if (known != null && known != length) {
          throw new ShapeException(
              "axis %s has length %d in operand %d and %d before; make them equal"
                  .formatted(axes.get(i), length, k, known));
        }
      }
    }
    return lengths;
  }

  /// The shape that the axes before the named ones have together.
  Shape outer(NDArray... arrays) {
    var outer = Shape.of();
    for (int k = 0; k < arrays.length; k++) {
      var all = arrays[k].shape().toArray();
      outer =
          outer.broadcast(
              Shape.of(java.util.Arrays.copyOf(all, all.length - operands.get(k).size())));
    }
    return outer;
  }

  @Override
  public String toString() {
    return text(operands) + "->" + text(results);
  }

  private static String text(List<List<String>> groups) {
    return String.join(
        ",", groups.stream().map(axes -> "(" + String.join(",", axes) + ")").toList());
  }
}
