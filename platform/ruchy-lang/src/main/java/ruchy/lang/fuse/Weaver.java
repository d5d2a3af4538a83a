package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.Core.Comparison;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Makes one loop, or one in another, of a chain of iterators: the values go through it one by one
/// anyway, so the loop does the same in the same order.
///
/// A chain is read from its end to its source, and what its methods are given is evaluated before
/// the loop, from the source on. Each method then becomes code around what follows it.
final class Weaver {
  private static final Set<String> SAME = Set.of("iter", "into_iter", "peekable");
  private static final Set<String> EITHER_WAY =
      Set.of("map", "filter", "filter_map", "inspect", "rev", "iter", "into_iter", "peekable");

  final Span span;
  final List<Core> before = new ArrayList<>();
  private final Optional<Weaver> around;
  private final int guardsAround;
  private final LoopLabel label;
  private final List<Core> guards = new ArrayList<>();
  private final Parts parts;
  private LoopLabel innermost;

  /// A loop that stands alone.
  Weaver(Span span, LoopLabel label) {
    this.span = span;
    this.label = label;
    this.around = Optional.empty();
    this.guardsAround = 0;
    this.parts = new Parts();
    this.innermost = label;
  }

  private Weaver(Weaver around, int guardsAround) {
    this.span = around.span;
    this.label = new LoopLabel("inner");
    this.around = Optional.of(around);
    this.guardsAround = guardsAround;
    this.parts = around.parts;
    this.innermost = label;
  }

  /// A chain, ready for what shall be done with each value.
  @FunctionalInterface
  interface Thread {
    /// The loop.
    Core into(UnaryOperator<Core> next);
  }

  LoopLabel label() {
    return label;
  }

  /// The label of the loop around what is done with each value.
  LoopLabel innermost() {
    return innermost;
  }

  /// The whole: what comes before, the loop, and its result.
  Core whole(Core loop, Core result) {
    var statements = new ArrayList<>(before);
    statements.add(loop);
    return parts.spread(new Core.Block(span, statements, result));
  }

  /// Whether a loop is better than the calls: there is a step to take in it.
  static boolean isChain(Core iterator) {
    if (iterator instanceof Core.Block block) {
      return isChain(block.result());
    }
    return iterator instanceof Core.CallFunction call
        && (!sourceOf(call).isEmpty() || isStage(call));
  }

  private static boolean isStage(Core.CallFunction call) {
    return switch (CursorCalls.methodOf(call.function())) {
      case "map", "filter", "filter_map", "inspect", "enumerate", "take", "skip" -> true;
      case "take_while", "skip_while", "map_while", "running", "zip" -> true;
      case "iter", "into_iter", "peekable" -> isChain(call.arguments().getFirst());
      case "flat_map" -> isSpread(((Type.Function) call.arguments().get(1).type()).result());
      case "flatten" -> isSpread(CursorCalls.element(call.arguments().getFirst().type()));
      case "step_by" ->
          call.arguments().get(1) instanceof Core.IntConstant step && step.value() > 0;
      case "rev" -> canTurn(call.arguments().getFirst());
      default -> false;
    };
  }

  private static boolean isSpread(Type type) {
    return type instanceof Type.ListOf
        || type instanceof Type.OptionOf
        || CursorCalls.isIterator(type);
  }

  private static String sourceOf(Core.CallFunction call) {
    String path = call.function().path();
    boolean list = path.equals("prelude::List::iter") || path.equals("prelude::List::into_iter");
    if (list) {
      return "list";
    }
    boolean range =
        (path.equals("prelude::Range::iter") || path.equals("prelude::Range::into_iter"))
            && call.arguments().getFirst() instanceof Core.MakeRange made
            && made.from().type() == Numeric.I64;
    boolean function =
        path.equals("prelude::from_fn") && call.arguments().getFirst() instanceof Core.Closure;
    return range ? "range" : function ? "function" : "";
  }

