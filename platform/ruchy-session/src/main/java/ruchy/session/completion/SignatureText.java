package ruchy.session.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A signature as it is written, and where its parameters are.
final class SignatureText {
  private final String text;
  private final List<Parameter> parameters;

  /// @param start an offset of the signature
  private record Parameter(int start, int end, String name) {}

  private SignatureText(String text, List<Parameter> parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  static SignatureText of(String text) {
    List<Parameter> found = new ArrayList<>();
    int open = text.indexOf('(');
    int depth = 0;
    int start = open + 1;
    for (int i = open; i >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isArrow = c == '>' && (text.charAt(i - 1) == '-' || text.charAt(i - 1) == '=');
      if ("([{<".indexOf(c) >= 0) {
        depth++;
      } else if (")]}>".indexOf(c) >= 0 && !isArrow) {
        depth--;
      }
      if (depth == 0 || (depth == 1 && c == ',')) {
        add(text, start, i, found);
        start = i + 1;
      }
      if (depth == 0) {
        break;
      }
    }
    return new SignatureText(text, List.copyOf(found));
  }

  private static void add(String text, int from, int to, List<Parameter> found) {
    int start = from;
    while (start < to && text.charAt(start) == ' ') {
      start++;
    }
    String written = text.substring(start, to);
    String name =
        written.replaceFirst("^(?:&|mut\\s+|\\.\\.\\.|\\*)+", "").replaceFirst("[:=?\\s].*$", "");
    if (!written.isBlank() && !name.equals("self")) {
      found.add(new Parameter(start, to, name));
    }
  }

  /// Whether it takes an argument at a place, or by a name.
  boolean takes(Site.Call call) {
    return parameter(call).isPresent();
  }

  private Optional<Parameter> parameter(Site.Call call) {
    if (call.named().isPresent()) {
      return parameters.stream().filter(each -> each.name().equals(call.named().get())).findFirst();
    }
    int last = parameters.size() - 1;
    boolean goesOn = last >= 0 && text.startsWith("...", parameters.get(last).start());
    int index = goesOn ? Math.min(last, call.argument()) : call.argument();
    return index <= last ? Optional.of(parameters.get(index)) : Optional.empty();
  }

  CallHint hint(Site.Call call, int others, String documentation) {
    Optional<Parameter> at = parameter(call);
    return new CallHint(
        text,
        at.map(Parameter::start).orElse(0),
        at.map(Parameter::end).orElse(0),
        others,
        documentation);
  }
}
