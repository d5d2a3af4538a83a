package ruchy.lang.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.library.LibraryFunction;
import ruchy.lang.problem.LibraryProblem;
import ruchy.lang.problem.NameProblem;
import ruchy.lang.problem.TypeProblem;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Schema;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Numeric;
import ruchy.lang.type.Type.Simple;

/// Fields, elements, slices, and the columns of frames.
final class Members {
  private final Body body;
  private final FrameSchemas frameSchemas;
  private final Deque<Schema> frames = new ArrayDeque<>();

  Members(Body body) {
    this.body = body;
    this.frameSchemas = new FrameSchemas(body::report);
  }

  /// `receiver.name`
  Core field(Expr.Field field) {
    Optional<Core> namespaced = namespaced(field);
    if (namespaced.isPresent()) {
      return namespaced.get();
    }
    Core receiver = body.infer(field.receiver());
    if (field.safe() && receiver.type() instanceof Type.ResultOf) {
      return on(field, body.propagation().taken(field.receiver().span(), receiver));
    }
    if (field.safe() && receiver.type() instanceof Type.OptionOf option) {
      Span span = field.span();
      Local held = body.temporary(receiver.type());
      Core value = new Core.GetPayload(span, option.value(), new Core.GetLocal(span, held), 1, 0);
      return body.methods().some(span, held, receiver, on(field, value));
    }
    return on(field, receiver);
  }

  private Optional<Core> namespaced(Expr.Field field) {
    Optional<String> path = body.methods().dotted(field.receiver());
    if (path.isEmpty()) {
      return Optional.empty();
    }
    List<LibraryFunction> functions =
        body.compilation().library().functions(path.get() + "." + field.name());
    if (!functions.isEmpty()) {
      return Optional.of(
          body.libraryCalls()
              .call(field.span(), field.name(), functions, List.of(), Simple.UNKNOWN, false));
    }
    String owner = path.get().replace(".", "::");
    if (body.names().member(owner, field.name()).isPresent()) {
      return Optional.of(
          body.infer(
              new Expr.Path(
                  field.span(),
                  List.of(
                      new Expr.Path.Segment(field.span(), owner, List.of()),
                      new Expr.Path.Segment(field.nameSpan(), field.name(), List.of())))));
    }
    return body.names()
        .missingIn(path.get(), field.nameSpan(), field.name())
        .map(problem -> body.fail(field.nameSpan(), problem));
  }

  Core on(Expr.Field field, Core receiver) {
    Type type = receiver.type();
    String name = field.name();
    return switch (type) {
      case Type.Nominal nominal -> ofNominal(field, receiver, nominal);
      case Type.Tuple tuple -> ofTuple(field, receiver, tuple);
      case Type.Shape shape -> ofShape(field, receiver, shape);
      case Type.MapOf map when map.key() == Simple.STRING ->
          mapEntry(field.span(), receiver, map, new Core.TextConstant(field.nameSpan(), name));
      case Type.Library _ when Concurrency.isGuard(type) ->
          body.concurrency()
              .using(
                  field.span(),
                  receiver,
                  guard -> on(field, body.concurrency().dereferenced(guard)));
      case Type.Library library -> ofLibrary(field, receiver, library);
      case Type.Java java -> body.javaCalls().field(field, java, receiver);
      case Type.ResultOf _ when body.compilation().isRelaxed() ->
          on(field, body.propagation().implicit(receiver));
      case Simple simple when simple == Simple.ANY ->
          new Core.Dynamic(field.span(), Core.Dynamic.Kind.GET_FIELD, name, List.of(receiver));
      default -> Shapes.isOpen(type) ? body.error(field.span()) : unknownField(field, type);
    };
  }

