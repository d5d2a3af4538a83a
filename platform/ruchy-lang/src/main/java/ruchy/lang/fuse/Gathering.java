package ruchy.lang.fuse;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;

/// What is made of the values of a chain of iterators: the method at its end, or a `for` loop.
final class Gathering {
  private final Span span;
  private final Weaver weaver;
  private final Weaver.Thread thread;
  private final Core.CallFunction call;

  private Gathering(Core.CallFunction call) {
    this.span = call.span();
    this.call = call;
    this.weaver = new Weaver(span, new LoopLabel("chain"));
    this.thread = weaver.thread(call.arguments().getFirst());
  }

  /// The loop for a chain that ends in a node, if it is one.
  static Optional<Core> of(Core node) {
    return switch (node) {
      case Core.CallFunction call
          when !CursorCalls.methodOf(call.function()).isEmpty()
              && Weaver.isChain(call.arguments().getFirst())
              && isEnd(call) ->
          Optional.of(new Gathering(call).loop());
      case Core.Block block -> forLoop(block);
      default -> Optional.empty();
    };
  }

  private static boolean isEnd(Core.CallFunction call) {
    Type result = call.type();
    return switch (CursorCalls.methodOf(call.function())) {
      case "to_list", "count", "fold", "any", "all", "find", "find_map", "position" -> true;
      case "each", "for_each", "reduce", "last" -> true;
      case "sum", "product" -> result instanceof Numeric;
      case "min", "max" -> result instanceof Type.OptionOf(Numeric _);
      case "min_by_key", "max_by_key" ->
          call.arguments().get(1).type() instanceof Type.Function(_, Numeric _);
      default -> false;
    };
  }

  private Core loop() {
    return switch (CursorCalls.methodOf(call.function())) {
      case "to_list" -> list();
      case "count" -> count();
      case "fold" -> fold();
      case "any" -> test(true);
      case "all" -> test(false);
      case "find" -> find();
      case "find_map" -> findMap();
      case "position" -> position();
      case "reduce" -> reduce();
      case "last" -> last();
      case "sum" -> total(0, ArithmeticOperator.ADD);
      case "product" -> total(1, ArithmeticOperator.MULTIPLY);
      case "min" -> extreme(true);
      case "max" -> extreme(false);
      case "min_by_key" -> extremeByKey(true);
      case "max_by_key" -> extremeByKey(false);
      default -> {
        Weaver.Given given = given(1);
        yield ending(x -> given.on(List.of(x), done -> done), new Core.Unit(span));
      }
    };
  }

  private Weaver.Given given(int place) {
    return weaver.given(call.arguments().get(place));
  }

  private Core ending(UnaryOperator<Core> each, Core result) {
    return weaver.whole(thread.into(x -> unit(each.apply(x))), result);
  }

  /// Code without a value.
  private Core unit(Core code) {
    boolean none = code.type() == Type.Simple.UNIT || code.type() == Type.Simple.NEVER;
    return none ? code : weaver.sequence(code, new Core.Unit(span));
  }

  private Core list() {
    Core made = new Core.MakeList(span, call.type(), List.of());
    Local out = new Local("$out", call.type());
    weaver.before.add(new Core.Declare(span, out, made));
    return ending(x -> new Core.Append(span, weaver.get(out), x), weaver.get(out));
  }

  private Core count() {
    Local n = weaver.assigned("$count", weaver.whole(0));
    if (call.arguments().size() == 1) {
      return ending(x -> weaver.held(x, _ -> weaver.step(n, 1)), weaver.get(n));
    }
    Weaver.Given given = given(1);
    return ending(
        x -> given.on(List.of(x), test -> weaver.when(test, weaver.step(n, 1))), weaver.get(n));
  }

  private Core fold() {
    Local result = weaver.assigned("$result", Fusion.in(call.arguments().get(1)));
    Weaver.Given given = given(2);
    return ending(
        x -> given.on(List.of(weaver.get(result), x), made -> set(result, made)),
        weaver.get(result));
  }

  private Core total(long first, ArithmeticOperator operator) {
    Numeric type = (Numeric) call.type();
    Local total = weaver.assigned("$total", number(type, first));
    boolean checked = !type.isFloat();
    return ending(
        x -> set(total, new Core.Arithmetic(span, type, operator, weaver.get(total), x, checked)),
        weaver.get(total));
  }

  private Core number(Numeric type, long value) {
    return type.isFloat()
        ? new Core.RealConstant(span, type, value)
        : new Core.IntConstant(span, type, value);
  }

  /// The least or greatest number: the first of equal ones, or the last.
  private Core extreme(boolean isMin) {
    Local any = weaver.assigned("$any", new Core.BoolConstant(span, false));
    Local best = weaver.assigned("$best", number((Numeric) element(), 0));
    return ending(
        x ->
            weaver.held(
                x, y -> weaver.when(better(y, any, best, isMin), taking(any, set(best, y)))),
        optional(any, best));
  }

  private Core extremeByKey(boolean isMin) {
    Weaver.Given given = given(1);
    var key = (Numeric) ((Type.Function) call.arguments().get(1).type()).result();
    Local any = weaver.assigned("$any", new Core.BoolConstant(span, false));
    Local best = weaver.assigned("$best", number(key, 0));
    Local found = weaver.assigned("$found", none());
    return ending(
        x ->
            weaver.held(
                x,
                y ->
                    given.on(
                        List.of(y),
                        made ->
                            weaver.held(
                                made,
                                k ->
                                    weaver.when(
                                        better(k, any, best, isMin),
                                        weaver.sequence(
                                            set(found, some(y)), taking(any, set(best, k))))))),
        weaver.get(found));
  }

