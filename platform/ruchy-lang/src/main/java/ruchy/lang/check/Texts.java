package ruchy.lang.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ruchy.lang.check.text.Holed;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.CallProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Text from values: f-strings, and the functions whose first argument is one with holes.
final class Texts {
  private static final Pattern NUMBER_BY_NAME = Pattern.compile("([A-Za-z_]\\w*|[1-9]\\d*|0)\\$");

  private final Body body;
  private final Assertions assertions;

  Texts(Body body) {
    this.body = body;
    this.assertions = new Assertions(body);
  }

  /// `f"{x:.2}"`
  Core interpolation(Expr.Interpolation interpolation) {
    var parts = new ArrayList<Core>();
    for (Expr.Interpolation.Piece piece : interpolation.pieces()) {
      switch (piece) {
        case Expr.Interpolation.Piece.Text text ->
            parts.add(new Core.TextConstant(interpolation.span(), text.value()));
        case Expr.Interpolation.Piece.Hole hole ->
            parts.add(hole(hole.value().span(), body.infer(hole.value()), hole.format()));
      }
    }
    return joined(interpolation.span(), parts);
  }

  private Core hole(Span span, Core value, String format) {
    return hole(span, value, format, new Given(List.of(), List.of()));
  }

  /// What stands behind a text with holes.
  private record Given(List<Argument> arguments, List<Core> values) {
    Optional<Core> named(String name) {
      return IntStream.range(0, values.size())
          .filter(i -> arguments.get(i).name().filter(name::equals).isPresent())
          .mapToObj(values::get)
          .findFirst();
    }
  }

  /// @param given what `{:1$}` counts and `{:width$}` may name
  private Core hole(Span span, Core value, String format, Given given) {
    if (!Holed.isFormat(format) || Holed.takesPrecision(format)) {
      return body.fail(span, new CallProblem.BadFormat(span, format));
    }
    if (format.indexOf('$') >= 0) {
      Core any = body.conversions().coerce(value, Simple.ANY, span);
      return formattedAny(span, any, computed(span, format, given));
    }
    if (!Holed.fits(format, value.type())) {
      return body.fail(span, new CallProblem.FormatOfOther(span, format, value.type()));
    }
    return asText(value, format);
  }

  private Core formattedAny(Span span, Core value, Core format) {
    List<LibraryFunction> functions = body.compilation().library().functions("formatted");
    return new Core.CallJava(
        span, Simple.STRING, functions.getFirst().target(), List.of(value, format));
  }

  /// A format whose width or precision is the value of a variable or an argument: `>width$`.
  private Core computed(Span span, String format, Given given) {
    var parts = new ArrayList<Core>();
    int done = 0;
    for (MatchResult found : NUMBER_BY_NAME.matcher(format).results().toList()) {
      parts.add(new Core.TextConstant(span, format.substring(done, found.start())));
      String name = found.group(1);
      boolean place = name.chars().allMatch(Character::isDigit);
      Core number =
          !place
              ? given.named(name).orElseGet(() -> body.infer(new Expr.Name(span, name)))
              : Holed.place(name) < given.values().size()
                  ? given.values().get(Holed.place(name))
                  : body.fail(span, new CallProblem.BadFormat(span, format));
      parts.add(asText(number, ""));
      done = found.end();
    }
    parts.add(new Core.TextConstant(span, format.substring(done)));
    return new Core.Concat(span, parts);
  }

  /// A value as text.
  Core asText(Core given, String format) {
    Core value = body.iterators().list(given);
    if (value.type() == Simple.STRING && format.isEmpty()) {
      return value;
    }
    if (value.type() instanceof Type.Nominal nominal && !value.type().isHeldAsAny()) {
      boolean debug = format.endsWith("?");
      Optional<Core> own = formatted(value.span(), debug ? "Debug" : "Display", value);
      if (own.isPresent()) {
        return format.isEmpty() || debug
            ? own.get()
            : new Core.ToText(value.span(), own.get(), format);
      }
    }
    if (format.isEmpty() && value.type() instanceof Type.Nominal) {
      for (String name : List.of("to_string", "fmt")) {
        Optional<Core> own = shown(value.span(), name, value);
        if (own.isPresent() && own.get().type() == Simple.STRING) {
          return own.get();
        }
      }
    }
    return new Core.ToText(value.span(), value, format);
  }

