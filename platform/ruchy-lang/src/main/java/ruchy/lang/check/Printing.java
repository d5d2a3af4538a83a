package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.type.Type.Simple;

/// What writes a line: `print`, `println` and their kind, and the log.
///
/// As in Python, `sep` is what stands between values, and `end` what stands behind the last one
/// instead of the end of the line.
final class Printing {
  /// The arguments that say how values are printed.
  static final List<String> OPTIONS = List.of("sep", "end");

  private final Body body;

  Printing(Body body) {
    this.body = body;
  }

  static boolean isPrint(String name) {
    return switch (name) {
      case "println", "print", "eprintln", "eprint" -> true;
      default -> false;
    };
  }

  /// Whether a name is that of a level of the log.
  static boolean isLevel(String name) {
    return switch (name) {
      case "trace", "debug", "info", "warn", "error" -> true;
      default -> false;
    };
  }

  /// `println("{} of {}", a, b)`, `print(a, b, sep=", ")`
  Core print(Span span, String name, List<Argument> arguments) {
    Optional<Core> separator = option("sep", arguments);
    Optional<Core> end = option("end", arguments);
    List<Argument> values =
        arguments.stream().filter(argument -> !isOption(argument, arguments)).toList();
    var before = new ArrayList<Core>();
    Core text =
        separator.isPresent()
            ? body.texts()
                .separated(span, body.texts().values(name, values), once(separator.get(), before))
            : body.texts().text(span, name, values);
    if (end.isPresent()) {
      text = Texts.joined(span, List.of(text, end.get()));
    }
    String written =
        end.isPresent() && name.endsWith("ln") ? name.substring(0, name.length() - 2) : name;
    return Blocks.assembled(span, before, output(span, written, text));
  }

  /// A text that is used several times, made once.
  private Core once(Core text, List<Core> before) {
    if (text instanceof Core.TextConstant) {
      return text;
    }
    Local held = body.temporary(text.type());
    before.add(new Core.Declare(text.span(), held, text));
    return new Core.GetLocal(text.span(), held);
  }

  private Optional<Core> option(String name, List<Argument> arguments) {
    return arguments.stream()
        .filter(argument -> isOption(argument, arguments))
        .filter(argument -> argument.name().filter(name::equals).isPresent())
        .findFirst()
        .map(argument -> body.check(argument.value(), Simple.STRING));
  }

  /// Whether an argument says how to print, and does not fill a hole of that name.
  private static boolean isOption(Argument argument, List<Argument> arguments) {
    return argument
        .name()
        .filter(name -> OPTIONS.contains(name) && !Texts.hasHole(arguments, name))
        .isPresent();
  }

  /// `value |> println`
  Core printReady(Span span, String name, List<Operand> operands) {
    List<Core> values = operands.stream().map(body.calls()::ready).toList();
    Core space = new Core.TextConstant(span, " ");
    return output(span, name, body.texts().separated(span, values, space));
  }

  /// `log::info("{} rows", n)`, `info!("{} rows", n)`
  Core logged(Span span, String level, List<Argument> arguments) {
    return output(span, "log." + level, body.texts().text(span, level, arguments));
  }

  /// Hands a text to the function of the library that writes it.
  Core output(Span span, String name, Core text) {
    List<LibraryFunction> functions = body.compilation().library().functions(name);
    if (functions.isEmpty()) {
      return body.fail(span, body.names().unknown(span, name));
    }
    return new Core.CallJava(span, Simple.UNIT, functions.getFirst().target(), List.of(text));
  }
}
