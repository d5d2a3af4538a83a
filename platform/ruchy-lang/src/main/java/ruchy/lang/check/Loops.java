package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.core.LoopLabel;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.syntax.Pattern;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Loops, and what leaves them.
final class Loops {
  private final Body body;
  private final RangeLoops ranges;

  Loops(Body body) {
    this.body = body;
    this.ranges = new RangeLoops(body, this);
  }

  private static LoopLabel label(Optional<String> name, String fallback) {
    return new LoopLabel(name.orElse(fallback));
  }

  /// `while condition { }`
  Core whileLoop(Expr.While loop) {
    LoopLabel label = label(loop.label(), "while");
    body.enterScope();
    try {
      Conditions.Lowered condition = body.conditions().lower(loop.condition());
      Core turn = inLoop(loop.label(), label, () -> body.blocks().effect(loop.body()));
      Core dropped = body.expressions().dropped(turn);
      if (condition.isPlain()) {
        return new Core.While(loop.span(), label, condition.steps().getFirst().test(), dropped);
      }
      Core leave = new Core.Break(loop.span(), label, Optional.empty());
      Core nested = condition.nested(loop.span(), dropped, leave);
      return new Core.Loop(loop.span(), Simple.UNIT, label, nested);
    } finally {
      body.leaveScope();
    }
  }

  private Core inLoop(
      Optional<String> name, LoopLabel label, java.util.function.Supplier<Core> turn) {
    body.frame().enter(new Frame.LoopFrame(name, label, false, Simple.UNIT));
    try {
      return turn.get();
    } finally {
      body.frame().leave();
    }
  }

  /// `loop { }`, whose value is that of its breaks.
  Core endless(Expr.Loop loop, Type hint) {
    LoopLabel label = label(loop.label(), "loop");
    Type expected = hint == Simple.UNIT ? Simple.UNKNOWN : hint;
    var frame = new Frame.LoopFrame(loop.label(), label, true, expected);
    body.frame().enter(frame);
    Core turn;
    try {
      turn = body.expressions().dropped(body.blocks().effect(loop.body()));
    } finally {
      body.frame().leave();
    }
    Type type = !frame.isLeft() ? Simple.NEVER : frame.value();
    return new Core.Loop(loop.span(), type == Simple.UNKNOWN ? Simple.UNIT : type, label, turn);
  }

  /// A block with a label: a loop that its own value leaves.
  Core labelled(Expr.Labelled block, Type hint) {
    LoopLabel label = new LoopLabel("block");
    Type expected = hint == Simple.UNIT ? Simple.UNKNOWN : hint;
    var frame = new Frame.LoopFrame(block.label(), label, expected);
    body.frame().enter(frame);
    Core last;
    try {
      last = body.infer(block.body(), expected);
    } finally {
      body.frame().leave();
    }
    Core turn = last;
    if (last.type() != Simple.NEVER) {
      if (last.type() != Simple.UNIT || !frame.isLeft()) {
        frame.leaveWith(last.type());
      }
      boolean unit = frame.isLeft() && frame.value() == Simple.UNIT;
      if (unit) {
        Core leave = new Core.Break(block.span(), label, Optional.empty());
        Core dropped = body.expressions().dropped(last);
        turn = new Core.Block(block.span(), List.of(dropped), leave);
      } else {
        Core given = body.conversions().coerce(last, frame.value(), block.body().span());
        turn = new Core.Break(block.span(), label, Optional.of(body.stored(given)));
      }
    }
    Type type = !frame.isLeft() ? Simple.NEVER : frame.value();
    return new Core.Loop(block.span(), type == Simple.UNKNOWN ? Simple.UNIT : type, label, turn);
  }

