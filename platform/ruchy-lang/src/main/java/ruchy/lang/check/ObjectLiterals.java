package ruchy.lang.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ruchy.lang.core.Core;
import ruchy.lang.core.Local;
import ruchy.lang.source.Span;
import ruchy.lang.syntax.Expr;
import ruchy.lang.type.Type;
import ruchy.lang.type.Type.Simple;

/// Objects and maps as they are written in braces.
final class ObjectLiterals {
  private final Body body;

  ObjectLiterals(Body body) {
    this.body = body;
  }

  /// `{ "k": v, name, ..rest }`
  Core object(Expr.ObjectLiteral object, Type hint) {
    Type decided = body.holes().decided(object.span(), "map", hint);
    boolean named =
        object.entries().stream()
            .allMatch(entry ->
                !(entry instanceof Expr.ObjectLiteral.Entry.Pair pair)
                    || pair.key() instanceof Expr.TextLiteral
                    || pair.key() instanceof Expr.Name);
    if (decided instanceof Type.MapOf map) {
      return map(object, Optional.of(map));
    }
    if (object.entries().isEmpty() && decided instanceof Type.SetOf set) {
      return new Core.MakeSet(object.span(), set, List.of());
    }
    if (object.entries().isEmpty()) {
      Type key = body.holes().at(object.span(), "key", Simple.ANY);
      Type value = body.holes().at(object.span(), "value", Simple.ANY);
      return new Core.MakeMap(object.span(), new Type.MapOf(key, value), List.of());
    }
    if (!named) {
      return map(object, Optional.empty());
    }
    Optional<Core> shape = shape(object);
    return shape.isPresent() ? shape.get() : map(object, Optional.empty());
  }

  /// An object whose keys are all written; empty where another map is spread into it.
  private Optional<Core> shape(Expr.ObjectLiteral object) {
    var entries = new ArrayList<Type.Shape.Entry>();
    var values = new ArrayList<Core.MakeMap.Entry>();
    var before = new ArrayList<Core>();
    for (Expr.ObjectLiteral.Entry entry : object.entries()) {
      switch (entry) {
        case Expr.ObjectLiteral.Entry.Pair pair -> {
          Core key = key(pair.key());
          Core value = body.stored(body.infer(pair.value()));
          put(entries, ((Core.TextConstant) key).value(), Collections.known(value));
          values.add(new Core.MakeMap.Entry(key, value));
        }
        case Expr.ObjectLiteral.Entry.Spread spread -> {
          Core value = body.infer(spread.value());
          if (!(value.type() instanceof Type.Shape inner)) {
            return Optional.empty();
          }
          Local held = body.temporary(inner);
          before.add(new Core.Declare(spread.span(), held, value));
          for (Type.Shape.Entry part : inner.entries()) {
            put(entries, part.key(), part.type());
            Core key = new Core.TextConstant(spread.span(), part.key());
            Core from = new Core.GetLocal(spread.span(), held);
            values.add(
                new Core.MakeMap.Entry(key, body.members().shapeEntry(spread.span(), from, part)));
          }
        }
      }
    }
    var type = new Type.Shape(entries);
    body.shapeOrigins().put(type, object.span());
    return Optional.of(
        Blocks.assembled(object.span(), before, new Core.MakeMap(object.span(), type, values)));
  }

  private static void put(List<Type.Shape.Entry> entries, String key, Type type) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().equals(key)) {
        entries.set(i, new Type.Shape.Entry(key, type));
        return;
      }
    }
    entries.add(new Type.Shape.Entry(key, type));
  }

  private Core key(Expr key) {
    return switch (key) {
      case Expr.Name name -> new Core.TextConstant(name.span(), name.text());
      default -> body.infer(key);
    };
  }

  private Core map(Expr.ObjectLiteral object, Optional<Type.MapOf> wanted) {
    Type keyType = wanted.map(Type.MapOf::key).orElse(Simple.UNKNOWN);
    Type valueType = wanted.map(Type.MapOf::value).orElse(Simple.UNKNOWN);
    var keys = new ArrayList<Core>();
    var values = new ArrayList<Core>();
    var spreads = new ArrayList<Core>();
    for (Expr.ObjectLiteral.Entry entry : object.entries()) {
      switch (entry) {
        case Expr.ObjectLiteral.Entry.Pair pair -> {
          keys.add(
              wanted.isPresent() && keyType != Simple.STRING
                  ? body.infer(pair.key(), keyType)
                  : key(pair.key()));
          values.add(body.infer(pair.value(), valueType));
        }
        case Expr.ObjectLiteral.Entry.Spread spread -> spreads.add(body.infer(spread.value()));
      }
    }
    for (Core spread : spreads) {
      if (spread.type() instanceof Type.MapOf map && wanted.isEmpty()) {
        keyType = map.key();
        valueType = map.value();
      }
    }
    Type key = keys.isEmpty() ? keyType : body.collections().elementType(keys, keyType);
    Type value = values.isEmpty() ? valueType : valueTypeOf(values, valueType);
    var entries = new ArrayList<Core.MakeMap.Entry>();
    for (int i = 0; i < keys.size(); i++) {
      entries.add(
          new Core.MakeMap.Entry(
              body.conversions().coerce(keys.get(i), key, keys.get(i).span()),
              body.stored(body.conversions().coerce(values.get(i), value, values.get(i).span()))));
    }
    Type type = new Type.MapOf(key, value, wanted.map(Type.MapOf::sorted).orElse(false));
    Core made = new Core.MakeMap(object.span(), type, entries);
    return spreads.isEmpty() ? made : extended(object.span(), made, spreads);
  }

  private Type valueTypeOf(List<Core> values, Type hint) {
    if (hint != Simple.UNKNOWN && !Shapes.hasOpen(hint)) {
      return hint;
    }
    Optional<Type> type = Optional.of(Simple.NEVER);
    for (Core value : values) {
      type = type.flatMap(known -> body.conversions().join(known, value.type()));
    }
    return type.orElse(Simple.ANY);
  }

  private Core extended(Span span, Core made, List<Core> spreads) {
    Local out = new Local("$map", made.type());
    Core map = new Core.GetLocal(span, out);
    var lowered = new ArrayList<Core>();
    lowered.add(new Core.Declare(span, out, Defaults.placeholder(span, made.type())));
    for (Core spread : spreads) {
      Core typed = body.conversions().coerce(spread, made.type(), spread.span());
      body.methods().operator(span, "extend", map, List.of(typed)).ifPresent(lowered::add);
    }
    body.methods().operator(span, "extend", map, List.of(made)).ifPresent(lowered::add);
    return new Core.Block(span, lowered, map);
  }

  /// An object literal that turns out to be used as a map is made one from the start.
  void becomeMap(Expr written, Type.Shape shape, Type value) {
    Span origin = body.shapeOrigins().get(shape);
    if (origin == null || Shapes.hasOpen(value)) {
      return;
    }
    Type.MapOf map = Shapes.mapOf(shape);
    Type common = map.value().equals(value) ? value : Simple.ANY;
    throw body.holes().decide(origin, "map", new Type.MapOf(Simple.STRING, common));
  }
}
