package ruchy.lang.lint;

import java.util.Locale;
import ruchy.lang.resolve.Definition;

/// Names in another style than the usual one: `snake_case`, `CamelCase`, `UPPER_CASE`.
final class Naming implements Rule {
  @Override
  public String code() {
    return "L0013";
  }

  @Override
  public String name() {
    return "naming";
  }

  @Override
  public void check(Subject subject) {
    for (Definition definition : subject.names().definitions()) {
      String name = definition.name().replaceFirst("^_+", "");
      if (name.isEmpty() || !name.codePoints().allMatch(each -> each < 128)) {
        continue;
      }
      switch (definition.kind()) {
        case FUNCTION, METHOD, MODULE ->
            style(subject, definition, isSnake(name), "snake_case", snake(name));
        case TYPE, TRAIT, VARIANT ->
            style(subject, definition, isCamel(name), "CamelCase", camel(name));
        case VARIABLE, PARAMETER, FIELD, CONSTANT, TYPE_PARAMETER, IMPORT -> {
          // Mathematics has names of its own: `X`, `dT`; imports are named elsewhere.
        }
      }
    }
  }

  private void style(
      Subject subject, Definition definition, boolean fits, String style, String instead) {
    if (!fits) {
      subject.report(
          Finding.of(this, definition.span(), "`" + definition.name() + "` is not in " + style)
              .help("name it `" + instead + "`"));
    }
  }

  private static boolean isSnake(String name) {
    return name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isCamel(String name) {
    return Character.isUpperCase(name.charAt(0)) && !name.contains("_");
  }

  private static String snake(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static String camel(String name) {
    var text = new StringBuilder();
    for (String word : name.split("_", -1)) {
      if (!word.isEmpty()) {
        text.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return text.toString();
  }
}