  /// `break 'label value`
  Core leave(Expr.Break leave) {
    Optional<Frame.LoopFrame> loop = body.frame().loop(leave.label());
    if (loop.isEmpty()) {
      return body.fail(
          leave.span(), new NameProblem.OutsideLoop(leave.span(), "break", leave.label()));
    }
    Frame.LoopFrame frame = loop.get();
    if (leave.value().isEmpty()) {
      if (frame.givesValue()) {
        frame.leaveWith(Simple.UNIT);
      }
      return new Core.Break(leave.span(), frame.label(), Optional.empty());
    }
    Expr written = leave.value().get();
    Core value = body.infer(written, frame.value());
    if (!frame.givesValue()) {
      return body.fail(
          written.span(),
          new TypeProblem.Mismatch(
              written.span(),
              Simple.UNIT,
              value.type(),
              Optional.empty(),
              Optional.of("only `loop` has a value")));
    }
    frame.leaveWith(value.type());
    Core given = body.conversions().coerce(value, frame.value(), written.span());
    return new Core.Break(leave.span(), frame.label(), Optional.of(body.stored(given)));
  }

  /// `continue 'label`
  Core next(Expr.Continue next) {
    Optional<Frame.LoopFrame> loop = body.frame().loop(next.label());
    return loop.isEmpty() || !loop.get().repeats()
        ? body.fail(next.span(), new NameProblem.OutsideLoop(next.span(), "continue", next.label()))
        : new Core.Continue(next.span(), loop.get().label());
  }

  /// `for pattern in iterable { }`
  Core forLoop(Expr.For loop) {
    LoopLabel label = label(loop.label(), "for");
    return each(
        loop.span(),
        label,
        loop.pattern(),
        loop.iterable(),
        () -> inLoop(loop.label(), label, () -> body.blocks().effect(loop.body())));
  }

  /// Runs something for each element of an iterable, bound to a pattern.
  Core each(
      Span span,
      LoopLabel label,
      Pattern pattern,
      Expr iterable,
      java.util.function.Supplier<Core> turn) {
    Optional<RangeLoops.Steps> steps = RangeLoops.steps(iterable);
    if (steps.isPresent()) {
      return ranges.counted(span, label, pattern, steps.get(), turn);
    }
    if (iterable instanceof Expr.MethodCall call
        && call.name().equals("enumerate")
        && call.arguments().isEmpty()
        && pattern instanceof Pattern.Tuple tuple
        && tuple.elements().size() == 2) {
      Core list = body.infer(withoutIter(call.receiver()));
      if (list.type() instanceof Type.ListOf) {
        return enumerated(
            span, label, new Bound(tuple, InPlace.isAsked(call.receiver())), list, turn);
      }
    }
    if (iterable instanceof Expr.MethodCall call && call.name().equals("values_mut")) {
      var key = new Pattern.Wildcard(pattern.span());
      var entry = new Pattern.Tuple(pattern.span(), List.of(key, pattern));
      Core map = body.infer(call.receiver());
      return overValue(span, label, new Bound(entry, true), map, turn);
    }
    boolean inPlace = InPlace.isAsked(iterable);
    Core value = body.infer(withoutIter(iterable));
    return overValue(span, label, new Bound(pattern, inPlace), value, turn);
  }

  /// What a loop binds, whether it may change the elements, and the map whose entries they are.
  record Bound(Pattern pattern, boolean inPlace, Optional<Core> map) {
    Bound(Pattern pattern, boolean inPlace) {
      this(pattern, inPlace, Optional.empty());
    }

    boolean changesMap() {
      return map.isPresent()
          && pattern instanceof Pattern.Tuple tuple
          && tuple.elements().size() == 2;
    }
  }

  private static Expr withoutIter(Expr iterable) {
    boolean plain =
        iterable instanceof Expr.MethodCall call
            && call.arguments().isEmpty()
            && (call.name().equals("iter")
                || call.name().equals("iter_mut")
                || call.name().equals("into_iter"));
    return plain ? withoutIter(((Expr.MethodCall) iterable).receiver()) : iterable;
  }