  /// Whether the source can be walked through from its end, and all on the way does not mind.
  private static boolean canTurn(Core iterator) {
    return iterator instanceof Core.CallFunction call
        && (sourceOf(call).equals("list")
            || sourceOf(call).equals("range")
                && ((Core.MakeRange) call.arguments().getFirst()).to().isPresent()
            || EITHER_WAY.contains(CursorCalls.methodOf(call.function()))
                && canTurn(call.arguments().getFirst()));
  }

  /// The chain that ends in an iterator.
  Thread thread(Core iterator) {
    return thread(iterator, false);
  }

  private Thread thread(Core iterator, boolean backwards) {
    if (iterator instanceof Core.Block block && isChain(block.result())) {
      block.statements().forEach(statement -> before.add(Fusion.in(statement)));
      return thread(block.result(), backwards);
    }
    if (!(iterator instanceof Core.CallFunction call)) {
      return pulled(iterator, "for");
    }
    return switch (sourceOf(call)) {
      case "list" -> list(call.arguments().getFirst(), backwards);
      case "range" -> range((Core.MakeRange) call.arguments().getFirst(), backwards);
      case "function" -> function((Core.Closure) call.arguments().getFirst());
      default -> isStage(call) ? stage(call, backwards) : pulled(call, "for");
    };
  }

  private Thread stage(Core.CallFunction call, boolean backwards) {
    String name = CursorCalls.methodOf(call.function());
    Core receiver = call.arguments().getFirst();
    boolean turned = name.equals("rev") != backwards;
    Thread source = isChain(receiver) ? thread(receiver, turned) : pulled(receiver, name);
    if (SAME.contains(name) || name.equals("rev")) {
      return source;
    }
    return switch (name) {
      case "map", "filter", "filter_map", "inspect", "take_while", "skip_while" ->
          applied(name, source, call);
      case "map_while" -> applied(name, source, call);
      case "enumerate" -> enumerated(source, call);
      case "take" -> taken(source, call);
      case "skip" -> skipped(source, call);
      case "step_by" -> stepped(source, call);
      case "running" -> running(source, call);
      case "zip" -> zipped(source, call);
      default -> spread(name, source, call);
    };
  }

  private Thread applied(String name, Thread source, Core.CallFunction call) {
    Given given = given(call.arguments().get(1));
    return switch (name) {
      case "map" -> next -> source.into(x -> given.on(List.of(x), next));
      case "filter" ->
          next ->
              source.into(
                  x -> held(x, y -> given.on(List.of(y), test -> when(test, next.apply(y)))));
      case "inspect" ->
          next ->
              source.into(
                  x -> held(x, y -> given.on(List.of(y), done -> sequence(done, next.apply(y)))));
      case "take_while" ->
          next ->
              source.into(x ->
                  held(
                      x,
                      y -> given.on(List.of(y), test -> whenElse(test, next.apply(y), leave()))));
      case "skip_while" -> skippedWhile(source, given);
      default -> {
        Core missing = name.equals("map_while") ? leave() : new Core.Unit(span);
        yield next ->
            source.into(x -> given.on(List.of(x), option -> present(option, next, missing)));
      }
    };
  }

  private Thread skippedWhile(Thread source, Given given) {
    Local dropping = assigned("$dropping", new Core.BoolConstant(span, true));
    return next ->
        source.into(x ->
            held(
                x,
                y -> {
                  Core test =
                      given.on(List.of(y), holds -> new Core.SetLocal(span, dropping, holds));
                  Core look = when(get(dropping), test);
                  return sequence(look, when(new Core.Not(span, get(dropping)), next.apply(y)));
                }));
  }

  /// What an option holds, where it holds something.
  private Core present(Core option, UnaryOperator<Core> next, Core missing) {
    return held(
        option,
        known -> {
          Type type = ((Type.OptionOf) known.type()).value();
          Core value = new Core.GetPayload(span, type, known, 1, 0);
          Core some = new Core.IsVariant(span, known, 1);
          return whenElse(some, next.apply(value), missing);
        });
  }