  /// The text that a type's own method makes of a value, for `Display`.
  private Optional<Core> shown(Span span, String name, Core receiver) {
    boolean plain =
        body.compilation().methods(Shapes.key(receiver.type()), name).stream()
            .anyMatch(template -> template.item().parameters().size() == 1);
    return plain ? body.methods().userOperator(span, name, receiver, List.of()) : Optional.empty();
  }

  /// The text that `fmt(&self, f: &mut Formatter)` of a trait writes.
  Optional<Core> formatted(Span span, String trait, Core receiver) {
    for (Template template : body.compilation().methods(Shapes.key(receiver.type()), "fmt")) {
      Optional<Map<String, Type>> bindings = body.userMethods().bindings(template, receiver.type());
      boolean fits =
          bindings.isPresent()
              && template.item().parameters().size() == 2
              && template.owner().flatMap(Template.Owner::trait).stream()
                  .anyMatch(name -> KnownTraits.last(name).equals(trait));
      if (fits) {
        var pieces = new Type.ListOf(Simple.STRING);
        Local out = new Local("$out", pieces);
        Core written = new Core.GetLocal(span, out);
        List<Operand> operands = List.of(new Operand.Ready(receiver), new Operand.Ready(written));
        Core call =
            body.templateCalls().call(span, template, operands, bindings.get(), Simple.UNKNOWN);
        return body.methods()
            .operator(span, "join", written, List.of(new Core.TextConstant(span, "")))
            .map(text ->
                new Core.Block(
                    span,
                    List.of(
                        new Core.Declare(span, out, new Core.MakeList(span, pieces, List.of())),
                        body.expressions().dropped(call)),
                    text));
      }
    }
    return receiver.type() instanceof Type.Nominal type && type.declaration().parent().isPresent()
        ? formatted(
            span,
            trait,
            new Core.Convert(span, new Type.Nominal(type.declaration().parent().get()), receiver))
        : Optional.empty();
  }

  /// Values joined to one text.
  Core concat(Span span, List<Core> values) {
    var parts = new ArrayList<Core>();
    for (Core value : values) {
      parts.add(asText(value, ""));
    }
    return joined(span, parts);
  }

  /// Parts that are text already, neighbouring constants made one.
  static Core joined(Span span, List<Core> parts) {
    var flat = new ArrayList<Core>();
    for (Core part : parts) {
      List<Core> inner = part instanceof Core.Concat concat ? concat.parts() : List.of(part);
      for (Core one : inner) {
        Core last = flat.isEmpty() ? null : flat.getLast();
        if (one instanceof Core.TextConstant text && last instanceof Core.TextConstant before) {
          flat.set(flat.size() - 1, new Core.TextConstant(span, before.value() + text.value()));
        } else {
          flat.add(one);
        }
      }
    }
    flat.removeIf(part -> part instanceof Core.TextConstant text && text.value().isEmpty());
    if (flat.isEmpty()) {
      return new Core.TextConstant(span, "");
    }
    return flat.size() == 1 ? flat.getFirst() : new Core.Concat(span, flat);
  }

