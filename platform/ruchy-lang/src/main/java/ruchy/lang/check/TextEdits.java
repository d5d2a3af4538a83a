package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.BinaryOperator;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.UnaryOperator;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Methods that change a text in place, as Rust has them. A text itself never changes: they assign
/// to the variable, field or element that holds it.
final class TextEdits {
  private final Body body;

  TextEdits(Body body) {
    this.body = body;
  }

  /// The call as an assignment, where it is one.
  Optional<Core> call(Expr.MethodCall call, Core receiver) {
    if (receiver.type() instanceof Type.Library library && library.name().equals("Stdin")) {
      return read(call, receiver);
    }
    if (receiver.type() != Simple.STRING || !Places.isPlace(receiver) || call.safe()) {
      return Optional.empty();
    }
    List<Expr> arguments = call.arguments().stream().map(Argument::value).toList();
    return switch (call.name() + "/" + arguments.size()) {
      case "push/1", "push_str/1" ->
          Optional.of(assign(call, Optional.of(BinaryOperator.ADD), arguments.getFirst()));
      case "clear/0" ->
          Optional.of(assign(call, Optional.empty(), new Expr.TextLiteral(call.span(), "")));
      case "insert/2", "insert_str/2" -> Optional.of(assign(call, "with_inserted"));
      case "truncate/1" -> Optional.of(assign(call, "take_chars"));
      case "pop/0" -> Optional.of(taken(call, "last_char", "without_last"));
      case "remove/1" -> Optional.of(taken(call, "at", "without"));
      default -> Optional.empty();
    };
  }

  /// `stdin.read_line(&mut text)`: appends what is read, and gives its length.
  private Optional<Core> read(Expr.MethodCall call, Core stdin) {
    String method =
        switch (call.name()) {
          case "read_line" -> "next_line";
          case "read_to_string" -> "rest";
          default -> "";
        };
    if (method.isEmpty()
        || call.arguments().size() != 1
        || !(call.arguments().getFirst().value() instanceof Expr.Unary target)
        || target.operator() != UnaryOperator.MUTABLE_REFERENCE) {
      return Optional.empty();
    }
    Span span = call.span();
    return body.methods()
        .operator(span, method, stdin, List.of())
        .map(read -> {
          var local = new Local("$read", read.type());
          body.enterScope();
          try {
            body.variable(local, false, false, span);
            Core appended =
                body.effect(
                    new Expr.Assign(
                        span,
                        target.operand(),
                        Optional.of(BinaryOperator.ADD),
                        new Expr.Name(span, local.name())));
            Core length =
                body.methods()
                    .operator(span, "len", new Core.GetLocal(span, local), List.of())
                    .orElseGet(() -> body.error(span));
            var result = new Type.ResultOf(Type.Numeric.I64, Simple.STRING);
            return new Core.Block(
                span,
                List.of(new Core.Declare(span, local, read), appended),
                new Core.MakeVariant(span, result, 0, List.of(length)));
          } finally {
            body.leaveScope();
          }
        });
  }

  private Core assign(Expr.MethodCall call, Optional<BinaryOperator> operator, Expr value) {
    return body.effect(new Expr.Assign(call.span(), call.receiver(), operator, value));
  }

  private Core assign(Expr.MethodCall call, String method) {
    return assign(call, Optional.empty(), method(call, method));
  }

  /// What a method of the text gives, once the text is what another method makes of it.
  private Core taken(Expr.MethodCall call, String gives, String leaves) {
    Span span = call.span();
    Core value = body.infer(method(call, gives));
    var local = new Local("$taken", value.type());
    var steps = new ArrayList<Core>();
    steps.add(new Core.Declare(span, local, value));
    steps.add(assign(call, leaves));
    return new Core.Block(span, steps, new Core.GetLocal(span, local));
  }

  private static Expr method(Expr.MethodCall call, String name) {
    return new Expr.MethodCall(
        call.span(), call.receiver(), call.nameSpan(), name, List.of(), call.arguments(), false);
  }
}