  Core overValue(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    if (value.type() instanceof Type.ListOf list) {
      return overList(span, label, bound, value, list, turn);
    }
    if (Shapes.isOpen(value.type())) {
      body.enterScope();
      try {
        body.patterns()
            .lower(bound.pattern(), body.error(bound.pattern().span()), body.patterns().locals());
        return body.expressions().dropped(turn.get());
      } finally {
        body.leaveScope();
      }
    }
    if (value.type() instanceof Type.RangeOf) {
      Optional<Core> counted = overRange(span, label, bound, value, turn);
      if (counted.isPresent()) {
        return counted.get();
      }
    }
    Optional<Core> boxed = boxed(span, label, bound, value, turn);
    if (boxed.isPresent()) {
      return boxed.get();
    }
    if (Iterators.is(value.type())) {
      return overIterator(span, label, bound, value, turn);
    }
    Optional<Core> next =
        value.type() instanceof Type.Library
            ? body.methods().operator(span, "next", value, List.of())
            : Optional.empty();
    if (next.isPresent() && next.get().type() instanceof Type.OptionOf) {
      return untilNone(span, label, bound, value, turn);
    }
    Optional<Core> own =
        value.type() instanceof Type.Nominal || Iterators.isCollection(value.type())
            ? body.iterators().from(value)
            : Optional.empty();
    if (own.isPresent()) {
      return overValue(span, label, bound, own.get(), turn);
    }
    Optional<Core> list = asList(value);
    if (list.isPresent()) {
      return overValue(span, label, bound, list.get(), turn);
    }
    Optional<String> fix =
        value.type() instanceof Numeric
            ? Optional.of("count up to it: `for i in 0..n`")
            : Optional.empty();
    return body.fail(value.span(), new TypeProblem.NotIterable(value.span(), value.type(), fix));
  }

  /// Takes one value after the other from an iterator; a chain is fused with it later.
  private Core overIterator(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    Core use = new Core.TextConstant(span, "for");
    Core taken = body.methods().operator(span, "taken", value, List.of(use)).orElseGet(() -> value);
    Local iterator = body.temporary(taken.type());
    Core source = new Core.GetLocal(span, iterator);
    Core more = body.methods().operator(span, "advance", source, List.of()).orElseThrow();
    Core found = body.methods().operator(span, "current", source, List.of()).orElseThrow();
    Local element = body.temporary(found.type());
    Core one = turn(bound, new Core.GetLocal(bound.pattern().span(), element), turn);
    Core whole = new Core.Block(span, List.of(new Core.Declare(found.span(), element, found)), one);
    return new Core.Block(
        span,
        List.of(new Core.Declare(value.span(), iterator, taken)),
        new Core.While(span, label, more, body.expressions().dropped(whole)));
  }

  /// Takes one value after the other from what gives them with `next`, such as a channel.
  private Core untilNone(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    var before = new ArrayList<Core>();
    Core source = held(value, before);
    Core next = body.methods().operator(span, "next", source, List.of()).orElseThrow();
    Local one = body.temporary(next.type());
    Core given = new Core.GetLocal(span, one);
    Type element = ((Type.OptionOf) next.type()).value();
    Core payload = new Core.GetPayload(bound.pattern().span(), element, given, 1, 0);
    Core loop =
        new Core.Loop(
            span,
            Simple.UNIT,
            label,
            new Core.Block(
                span,
                List.of(new Core.Declare(span, one, next)),
                new Core.If(
                    span,
                    Simple.UNIT,
                    new Core.IsVariant(span, given, 1),
                    turn(bound, payload, turn),
                    new Core.Break(span, label, Optional.empty()))));
    return Blocks.assembled(span, before, loop);
  }

