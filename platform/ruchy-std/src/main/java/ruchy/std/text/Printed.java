package ruchy.std.text;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.NDArray;
import fnp.ndarray.print.FloatMode;
import fnp.ndarray.print.PrintOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ruchy.runtime.Display;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.Option;
import ruchy.runtime.RuchyError;
import ruchy.std.Arguments;

/// Options of printing as arguments of the language change them; `None` changes nothing.
///
/// @param options what they are so far
record Printed(PrintOptions options) {
  /// NumPy's names of kinds of elements, and of several kinds at once.
  private static final Map<String, List<Kind>> KINDS =
      Map.ofEntries(
          Map.entry("bool", List.of(Kind.BOOLEAN)),
          Map.entry("int", List.of(Kind.SIGNED, Kind.UNSIGNED)),
          Map.entry("int_kind", List.of(Kind.SIGNED, Kind.UNSIGNED)),
          Map.entry("timedelta", List.of(Kind.TIMEDELTA)),
          Map.entry("datetime", List.of(Kind.DATETIME)),
          Map.entry("float", List.of(Kind.FLOATING)),
          Map.entry("float_kind", List.of(Kind.FLOATING)),
          Map.entry("complexfloat", List.of(Kind.COMPLEX)),
          Map.entry("complex_kind", List.of(Kind.COMPLEX)),
          Map.entry("numpystr", List.of(Kind.BYTES, Kind.TEXT)),
          Map.entry("str_kind", List.of(Kind.BYTES, Kind.TEXT)),
          Map.entry("object", List.of(Kind.OBJECT)),
          Map.entry("void", List.of(Kind.VOID)),
          Map.entry("all", List.of(Kind.values())));

  Printed precision(Object digits) {
    return digits instanceof Long number
        ? new Printed(options.withPrecision(Arguments.toInt(number, "precision")))
        : this;
  }

  Printed suppress(Object small) {
    return small instanceof Boolean wanted ? new Printed(options.withSuppress(wanted)) : this;
  }

  Printed lineWidth(Object characters) {
    return characters instanceof Long number
        ? new Printed(options.withLineWidth(Arguments.toInt(number, "linewidth")))
        : this;
  }

  Printed shortened(Object threshold, Object edgeitems) {
    long most = threshold instanceof Long number ? number : options.threshold();
    int ends = edgeitems instanceof Long number ? number.intValue() : options.edgeItems();
    return new Printed(options.withThreshold(most, ends));
  }

  Printed specials(Object nanstr, Object infstr) {
    return new Printed(
        options.withSpecials(
            nanstr instanceof String nan ? nan : options.nanText(),
            infstr instanceof String inf ? inf : options.infText()));
  }

  Printed sign(Object sign) {
    return sign instanceof String text && !text.isEmpty()
        ? new Printed(options.withSign(text.charAt(0)))
        : this;
  }

  Printed floatMode(Object mode) {
    return mode instanceof String name
        ? new Printed(options.withFloatMode(FloatMode.valueOf(name.toUpperCase(Locale.ROOT))))
        : this;
  }

  /// With functions for the text of elements, by kind.
  Printed formatter(Object formatter) {
    if (!(formatter instanceof Map<?, ?> byKind)) {
      return this;
    }
    var result = options;
    for (var entry : byKind.entrySet()) {
      var kinds = KINDS.get(String.valueOf(entry.getKey()));
      if (kinds == null || !(entry.getValue() instanceof FunctionValue function)) {
        throw new RuchyError("E0818", "`formatter` has no kind " + Display.quoted(entry.getKey()))
            .help("kinds are " + String.join(", ", KINDS.keySet().stream().sorted().toList()));
      }
      for (var kind : kinds) {
        result = result.withFormatter(kind, element -> Display.text(function.apply(element)));
      }
    }
    return new Printed(result);
  }

  /// The options by NumPy's names.
  Map<Object, Object> map() {
    var map = new LinkedHashMap<Object, Object>();
    map.put("edgeitems", (long) options.edgeItems());
    map.put("threshold", options.threshold());
    map.put("floatmode", options.floatMode().toString().toLowerCase(Locale.ROOT));
    map.put("precision", (long) options.precision());
    map.put("suppress", options.suppress());
    map.put("linewidth", (long) options.lineWidth());
    map.put("nanstr", options.nanText());
    map.put("infstr", options.infText());
    map.put("sign", String.valueOf(options.sign()));
    map.put("formatter", Option.none());
    return map;
  }

  /// The type in which a number is written: its own if that is a floating one.
  static DType floating(NDArray number) {
    return number.dtype().kind() == Kind.FLOATING ? number.dtype() : DType.FLOAT64;
  }
}