  private Core ofNominal(Expr.Field field, Core receiver, Type.Nominal nominal) {
    List<NominalType.Field> fields = nominal.declaration().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field.name())) {
        body.visibility().field(field.nameSpan(), nominal, field.name());
        return new Core.GetField(field.span(), fields.get(i).type(), receiver, i);
      }
    }
    return unknownField(field, nominal);
  }

  private Core ofTuple(Expr.Field field, Core receiver, Type.Tuple tuple) {
    for (int i = 0; i < tuple.elements().size(); i++) {
      if (field.name().equals(Integer.toString(i))) {
        return new Core.GetElement(field.span(), tuple.elements().get(i), receiver, i);
      }
    }
    return unknownField(field, tuple);
  }

  private Core ofShape(Expr.Field field, Core receiver, Type.Shape shape) {
    for (Type.Shape.Entry entry : shape.entries()) {
      if (entry.key().equals(field.name())) {
        return shapeEntry(field.span(), receiver, entry);
      }
    }
    return unknownField(field, shape);
  }

  /// The problem of a field that a type does not have.
  Core unknownField(Expr.Field field, Type type) {
    List<String> names =
        switch (type) {
          case Type.Nominal nominal ->
              nominal.declaration().fields().stream().map(NominalType.Field::name).toList();
          case Type.Shape shape -> shape.entries().stream().map(Type.Shape.Entry::key).toList();
          default -> List.of();
        };
    return body.fail(
        field.nameSpan(),
        new NameProblem.UnknownField(field.nameSpan(), type, field.name(), names));
  }

  /// A column of a frame, or a property of another library type.
  private Core ofLibrary(Expr.Field field, Core receiver, Type.Library library) {
    String name = field.name();
    boolean isColumn = library.schema().column(name).isPresent();
    List<LibraryFunction> properties = body.compilation().library().methods(library.name(), name);
    List<Operand> self = List.of(new Operand.Ready(receiver));
    Optional<LibraryFunction> property =
        body.libraryCalls().first(properties, self, Simple.UNKNOWN);
    if (property.isPresent() && !isColumn) {
      return body.libraryCalls().call(field.span(), name, property.get(), self, Simple.UNKNOWN);
    }
    Core key = new Core.TextConstant(field.nameSpan(), name);
    if (library.name().equals("DataFrame")) {
      checkColumn(key, library.schema());
      return body.methods()
          .operator(field.span(), "get", receiver, List.of(key))
          .orElseGet(() -> unknownField(field, library));
    }
    if (library.name().equals("Array") && library.arguments().isEmpty()) {
      // What fields its elements have, an array says when the program runs.
      return body.methods()
          .operator(field.span(), "attribute", receiver, List.of(key))
          .orElseGet(() -> unknownField(field, library));
    }
    return unknownField(field, library);
  }

  /// The tuple that a value of a library type falls into, if its type has the method `parts`.
  Optional<Core> parts(Span span, Core value) {
    if (!(value.type() instanceof Type.Library library)) {
      return Optional.empty();
    }
    List<LibraryFunction> functions = body.compilation().library().methods(library.name(), "parts");
    List<Operand> self = List.of(new Operand.Ready(value));
    return body.libraryCalls()
        .first(functions, self, Simple.UNKNOWN)
        .map(function -> body.libraryCalls().call(span, "parts", function, self, Simple.UNKNOWN))
        .filter(call -> call.type() instanceof Type.Tuple);
  }

  /// The value of a key of an object whose shape is known.
  Core shapeEntry(Span span, Core receiver, Type.Shape.Entry entry) {
    var anyMap = new Type.MapOf(Simple.STRING, Simple.ANY);
    Core map = new Core.Convert(receiver.span(), anyMap, receiver);
    Core value = mapEntry(span, map, anyMap, new Core.TextConstant(span, entry.key()));
    return entry.type() == Simple.ANY ? value : new Core.Convert(span, entry.type(), value);
  }

  /// `map[key]`: an error at run time where the key is missing.
  Core mapEntry(Span span, Core map, Type.MapOf type, Core key) {
    return body.methods().operator(span, "at", map, List.of(key)).orElseGet(() -> body.error(span));
  }

  /// `receiver[items…]`
  Core index(Expr.Index index) {
    Core receiver = body.iterators().list(body.infer(index.receiver()));
    Type type = receiver.type();
    if (type instanceof Type.ResultOf && body.compilation().isRelaxed()) {
      receiver = body.propagation().implicit(receiver);
      type = receiver.type();
    }
    return indexed(index, receiver);
  }

  private Core indexed(Expr.Index index, Core receiver) {
    Type type = receiver.type();
    if (Concurrency.isGuard(type)) {
      return body.concurrency()
          .using(
              index.span(),
              receiver,
              guard -> indexed(index, body.concurrency().dereferenced(guard)));
    }
    if (type instanceof Type.Library library) {
      return ofItems(index, receiver, library);
    }
    if (index.items().size() != 1) {
      index.items().forEach(this::itemValue);
      return notIndexable(index, type);
    }
    return switch (index.items().getFirst()) {
      case Expr.IndexItem.At at when at.value() instanceof Expr.Range range ->
          ranged(index, receiver, range);
      case Expr.IndexItem.At at -> at(index, receiver, at.value());
      case Expr.IndexItem.Slice slice -> sliced(index, receiver, slice);
      case Expr.IndexItem.Ellipsis _ -> notIndexable(index, type);
    };
  }

  private Core notIndexable(Expr.Index index, Type type) {
    if (Shapes.isOpen(type)) {
      return body.error(index.span());
    }
    Optional<String> fix =
        type instanceof Type.OptionOf
            ? Optional.of("take the value out first, with `??`, `?` or `match`")
            : Optional.empty();
    return body.fail(index.span(), new TypeProblem.NotIndexable(index.span(), type, fix));
  }

  private Core at(Expr.Index index, Core receiver, Expr key) {
    Span span = index.span();
    return switch (receiver.type()) {
      case Type.ListOf list -> {
        Core place = body.infer(key, Numeric.I64);
        if (place.type() instanceof Type.RangeOf) {
          yield byMethod(index, receiver, List.of(place));
        }
        yield new Core.GetAt(
            span,
            list.element(),
            receiver,
            body.conversions().coerce(place, Numeric.I64, key.span()));
      }
      case Type.MapOf map -> {
        Core typed = body.check(key, map.key());
        yield mapEntry(span, receiver, map, typed);
      }
      case Type.Shape shape -> shapeAt(index, receiver, shape, key);
      case Type.Tuple tuple -> tupleAt(index, receiver, tuple, key);
      case Simple simple when simple == Simple.STRING ->
          byMethod(index, receiver, List.of(body.check(key, Numeric.I64)));
      case Simple simple when simple == Simple.ANY ->
          new Core.Dynamic(
              span, Core.Dynamic.Kind.GET_AT, "", List.of(receiver, body.check(key, Simple.ANY)));
      default -> byMethod(index, receiver, List.of(body.infer(key)));
    };
  }

  private Core shapeAt(Expr.Index index, Core receiver, Type.Shape shape, Expr key) {
    if (key instanceof Expr.TextLiteral text) {
      for (Type.Shape.Entry entry : shape.entries()) {
        if (entry.key().equals(text.value())) {
          return shapeEntry(index.span(), receiver, entry);
        }
      }
      return body.fail(
          key.span(),
          new NameProblem.UnknownField(
              key.span(),
              shape,
              text.value(),
              shape.entries().stream().map(Type.Shape.Entry::key).toList()));
    }
    Type.MapOf map = Shapes.mapOf(shape);
    Core converted = new Core.Convert(receiver.span(), map, receiver);
    return mapEntry(index.span(), converted, map, body.check(key, Simple.STRING));
  }

  private Core tupleAt(Expr.Index index, Core receiver, Type.Tuple tuple, Expr key) {
    if (key instanceof Expr.IntLiteral literal
        && literal.value().signum() >= 0
        && literal.value().bitLength() < 31
        && literal.value().intValue() < tuple.elements().size()) {
      int place = literal.value().intValue();
      return new Core.GetElement(index.span(), tuple.elements().get(place), receiver, place);
    }
    body.infer(key);
    return notIndexable(index, tuple);
  }

  private Core byMethod(Expr.Index index, Core receiver, List<Core> keys) {
    if (receiver.type() instanceof Type.Nominal) {
      Optional<Core> own = body.methods().userOperator(index.span(), "index", receiver, keys);
      if (own.isPresent()) {
        return own.get();
      }
    }
    boolean text = receiver.type() == Simple.STRING;
    return body.methods()
        .operator(index.span(), text ? "at" : "get", receiver, keys)
        .or(() -> body.methods().operator(index.span(), "get", receiver, keys))
        .orElseGet(() -> notIndexable(index, receiver.type()));
  }

  /// `a[1..3]`, `a[2..]`, `a[..]`
  private Core ranged(Expr.Index index, Core receiver, Expr.Range range) {
    if (Shapes.isOpen(receiver.type())) {
      return body.error(index.span());
    }
    Core from =
        range
            .from()
            .map(end -> body.check(end, Numeric.I64))
            .orElse(new Core.IntConstant(range.span(), Numeric.I64, 0));
    var arguments = new ArrayList<Core>();
    arguments.add(from);
    range
        .to()
        .ifPresent(end -> {
          Core to = body.check(end, Numeric.I64);
          arguments.add(range.inclusive() ? after(range.span(), to) : to);
        });
    return body.methods()
        .operator(index.span(), "slice", receiver, arguments)
        .orElseGet(() -> notIndexable(index, receiver.type()));
  }

  private Core after(Span span, Core to) {
    if (to instanceof Core.IntConstant constant) {
      return constant.value() == -1
          ? new Core.IntConstant(span, Numeric.I64, Long.MAX_VALUE)
          : new Core.IntConstant(span, Numeric.I64, constant.value() + 1);
    }
    return new Core.Arithmetic(
        span,
        Numeric.I64,
        Core.ArithmeticOperator.ADD,
        to,
        new Core.IntConstant(span, Numeric.I64, 1),
        true);
  }

  /// `a[from:to:step]`
  private Core sliced(Expr.Index index, Core receiver, Expr.IndexItem.Slice slice) {
    if (Shapes.isOpen(receiver.type())) {
      return body.error(index.span());
    }
    if (slice.step().isEmpty()) {
      return ranged(index, receiver, new Expr.Range(slice.span(), slice.from(), slice.to(), false));
    }
    return body.methods()
        .operator(index.span(), "sliced", receiver, sliceEnds(slice))
        .orElseGet(() -> notIndexable(index, receiver.type()));
  }

  private List<Core> sliceEnds(Expr.IndexItem.Slice slice) {
    return List.of(
        end(slice.span(), slice.from()),
        end(slice.span(), slice.to()),
        slice
            .step()
            .map(step -> body.check(step, Numeric.I64))
            .orElse(new Core.IntConstant(slice.span(), Numeric.I64, 1)));
  }

  private Core end(Span span, Optional<Expr> end) {
    var type = new Type.OptionOf(Numeric.I64);
    return end.isEmpty()
        ? new Core.MakeVariant(span, type, 0, List.of())
        : new Core.MakeVariant(span, type, 1, List.of(body.check(end.get(), Numeric.I64)));
  }

  private Core itemValue(Expr.IndexItem item) {
    return switch (item) {
      case Expr.IndexItem.At at -> body.infer(at.value());
      case Expr.IndexItem.Slice slice -> sliceValue(slice);
      case Expr.IndexItem.Ellipsis ellipsis -> new Core.TextConstant(ellipsis.span(), "...");
    };
  }

  /// A slice among the items of an index is a tuple of its ends and its step.
  private Core sliceValue(Expr.IndexItem.Slice slice) {
    if (slice.step().isEmpty()) {
      return body.infer(new Expr.Range(slice.span(), slice.from(), slice.to(), false));
    }
    List<Core> ends = sliceEnds(slice);
    List<Type> types = ends.stream().map(Core::type).toList();
    return new Core.MakeTuple(slice.span(), new Type.Tuple(types), ends);
  }

  private Core ofItems(Expr.Index index, Core receiver, Type.Library library) {
    var keys = new ArrayList<Core>();
    insideFrame(
        library,
        () -> {
          index.items().forEach(item -> keys.add(itemValue(item)));
          return receiver;
        });
    if (library.name().equals("DataFrame") && keys.size() == 1) {
      checkColumn(keys.getFirst(), library.schema());
    }
    String method = Iterators.isCollection(library) ? "at" : "get";
    return body.methods()
        .operator(index.span(), method, receiver, keys)
        .orElseGet(() ->
            keys.stream().anyMatch(key -> Shapes.hasOpen(key.type()))
                ? body.error(index.span())
                : notIndexable(index, library));
  }

  /// `a[1:3] = v`, `df["name"] = v`
  Core setSlice(Expr.Assign assign, Expr.Index index, Core receiver) {
    var arguments = new ArrayList<Core>();
    index.items().forEach(item -> arguments.add(itemValue(item)));
    if (receiver.type() == Simple.ANY) {
      return dynamicSetSlice(assign, receiver, arguments);
    }
    Core value = body.infer(assign.value());
    if (assign.operator().isPresent()) {
      Core current =
          body.methods()
              .operator(
                  index.span(),
                  Iterators.isCollection(receiver.type()) ? "at" : "get",
                  receiver,
                  List.copyOf(arguments))
              .orElseGet(() -> notIndexable(index, receiver.type()));
      value = body.operators().combine(assign.span(), assign.operator().get(), current, value);
    }
    arguments.add(value);
    return body.methods()
        .operator(assign.span(), "set", receiver, arguments)
        .map(body.expressions()::dropped)
        .orElseGet(() -> notIndexable(index, receiver.type()));
  }

  private Core dynamicSetSlice(Expr.Assign assign, Core receiver, List<Core> items) {
    var operands = new ArrayList<Core>(List.of(receiver));
    items.forEach(item -> operands.add(body.conversions().coerce(item, Simple.ANY, item.span())));
    Core value = body.infer(assign.value());
    if (assign.operator().isPresent()) {
      Core current =
          new Core.Dynamic(
              assign.target().span(), Core.Dynamic.Kind.GET_AT, "", List.copyOf(operands));
      value = body.operators().combine(assign.span(), assign.operator().get(), current, value);
    }
    operands.add(body.conversions().coerce(value, Simple.ANY, value.span()));
    return body.expressions()
        .dropped(new Core.Dynamic(assign.span(), Core.Dynamic.Kind.SET_AT, "", operands));
  }

  /// Checks arguments of a call on a frame: `col("name")` in them means a column of that frame.
  Core insideFrame(Type receiver, Supplier<Core> call) {
    if (!(receiver instanceof Type.Library library)
        || !(library.name().equals("DataFrame") || library.name().equals("GroupBy"))) {
      return call.get();
    }
    frames.push(library.schema());
    try {
      return call.get();
    } finally {
      frames.pop();
    }
  }

  /// Checks the name of a column against what is known of its frame.
  void checkColumn(Core name, Schema schema) {
    if (name instanceof Core.TextConstant text
        && !schema.open()
        && schema.column(text.value()).isEmpty()) {
      body.report(new LibraryProblem.UnknownColumn(text.span(), text.value(), schema));
    }
  }

  /// The result type of a library call, with what is known of a frame's columns.
  Type transferred(Signature signature, Type result, List<Core> arguments) {
    String name = signature.function().name();
    if (name.equals("col") && arguments.size() == 1 && !frames.isEmpty()) {
      checkColumn(arguments.getFirst(), frames.peek());
    }
    Optional<Type> looked = looked(signature, arguments);
    if (looked.isPresent()) {
      return looked.get();
    }
    return frameSchemas.result(name, result, arguments, Optional.ofNullable(frames.peek()));
  }

  /// What the library sees of a file that the program reads. A program that writes files may write
  /// this one first, so nothing is looked at for it.
  private Optional<Type> looked(Signature signature, List<Core> arguments) {
    return arguments.size() == 1
            && arguments.getFirst() instanceof Core.TextConstant path
            && signature.result() instanceof Type.Library library
            && library.name().equals("DataFrame")
            && !path.span().source().text().contains("write")
        ? body.compilation().library().looked(signature.function().name(), path.value())
        : Optional.empty();
  }
}
