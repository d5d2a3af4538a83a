package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Argument;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Assignments to elements: of lists, maps, object literals, and of what has its own `set`.
final class ElementAssignments {
  private final Body body;
  private final Assignments assignments;

  ElementAssignments(Body body, Assignments assignments) {
    this.body = body;
    this.assignments = assignments;
  }

  /// `place[key] = value`, `place[from..to] = value`
  Core assign(Expr.Assign assign, Expr.Index index) {
    Core receiver = body.infer(index.receiver());
    return Concurrency.isGuard(receiver.type())
        ? body.concurrency()
            .using(
                assign.span(),
                receiver,
                guard -> assign(assign, index, body.concurrency().dereferenced(guard)))
        : assign(assign, index, receiver);
  }

  private Core assign(Expr.Assign assign, Expr.Index index, Core receiver) {
    if (index.items().size() == 1
        && index.items().getFirst() instanceof Expr.IndexItem.At at
        && !(at.value() instanceof Expr.Range)
        && !(receiver.type() instanceof Type.Library)) {
      Type keyHint =
          receiver.type() instanceof Type.MapOf map
              ? map.key()
              : receiver.type() instanceof Type.ListOf ? Numeric.I64 : Simple.UNKNOWN;
      Core key = body.infer(at.value(), keyHint);
      return setElement(assign, receiver, index.receiver(), key);
    }
    return ofColumn(assign, index, receiver)
        .map(assignments::assign)
        .orElseGet(() -> body.members().setSlice(assign, index, receiver));
  }

  private static boolean isFrame(Type type) {
    return type instanceof Type.Library library && library.name().equals(FrameSchemas.FRAME);
  }

  /// `df["name"] = value` as an assignment of the variable: frames do not change, so it gets one
  /// with that column.
  static Optional<Expr.Assign> ofColumn(Expr.Assign assign, Expr.Index index, Core receiver) {
    if (!isFrame(receiver.type())
        || index.items().size() != 1
        || !(index.items().getFirst() instanceof Expr.IndexItem.At at)) {
      return Optional.empty();
    }
    Span span = assign.span();
    Expr value =
        assign
            .operator()
            .<Expr>map(operator -> new Expr.Binary(span, operator, span, index, assign.value()))
            .orElse(assign.value());
    List<Argument> arguments =
        Stream.of(at.value(), value)
            .map(one -> new Argument(one.span(), Optional.empty(), one, false))
            .toList();
    Expr frame = index.receiver();
    var call = new Expr.MethodCall(span, frame, span, "with_column", List.of(), arguments, false);
    return Optional.of(new Expr.Assign(span, frame, Optional.empty(), call));
  }

  /// Sets what lies under a key, as `place.key = value` of a map does too.
  Core setElement(Expr.Assign assign, Core receiver, Expr written, Core key) {
    Type type = receiver.type();
    if (type instanceof Type.ListOf list) {
      return setListElement(assign, receiver, list, key);
    }
    if (type instanceof Type.MapOf map) {
      return setMapEntry(assign, receiver, map, key);
    }
    if (type instanceof Type.Shape shape) {
      return setShapeEntry(assign, receiver, written, shape, key);
    }
    if (type == Simple.ANY) {
      return dynamicSet(assign, receiver, key);
    }
    if (type instanceof Type.Nominal) {
      Optional<Core> own = setByIndex(assign, receiver, written, key);
      if (own.isPresent()) {
        return own.get();
      }
    }
    Core value = body.infer(assign.value());
    if (Shapes.isOpen(type)) {
      return new Core.Unit(assign.span());
    }
    return body.methods()
        .operator(assign.span(), "set", receiver, List.of(key, value))
        .orElseGet(() ->
            body.fail(
                assign.span(),
                new TypeProblem.NotIndexable(assign.target().span(), type, Optional.empty())));
  }

  /// `place[key] = value` through the type's own `index_mut`.
  private Optional<Core> setByIndex(Expr.Assign assign, Core receiver, Expr written, Core key) {
    if (body.compilation().methods(Shapes.key(receiver.type()), IndexSetter.NAME).isEmpty()) {
      return Optional.empty();
    }
    assignments.mustBeMutable(written, "assign an element of");
    Span span = assign.span();
    var before = new ArrayList<Core>();
    Core self = receiver;
    if (!Places.isSimple(receiver)) {
      // The value itself, not a copy of it.
      Local once = body.temporary(receiver.type());
      before.add(new Core.Declare(receiver.span(), once, receiver));
      self = new Core.GetLocal(receiver.span(), once);
    }
    Core at = Places.isSimple(key) ? key : body.held(key, before);
    Optional<Core> current = body.methods().userOperator(span, "index", self, List.of(at));
    Core value =
        current.isPresent()
            ? assignments.newValue(assign, current.get())
            : body.infer(assign.value());
    return body.methods()
        .userOperator(span, IndexSetter.NAME, self, List.of(at, value))
        .map(set -> Blocks.assembled(span, before, body.expressions().dropped(set)));
  }

