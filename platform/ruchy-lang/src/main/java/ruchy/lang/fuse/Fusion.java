package ruchy.lang.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Children;
import ruchy.lang.core.Core;
import ruchy.lang.core.Core.ArithmeticOperator;
import ruchy.lang.core.CoreFunction;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.source.Span;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Replaces chains of list methods by loops.
public final class Fusion {
  private final Span span;
  private final Chain chain;
  private final LoopLabel label = new LoopLabel("chain");
  private final List<Core> before = new ArrayList<>();

  private Fusion(Span span, Chain chain) {
    this.span = span;
    this.chain = chain;
  }

  /// A function with its chains fused.
  public static CoreFunction in(CoreFunction function) {
    return new CoreFunction(
        function.ref(), function.parameters(), in(function.body()), function.span());
  }

  /// A node with its chains fused.
  public static Core in(Core node) {
    Optional<Core> woven = Gathering.of(node);
    if (woven.isPresent()) {
      return woven.get();
    }
    Optional<Chain> chain = Chain.endingIn(node);
    return chain.isPresent()
        ? new Fusion(node.span(), chain.get()).loop()
        : Children.replaced(node, Fusion::in);
  }

  private Core loop() {
    Optional<Core.MakeRange> range =
        chain.source() instanceof Core.MakeRange made ? Optional.of(made) : Optional.empty();
    Local counter = new Local(range.isPresent() ? "$n" : "$i", Numeric.I64);
    Core from;
    Core to;
    Core element;
    if (range.isPresent()) {
      from = in(range.get().from());
      to = in(range.get().to().orElseThrow());
      element = get(counter);
    } else {
      Core list = held("$list", in(chain.source()));
      from = new Core.IntConstant(span, Numeric.I64, 0);
      to = new Core.Length(span, list);
      Type type = ((Type.ListOf) list.type()).element();
      element = new Core.GetAt(span, type, list, get(counter));
    }
    Sinking sinking = sinking();
    Core turn = stage(0, element, sinking);
    boolean inclusive = range.isPresent() && range.get().inclusive();
    before.add(new Core.ForRange(span, label, counter, from, to, inclusive, 1, turn));
    return new Core.Block(span, before, sinking.result());
  }

  /// A value that stays the same while the loop runs.
  private Core held(String name, Core value) {
    if (value instanceof Core.GetLocal get && !get.local().isAssigned()) {
      return value;
    }
    Local local = new Local(name, value.type());
    before.add(new Core.Declare(value.span(), local, value));
    return get(local);
  }

  private Core get(Local local) {
    return new Core.GetLocal(span, local);
  }

  /// What happens to an element from a stage on.
  private Core stage(int number, Core element, Sinking sinking) {
    if (element instanceof Core.Block block && !block.statements().isEmpty()) {
      Core rest = stage(number, block.result(), sinking);
      return new Core.Block(block.span(), block.statements(), rest);
    }
    if (number == chain.stages().size()) {
      return sinking.take().apply(element);
    }
    Chain.Stage stage = chain.stages().get(number);
    Local parameter = stage.closure().parameters().getFirst();
    Core made = in(stage.closure().body());
    Core declare = new Core.Declare(element.span(), parameter, element);
    return switch (stage) {
      case Chain.Stage.Map _ -> block(declare, stage(number + 1, made, sinking));
      case Chain.Stage.Filter _ ->
          block(declare, when(made, stage(number + 1, get(parameter), sinking)));
      case Chain.Stage.FilterMap _ -> {
        Local option = new Local("$option", made.type());
        Type type = ((Type.OptionOf) made.type()).value();
        Core value = new Core.GetPayload(span, type, get(option), 1, 0);
        Core some = new Core.IsVariant(span, get(option), 1);
        Core keep = new Core.Declare(span, option, made);
        yield block(declare, block(keep, when(some, stage(number + 1, value, sinking))));
      }
    };
  }

  private Core block(Core statement, Core result) {
    return new Core.Block(span, List.of(statement), result);
  }

  private Core when(Core condition, Core then) {
    return new Core.If(span, Simple.UNIT, condition, then, new Core.Unit(span));
  }

  /// What takes the elements, as a node of type `()`, and the value of the whole chain.
  private record Sinking(java.util.function.UnaryOperator<Core> take, Core result) {}