  /// Calls one of the functions that every program has; empty for other names.
  Optional<Core> call(Span span, String name, List<Argument> arguments, boolean macro, Type hint) {
    return switch (name) {
      case "println", "print", "eprintln", "eprint" ->
          Optional.of(body.printing().print(span, name, arguments));
      case "format" -> Optional.of(text(span, name, arguments));
      case "panic" -> Optional.of(panic(span, "E0707", arguments, "panic"));
      case "todo", "unimplemented" ->
          Optional.of(panic(span, "E0707", arguments, "not yet implemented"));
      case "unreachable" ->
          Optional.of(panic(span, "E0707", arguments, "this should not be reached"));
      case "assert" -> Optional.of(assertions.holds(span, arguments));
      case "assert_eq" -> Optional.of(assertions.equality(span, arguments, true));
      case "assert_ne" -> Optional.of(assertions.equality(span, arguments, false));
      case "debug_assert" ->
          macro ? Optional.of(assertions.holds(span, arguments)) : Optional.empty();
      case "debug_assert_eq" ->
          macro ? Optional.of(assertions.equality(span, arguments, true)) : Optional.empty();
      case "dbg" -> Optional.of(assertions.debug(span, arguments, hint));
      case "trace", "debug", "info", "warn", "error" ->
          macro ? Optional.of(body.printing().logged(span, name, arguments)) : Optional.empty();
      case "write", "writeln" ->
          macro ? Optional.of(write(span, arguments, name.equals("writeln"))) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// `write!(f, "…", values…)`: onto a formatter, or behind a text that is a variable.
  private Core write(Span span, List<Argument> arguments, boolean line) {
    if (arguments.isEmpty()) {
      return body.fail(
          span, new CallProblem.MissingArguments(span, "write", List.of("f"), Optional.empty()));
    }
    Expr place = arguments.getFirst().value();
    while (place instanceof Expr.Unary unary) {
      place = unary.operand();
    }
    Core target = body.infer(place);
    Core text = text(span, "write", arguments.subList(1, arguments.size()));
    if (line) {
      text = joined(span, List.of(text, new Core.TextConstant(span, "\n")));
    }
    var result = new Type.ResultOf(Simple.UNIT, Simple.STRING);
    Core done = new Core.MakeVariant(span, result, 0, List.of(new Core.Unit(span)));
    Core effect;
    if (target.type() instanceof Type.ListOf) {
      effect = new Core.Append(span, target, text);
    } else {
      body.enterScope();
      Local held = new Local("$written", Simple.STRING);
      body.variable(held, false, true, span);
      var value = new Expr.Name(span, "$written");
      Core assigned =
          body.infer(
              new Expr.Assign(
                  span, place, Optional.of(ruchy.lang.syntax.BinaryOperator.ADD), value));
      body.leaveScope();
      effect =
          new Core.Block(
              span, List.of(new Core.Declare(span, held, text), assigned), new Core.Unit(span));
    }
    return new Core.Block(span, List.of(effect), done);
  }

  private Core panic(Span span, String code, List<Argument> arguments, String fallback) {
    Core message =
        arguments.isEmpty()
            ? new Core.TextConstant(span, fallback)
            : text(span, "panic", arguments);
    return new Core.Panic(span, code, message);
  }

  /// The text that arguments of a function make: holes of a literal filled, or all joined by
  /// spaces.
  Core text(Span span, String function, List<Argument> arguments) {
    if (!arguments.isEmpty()
        && arguments.getFirst().value() instanceof Expr.TextLiteral literal
        && arguments.getFirst().name().isEmpty()) {
      Optional<List<Holed.Piece>> pieces = Holed.pieces(literal.value());
      Optional<String> wrong = Holed.wrongFormat(literal.value());
      if (arguments.size() > 1 && wrong.isPresent()) {
        return body.fail(literal.span(), new CallProblem.BadFormat(literal.span(), wrong.get()));
      }
      if (pieces.isPresent() && fills(pieces.get(), arguments)) {
        checkNames(function, arguments, names(pieces.get()));
        return filled(span, literal, pieces.get(), arguments.subList(1, arguments.size()));
      }
    }
    return separated(span, values(function, arguments), new Core.TextConstant(span, " "));
  }

  /// The values of arguments none of which may have a name.
  List<Core> values(String function, List<Argument> arguments) {
    checkNames(function, arguments, Set.of());
    return inferred(arguments);
  }

  private List<Core> inferred(List<Argument> arguments) {
    return arguments.stream().map(argument -> body.infer(argument.value())).toList();
  }

  private void checkNames(String function, List<Argument> arguments, Set<String> known) {
    for (Argument argument : arguments) {
      argument
          .name()
          .filter(name -> !known.contains(name))
          .ifPresent(name ->
              body.report(
                  new CallProblem.UnknownArgument(
                      argument.span(),
                      function,
                      name,
                      Printing.isPrint(function) ? Printing.OPTIONS : List.of())));
    }
  }

  /// Whether the first of the arguments is a text with a hole of a name.
  static boolean hasHole(List<Argument> arguments, String name) {
    return arguments.getFirst().value() instanceof Expr.TextLiteral literal
        && Holed.pieces(literal.value()).stream().anyMatch(pieces -> names(pieces).contains(name));
  }

  /// The names in holes, also those of widths: `{value:width$}`.
  private static Set<String> names(List<Holed.Piece> pieces) {
    var names = new HashSet<String>();
    for (Holed.Piece piece : pieces) {
      if (piece instanceof Holed.Piece.Hole hole) {
        names.add(hole.name());
        NUMBER_BY_NAME.matcher(hole.format()).results().forEach(found -> names.add(found.group(1)));
      }
    }
    return names;
  }

  /// A text without arguments behind it is filled only where its holes name variables.
  private boolean fills(List<Holed.Piece> pieces, List<Argument> arguments) {
    if (arguments.size() > 1) {
      return pieces.stream().anyMatch(Holed.Piece.Hole.class::isInstance);
    }
    boolean named = false;
    for (Holed.Piece piece : pieces) {
      if (piece instanceof Holed.Piece.Hole hole) {
        if (hole.name().isEmpty() || !isKnown(hole.name())) {
          return hole.name().isEmpty() && pieces.size() > 0 && !named && isOnlyHoles(pieces);
        }
        named = true;
      }
    }
    return named;
  }

  private static boolean isOnlyHoles(List<Holed.Piece> pieces) {
    return pieces.stream()
        .allMatch(piece ->
            piece instanceof Holed.Piece.Text
                || piece instanceof Holed.Piece.Hole hole && hole.name().isEmpty());
  }

  private boolean isKnown(String name) {
    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return body.scope().find(head).isPresent()
        || body.compilation().symbol(body.module(), head).isPresent();
  }

  private Core filled(
      Span span, Expr.TextLiteral literal, List<Holed.Piece> pieces, List<Argument> arguments) {
    List<Core> values = inferred(arguments);
    var given = new Given(arguments, values);
    var parts = new ArrayList<Core>();
    int next = 0;
    int highest = 0;
    int holes = 0;
    for (Holed.Piece piece : pieces) {
      switch (piece) {
        case Holed.Piece.Text text ->
            parts.add(new Core.TextConstant(literal.span(), text.value()));
        case Holed.Piece.Hole hole -> {
          boolean counted = Holed.takesPrecision(hole.format());
          String format = counted ? Holed.withPrecisionAt(hole.format(), next++) : hole.format();
          highest = Math.max(highest, Math.max(next, Holed.placesIn(format)));
          Optional<Core> named = named(hole, given, literal.span());
          if (named.isPresent()) {
            parts.add(hole(literal.span(), named.get(), format, given));
            break;
          }
          int place = hole.name().isEmpty() ? next++ : Holed.place(hole.name());
          highest = Math.max(highest, place + 1);
          holes++;
          if (place < values.size()) {
            parts.add(hole(values.get(place).span(), values.get(place), format, given));
          }
        }
      }
    }
    long positional = arguments.stream().filter(one -> one.name().isEmpty()).count();
    if (highest != positional) {
      return body.fail(
          literal.span(),
          new CallProblem.HolesAndArguments(literal.span(), holes, (int) positional));
    }
    return joined(span, parts);
  }

  private Optional<Core> named(Holed.Piece.Hole hole, Given given, Span span) {
    if (hole.name().isEmpty() || Character.isDigit(hole.name().charAt(0))) {
      return Optional.empty();
    }
    Optional<Core> named = given.named(hole.name());
    if (named.isPresent()) {
      return named;
    }
    List<String> path = List.of(hole.name().split("\\."));
    Expr value = new Expr.Name(span, path.getFirst());
    for (String field : path.subList(1, path.size())) {
      value = new Expr.Field(span, value, span, field, false);
    }
    return Optional.of(body.infer(value));
  }

  /// The values as text, with a separator between them.
  Core separated(Span span, List<Core> values, Core separator) {
    var parts = new ArrayList<Core>();
    for (Core value : values) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(asText(value, ""));
    }
    return joined(span, parts);
  }
}