  /// A range that is a value counts from its start to its end.
  private Optional<Core> overRange(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    var before = new ArrayList<Core>();
    Core range = held(value, before);
    Optional<Core> from = body.methods().operator(span, "start", range, List.of());
    Optional<Core> to = body.methods().operator(span, "end", range, List.of());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    var index = new Local("$i", Numeric.I64);
    Core one = turn(bound, new Core.GetLocal(span, index), turn);
    Core loop = new Core.ForRange(span, label, index, from.get(), to.get(), false, 1, one);
    return Optional.of(Blocks.assembled(span, before, loop));
  }

  /// Maps and sets give their elements boxed, each of which is taken as what it is known to be.
  private Optional<Core> boxed(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    Type element =
        switch (value.type()) {
          case Type.MapOf map -> new Type.Tuple(List.of(map.key(), map.value()));
          case Type.Shape shape -> {
            Type.MapOf map = Shapes.mapOf(shape);
            yield new Type.Tuple(List.of(map.key(), map.value()));
          }
          case Type.SetOf set -> set.element();
          default -> Simple.UNKNOWN;
        };
    if (element == Simple.UNKNOWN) {
      return Optional.empty();
    }
    var before = new ArrayList<Core>();
    boolean changes = bound.inPlace() && value.type() instanceof Type.MapOf;
    Core map = changes ? held(value, before) : value;
    Optional<Core> elements = body.methods().operator(span, "elements", map, List.of());
    if (elements.isEmpty()) {
      return Optional.empty();
    }
    Core source = held(elements.get(), before);
    var index = new Local("$i", Numeric.I64);
    Core any = new Core.GetAt(span, Simple.ANY, source, new Core.GetLocal(span, index));
    Core typed =
        element == Simple.ANY ? any : new Core.Convert(bound.pattern().span(), element, any);
    Optional<Core> changed = changes ? Optional.of(map) : Optional.empty();
    Core one = turn(new Bound(bound.pattern(), bound.inPlace(), changed), typed, turn);
    Core zero = new Core.IntConstant(span, Numeric.I64, 0);
    Core loop =
        new Core.ForRange(span, label, index, zero, new Core.Length(span, source), false, 1, one);
    return Optional.of(Blocks.assembled(span, before, loop));
  }

  /// The elements of a value as a list.
  Optional<Core> asList(Core value) {
    Type type = value.type();
    if (type instanceof Type.ListOf) {
      return Optional.of(value);
    }
    if (type == Simple.ANY) {
      Core elements = new Core.Dynamic(value.span(), Core.Dynamic.Kind.ITERATE, "", List.of(value));
      return Optional.of(new Core.Convert(value.span(), new Type.ListOf(Simple.ANY), elements));
    }
    if (type instanceof Type.ResultOf && body.compilation().isRelaxed()) {
      return asList(body.propagation().implicit(value));
    }
    if (type instanceof Type.Tuple tuple) {
      return Optional.of(ofTuple(value, tuple));
    }
    String method =
        switch (type) {
          case Type.MapOf _, Type.Shape _ -> "entries";
          case Type.Simple _ -> "chars";
          default -> "to_list";
        };
    Optional<Core> rows =
        type instanceof Type.Library library && library.arguments().isEmpty()
            ? body.methods().operator(value.span(), "elements", value, List.of())
            : Optional.empty();
    return rows.or(() -> body.methods().operator(value.span(), method, value, List.of()))
        .filter(list -> list.type() instanceof Type.ListOf);
  }

  /// The values of a tuple as a list, of `Any` where their types differ.
  private Core ofTuple(Core value, Type.Tuple tuple) {
    Span span = value.span();
    List<Type> types = tuple.elements();
    Type element = types.stream().distinct().count() == 1 ? types.getFirst() : Simple.ANY;
    var statements = new ArrayList<Core>();
    Core source = held(value, statements);
    var elements = new ArrayList<Core>();
    for (int i = 0; i < types.size(); i++) {
      Core one = new Core.GetElement(span, types.get(i), source, i);
      elements.add(body.conversions().coerce(one, element, span));
    }
    return Blocks.assembled(
        span, statements, new Core.MakeList(span, new Type.ListOf(element), elements));
  }