  private Sinking sinking() {
    return switch (chain.sink()) {
      case Chain.Sink.Collect collect -> {
        Local out = variable("$out", new Core.MakeList(span, collect.type(), List.of()));
        yield new Sinking(element -> new Core.Append(span, get(out), element), get(out));
      }
      case Chain.Sink.Total total -> total(total);
      case Chain.Sink.Count count -> count(count);
      case Chain.Sink.Fold fold -> fold(fold);
      case Chain.Sink.Test test -> {
        Local found = assigned("$found", new Core.BoolConstant(span, !test.isAny()));
        Core stop = stopWith(found, new Core.BoolConstant(span, test.isAny()));
        yield new Sinking(
            element -> {
              Core holds = in(test.closure().body());
              Core ends = test.isAny() ? holds : new Core.Not(span, holds);
              return block(declare(test.closure(), element), when(ends, stop));
            },
            get(found));
      }
      case Chain.Sink.Find find -> {
        Local parameter = find.closure().parameters().getFirst();
        Core none = new Core.MakeVariant(span, find.type(), 0, List.of());
        Local found = assigned("$found", none);
        Core some = new Core.MakeVariant(span, find.type(), 1, List.of(get(parameter)));
        yield new Sinking(
            element ->
                block(
                    declare(find.closure(), element),
                    when(in(find.closure().body()), stopWith(found, some))),
            get(found));
      }
      case Chain.Sink.Each each ->
          new Sinking(
              element -> {
                List<Core> done = List.of(declare(each.closure(), element), dropped(each));
                return new Core.Block(span, done, new Core.Unit(span));
              },
              new Core.Unit(span));
    };
  }

  private static Core dropped(Chain.Sink.Each each) {
    return in(each.closure().body());
  }

  private Core declare(Core.Closure closure, Core element) {
    return new Core.Declare(element.span(), closure.parameters().getFirst(), element);
  }

  private Core stopWith(Local found, Core value) {
    List<Core> done = List.of(new Core.SetLocal(span, found, value));
    Core leave = new Core.Break(span, label, Optional.empty());
    return new Core.Block(span, done, leave);
  }

  private Local variable(String name, Core value) {
    Local local = new Local(name, value.type());
    before.add(new Core.Declare(span, local, value));
    return local;
  }

  private Local assigned(String name, Core value) {
    Local local = variable(name, value);
    local.markAssigned();
    return local;
  }

  private Sinking total(Chain.Sink.Total total) {
    long first = total.isSum() ? 0 : 1;
    Core start =
        total.type().isFloat()
            ? new Core.RealConstant(span, total.type(), first)
            : new Core.IntConstant(span, total.type(), first);
    Local sum = assigned(total.isSum() ? "$sum" : "$product", start);
    ArithmeticOperator operator =
        total.isSum() ? ArithmeticOperator.ADD : ArithmeticOperator.MULTIPLY;
    boolean checked = !total.type().isFloat();
    return new Sinking(
        element ->
            new Core.SetLocal(
                span,
                sum,
                new Core.Arithmetic(span, total.type(), operator, get(sum), element, checked)),
        get(sum));
  }

  private Sinking count(Chain.Sink.Count count) {
    Local number = assigned("$count", new Core.IntConstant(span, Numeric.I64, 0));
    Core one = new Core.IntConstant(span, Numeric.I64, 1);
    Core sum =
        new Core.Arithmetic(span, Numeric.I64, ArithmeticOperator.ADD, get(number), one, true);
    Core step = new Core.SetLocal(span, number, sum);
    return new Sinking(
        element -> {
          if (count.test().isEmpty()) {
            return block(new Core.Declare(span, new Local("$e", element.type()), element), step);
          }
          Core.Closure test = count.test().get();
          return block(declare(test, element), when(in(test.body()), step));
        },
        get(number));
  }

  private Sinking fold(Chain.Sink.Fold fold) {
    Local result = assigned("$result", in(fold.start()));
    List<Local> parameters = fold.closure().parameters();
    return new Sinking(
        element -> {
          List<Core> bound =
              List.of(
                  new Core.Declare(span, parameters.getFirst(), get(result)),
                  new Core.Declare(span, parameters.getLast(), element));
          return new Core.Block(
              span, bound, new Core.SetLocal(span, result, in(fold.closure().body())));
        },
        get(result));
  }
}