  private Core setListElement(Expr.Assign assign, Core receiver, Type.ListOf list, Core key) {
    Core index = body.conversions().coerce(key, Numeric.I64, key.span());
    if (assign.operator().isEmpty() || Places.isSimple(receiver) && Places.isSimple(index)) {
      return storeAt(assign, receiver, list, index);
    }
    Local once = body.temporary(list);
    Local at = body.temporary(Numeric.I64);
    Core stored =
        storeAt(
            assign,
            new Core.GetLocal(receiver.span(), once),
            list,
            new Core.GetLocal(index.span(), at));
    return new Core.Block(
        assign.span(),
        List.of(
            new Core.Declare(receiver.span(), once, receiver),
            new Core.Declare(index.span(), at, index)),
        stored);
  }

  private Core storeAt(Expr.Assign assign, Core list, Type.ListOf type, Core index) {
    Core current = new Core.GetAt(assign.target().span(), type.element(), list, index);
    Core value = assignments.newValue(assign, current);
    Core stored = body.conversions().coerce(value, type.element(), assign.value().span());
    return new Core.SetAt(assign.span(), list, index, body.stored(stored));
  }

  private Core setMapEntry(Expr.Assign assign, Core receiver, Type.MapOf map, Core key) {
    Core typedKey = body.conversions().coerce(key, map.key(), key.span());
    if (assign.operator().isEmpty()) {
      Core value = body.infer(assign.value(), map.value());
      return put(assign, receiver, map, typedKey, value);
    }
    var before = new ArrayList<Core>();
    Core once = held(receiver, before);
    Core at = held(typedKey, before);
    Core current = body.members().mapEntry(assign.target().span(), once, map, at);
    Core stored = put(assign, once, map, at, assignments.newValue(assign, current));
    return Blocks.assembled(assign.span(), before, stored);
  }

  /// A value evaluated once; one without effects stands for itself.
  Core held(Core value, List<Core> before) {
    if (Places.isSimple(value)) {
      return value;
    }
    Local once = body.temporary(value.type());
    before.add(new Core.Declare(value.span(), once, value));
    return new Core.GetLocal(value.span(), once);
  }

  /// Puts a value under a key of a map.
  Core put(Expr.Assign assign, Core receiver, Type.MapOf map, Core key, Core value) {
    Core stored = body.conversions().coerce(value, map.value(), assign.value().span());
    return body.expressions()
        .dropped(
            body.methods()
                .operator(assign.span(), "insert", receiver, List.of(key, body.stored(stored)))
                .orElseGet(() -> body.error(assign.span())));
  }

  /// An object literal that gets a new key, or a value of another type, was a map all along.
  private Core setShapeEntry(
      Expr.Assign assign, Core receiver, Expr written, Type.Shape shape, Core key) {
    if (key instanceof Core.TextConstant text) {
      for (Type.Shape.Entry entry : shape.entries()) {
        if (entry.key().equals(text.value())) {
          Core current = body.members().shapeEntry(assign.span(), receiver, entry);
          Core value = assignments.newValue(assign, current);
          if (body.conversions().fits(value.type(), entry.type())) {
            Core stored = body.conversions().coerce(value, entry.type(), assign.value().span());
            return putAny(assign, receiver, key, stored);
          }
        }
      }
    }
    body.objectLiterals().becomeMap(written, shape, body.infer(assign.value()).type());
    return putAny(assign, receiver, key, body.infer(assign.value()));
  }

  private Core putAny(Expr.Assign assign, Core receiver, Core key, Core value) {
    var anyMap = new Type.MapOf(Simple.STRING, Simple.ANY);
    Core map = new Core.Convert(receiver.span(), anyMap, receiver);
    Core stored = body.conversions().coerce(value, Simple.ANY, value.span());
    Core text = body.conversions().coerce(key, Simple.STRING, key.span());
    return body.expressions()
        .dropped(
            body.methods()
                .operator(assign.span(), "insert", map, List.of(text, stored))
                .orElseGet(() -> body.error(assign.span())));
  }

  /// Sets a key of a value whose type is known only at run time.
  Core dynamicSet(Expr.Assign assign, Core receiver, Core key) {
    Core any = body.conversions().coerce(key, Simple.ANY, key.span());
    Core current =
        new Core.Dynamic(
            assign.target().span(), Core.Dynamic.Kind.GET_AT, "", List.of(receiver, any));
    Core value = assignments.newValue(assign, current);
    Core stored = body.conversions().coerce(value, Simple.ANY, value.span());
    return body.expressions()
        .dropped(
            new Core.Dynamic(
                assign.span(), Core.Dynamic.Kind.SET_AT, "", List.of(receiver, any, stored)));
  }
}