  private Core overList(
      Span span,
      LoopLabel label,
      Bound bound,
      Core value,
      Type.ListOf list,
      java.util.function.Supplier<Core> turn) {
    var before = new ArrayList<Core>();
    Core source = held(value, before);
    var index = new Local("$i", Numeric.I64);
    Core element =
        new Core.GetAt(
            bound.pattern().span(),
            list.element(),
            source,
            new Core.GetLocal(bound.pattern().span(), index));
    Core one = turn(bound, element, turn);
    Core loop =
        new Core.ForRange(
            span,
            label,
            index,
            new Core.IntConstant(span, Numeric.I64, 0),
            new Core.Length(span, source),
            false,
            1,
            one);
    return Blocks.assembled(span, before, loop);
  }

  private Core held(Core value, List<Core> before) {
    if (value instanceof Core.GetLocal get && !get.local().isAssigned()) {
      return value;
    }
    Local once = body.temporary(value.type());
    before.add(new Core.Declare(value.span(), once, value));
    return new Core.GetLocal(value.span(), once);
  }

  /// One turn: the pattern bound to the element, then the body.
  Core turn(Bound bound, Core element, java.util.function.Supplier<Core> turn) {
    body.enterScope();
    try {
      var lowered = new ArrayList<Core>();
      if (bound.pattern() instanceof Pattern.Binding binding && binding.pattern().isEmpty()) {
        var local = new Local(binding.name(), element.type());
        boolean copied = binding.mutable() && !bound.inPlace();
        lowered.add(
            new Core.Declare(binding.span(), local, copied ? body.stored(element) : element));
        body.variable(local, binding.mutable() || bound.inPlace(), false, binding.span());
        if (bound.inPlace() && element instanceof Core.GetAt place) {
          Core done = body.expressions().dropped(turn.get());
          return Blocks.assembled(
              bound.pattern().span(), lowered, InPlace.written(done, local, place));
        }
      } else if (bound.changesMap()) {
        var entry = (Pattern.Tuple) bound.pattern();
        body.standIns().bindEntry(entry, bound.map().orElseThrow(), element, lowered);
      } else if (!(bound.pattern() instanceof Pattern.Wildcard)) {
        Optional<Expr> place =
            bound.inPlace() ? body.standIns().placeOf(element, lowered) : Optional.empty();
        lowered.addAll(body.patterns().destructure(bound.pattern(), element));
        place.ifPresent(found -> body.standIns().bind(bound.pattern(), element.type(), found));
      }
      Core done = body.expressions().dropped(turn.get());
      return Blocks.assembled(bound.pattern().span(), lowered, done);
    } finally {
      body.leaveScope();
    }
  }

  private Core enumerated(
      Span span, LoopLabel label, Bound bound, Core value, java.util.function.Supplier<Core> turn) {
    var pattern = (Pattern.Tuple) bound.pattern();
    var before = new ArrayList<Core>();
    Core source = held(value, before);
    Type element = ((Type.ListOf) value.type()).element();
    var index = new Local("$i", Numeric.I64);
    body.enterScope();
    try {
      Core at = new Core.GetLocal(pattern.span(), index);
      List<Core> counter = body.patterns().destructure(pattern.elements().getFirst(), at);
      Core one =
          turn(
              new Bound(pattern.elements().getLast(), bound.inPlace()),
              new Core.GetAt(pattern.span(), element, source, at),
              turn);
      Core whole = Blocks.assembled(span, counter, one);
      Core zero = new Core.IntConstant(span, Numeric.I64, 0);
      Core loop =
          new Core.ForRange(
              span, label, index, zero, new Core.Length(span, source), false, 1, whole);
      return Blocks.assembled(span, before, loop);
    } finally {
      body.leaveScope();
    }
  }
}