  private Thread enumerated(Thread source, Core.CallFunction call) {
    Local n = assigned("$n", whole(0));
    Type type = CursorCalls.element(call.type());
    return next ->
        source.into(x -> {
          Local place = new Local("$place", Numeric.I64);
          Core keep = new Core.Declare(span, place, get(n));
          Core pair = new Core.MakeTuple(span, type, List.of(get(place), x));
          return sequence(keep, sequence(step(n, 1), next.apply(pair)));
        });
  }

  private Thread taken(Thread source, Core.CallFunction call) {
    Local left = assigned("$left", Fusion.in(call.arguments().get(1)));
    guards.add(compare(Comparison.GREATER, get(left), whole(0)));
    return next -> source.into(x -> held(x, y -> sequence(step(left, -1), next.apply(y))));
  }

  private Thread skipped(Thread source, Core.CallFunction call) {
    Local left = assigned("$skip", Fusion.in(call.arguments().get(1)));
    return next ->
        source.into(x -> {
          Core some = compare(Comparison.GREATER, get(left), whole(0));
          return held(x, y -> whenElse(some, step(left, -1), next.apply(y)));
        });
  }

  private Thread stepped(Thread source, Core.CallFunction call) {
    long width = ((Core.IntConstant) call.arguments().get(1)).value();
    Local wait = assigned("$wait", whole(0));
    return next ->
        source.into(x -> {
          Core some = compare(Comparison.GREATER, get(wait), whole(0));
          Core again = new Core.SetLocal(span, wait, whole(width - 1));
          return held(x, y -> whenElse(some, step(wait, -1), sequence(again, next.apply(y))));
        });
  }

  private Thread running(Thread source, Core.CallFunction call) {
    Local state = assigned("$state", Fusion.in(call.arguments().get(1)));
    Given given = given(call.arguments().get(2));
    return next ->
        source.into(x ->
            given.on(
                List.of(get(state), x),
                made -> sequence(new Core.SetLocal(span, state, made), next.apply(get(state)))));
  }

  /// The other side of a pair is a list that is counted through, or an iterator that is asked.
  private Thread zipped(Thread source, Core.CallFunction call) {
    Type type = CursorCalls.element(call.type());
    Core other = call.arguments().get(1);
    if (other instanceof Core.CallFunction made && sourceOf(made).equals("list")) {
      Core list = kept("$other", Fusion.in(made.arguments().getFirst()));
      Type element = ((Type.ListOf) list.type()).element();
      Core length = kept("$length", new Core.Length(span, list));
      Local place = assigned("$at", whole(-1));
      return next ->
          source.into(x -> {
            Core more = compare(Comparison.LESS, get(place), length);
            Core second = new Core.GetAt(span, element, list, get(place));
            return held(
                x,
                y -> {
                  Core pair = new Core.MakeTuple(span, type, List.of(y, second));
                  return sequence(step(place, 1), whenElse(more, next.apply(pair), leave()));
                });
          });
    }
    Core second = kept("$other", CursorCalls.taken(span, Fusion.in(other), "zip"));
    return next ->
        source.into(x ->
            held(
                x,
                y -> {
                  Core value = CursorCalls.current(span, second);
                  Core pair = new Core.MakeTuple(span, type, List.of(y, value));
                  return whenElse(CursorCalls.advance(span, second), next.apply(pair), leave());
                }));
  }

  private Thread spread(String name, Thread source, Core.CallFunction call) {
    int own = guards.size();
    if (name.equals("flatten")) {
      return next -> source.into(x -> inner(x, own, next));
    }
    Given given = given(call.arguments().get(1));
    return next -> source.into(x -> given.on(List.of(x), several -> inner(several, own, next)));
  }