  private Type element() {
    return ((Type.OptionOf) call.type()).value();
  }

  private Core better(Core value, Local any, Local best, boolean isMin) {
    Core less = new Core.Compare(span, Core.Comparison.LESS, value, weaver.get(best));
    Core none = new Core.Not(span, weaver.get(any));
    return new Core.Logical(span, false, none, isMin ? less : new Core.Not(span, less));
  }

  private Core taking(Local any, Core done) {
    return weaver.sequence(done, set(any, new Core.BoolConstant(span, true)));
  }

  private Core optional(Local any, Local best) {
    return new Core.If(span, call.type(), weaver.get(any), some(weaver.get(best)), none());
  }

  private Core test(boolean isAny) {
    Local found = weaver.assigned("$found", new Core.BoolConstant(span, !isAny));
    Weaver.Given given = given(1);
    Core stop = stop(found, new Core.BoolConstant(span, isAny));
    return ending(
        x ->
            given.on(
                List.of(x), test -> weaver.when(isAny ? test : new Core.Not(span, test), stop)),
        weaver.get(found));
  }

  private Core find() {
    Local found = weaver.assigned("$found", none());
    Weaver.Given given = given(1);
    return ending(
        x ->
            weaver.held(
                x, y -> given.on(List.of(y), test -> weaver.when(test, stop(found, some(y))))),
        weaver.get(found));
  }

  private Core findMap() {
    Local found = weaver.assigned("$found", none());
    Weaver.Given given = given(1);
    return ending(
        x ->
            given.on(
                List.of(x),
                option ->
                    weaver.held(
                        option, y -> weaver.when(new Core.IsVariant(span, y, 1), stop(found, y)))),
        weaver.get(found));
  }

  private Core position() {
    Local found = weaver.assigned("$found", none());
    Local n = weaver.assigned("$n", weaver.whole(0));
    Weaver.Given given = given(1);
    return ending(
        x ->
            given.on(
                List.of(x),
                test -> weaver.whenElse(test, stop(found, some(weaver.get(n))), weaver.step(n, 1))),
        weaver.get(found));
  }

  private Core reduce() {
    if (element() instanceof Numeric number) {
      return reduced(number);
    }
    Local found = weaver.assigned("$found", none());
    Weaver.Given given = given(1);
    Type element = element();
    Core known = new Core.GetPayload(span, element, weaver.get(found), 1, 0);
    return ending(
        x ->
            weaver.held(
                x,
                y -> {
                  Core more = given.on(List.of(known, y), made -> set(found, some(made)));
                  Core first = set(found, some(y));
                  return weaver.whenElse(
                      new Core.IsVariant(span, weaver.get(found), 1), more, first);
                }),
        weaver.get(found));
  }

  /// Numbers are combined without an option around each.
  private Core reduced(Numeric number) {
    Local any = weaver.assigned("$any", new Core.BoolConstant(span, false));
    Local best = weaver.assigned("$best", number(number, 0));
    Weaver.Given given = given(1);
    return ending(
        x ->
            weaver.held(
                x,
                y ->
                    weaver.whenElse(
                        weaver.get(any),
                        given.on(List.of(weaver.get(best), y), made -> set(best, made)),
                        taking(any, set(best, y)))),
        optional(any, best));
  }

  private Core last() {
    Local found = weaver.assigned("$found", none());
    return ending(x -> set(found, some(x)), weaver.get(found));
  }

  private Core none() {
    return new Core.MakeVariant(span, call.type(), 0, List.of());
  }

  private Core some(Core value) {
    return new Core.MakeVariant(span, call.type(), 1, List.of(value));
  }

  private Core set(Local local, Core value) {
    return new Core.SetLocal(span, local, value);
  }

  private Core stop(Local found, Core value) {
    return weaver.sequence(set(found, value), weaver.leave());
  }

  /// `for x in chain { }`, as the checker writes it: the iterator is taken, then asked while it has
  /// more.
  private static Optional<Core> forLoop(Core.Block block) {
    boolean isLoop =
        block.statements().size() == 1
            && block.statements().getFirst() instanceof Core.Declare start
            && CursorCalls.is(start.value(), "taken")
            && block.result() instanceof Core.While loop
            && CursorCalls.is(loop.condition(), "advance")
            && ((Core.CallJava) loop.condition()).arguments().getFirst()
                instanceof Core.GetLocal get
            && get.local() == start.local();
    if (!isLoop) {
      return Optional.empty();
    }
    Core taken = ((Core.Declare) block.statements().getFirst()).value();
    Core iterator = ((Core.CallJava) taken).arguments().getFirst();
    var loop = (Core.While) block.result();
    boolean bound =
        loop.body() instanceof Core.Block turn
            && !turn.statements().isEmpty()
            && turn.statements().getFirst() instanceof Core.Declare element
            && CursorCalls.isCurrent(element.value());
    if (!bound || !Weaver.isChain(iterator)) {
      return Optional.empty();
    }
    var turn = (Core.Block) loop.body();
    var element = (Core.Declare) turn.statements().getFirst();
    var weaver = new Weaver(loop.span(), loop.label());
    Weaver.Thread thread = weaver.thread(iterator);
    Core rest =
        new Core.Block(
            turn.span(), turn.statements().subList(1, turn.statements().size()), turn.result());
    Core whole =
        thread.into(x -> {
          Core body = Fusion.in(rest);
          Core turned =
              weaver.innermost() == loop.label()
                  ? body
                  : Parts.continuing(body, loop.label(), weaver.innermost());
          return weaver.declare(element.local(), x, turned);
        });
    return Optional.of(weaver.whole(whole, new Core.Unit(loop.span())));
  }
}
