package ruchy.lang.check;

import java.util.List;
import ruchy.lang.core.Core;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Sends each kind of expression to the part that knows it.
final class Expressions {
  private final Body body;

  Expressions(Body body) {
    this.body = body;
  }

  /// The value of an expression; the hint is what its place would like it to be.
  Core infer(Expr expr, Type hint) {
    Core value = known(expr, hint);
    body.compilation().seen().note(expr.span(), value.type());
    return value;
  }

  private Core known(Expr expr, Type hint) {
    return switch (expr) {
      case Expr.IntLiteral literal -> body.numbers().integer(literal, false, literal.span(), hint);
      case Expr.FloatLiteral literal -> body.numbers().real(literal, hint);
      case Expr.DurationLiteral literal ->
          new Core.IntConstant(literal.span(), Simple.DURATION, literal.nanos());
      case Expr.BoolLiteral literal -> new Core.BoolConstant(literal.span(), literal.value());
      case Expr.CharLiteral literal -> character(literal, hint);
      case Expr.TextLiteral literal -> new Core.TextConstant(literal.span(), literal.value());
      case Expr.BytesLiteral literal -> body.collections().bytes(literal);
      case Expr.Interpolation interpolation -> body.texts().interpolation(interpolation);
      case Expr.Name name -> body.names().value(name, hint);
      case Expr.Path path -> body.names().path(path, hint);
      case Expr.Unary unary -> body.operators().unary(unary, hint);
      case Expr.Binary binary -> body.operators().binary(binary, hint);
      case Expr.Logical logical -> body.operators().logical(logical);
      case Expr.Coalesce coalesce -> body.propagation().coalesce(coalesce, hint);
      case Expr.Range range -> body.collections().range(range, hint);
      case Expr.Pipeline pipeline -> body.calls().pipeline(pipeline, hint);
      case Expr.Assign assign -> body.assignments().assign(assign);
      case Expr.Call call -> body.calls().call(call, hint);
      case Expr.MacroCall call -> body.calls().macro(call, hint);
      case Expr.MethodCall call -> body.methods().call(call, hint);
      case Expr.Field field -> body.members().field(field);
      case Expr.Index index -> body.members().index(index);
      case Expr.Propagate propagate -> body.propagation().explicit(propagate, hint);
      case Expr.Await await -> body.concurrency().await(await);
      case Expr.Cast cast -> body.operators().cast(cast);
      case Expr.Is is -> body.operators().is(is);
      case Expr.ListLiteral list -> body.collections().list(list, hint);
      case Expr.ListRepeat repeat -> body.collections().repeat(repeat, hint);
      case Expr.Comprehension comprehension -> body.collections().comprehension(comprehension);
      case Expr.TupleLiteral tuple -> body.collections().tuple(tuple, hint);
      case Expr.ObjectLiteral object -> body.objectLiterals().object(object, hint);
      case Expr.StructLiteral struct -> body.structs().literal(struct, hint);
      case Expr.Block block -> body.blocks().block(block, hint);
      case Expr.If choice -> body.branches().choice(choice, hint, false);
      case Expr.LetCondition let -> body.branches().letCondition(let);
      case Expr.Match match -> body.branches().match(match, hint, false);
      case Expr.While loop -> body.loops().whileLoop(loop);
      case Expr.For loop -> body.loops().forLoop(loop);
      case Expr.Loop loop -> body.loops().endless(loop, hint);
      case Expr.Labelled block -> body.loops().labelled(block, hint);
      case Expr.Break leave -> body.loops().leave(leave);
      case Expr.Continue next -> body.loops().next(next);
      case Expr.Return giveBack -> body.blocks().giveBack(giveBack);
      case Expr.Lambda lambda -> body.closures().lambda(lambda, hint);
      case Expr.Try attempt -> body.branches().attempt(attempt, hint, false);
      case Expr.Throw raise -> raise(raise);
      case Expr.Async async -> body.concurrency().async(async, hint);
      case Expr.Spawn spawn -> body.concurrency().spawn(spawn, hint);
      case Expr.Select select -> body.selections().select(select, hint, false);
      case Expr.Missing missing -> body.error(missing.span());
    };
  }

  /// An expression whose value nobody wants: its branches need not agree.
  Core effect(Expr expr) {
    return switch (expr) {
      case Expr.If choice -> body.branches().choice(choice, Simple.UNIT, true);
      case Expr.Match match -> body.branches().match(match, Simple.UNIT, true);
      case Expr.Try attempt -> body.branches().attempt(attempt, Simple.UNIT, true);
      case Expr.Block block -> body.blocks().effect(block);
      case Expr.Select select -> body.selections().select(select, Simple.UNIT, true);
      default -> used(expr, infer(expr, Simple.UNKNOWN));
    };
  }

  /// Engineering mode wants results that may be errors, and values computed by operators, used.
  private Core used(Expr expr, Core value) {
    boolean computed =
        switch (expr) {
          case Expr.Binary _, Expr.Logical _, Expr.Unary _, Expr.Is _, Expr.Cast _ -> true;
          default -> value.type() instanceof Type.ResultOf;
        };
    if (computed
        && body.compilation().mode() == Mode.ENGINEERING
        && !Shapes.isOpen(value.type())
        && value.type() != Simple.UNIT) {
      body.report(new TypeProblem.UnusedResult(expr.span(), value.type()));
    }
    return value;
  }

  /// An effect as a node without value.
  Core dropped(Core effect) {
    return effect.type() == Simple.UNIT || effect.type() == Simple.NEVER
        ? effect
        : new Core.Block(effect.span(), List.of(effect), new Core.Unit(effect.span()));
  }

  private static Core character(Expr.CharLiteral literal, Type hint) {
    return hint == Simple.STRING
        ? new Core.TextConstant(literal.span(), Character.toString(literal.codePoint()))
        : new Core.CharConstant(literal.span(), literal.codePoint());
  }

  private Core raise(Expr.Throw raise) {
    Core value = body.infer(raise.value());
    Core any = body.conversions().coerce(value, Simple.ANY, raise.value().span());
    return new Core.Throw(raise.span(), any);
  }
}