  /// A loop in the loop.
  private Core inner(Core several, int own, UnaryOperator<Core> next) {
    if (several.type() instanceof Type.OptionOf) {
      return present(several, next, new Core.Unit(span));
    }
    var weaver = new Weaver(this, own);
    Thread thread =
        several.type() instanceof Type.ListOf
            ? weaver.ofList(several, false)
            : isChain(several) ? weaver.woven(several) : weaver.pulled(several, "flatten");
    Core loop =
        thread.into(x -> {
          noteInnermost(weaver.innermost());
          return next.apply(x);
        });
    var statements = new ArrayList<>(weaver.before);
    statements.add(loop);
    return new Core.Block(span, statements, new Core.Unit(span));
  }

  /// A chain that has been looked into already.
  private Thread woven(Core iterator) {
    return thread(iterator, false);
  }

  private void noteInnermost(LoopLabel inner) {
    innermost = inner;
    around.ifPresent(outer -> outer.noteInnermost(inner));
  }

  // ── sources ─────────────────────────────────────────────────────────────────────────────────

  private Thread list(Core list, boolean backwards) {
    return ofList(Fusion.in(list), backwards);
  }

  private Thread ofList(Core value, boolean backwards) {
    Core list = kept("$list", value);
    Type element = ((Type.ListOf) list.type()).element();
    Core length = new Core.Length(span, list);
    Core last =
        new Core.Arithmetic(
            span, Numeric.I64, ArithmeticOperator.SUBTRACT, length, whole(1), false);
    return next -> {
      Local i = new Local("$i", Numeric.I64);
      Core body = guarded(next.apply(new Core.GetAt(span, element, list, get(i))));
      return backwards
          ? new Core.ForRange(span, label, i, last, whole(0), true, -1, body)
          : new Core.ForRange(span, label, i, whole(0), length, false, 1, body);
    };
  }

  private Thread range(Core.MakeRange range, boolean backwards) {
    Core from = kept("$from", Fusion.in(range.from()));
    Core to =
        range
            .to()
            .map(end -> kept("$to", Fusion.in(end)))
            .orElseGet(() -> new Core.IntConstant(span, Numeric.I64, Long.MAX_VALUE));
    Core last =
        range.inclusive()
            ? to
            : new Core.Arithmetic(
                span, Numeric.I64, ArithmeticOperator.SUBTRACT, to, whole(1), true);
    return next -> {
      Local n = new Local("$n", Numeric.I64);
      Core body = guarded(next.apply(get(n)));
      return backwards
          ? new Core.ForRange(span, label, n, last, from, true, -1, body)
          : new Core.ForRange(span, label, n, from, to, range.inclusive(), 1, body);
    };
  }

  /// A function that gives the values until it gives none.
  private Thread function(Core.Closure closure) {
    Given given = given(closure);
    return next -> {
      Core turn = given.on(List.of(), option -> present(option, next, leave()));
      return new Core.Loop(span, Simple.UNIT, label, guarded(turn));
    };
  }

  /// Any other iterator is asked for one value after the other.
  private Thread pulled(Core iterator, String use) {
    boolean fresh =
        CursorCalls.is(iterator, "taken")
            || iterator instanceof Core.CallFunction call
                && call.function().path().startsWith("prelude::");
    Core given = Fusion.in(iterator);
    Core source = kept("$source", fresh ? given : CursorCalls.taken(span, given, use));
    return next -> {
      Core more = CursorCalls.advance(span, source);
      for (Core guard : guardsHere().reversed()) {
        more = new Core.Logical(span, true, guard, more);
      }
      return new Core.While(span, label, more, next.apply(CursorCalls.current(span, source)));
    };
  }

  // ── pieces ──────────────────────────────────────────────────────────────────────────────────

  /// What must hold before another value is asked for: the own conditions, and those that stand
  /// after this loop in the chain around it.
  private List<Core> guardsHere() {
    var all = new ArrayList<>(guards);
    around.ifPresent(outer -> {
      List<Core> above = outer.guardsHere();
      all.addAll(above.subList(Math.min(guardsAround, above.size()), above.size()));
    });
    return all;
  }

  private Core guarded(Core body) {
    Core guarded = body;
    for (Core guard : guardsHere().reversed()) {
      guarded = whenElse(guard, guarded, leave());
    }
    return guarded;
  }

  /// A function that a method was given: its code where it is written in place, else a value.
  @FunctionalInterface
  interface Given {
    Core on(List<Core> arguments, UnaryOperator<Core> next);
  }

  Given given(Core function) {
    if (function instanceof Core.Closure closure
        && closure.body().type() != Simple.NEVER
        && Quiet.isInline(closure.body())) {
      return (arguments, next) -> inline(closure, arguments, next);
    }
    if (function instanceof Core.FunctionValue named) {
      return (arguments, next) ->
          next.apply(new Core.CallFunction(span, named.function(), arguments));
    }
    Core value = kept("$f", Fusion.in(function));
    // What could not be read is no function.
    Type result = value.type() instanceof Type.Function type ? type.result() : Simple.UNKNOWN;
    return (arguments, next) -> next.apply(new Core.CallClosure(span, result, value, arguments));
  }

  private Core inline(Core.Closure closure, List<Core> arguments, UnaryOperator<Core> next) {
    Core whole = opened(Fusion.in(closure.body()), next);
    for (int i = arguments.size() - 1; i >= 0; i--) {
      whole = declare(closure.parameters().get(i), arguments.get(i), whole);
    }
    return whole;
  }

  /// What follows goes to the end of a block, so that its variables are seen there.
  private Core opened(Core value, UnaryOperator<Core> next) {
    return value instanceof Core.Block block && !block.statements().isEmpty()
        ? new Core.Block(block.span(), block.statements(), opened(block.result(), next))
        : next.apply(value);
  }

  Core declare(Local local, Core value, Core rest) {
    if (value instanceof Core.Block block && !block.statements().isEmpty()) {
      return new Core.Block(block.span(), block.statements(), declare(local, block.result(), rest));
    }
    return new Core.Block(span, parts.declare(span, local, value), rest);
  }

  /// A value that is used more than once.
  Core held(Core value, UnaryOperator<Core> next) {
    if (value instanceof Core.GetLocal get && !get.local().isAssigned()) {
      return next.apply(value);
    }
    Local local = new Local("$x", value.type());
    return declare(local, value, next.apply(get(local)));
  }

  private Core kept(String name, Core value) {
    boolean constant =
        value instanceof Core.IntConstant
            || value instanceof Core.GetLocal get && !get.local().isAssigned();
    if (constant) {
      return value;
    }
    Local local = new Local(name, value.type());
    before.add(new Core.Declare(span, local, value));
    return get(local);
  }

  /// A variable that the loop changes.
  Local assigned(String name, Core value) {
    Local local = new Local(name, value.type());
    local.markAssigned();
    before.add(new Core.Declare(span, local, value));
    return local;
  }

  Core get(Local local) {
    return new Core.GetLocal(span, local);
  }

  Core leave() {
    return new Core.Break(span, label, Optional.empty());
  }

  Core whole(long value) {
    return new Core.IntConstant(span, Numeric.I64, value);
  }

  private Core compare(Comparison comparison, Core left, Core right) {
    return new Core.Compare(span, comparison, left, right);
  }

  Core step(Local local, long by) {
    Core sum =
        new Core.Arithmetic(
            span, Numeric.I64, ArithmeticOperator.ADD, get(local), whole(by), false);
    return new Core.SetLocal(span, local, sum);
  }

  Core sequence(Core first, Core rest) {
    return new Core.Block(span, List.of(first), rest);
  }

  Core when(Core condition, Core then) {
    return whenElse(condition, then, new Core.Unit(span));
  }

  Core whenElse(Core condition, Core then, Core otherwise) {
    return new Core.If(span, Simple.UNIT, condition, then, otherwise);
  }
}
